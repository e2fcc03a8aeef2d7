"""/: the national goal, the challenges, the areas, and Sweden's map: find your county."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from components.counties import CountyChoice, county_list
from components.goal import challenge_list, goal_quote, source_words, strategy_note
from components.markup import Markup
from components.search_field import search_field
from components.sweden import sweden
from data import geography
from data.catalogue import catalogue
from pages.content import page_layout
from pages.view import View

TITLE = "Länsläget – så står länen bredvid målen för regional utveckling"
DESCRIPTION = "Hur Sveriges 21 län står bredvid målen för den nationella politiken för regional utveckling."


def content(view: View) -> Component:
    """The start page."""
    known = catalogue()
    return html.Div(
        [
            html.H1("Så står länen bredvid målen för regional utveckling", tabIndex="-1"),
            goal_quote(known.goals),
            html.Section([html.H2("Hitta ditt län"), search_field(_suggestions()), _map_and_list()]),
            html.Section([html.H2("Fyra strategiska områden"), _areas(), strategy_note(known.strategy)]),
            html.Section([html.H2("Tre samhällsutmaningar"), challenge_list(known.challenges)]),
        ]
    )


def _suggestions() -> list[str]:
    known = catalogue()
    return [
        *[one.county for one in known.counties],
        *[one.authority for one in known.counties],
        *[one.name for one in known.municipalities],
    ]


def _map_and_list() -> Component:
    known, tiles = catalogue(), geography.tiles()
    links = {one.code: (f"/lan/{one.slug}", one.county) for one in known.counties}
    choices = [CountyChoice(one, f"/lan/{one.slug}", tiles[one.code]) for one in known.counties]
    drawing = html.Div(Markup(sweden(geography.counties(), links)), className="map-column")
    return html.Div(
        [html.Nav(county_list(None, choices), **{"aria-label": "Länen"}), drawing], className="columns"
    )


def _areas() -> Component:
    items = [
        html.Li([html.A(one.name, href=f"/omraden/{one.slug}"), html.P(_count(one.number), className="note")])
        for one in catalogue().areas
    ]
    first = next(one.source for one in catalogue().areas if one.source)
    return html.Div([html.Ul(items, className="areas"), html.P(source_words(first), className="source")])


def _count(area: int) -> str:
    return f"{len(catalogue().in_area(area))} mått"


dash.register_page(__name__, path="/", title=TITLE, description=DESCRIPTION, layout=page_layout("/", content))
