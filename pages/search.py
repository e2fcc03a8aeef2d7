"""/sok?q=: takes the name of a county, a region or a municipality and lands on the county."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from dash import html
from dash.development.base_component import Component
from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from components.search_field import search_field
from data.catalogue import catalogue
from data.errors import BadParameter
from data.model import Region
from pages.document import document

blueprint = Blueprint("search", __name__)
LONGEST = 80


@blueprint.get("/sok")
def search() -> ResponseReturnValue:
    """Straight to the county when one matches, else a page of those that may be meant."""
    if set(request.args) - {"q"} or len(request.args.getlist("q")) > 1:
        raise BadParameter("Sökningen tar bara ett val: q, det du söker.")
    asked = " ".join(request.args.get("q", "").split())[:LONGEST]
    found = matches(asked)
    if len(found) == 1:
        return redirect(f"/lan/{found[0].slug}", 302)
    return document("Sök – Länsläget", _page(asked, found), request.path)


def matches(asked: str) -> list[Region]:
    """Counties whose own, regional or municipal names equal the words; else those whose names begin with them."""
    words = _folded(asked)
    if not words:
        return []
    names = list(_names())
    exact = [county for name, county in names if name == words]
    begun = [county for name, county in names if name.startswith(words)]
    return list(dict.fromkeys(exact or begun or _near(words, names)))


def _near(words: str, names: list[tuple[str, Region]]) -> list[Region]:
    near = difflib.get_close_matches(words, [name for name, _ in names], n=4, cutoff=0.75)
    return [county for close in near for name, county in names if name == close]


def _names() -> Iterator[tuple[str, Region]]:
    known = catalogue()
    for county in known.counties:
        for name in (
            county.county,
            county.short_name,
            county.authority,
            county.slug,
            f"{county.short_name} län",
        ):
            yield _folded(name), county
    for place in known.municipalities:
        county = known.regions[place.county]
        for name in (place.name, f"{place.name} kommun", f"{place.name}s kommun"):
            yield _folded(name), county


def _folded(words: str) -> str:
    return words.casefold().strip()


def _page(asked: str, found: list[Region]) -> Component:
    words = f"Inget län, ingen region och ingen kommun heter ”{asked}”." if asked else "Skriv vad du söker."
    results = [html.Li(html.A(one.county, href=f"/lan/{one.slug}")) for one in found]
    counties = [html.Li(html.A(one.county, href=f"/lan/{one.slug}")) for one in catalogue().counties]
    return html.Div(
        [
            html.H1("Sök"),
            search_field(value=asked),
            *([html.P("Menar du något av dessa län?"), html.Ul(results)] if found else [html.P(words)]),
            html.H2("Alla län"),
            html.Ul(counties),
        ]
    )
