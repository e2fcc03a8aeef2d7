"""Så citerar du: whose figures, what the view is called, in which version, where, and when it was read."""

from __future__ import annotations

from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from components.attributes import Node, data

TODAY = "[dagens datum]"
"""In place of the day of reading: answers are kept for weeks, so only the reader's own machine knows it (share.js)."""

HEADING = "Så citerar du"
TEXT = "citat"


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation holds; addresses are absolute, ``frozen`` is of the chart as it is now, or ""."""

    credit: str  # "" for a page that is not one measure's
    title: str
    role: str  # what Länsläget has done: "Visat av Länsläget"
    version: str
    address: str
    frozen: str


def text(one: Citation) -> list[Node]:
    """The citation, with its addresses as links and a place for the day."""
    credit = f"{one.credit}. " if one.credit else ""
    parts: list[Node] = [
        f"{credit}”{one.title}”. {one.role}, dataversion {one.version}. ",
        html.A(one.address, href=one.address),
    ]
    if one.frozen:
        parts += [". Diagrammet med dataversionens siffror: ", html.A(one.frozen, href=one.frozen)]
    return [*parts, ". Hämtad ", html.Span(TODAY, className="today"), "."]


def citation(one: Citation) -> Component:
    """The citation with a button that copies it."""
    return html.Div(
        [
            html.P(text(one), id=TEXT, className="citation"),
            copy_button("Kopiera källhänvisningen", TEXT),
        ]
    )


def citation_box(one: Citation) -> Component:
    """The citation behind a summary, at the end of a page."""
    return html.Details([html.Summary(HEADING), citation(one)], className="cite-box")


def copy_button(words: str, of: str) -> Component:
    """A button that copies what an id names, or the field of that class that is shown, and says so (share.js).

    It is shown where there is script to answer it.
    """
    return html.P(
        [
            html.Button(words, type="button", id=f"kopiera-{of}", className="quiet", **data(copies=of)),
            html.Span(role="status", className="note"),
        ],
        className="copy needs-script",
    )
