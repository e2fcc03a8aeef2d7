"""Indicator rows on a county profile: value, unit, year, against Riket, direction, place, sparkline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component
from markupsafe import Markup as Safe

from components import swedish
from components.attributes import Node, Nodes, aria, data
from components.markup import Markup
from components.number import number
from data.model import Kind, Summary

NO_PLACE = {
    Kind.SURVEY: "urvalsundersökning, felmarginal saknas i kopian",
    Kind.COUNT: "antal rangordnas inte",
    Kind.INDEX: "index rangordnas inte",
    Kind.COMPOSITE: "rangordnas inte",
    Kind.CONTEXT: "beskriver förutsättningar",
}

UNSAID = aria(hidden="true")
"""The small curves are for the eye; the direction says the same in words."""


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator for one county: what may be said of it, where to read more, and its sparkline."""

    summary: Summary
    address: str
    sparkline: Safe | None


def indicator_rows(rows: Sequence[Row], caption: str, against: str) -> Component:
    """A table on wide screens, cards on narrow ones."""
    heads = ("Mått", "Värde", "År", f"Mot {against}", "Mot fem år tidigare", "Plats bland länen")
    curves = html.Th("Över tid", scope="col", **UNSAID)
    head = html.Thead(html.Tr([*[html.Th(words, scope="col") for words in heads], curves]))
    body = html.Tbody([_row(row, against) for row in rows])
    table = html.Table([html.Caption(caption, className="unseen"), head, body], className="rows")
    return html.Div(table, className="scroll")


def _row(row: Row, against: str) -> Component:
    one = row.summary
    name = html.Th(html.A(one.indicator.title, href=row.address), scope="row")
    value: list[Node] = [number(one.indicator, one.observation), " ", html.Span(_unit(one), className="unit")]
    cells: list[tuple[str, Nodes, str]] = [
        ("Värde", value, "value"),
        ("År", swedish.period(one.observation), ""),
        (f"Mot {against}", _difference(one), ""),
        ("Mot fem år tidigare", _direction(one), ""),
        ("Plats bland länen", _place(one), ""),
    ]
    curve = Markup(row.sparkline, "span") if row.sparkline else ""
    return html.Tr(
        [
            name,
            *[html.Td(inside, className=css or None, **data(label=label)) for label, inside, css in cells],
            html.Td(curve, className="sparkline", **data(label="Över tid"), **UNSAID),
        ]
    )


def _unit(one: Summary) -> str:
    words = one.indicator.display_unit
    return f"{words} (egen beräkning)" if one.indicator.is_derived else words


def _difference(one: Summary) -> Node:
    if one.difference is None:
        return "jämförs inte" if not one.indicator.kind.may_compare else "siffra saknas"
    return html.Data(
        swedish.difference(one.indicator, one.difference.amount),
        value=repr(one.difference.amount),
        **data(difference=one.indicator.slug, against=one.difference.against),
    )


def _direction(one: Summary) -> str:
    return swedish.direction(one.indicator, one.direction) if one.direction else "jämförs inte"


def _place(one: Summary) -> str:
    return swedish.place(one.place) if one.place else NO_PLACE.get(one.indicator.kind, "siffra saknas")
