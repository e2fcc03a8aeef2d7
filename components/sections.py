"""A page of several parts: a heading, what it is about, the way to each part, and the parts."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components.attributes import Node, aria

Part = tuple[str, str, Sequence[Node]]
"""Id, heading and inside."""


def sections(heading: str, lead: str, parts: Sequence[Part], looks: str) -> Component:
    """The whole page; ``looks`` is the class that its rules are for."""
    links = [html.Li(html.A(name, href=f"#{slug}")) for slug, name, _ in parts]
    return html.Div(
        [
            html.H1(heading, tabIndex="-1"),
            html.P(lead, className="lead"),
            html.Nav(html.Ul(links), className="on-this-page", **aria(label="På sidan")),
            *[html.Section([html.H2(name), *inside], id=slug) for slug, name, inside in parts],
        ],
        className=looks,
    )
