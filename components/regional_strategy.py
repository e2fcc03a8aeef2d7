"""A region's own strategy (RUS): as a row of the table of all, and on the county's profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import Node, data
from data.model import UNKNOWN, Grade, Region, RegionalStrategy

NOT_CHECKED = "inte kontrollerat"
HEADS = ("Län", "Strategi", "Gäller", "Beslutad", "Vad vi har sett")
NAME = "Regional utvecklingsstrategi (RUS)"


def strategy_table(
    counties: Sequence[Region], strategies: Mapping[str, RegionalStrategy], grades: Mapping[Grade, str]
) -> Component:
    """The strategies of all counties in code order; cards on narrow screens."""
    head = html.Thead(html.Tr([html.Th(words, scope="col") for words in HEADS]))
    rows = [_row(one, strategies[one.code], grades) for one in counties]
    caption = html.Caption("De regionala utvecklingsstrategierna", className="unseen")
    return html.Table([caption, head, html.Tbody(rows)], className="rows strategies")


def on_profile(one: RegionalStrategy, seen: str) -> Component:
    """The strategy on a county's profile, two lines on paper; ``seen`` is what the grade means."""
    note = html.Span(f"{one.note} ", className="off-paper") if one.note else None
    more = html.Span([" ", html.A("Så hänger planerna ihop", href="/planering"), "."], className="off-paper")
    return html.Section(
        [
            html.H2(NAME),
            html.P(
                [html.Span(f"”{one.title}”.", className="title"), f" {_dated(one)} ", note, _site(one), "."]
            ),
            html.P([_checked(one, seen), more], className="note"),
        ],
        className="strategy",
    )


def in_words(one: RegionalStrategy, seen: str) -> str:
    """The same for a sheet of paper: title, dates, address, and how much of it was seen."""
    return f"{NAME}: ”{one.title}”. {_dated(one)} {_short(one.url)}. {_checked(one, seen)}"


def _dated(one: RegionalStrategy) -> str:
    period = f"Gäller {one.period}. " if one.period else ""
    if one.decided == UNKNOWN:
        return f"{period}Beslutsdatum {NOT_CHECKED}."
    return f"{period}Beslutad {_decided(one)}."


def _decided(one: RegionalStrategy) -> str:
    revised = f", reviderad {swedish.date_words(one.revised)}" if one.revised else ""
    return swedish.date_words(one.decided) + revised


def _checked(one: RegionalStrategy, seen: str) -> str:
    return f"Uppgiften kontrollerad {swedish.date_words(one.checked_on)}: {seen}."


def _site(one: RegionalStrategy) -> Component:
    return html.A(_short(one.url), href=one.url, className="address")


def _short(url: str) -> str:
    return url.removeprefix("https://")


def _row(county: Region, one: RegionalStrategy, grades: Mapping[Grade, str]) -> Component:
    strategy: list[Node] = [html.Span(f"”{one.title}”", className="title"), html.P(_site(one))]
    cells = (
        [*strategy, html.P(one.note, className="note") if one.note else None],
        one.period or _missing(),
        _missing() if one.decided == UNKNOWN else _decided(one),
        grades[one.grade],
    )
    label = html.Th(html.A(county.county, href=f"/lan/{county.slug}"), scope="row")
    labelled = zip(HEADS[1:], cells, strict=True)
    return html.Tr([label, *[html.Td(inside, **data(label=name)) for name, inside in labelled]])


def _missing() -> Component:
    return html.Span(NOT_CHECKED, className="missing")
