"""A whole HTML document made on the server, for answers that need no script: search, not found, bad address."""

from __future__ import annotations

from dash.development.base_component import Component
from flask import Response
from markupsafe import escape

from components.markup import html_of
from components.shell import shell
from pages import static_files


def document(title: str, content: Component, path: str, status: int = 200) -> Response:
    """The content in the site's shell as a complete document."""
    text = (
        '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title>"
        f"{static_files.look(static_files.addresses())}</head>"
        f"<body>{html_of(shell(content))}</body></html>"
    )
    return Response(text, status, mimetype="text/html")
