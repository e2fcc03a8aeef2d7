"""A whole HTML document made on the server, for answers that need no script: search, not found, bad address."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component
from flask import Response
from markupsafe import escape

from components.markup import html_of
from components.shell import shell
from pages.caption import SITE
from pages.look import look
from pages.page_foot import foot_at


def document(title: str, content: Component, address: str, status: int = 200) -> Response:
    """The content in the site's shell as a complete document; ``address`` without the origin stands on paper."""
    whole = html.Div([content, foot_at(address, title.removesuffix(f" – {SITE}"))])
    text = (
        '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>"
        f"{look()}</head>"
        f"<body>{html_of(shell(whole))}</body></html>"
    )
    return Response(text, status, mimetype="text/html")
