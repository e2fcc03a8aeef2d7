"""/: the national goal, the challenges, the areas, and Sweden's map: find your county."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from components.attributes import Node, aria
from components.counties import CountyChoice, county_list
from components.goal import challenge_list, goal_quote, strategy_note
from components.markup import Markup
from components.search_field import search_field
from components.sweden import sweden
from data import geography
from data.catalogue import catalogue
from data.model import StrategicArea
from pages.content import page
from pages.found import suggestions
from pages.view import View

TITLE = "Länsläget – så står länen bredvid målen för regional utveckling"


def content(view: View) -> Component:
    """The start page."""
    known = catalogue()
    links = {one.code: (f"/lan/{one.slug}", one.county) for one in known.counties}
    first = html.Div(
        [
            html.H1("Så står länen bredvid målen för regional utveckling", tabIndex="-1"),
            goal_quote(known.goals),
            html.H2("Hitta ditt län"),
            search_field(suggestions()),
            html.Nav(_counties(), **aria(label="Länen")),
        ]
    )
    drawing = html.Div(Markup(sweden(geography.counties(), links)), className="map-column")
    return html.Div(
        [
            html.Div([first, drawing], className="columns narrow-right opening"),
            html.Section([html.H2("Fyra strategiska områden"), *_areas(), strategy_note(known.strategy)]),
            html.Section([html.H2("Tre samhällsutmaningar"), challenge_list(known.challenges)]),
        ]
    )


def _counties() -> Component:
    tiles = geography.tiles()
    choices = [CountyChoice(one, f"/lan/{one.slug}", tiles[one.code]) for one in catalogue().counties]
    return county_list(None, choices)


def _areas() -> list[Component]:
    """The four, and after them where the measures stand that lie across them."""
    *four, across = catalogue().areas
    items = [html.Li([_link(one), html.P(_count(one), className="note")]) for one in four]
    words: list[Node] = ["Mått som rör flera områden står under ", _link(across), f": {_count(across)}."]
    return [html.Ul(items, className="areas"), html.P(words)]


def _link(area: StrategicArea) -> Component:
    return html.A(area.name, href=f"/omraden/{area.slug}")


def _count(area: StrategicArea) -> str:
    return f"{len(catalogue().in_area(area.number))} mått"


dash.register_page(__name__, **page("start", "/", content, lambda view: TITLE))
