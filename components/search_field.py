"""The search field: a plain form, so that it works before and without script."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from markupsafe import escape

from components.markup import Markup, html_of


def search_field(suggestions: Sequence[tuple[str, str]] = (), value: str = "") -> Markup:
    """A form that asks /sok; ``suggestions``, each with what tells it apart, are offered while typing."""
    options = "".join(_option(*one) for one in suggestions)
    listed = f'<datalist id="platser">{options}</datalist>' if options else ""
    listing = ' list="platser"' if options else ""
    field = (
        '<p class="field"><label for="sok">Sök län, region, kommun eller mått</label>'
        '<input id="sok" name="q" type="search" maxlength="80" autocomplete="off" '
        f'value="{escape(value)}"{listing}></p>'
    )
    button = html_of(html.Button("Sök", type="submit"))
    return Markup(f'<form action="/sok" role="search" class="search">{field}{button}{listed}</form>')


def _option(words: str, apart: str) -> str:
    label = f' label="{escape(apart)}"' if apart else ""
    return f'<option value="{escape(words)}"{label}>'
