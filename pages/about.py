"""/om: what Länsläget is, the method, how to report an error."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from data.catalogue import catalogue
from pages.content import page
from pages.view import View

TITLE = "Om Länsläget"

METHOD = (
    (
        "Måtten",
        "Varje mått har en publicerad källa. Utgivare, tabell, enhet och år står vid varje diagram.",
    ),
    (
        "Mål",
        "Målet och områdenas namn återges ordagrant med källa. En linje för ett beslutat tal ritas bara när måttet "
        "mäter samma sak, och linjen säger vem talet är satt för. Inget av talen vi har sett är satt för ett län.",
    ),
    (
        "Saknade siffror",
        "En siffra som saknas visas som saknad. Vi fyller inte i och räknar inte fram det som fattas. "
        "Tecknet .. betyder att uppgift saknas, och . att uppgift inte kan förekomma.",
    ),
    (
        "Brott i serien",
        "Där sättet att mäta har ändrats bryts linjen, och ingen förändring räknas över brottet.",
    ),
    (
        "Skillnad mot Riket",
        "Länets värde minus rikets värde samma år. Riket visas bara där källan har ett värde.",
    ),
    (
        "Riktning",
        "Länets värde bredvid värdet exakt fem år tidigare, med de decimaler som publiceras. Finns det året inte "
        "skriver vi ”för kort serie”. Rullande perioder som överlappar jämförs inte.",
    ),
    (
        "Plats",
        "Platsen räknas från det högsta värdet bland de län som har en siffra. Län med samma publicerade värde delar "
        "plats. Platsen är inget omdöme. Urvalsundersökningar utan felmarginal, antal, index, sammanvägda index "
        "och mått som beskriver förutsättningar får ingen plats.",
    ),
    (
        "Kartans färger",
        "Högst fem klasser med samma gränser alla år. Mått som har en beslutad riktning visas runt Riket, "
        "andra från lågt till högt. Saknade värden är streckade.",
    ),
    (
        "Egen beräkning",
        "Det vi räknar själva heter ”Egen beräkning” och visar sin formel: till exempel per 1\u00a0000 invånare, "
        "per invånare, index och förändring i procent.",
    ),
)


def content(view: View) -> Component:
    """The method in short paragraphs."""
    method = [part for name, text in METHOD for part in (html.Dt(name), html.Dd(text))]
    return html.Div(
        [
            html.H1("Om Länsläget", tabIndex="-1"),
            html.P(
                "Länsläget visar hur Sveriges 21 län står bredvid målen för den nationella politiken för regional "
                "utveckling. Sidan är neutral: den visar siffror och källor och drar inga slutsatser åt läsaren.",
                className="lead",
            ),
            html.Section([html.H2("Så är sidan gjord"), html.Dl(method, className="questions")]),
            html.Section([html.H2("Siffrornas kvalitet", id="kopia"), html.P(_copies())]),
            html.Section([html.H2("Rapportera ett fel"), *report(), *_readers()]),
        ]
    )


def _copies() -> str:
    return (
        "Siffrorna är kopior av publicerad statistik. Ingen av dem är ännu jämförd med utgivarens egen webbplats. "
        "Därför står det ”kopia, inte avstämd mot källan” vid varje diagram."
    )


def report() -> list[Component]:
    """How to report an error, or that nobody has stated who runs this installation."""
    known = catalogue()
    if not known.operator.name:
        return [
            html.P(
                "Ingen har ännu angett vem som driver den här installationen. "
                "Därför finns det ingen adress att skriva till."
            )
        ]
    words = f"{known.operator.name} driver den här installationen. Skriv till {known.operator.contact}"
    return [html.P(f"{words} och ange sidans adress, vilken siffra det gäller och vad du jämför med.")]


def _readers() -> list[Component]:
    data, api = html.A("Om siffrorna", href="/om/data"), html.A("API", href="/om/api")
    embedding = html.A("Bädda in diagram", href="/om/badda-in")
    return [
        html.P(["Hur gamla siffrorna är står på ", data, "."]),
        html.P(["Hur ett program hämtar dem står på ", api, "."]),
        html.P(["Diagrammen får visas på andra webbplatser: ", embedding, "."]),
    ]


dash.register_page(__name__, **page("om", "/om", content, lambda view: TITLE))
