"""/omraden/<area>: one strategic area, its goal next to map and time series of its indicators."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from components.goal import area_goal, empty_slots, target_list
from components.markup import frozen
from data.catalogue import catalogue
from data.model import StrategicArea, Target
from pages.content import page
from pages.panel import panel
from pages.view import View


def title(view: View) -> str:
    """The page's title."""
    return f"{_area(view).short_name} – Länsläget"


def _area(view: View) -> StrategicArea:
    return view.area or catalogue().areas[0]


def content(view: View) -> Component:
    """The area: the goal block beside the panel."""
    area = _area(view)
    block = [
        area_goal(area, catalogue().goals),
        target_list(_targets(area.number)),
        *empty_slots(area.empty_slots),
    ]
    return html.Div(
        [
            html.P(
                f"Strategiskt område {area.number}" if area.number else "Över områdena", className="kicker"
            ),
            html.H1(area.name, tabIndex="-1"),
            html.Div([frozen(html.Div(block)), panel(view)], className="columns narrow-left"),
        ]
    )


def _targets(area: int) -> list[Target]:
    return [one for one in catalogue().targets if one.area == area]


dash.register_page(__name__, **page("omraden", "/omraden/<area>", content, title, interactive=True))
