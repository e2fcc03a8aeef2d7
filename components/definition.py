"""What a measure means, where it comes from, what to beware of: from the catalogue, or "se källan"."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import Node, Nodes
from data.model import UNKNOWN, Better, Indicator

HOW = {
    "copied": "Kopierad ur en öppen kopia av utgivarens fil",
    "computed": "Beräknad av den som gjorde kopian, på publicerade antal",
    "transcribed": "Avskriven ur en öppen kopia",
    "derived": "Egen beräkning",
}
BETTER = {Better.HIGHER: "Högre värde räknas som önskat", Better.LOWER: "Lägre värde räknas som önskat"}


def definition(indicator: Indicator, raw: Indicator | None, copied_on: str) -> Component:
    """Definition, note, breaks, direction, source, terms, provenance; ``raw`` is what a derived one is made of."""
    return html.Section(
        [html.H2("Om måttet"), html.Dl(_facts(indicator, raw, copied_on), className="questions")]
    )


def _facts(indicator: Indicator, raw: Indicator | None, copied_on: str) -> list[Component]:
    facts: list[tuple[str, Nodes]] = []
    if indicator.derivation:
        facts.append(("Formel (egen beräkning)", indicator.derivation.formula))
    else:
        facts.append(("Definition", _definition(indicator)))
    if raw:
        facts.append(("Räknat på", html.A(raw.title, href=f"/indikatorer/{raw.slug}")))
    facts += [(name, text) for name, text in told(indicator) if text not in ("", UNKNOWN)]
    facts += [
        ("Brott i serien", _breaks(indicator)),
        ("Källa", _source(indicator)),
        ("Villkor", "Se källan." if indicator.licence == UNKNOWN else indicator.licence),
        ("Hur siffrorna kom hit", provenance(indicator, copied_on)),
    ]
    return [part for name, text in facts for part in (html.Dt(name), html.Dd(text))]


def told(indicator: Indicator) -> list[tuple[str, str]]:
    """What the catalogue tells a reader besides the definition, as headings and texts; some of them empty."""
    reason = f"{BETTER[indicator.better]}. {indicator.better_because}" if indicator.better in BETTER else ""
    return [
        ("Att tänka på", indicator.note),
        ("Vad måttet säger", indicator.says),
        ("Vad måttet inte säger", indicator.says_not),
        ("Riktning", reason),
        ("Nästa publicering", indicator.next_release),
    ]


def _definition(indicator: Indicator) -> Nodes:
    if indicator.definition == UNKNOWN:
        return ["Definition: ", html.A("se källan", href=indicator.source_url), "."]
    return [
        f"”{indicator.definition}”",
        html.Br(),
        f"Källa till definitionen: {indicator.definition_source}.",
    ]


def _breaks(indicator: Indicator) -> Nodes:
    if not indicator.breaks:
        return "Inget brott är känt i kopian."
    return html.Ul([html.Li(f"{one.year}: {one.note}") for one in indicator.breaks])


def _source(indicator: Indicator) -> list[Node]:
    return [
        f"{indicator.publisher}, {indicator.table}. ",
        html.A("Till utgivaren", href=indicator.source_url),
        ".",
    ]


def provenance(indicator: Indicator, copied_on: str) -> str:
    """How the figures came into the site, and that nobody has compared them with the source."""
    words = "" if indicator.is_derived else f" Kopian: {indicator.copied_from}."
    when = swedish.date_words(copied_on)
    return f"{HOW[indicator.how]}.{words} I Länsläget sedan {when}: kopia, inte avstämd mot källan."
