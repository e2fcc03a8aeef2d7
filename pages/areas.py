"""/omraden/<area>: one strategic area, its goal next to map and time series of its indicators."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from components.goal import area_goal, empty_slots, target_list
from components.markup import frozen
from data.catalogue import catalogue
from data.model import Target
from pages.content import page_layout
from pages.panel import panel
from pages.view import View


def title(area: str = "") -> str:
    """The page's title."""
    return f"{catalogue().area(area).short_name} – Länsläget"


def content(view: View) -> Component:
    """The area: the goal block beside the panel."""
    area = view.area or catalogue().areas[0]
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


dash.register_page(
    __name__,
    path_template="/omraden/<area>",
    title=title,
    layout=page_layout("/omraden/{area}", content, interactive=True),
)
