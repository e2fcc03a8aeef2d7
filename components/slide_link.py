"""The way from a page to the same view as a slide."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component


def slide_link(address: str) -> Component:
    """A link to the slide at ``address``; none on paper, which is no way anywhere."""
    return html.P(html.A("Visa som bild på storskärm", href=address), className="off-paper")
