"""/om/badda-in: how a chart is put on another page, what it may show, and what it promises those who read it."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import Node, Nodes, aria, data
from components.catalogue_list import KINDS
from components.embed_box import DRAWING_WORDS, code_field
from components.embed_code import frame, height_script
from components.markup import Markup
from data.catalogue import catalogue
from data.model import Kind
from data.store import version
from pages import origin
from pages.address import address, parse
from pages.caption import frame_title
from pages.content import page
from pages.discovery import oembed_address
from pages.embed_views import frame_height
from pages.embedding import drawings_of_kind
from pages.view import View

TITLE = "Bädda in diagram – Länsläget"
EXAMPLE = "/embed/medellivslangd", "lan=dalarna,gavleborg"
WIDTH = "100%"
HEADS = ("Diagram", "typ", "Mått som kan visas så")

STEPS = (
    "Gå till ett diagram och välj det du vill visa: mått, län, år, kön och vad länet jämförs med.",
    "Öppna ”Bädda in, ladda ner, citera” under diagrammet.",
    "Välj diagram, siffror och färger. Kopiera koden och klistra in den som HTML på din sida.",
)
CHOICES = (
    ("lan", "Län med komma emellan, högst fem. Det första står i meningen och i det kraftigaste strecket."),
    ("ar", "Ett år. Utan år visas det senaste, också när ett nytt kommer."),
    ("kon", "t för totalt, k för kvinnor, m för män."),
    (
        "mot",
        "Ett län eller en grupp av län att jämföra med i stället för riket, med namn som i sidans adress.",
    ),
    ("typ", "Vad som ritas, se ovan. Utan typ ritas utvecklingen över tid."),
    ("tema", "ljus eller mork. Utan tema följer färgerna läsarens egen inställning."),
    ("version", "En dataversion: då fryses siffrorna."),
)
TOOLS = (
    "I WordPress finns blocket ”Anpassad HTML”. I andra verktyg heter det ofta HTML, kod eller inbäddning.",
    "Tar verktyget bort <iframe> när du sparar behöver den som sköter webbplatsen tillåta ramar från {site}.",
    "Har webbplatsen en Content-Security-Policy ska {site} stå i frame-src, och i script-src om du använder raden "
    "för höjden.",
    "Låt ramen vara minst 280 bildpunkter bred. Källan står i ramen, så du behöver inte skriva den själv.",
)


def content(view: View) -> Component:
    """How to, an example, what can be chosen, what is promised."""
    return html.Div(
        [
            html.H1("Bädda in diagram", tabIndex="-1"),
            html.P(
                "Varje diagram kan stå på en annan webbplats. Det visas direkt, fungerar utan JavaScript "
                "och säger själv varifrån siffrorna kommer.",
                className="lead",
            ),
            _section("Så gör du", html.Ol([html.Li(step) for step in STEPS])),
            _section("Ett exempel", *_example()),
            _section("Vad som kan visas", _drawings()),
            _section("Följa med eller frysa", *_versions()),
            _section("Alla val i adressen", _choices()),
            _section("Ramens höjd", *_height()),
            _section("Bara en adress: oEmbed", *_oembed()),
            _section("Läsarnas integritet", html.P(_promise())),
            _section("I ditt publiceringsverktyg", html.Ul([html.Li(_tool(one)) for one in TOOLS])),
        ]
    )


def _section(heading: str, *parts: Node) -> Component:
    return html.Section([html.H2(heading), *parts])


def _example() -> list[Component]:
    shown = parse(*EXAMPLE)
    here, high = address(shown), frame_height(shown)
    code = frame(origin.absolute(here), frame_title(shown), WIDTH, high)
    return [
        Markup(frame(here, frame_title(shown), WIDTH, high), class_name="preview"),
        *code_field("exempel", "Koden till exemplet", code),
    ]


def _drawings() -> Component:
    """Which drawings there are, and of which kinds of measures, as the kinds have it."""
    head = [html.Th(words, scope="col") for words in HEADS]
    rows = [
        html.Tr(
            [
                html.Th(words, scope="row"),
                html.Td(html.Code(drawing), **data(label=HEADS[1])),
                html.Td(_measures(drawing), **data(label=HEADS[2])),
            ]
        )
        for drawing, words in DRAWING_WORDS.items()
    ]
    caption = html.Caption("Diagram och mått", className="unseen")
    table = html.Table([caption, html.Thead(html.Tr(head)), html.Tbody(rows)], className="stacked")
    return html.Div(table, className="scroll", role="region", tabIndex="0", **aria(label="Diagram och mått"))


def _measures(drawing: str) -> str:
    """How many of all measures, and what is said of their kinds."""
    kinds = [kind for kind in Kind if drawing in drawings_of_kind(kind)]
    every = catalogue().indicators.values()
    count = sum(one.kind in kinds for one in every)
    words = "; ".join(KINDS[kind] for kind in kinds)
    return f"{count} av {len(every)}: {words}"


def _versions() -> list[Component]:
    when = swedish.date_words(catalogue().copied_on)
    return [
        html.P(
            "Ett diagram som följer med visar alltid de senaste siffrorna. "
            "Det passar på en sida som ska hållas aktuell."
        ),
        html.P(
            "Ett fryst diagram visar samma siffror för alltid, också när utgivaren ändrar dem. "
            "Det passar i en artikel. Finns det nyare siffror säger diagrammet det, med en länk. "
            f"Dataversionen som gäller nu är {version()}, kopierad {when}."
        ),
    ]


def _choices() -> Component:
    parts = [part for name, words in CHOICES for part in (html.Dt(html.Code(name)), html.Dd(words))]
    return html.Dl(parts, className="questions")


def _height() -> list[Component]:
    words = (
        "Koden har en fast höjd. Är ramen för låg går den att rulla. Vill du att ramen blir precis så hög som "
        "diagrammet, lägg den här raden en gång på sidan. Skriptet frågar ramen hur hög den är och gör inget annat."
    )
    return [html.P(words), *code_field("hojd", "Rad för höjden", height_script(origin.absolute("/embed.js")))]


def _oembed() -> list[Component]:
    words = (
        "Verktyg som kan oEmbed behöver bara sidans adress: de hittar svaret själva, genom länkar i sidans huvud. "
        "Svaret finns som json och xml, håller sig inom maxwidth och maxheight och gäller både sidornas och ramarnas "
        "adresser. Sidor utan diagram blir en länk med bild."
    )
    shown = oembed_address(parse(*EXAMPLE))
    return [html.P(words), *code_field("oembed-exempel", "Så frågar ett verktyg", shown)]


def _promise() -> str:
    return (
        "Ramen sätter inga kakor, lagrar inget hos läsaren, hämtar inget från någon annan och har ingen statistik "
        "eller reklam. Koden ber webbläsaren att inte berätta för oss vilken sida ramen står på. "
        "Som all trafik på webben når frågan efter diagrammet vår server med läsarens ip-adress."
    )


def _tool(words: str) -> Nodes:
    return words.format(site=origin.absolute(""))


dash.register_page(__name__, **page("om/badda-in", "/om/badda-in", content, lambda view: TITLE))
