"""/sok?q=: takes the name of a county, region or municipality, or words of a measure or for planning; lands there."""

from __future__ import annotations

import difflib
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component
from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from components.search_field import search_field
from data.errors import BadParameter
from data.model import Indicator
from pages.document import document
from pages.found import Found, counties, measures, municipalities

blueprint = Blueprint("search", __name__)
LONGEST = 80
MOST_MEASURES = 12
"""In the list of those that may be meant; the catalogue has them all."""
ABOUT_PLANNING = frozenset(
    ("planering", "regional planering", "regional utvecklingsstrategi", "rus", "rufs", "rup")
)


@blueprint.get("/sok")
def search() -> ResponseReturnValue:
    """Straight to the place, else the measure, when one alone matches; else a page of those that may be meant."""
    if set(request.args) - {"q"} or len(request.args.getlist("q")) > 1:
        raise BadParameter("Sökningen tar bara ett val: q, det du söker.")
    asked = " ".join(request.args.get("q", "").split())[:LONGEST]
    if _folded(asked) in ABOUT_PLANNING:
        return redirect("/planering", 302)
    found = named(asked)
    about = measures(asked) if asked else []
    if not found and not about:
        found = near(asked)
    if len(found) == 1:
        return redirect(found[0].address, 302)
    if len(about) == 1 and not found:
        return redirect(f"/indikatorer/{about[0].slug}", 302)
    here = f"/sok?{urlencode({'q': asked})}" if asked else "/sok"
    return document("Sök – Länsläget", _page(asked, found, about), here)


def named(asked: str) -> list[Found]:
    """Places of exactly that name, counties before municipalities; else those whose names begin so.

    A municipality that is called as a county is found by "Uppsala kommun", since "Uppsala" is the county.
    """
    words = _folded(asked)
    if not words:
        return []
    names = _names()
    exact = [one for name, one in names if name == words]
    of_a_county = [one for one in exact if one.is_county]
    begun = [one for name, one in names if name.startswith(words)]
    return list(dict.fromkeys(of_a_county or exact or begun))


def near(asked: str) -> list[Found]:
    """Places whose names are spelled nearly so."""
    names = _names()
    alike = difflib.get_close_matches(_folded(asked), [name for name, _ in names], n=4, cutoff=0.75)
    return list(dict.fromkeys(one for close in alike for name, one in names if name == close))


def _names() -> list[tuple[str, Found]]:
    return [(_folded(name), one) for one in (*counties(), *municipalities()) for name in one.names]


def _folded(words: str) -> str:
    return words.casefold().strip()


def _page(asked: str, found: list[Found], about: list[Indicator]) -> Component:
    return html.Div(
        [
            html.H1("Sök"),
            search_field(value=asked),
            *([html.P("Menar du något av detta?"), _links(found)] if found else []),
            *([html.H2("Mått"), *_measures(asked, about)] if about else []),
            *([] if found or about else [html.P(_nothing(asked))]),
            html.H2("Alla län"),
            _links(list(counties())),
        ]
    )


def _nothing(asked: str) -> str:
    if not asked:
        return "Skriv vad du söker."
    return f"Inget län, ingen region, ingen kommun och inget mått heter ”{asked}”."


def _measures(asked: str, about: list[Indicator]) -> list[Component]:
    links = [html.Li(html.A(one.title, href=f"/indikatorer/{one.slug}")) for one in about[:MOST_MEASURES]]
    more = f"Alla {len(about)} mått som passar, med enhet och utgivare"
    return [html.Ul(links), html.P(html.A(more, href=f"/indikatorer?{urlencode({'sok': asked})}"))]


def _links(found: list[Found]) -> Component:
    return html.Ul([html.Li(html.A(one.title, href=one.address)) for one in found])
