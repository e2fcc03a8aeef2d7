"""Text that a machine reads: an address, a few lines of a program or of a file."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from components.attributes import Node


def code_sample(caption: str, text: str) -> Component:
    """The text as it is; long lines are broken where there is no room, so that nothing scrolls."""
    return html.Figure([html.Figcaption(caption), html.Pre(html.Code(text))], className="code-sample")


def with_code(text: str) -> list[Node]:
    """A sentence whose `words between such marks` are a machine's."""
    parts = text.split("`")
    return [html.Code(part) if place % 2 else part for place, part in enumerate(parts) if part]
