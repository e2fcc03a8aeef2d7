"""Municipalities as links to their pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from dash import html
from dash.development.base_component import Component

from data.model import Municipality, alphabetical


def municipality_links(
    places: Iterable[Municipality], beyond: Mapping[str, str] = MappingProxyType({})
) -> Component:
    """A list by the Swedish alphabet; ``beyond`` names the county of those in another one, by code."""
    in_order = sorted(places, key=lambda one: alphabetical(one.name))
    return html.Ul(
        [
            html.Li([html.A(one.name, href=f"/kommun/{one.slug}"), _county(beyond.get(one.code))])
            for one in in_order
        ],
        className="places",
    )


def _county(name: str | None) -> str:
    return f" ({name})" if name else ""
