"""/sok?q=: takes the name of a county, a region or a municipality, or a word for planning, and lands on its page."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component
from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from components.search_field import search_field
from data.errors import BadParameter
from pages.document import document
from pages.found import Found, counties, municipalities

blueprint = Blueprint("search", __name__)
LONGEST = 80
ABOUT_PLANNING = frozenset(
    ("planering", "regional planering", "regional utvecklingsstrategi", "rus", "rufs", "rup")
)


@blueprint.get("/sok")
def search() -> ResponseReturnValue:
    """Straight to the place when one matches, else a page of those that may be meant."""
    if set(request.args) - {"q"} or len(request.args.getlist("q")) > 1:
        raise BadParameter("Sökningen tar bara ett val: q, det du söker.")
    asked = " ".join(request.args.get("q", "").split())[:LONGEST]
    if _folded(asked) in ABOUT_PLANNING:
        return redirect("/planering", 302)
    found = matches(asked)
    if len(found) == 1:
        return redirect(found[0].address, 302)
    here = f"/sok?{urlencode({'q': asked})}" if asked else "/sok"
    return document("Sök – Länsläget", _page(asked, found), here)


def matches(asked: str) -> list[Found]:
    """Places of exactly that name, counties before municipalities; else those whose names begin so, or nearly so.

    A municipality that is called as a county is found by "Uppsala kommun", since "Uppsala" is the county.
    """
    words = _folded(asked)
    if not words:
        return []
    names = [(_folded(name), one) for one in (*counties(), *municipalities()) for name in one.names]
    exact = [one for name, one in names if name == words]
    of_a_county = [one for one in exact if one.is_county]
    begun = [one for name, one in names if name.startswith(words)]
    return list(dict.fromkeys(of_a_county or exact or begun or _near(words, names)))


def _near(words: str, names: list[tuple[str, Found]]) -> Iterator[Found]:
    near = difflib.get_close_matches(words, [name for name, _ in names], n=4, cutoff=0.75)
    return (one for close in near for name, one in names if name == close)


def _folded(words: str) -> str:
    return words.casefold().strip()


def _page(asked: str, found: list[Found]) -> Component:
    words = f"Inget län, ingen region och ingen kommun heter ”{asked}”." if asked else "Skriv vad du söker."
    return html.Div(
        [
            html.H1("Sök"),
            search_field(value=asked),
            *([html.P("Menar du något av detta?"), _links(found)] if found else [html.P(words)]),
            html.H2("Alla län"),
            _links(list(counties())),
        ]
    )


def _links(found: list[Found]) -> Component:
    return html.Ul([html.Li(html.A(one.title, href=one.address)) for one in found])
