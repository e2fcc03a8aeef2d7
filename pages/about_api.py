"""/om/api: what the API is, its addresses, how its values and flags are read, terms, and what is promised."""

from __future__ import annotations

from collections.abc import Iterable

import dash
from dash import html
from dash.development.base_component import Component

from components.api_endpoints import ENDPOINTS
from components.api_shape import FLAGS, ROOT
from components.code_sample import with_code
from pages.api_samples import MEASURE, csv_samples, json_stat_samples, link
from pages.content import page
from pages.view import View

TITLE = "API – Länsläget"
FILTERS = (
    ("lan", "Län med namn i adresser, eller `riket`. Exempel: `lan=dalarna,gavleborg,riket`"),
    ("ar", "År, eller flera år i rad. Exempel: `ar=2010,2015-2020`"),
    ("kon", "`t` totalt, `k` kvinnor, `m` män. Exempel: `kon=k,m`"),
)
VALUES = (
    "Värdena står i källans egen enhet, `unit`, och är inte avrundade. Webbplatsen visar en del mått i en annan enhet. "
    "Den står i `displayed`, med talet att dela med och antalet decimaler.",
    "Ett värde som saknas är `null` i JSON och tomt i CSV, aldrig 0. En flagga säger varför. Kön skrivs T (totalt), "
    "K (kvinnor) och M (män). När värdet mäter flera år står de i `period`, och `year` är det sista av dem.",
)
TERMS = (
    "Siffrorna hör till dem som ger ut dem. Villkoren står vid varje mått i `source.licence`. Är det `null` står "
    "villkoren hos källan.",
    "Visa källan bredvid siffran: `source_line` är en färdig mening. Det som Länsläget räknar heter ”Egen beräkning” "
    "och har sin formel i `computation`. Ange då inte utgivaren som källa till talet.",
    "Ingen siffra är ännu jämförd med utgivarens egen webbplats. Det säger `checked_against_source`.",
)
PROMISES = (
    "Adresserna under `/api/v1/` bryts inte. Fält kan komma till, men inget fält tas bort eller byter betydelse.",
    "Ett mått som byter namn svarar med 301 och den nya adressen.",
    "`data_version` ändras så fort en siffra ändras, eller det som sägs om den.",
)
COURTESY = (
    "Ett svar får sparas en timme. Fråga sedan med `If-None-Match` och svarets `ETag`: är inget nytt blir svaret 304, "
    "utan innehåll.",
    "Gör ett anrop i taget. Beskrivningarna av alla mått finns i ett enda svar, `indicators`.",
    "Sidor på andra webbplatser får hämta svaren direkt i läsarens webbläsare (CORS). API:et sätter inga kakor.",
)


def content(view: View) -> Component:
    """The page, in the order in which a program is written."""
    lead = (
        "Alla mått, län, områden och mål på Länsläget går att hämta med ett program. "
        "Det behövs ingen nyckel och ingen anmälan."
    )
    return html.Div(
        [
            html.H1("API: siffrorna för program", tabIndex="-1"),
            html.P(lead, className="lead"),
            _section("Börja här", _start()),
            _section("Adresser", *_addresses()),
            _section("Välj län, år och kön", *_filters()),
            _section("Värden och flaggor", *_paragraphs(VALUES), _flags()),
            _section("CSV", *csv_samples()),
            _section("JSON-stat 2.0", *json_stat_samples()),
            _section("Villkor", *_paragraphs(TERMS)),
            _section("Det som inte ändras", *_paragraphs(PROMISES)),
            _section("Spara svaren", *_paragraphs(COURTESY)),
        ]
    )


def _section(heading: str, *parts: Component) -> Component:
    return html.Section([html.H2(heading), *parts])


def _paragraphs(texts: Iterable[str]) -> list[Component]:
    return [html.P(with_code(text)) for text in texts]


def _start() -> Component:
    ways = (
        ("Ingången", ""),
        ("Ett mått", f"indicators/{MEASURE}"),
        ("Beskrivning i OpenAPI 3.1", "openapi.json"),
    )
    return html.Ul([html.Li([f"{words}: ", link(path)]) for words, path in ways])


def _addresses() -> list[Component]:
    where = with_code(
        f"Alla börjar med `{ROOT}`. I stället för `{{slug}}` skrivs måttets namn i adresser. Namnen: "
    )
    return [
        html.P([*where, link("indicators")]),
        _terms([(one.path or "(tomt)", one.words) for one in ENDPOINTS]),
    ]


def _filters() -> list[Component]:
    refusals = (
        "En parameter som inte går att läsa ger 400. Ett år eller ett kön som måttet saknar ger 404. Fel besvaras "
        "alltid med `application/problem+json` (RFC 9457), där `detail` säger på svenska vad som är fel."
    )
    return [
        html.P("Värdena kan begränsas. Flera val skrivs med komma emellan. Utan val kommer allt som finns."),
        _terms(FILTERS),
        *_paragraphs([refusals]),
    ]


def _flags() -> Component:
    return _terms([(flag.value or "(tomt)", words) for flag, words in FLAGS.items()])


def _terms(pairs: Iterable[tuple[str, str]]) -> Component:
    """Words that a program writes, and what they mean."""
    parts = [part for name, words in pairs for part in (html.Dt(html.Code(name)), html.Dd(with_code(words)))]
    return html.Dl(parts, className="terms")


dash.register_page(__name__, **page("om/api", "/om/api", content, lambda view: TITLE))
