"""A municipality's figures as tables: beside county and Riket, or alone, and every year of each."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import row_words, swedish
from components.attributes import Node, Nodes, aria, data
from components.markup import Markup
from components.municipality_profile import MunicipalityProfile
from components.number import number
from components.sparkline import sparkline
from data.model import Indicator, Observation, Summary

UNSAID = aria(hidden="true")
"""The small curves are for the eye; the direction says the same in words."""

CURVE = "Över tid"
DIRECTION = "Mot fem år tidigare"


def compared_rows(shown: MunicipalityProfile) -> Component:
    """The municipality's value, and those of county and Riket with the difference to them, the same year."""
    heads = ("Mått", shown.municipality.name, "År", shown.county.county, "Riket", DIRECTION)
    rows = [
        _row(
            html.A(one.indicator.title, href=one.address),
            heads[1:],
            [
                _value(one.to_county),
                swedish.period(one.to_county.observation),
                _beside(one.to_county, one.county),
                _beside(one.to_riket, one.riket),
                str(row_words.direction(one.to_riket)),
            ],
            one.runs,
        )
        for one in shown.compared
    ]
    return _table(heads, rows, f"{shown.municipality.name} bredvid {shown.county.county} och riket")


def alone_rows(shown: MunicipalityProfile) -> Component:
    """Values that stand beside nothing but those of five years before."""
    heads = ("Mått", "Värde", "År", DIRECTION)
    rows = [
        _row(
            one.summary.indicator.title,
            heads[1:],
            [
                _value(one.summary),
                swedish.period(one.summary.observation),
                str(row_words.direction(one.summary)),
            ],
            one.runs,
        )
        for one in shown.alone
    ]
    return _table(heads, rows, f"{shown.municipality.name}: antal och mått som inte jämförs")


def years_table(
    indicator: Indicator, names: Sequence[str], years: Sequence[Sequence[Observation]]
) -> Component:
    """Every year of a measure, the latest first, behind a summary; a column for each name."""
    head = html.Tr(
        [
            html.Th("År", scope="col"),
            *[html.Th(name, scope="col", className="numeric") for name in names],
        ]
    )
    body = [
        html.Tr(
            [
                html.Th(swedish.period(row[0]), scope="row"),
                *[
                    html.Td(number(indicator, one), className="numeric", **data(label=name))
                    for name, one in zip(names, row, strict=True)
                ],
            ]
        )
        for row in years
    ]
    words = f"{indicator.title}, {indicator.display_unit}"
    parts = [html.Caption(words), html.Thead(head), html.Tbody(body)]
    table = html.Table(parts, className="figures stacked")
    label = aria(label=f"Tabell: {words}")
    inside = html.Div(table, className="scroll", role="region", tabIndex="0", **label)
    return html.Details([html.Summary(f"Alla år: {indicator.title}"), inside])


def _table(heads: Sequence[str], rows: list[Component], caption: str) -> Component:
    curves = html.Th(CURVE, scope="col", **UNSAID)
    head = html.Thead(html.Tr([*[html.Th(words, scope="col") for words in heads], curves]))
    inside = [html.Caption(caption, className="unseen"), head, html.Tbody(rows)]
    return html.Div(html.Table(inside, className="rows"), className="scroll")


def _row(
    name: Node, heads: Sequence[str], cells: Sequence[Nodes], runs: Sequence[Sequence[Observation]]
) -> Component:
    curve = Markup(sparkline(runs), "span") if sum(map(len, runs)) > 1 else ""
    return html.Tr(
        [
            html.Th(name, scope="row"),
            *[
                html.Td(inside, className="value" if place == 0 else None, **data(label=label))
                for place, (label, inside) in enumerate(zip(heads, cells, strict=True))
            ],
            html.Td(curve, className="sparkline", **(data(label=CURVE) if curve else {}), **UNSAID),
        ]
    )


def _value(one: Summary) -> list[Node]:
    unit = html.Span(str(row_words.unit(one.indicator)), className="unit")
    return [number(one.indicator, one.observation), " ", unit]


def _beside(one: Summary, there: Observation) -> list[Node]:
    """The other's value, and how far the municipality's lies from it."""
    if one.difference is None:
        return [number(one.indicator, there)]
    words = swedish.difference(one.indicator, one.difference.amount)
    marks = data(difference=one.indicator.slug, against=one.difference.against)
    told = html.Data(words, value=repr(one.difference.amount), **marks)
    return [number(one.indicator, there), " ", html.Span(["skillnad ", told], className="unit")]
