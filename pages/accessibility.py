"""/om/tillganglighet: the accessibility statement, with all the parts the authority (Digg) lists."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from components import swedish
from data.catalogue import catalogue
from pages.content import page
from pages.view import View

TITLE = "Tillgänglighetsredogörelse – Länsläget"
ASSESSED = "2026-11-29"
STATUS = (
    "Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. "
    "Brister som vi känner till står nedan. Vårt eget krav är WCAG 2.2 på nivå AA."
)
REPORT = "Upptäcker du brister som inte står här, eller något som du menar bryter mot lagens krav, "
SUPERVISION = (
    "Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. "
    "Är du inte nöjd med hur vi hanterar dina synpunkter kan du "
)
TESTED = (
    "Vi har gjort en självskattning. Proverna nedan görs av program i webbläsaren Chromium, på alla sidtyper om "
    "inget annat sägs. Ingen utomstående har granskat webbplatsen, och ingen med egen erfarenhet av hjälpmedel har "
    "provat den."
)
TESTS = (
    "Reglerna i axe för WCAG 2.0–2.2 på nivå A och AA: vid 320, 768 och 1280 bildpunkters bredd, i ljusa och mörka "
    "färger, och utan Javascript vid 320 och 1280. Det som programmet inte kan avgöra har vi mätt och bedömt för hand.",
    "Enbart tangentbord, på de flesta sidtyper: allt nås i ordning, inget fastnar och fokus syns, även på kartans "
    "mörkaste och ljusaste färger och på valda län.",
    "Text i dubbel storlek och sidan i dubbel förstoring: inget klipps eller hamnar på annat.",
    "Det som man pekar på, vid 320 och 1280 bildpunkter: det är minst 24 × 24 bildpunkter stort, har så mycket luft "
    "omkring sig eller står i en mening. Länens rutor på en smal skärm är minst 44 × 44. Inget ligger över fokus.",
    "320 bildpunkters bredd: sidan rullar inte i sidled, och text i diagram är minst 11 bildpunkter hög.",
    "Påtvingade färger, som i Windows kontrastteman, på några sidtyper: allt går att läsa och det valda syns.",
    "Önskan om mindre rörelse: inget rör sig av sig självt, och uppspelning av åren erbjuds inte.",
    "Det som en skärmläsare får veta på länssidan och indikatorsidan sparas som text och jämförs vid varje ändring. "
    "Med en riktig skärmläsare är sidorna inte provade.",
)
EXEMPT = (
    "Inget innehåll är undantaget enligt vad vi känner till. Oskäligt betungande anpassning åberopas inte."
)
FAILINGS = (
    (
        "Diagrammens punkter går inte att gå igenom med tangentbord eller skärmläsare.",
        "Diagrambiblioteket har inget sådant stöd. Samma siffror finns i meningen ovanför diagrammet och i tabellen.",
    ),
    (
        "Text inuti diagram och kartor följer inte webbläsarens inställning för textstorlek.",
        "Den är ritad i bildpunkter. Den blir större när du förstorar hela sidan, och tabellen följer inställningen.",
    ),
)


def content(view: View) -> Component:
    """The statement; a draft while no operator is stated."""
    name = catalogue().operator.name
    who = f"{name or '(Ansvarig inte angiven)'} står bakom den här webbplatsen."
    when = swedish.date_words(ASSESSED)
    return html.Div(
        [
            html.H1("Tillgänglighetsredogörelse", tabIndex="-1"),
            *([] if name else [_draft()]),
            html.P(f"{who} Redogörelsen gäller tjänsten Länsläget."),
            _section("Hur tillgänglig är webbplatsen?", html.P(STATUS)),
            _section("Vad kan du göra om du inte kan använda delar av webbplatsen?", _contact()),
            _section("Rapportera brister", html.P(REPORT + _told())),
            _section("Tillsyn", html.P([SUPERVISION, _digg(), "."])),
            _section("Teknisk information om webbplatsens tillgänglighet", *_technical()),
            _section(
                "Hur vi har testat webbplatsen", html.P(TESTED), html.Ul([html.Li(one) for one in TESTS])
            ),
            html.P(
                f"Senaste bedömningen gjordes {when}. Redogörelsen uppdaterades senast {when}.",
                className="note",
            ),
        ]
    )


def _section(heading: str, *parts: Component) -> Component:
    return html.Section([html.H2(heading), *parts])


def _technical() -> list[Component]:
    return [
        html.P("Webbplatsen är delvis förenlig med nivå AA i WCAG, på grund av bristerna nedan."),
        html.H3("Innehåll som inte är tillgängligt"),
        html.Ul([html.Li([html.Strong(what), f" {why}"]) for what, why in FAILINGS]),
        html.H3("Innehåll som undantas"),
        html.P(EXEMPT),
    ]


def _digg() -> Component:
    return html.A("anmäla till Digg", href="https://www.digg.se/tdosanmalan")


def _draft() -> Component:
    words = "Ingen har ännu angett vem som driver den här installationen."
    return html.P([html.Strong("Utkast. "), words], className="empty-slot")


def _contact() -> Component:
    contact = catalogue().operator.contact
    if not contact:
        return html.P("Kontaktuppgift saknas: ingen har ännu angett vem som driver den här installationen.")
    return html.P(f"Behöver du innehåll i en annan form, skriv till {contact}.")


def _told() -> str:
    contact = catalogue().operator.contact
    return (
        f"så skriv till {contact}."
        if contact
        else "så vill vi få veta det. Kontaktuppgift saknas ännu, se ovan."
    )


dash.register_page(__name__, **page("om/tillganglighet", "/om/tillganglighet", content, lambda view: TITLE))
