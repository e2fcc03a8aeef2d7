"""The first answer is the page: the content tree that Dash takes over, written as HTML in the document it loads with.

React would clear its own entry point, so the page stands beside it, and the stylesheet alone hands over: as soon as
Dash's content is there, the first answer is not shown. assets/takeover.js then takes it away, and hands over what a
visitor has begun in it.
"""

from __future__ import annotations

from typing import Any

from dash import Dash
from flask import Response, g

from components.markup import Markup, html_of
from components.shell import shell
from pages import delivery, static_files
from pages.address import address
from pages.content import tree
from pages.drawings import drawings
from pages.look import look
from pages.page_head import page_head
from pages.view import View


def answer(app: Dash, view: View) -> Response:
    """The whole document for a view."""
    g.view = view
    return delivery.kept(
        f"document:{address(view)}", "text/html", lambda: str(app.index()), delivery.is_one_of_few(view)
    )


def document(parts: dict[str, Any]) -> str:
    """The document around the parts that Dash gives: its configuration and its scripts."""
    view: View = g.view
    planted = tree(view)
    content = html_of(shell(Markup(html_of(planted, drawings(view)))))
    found = static_files.addresses()
    return (
        '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"{page_head(view)}{look()}</head>"
        f'<body><div id="first-answer">{content}</div>'
        f'<div id="react-entry-point"></div>'
        f"{parts['config']}{static_files.scripts(found, static_files.needs(planted), parts)}</body></html>"
    )
