"""A table whose rows become short blocks on a phone, each value with its column's words before it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from dash import html
from dash.development.base_component import Component

from components.attributes import Nodes, aria, data


def plain_table(
    caption: str, heads: Sequence[str], rows: Sequence[Sequence[Nodes]], numeric: Collection[str] = ()
) -> Component:
    """Rows of a name and its values; ``heads`` are the columns' words, ``numeric`` those of columns of numbers."""
    head = html.Thead(
        html.Tr([html.Th(words, scope="col", className=_kind(words, numeric)) for words in heads])
    )
    body = html.Tbody([_row(heads, row, numeric) for row in rows])
    return html.Div(
        html.Table([html.Caption(caption), head, body], className="rows plain-rows"), className="scroll"
    )


def wide_table(caption: str, heads: Sequence[str], rows: Sequence[Sequence[Nodes]]) -> Component:
    """A table of many numbers: it scrolls inside itself where it is too wide, and on a phone rows become blocks."""
    head = html.Thead(
        html.Tr(
            [
                html.Th(words, scope="col", className="numeric" if place else None)
                for place, words in enumerate(heads)
            ]
        )
    )
    body = html.Tbody([_row(heads, row, heads) for row in rows])
    table = html.Table([html.Caption(caption), head, body], className="figures stacked")
    return html.Div(
        table, className="scroll", role="region", tabIndex="0", **aria(label=f"Tabell: {caption}")
    )


def _kind(words: str, numeric: Collection[str]) -> str | None:
    return "numeric" if words in numeric else None


def _row(heads: Sequence[str], row: Sequence[Nodes], numeric: Collection[str]) -> Component:
    cells = [
        html.Td(cell, className=_kind(words, numeric), **data(label=words))
        for words, cell in zip(heads[1:], row[1:], strict=True)
    ]
    return html.Tr([html.Th(row[0], scope="row"), *cells])
