"""Indicator rows on a county profile: value, unit, year, against Riket, direction, place, sparkline."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import row_words, swedish
from components.attributes import Node, Nodes, aria, data
from components.markup import Markup
from components.number import number
from components.profile import Row
from components.row_words import STAR, Words
from components.sparkline import sparkline

UNSAID = aria(hidden="true")
"""The small curves are for the eye; the direction says the same in words."""

HEADS = ("Mått", "Värde", "År", "Mot {}", "Mot fem år tidigare", "Plats bland länen")
CURVE = "Över tid"


def indicator_rows(rows: Sequence[Row], caption: str, against: str) -> Component:
    """A table on wide screens, cards on narrow ones, one line for each measure on paper."""
    heads = [words.format(against) for words in HEADS]
    curves = html.Th(CURVE, scope="col", **UNSAID)
    head = html.Thead(html.Tr([*[html.Th(words, scope="col") for words in heads], curves]))
    body = html.Tbody([_row(row, heads) for row in rows])
    table = html.Table([html.Caption(caption, className="unseen"), head, body], className="rows")
    return html.Div(table, className="scroll")


def _row(row: Row, heads: Sequence[str]) -> Component:
    one = row.summary
    unit = html.Span(_nodes(row, row_words.unit(one.indicator)), className="unit")
    cells: list[Nodes] = [
        [number(one.indicator, one.observation), " ", unit],
        swedish.period(one.observation),
        _difference(row),
        _nodes(row, row_words.direction(one)),
        _nodes(row, row_words.place(one)),
    ]
    return html.Tr(
        [
            html.Th(_name(row), scope="row"),
            *[
                html.Td(inside, className="value" if place == 0 else None, **data(label=label))
                for place, (label, inside) in enumerate(zip(heads[1:], cells, strict=True))
            ],
            html.Td(_curve(row), className="sparkline", **data(label=CURVE), **UNSAID),
        ],
        className=None if row.is_on_paper else "off-paper",
    )


def _name(row: Row) -> list[Node]:
    indicator = row.summary.indicator
    link = html.A(indicator.title, href=row.address)
    star = row.is_on_paper and indicator.is_derived
    return [link, html.Span(STAR, className="on-paper")] if star else [link]


def _difference(row: Row) -> Nodes:
    found, words = row.summary.difference, _nodes(row, row_words.difference(row.summary))
    if found is None:
        return words
    marks = data(difference=row.summary.indicator.slug, against=found.against)
    return html.Data(words, value=repr(found.amount), **marks)


def _nodes(row: Row, words: Words) -> Nodes:
    """The words, those that go on paper marked; a row that is not there needs no marks."""
    if not row.is_on_paper:
        return str(words)
    return [text if stays else html.Span(text, className="off-paper") for text, stays in words.pieces]


def _curve(row: Row) -> Node:
    return Markup(sparkline(row.runs), "span") if sum(map(len, row.runs)) > 1 else ""
