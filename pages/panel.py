"""The panel that area and indicator pages share: controls, map, series, ranking, table, and what changes them.

The map and the graphs stay mounted while their figures change; everything else is markup that is exchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from dash import Input, Output, callback, dcc, html, no_update
from dash.development.base_component import Component

from components.county_map import county_map
from components.markup import Markup
from data.errors import BadAddress
from pages.address import parse
from pages.panel_parts import parts
from pages.view import View

ADDRESS = "panel-address"
MARKUP = ("controls", "counties", "legend", "table", "questions")
TEXT = ("sentence", "live", "source", "why-not-ranked")
GRAPHS = ("series", "ranking", "gap")
BOXES = {"map": "karta", "series": "tid", "ranking": "rang", "gap": "rang", "table": "tabell"}
GRAPH_SETTINGS = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "doubleClick": False}
EMPTY_FIGURE: dict[str, object] = {"data": [], "layout": {}}


def panel(view: View) -> Component:
    """The whole panel for a view."""
    shown = parts(view)
    chart = view.shown_indicator.kind.may_chart
    return html.Section(
        [
            _markup(shown, "controls", "controls"),
            html.P(shown["sentence"], id="panel-sentence", className="lead"),
            html.P("", id="panel-live", className="unseen", **{"aria-live": "polite"}),
            html.Div(
                [_map_box(view, shown, chart), html.Div([_graph_box(view, shown, name) for name in GRAPHS])],
                className="panel-grid",
            ),
            html.P(shown["why-not-ranked"], id="panel-why-not-ranked", className="note"),
            _table_box(view, shown),
            html.P(shown["source"], id="panel-source", className="source"),
            html.Details(
                [html.Summary("Frågor till siffran"), _markup(shown, "questions", "")],
                id="panel-questions-box",
            ),
        ],
        id="panel",
        **{"aria-label": "Karta, diagram och tabell"},
    )


def _markup(shown: Mapping[str, Any], name: str, class_name: str) -> Markup:
    return Markup(shown[name], class_name=class_name, name=f"panel-{name}")


def _map_box(view: View, shown: Mapping[str, Any], chart: bool) -> Component:
    label = f"Karta: {view.shown_indicator.title}"
    drawing = county_map("panel-map", shown["hideout"], label)
    return html.Div(
        [
            html.H3("Län", className="box-title"),
            html.Div(
                [_markup(shown, "counties", ""), html.Div(drawing, className="map-column")],
                className="with-map",
            ),
            _markup(shown, "legend", ""),
        ],
        id="panel-map-box",
        className=_box_class(view, shown, "map"),
    )


HEADINGS = {"series": "Utveckling över tid", "ranking": "Rangordning", "gap": "Kvinnor och män"}
HEIGHTS = {"series": "tall", "ranking": "taller", "gap": "taller"}


def _graph_box(view: View, shown: Mapping[str, Any], name: str) -> Component:
    graph = dcc.Graph(
        id=f"panel-{name}",
        figure=shown[name] or EMPTY_FIGURE,
        config=GRAPH_SETTINGS,
        className=f"graph {HEIGHTS[name]}",
    )
    return html.Div(
        [
            html.H3(HEADINGS[name], className="box-title"),
            html.Div(graph, role="img", **{"aria-label": _alt(view, name)}),
        ],
        id=f"panel-{name}-box",
        className=_box_class(view, shown, name),
    )


def _alt(view: View, name: str) -> str:
    return f"{HEADINGS[name]}: {view.shown_indicator.title}. Meningen ovanför och tabellen nedanför säger samma sak."


def _table_box(view: View, shown: Mapping[str, Any]) -> Component:
    return html.Div(
        html.Details(
            [html.Summary("Visa som tabell"), _markup(shown, "table", "")],
            open=view.only == "tabell" or not view.shown_indicator.kind.may_chart,
            id="panel-table-details",
        ),
        id="panel-table-box",
        className=_box_class(view, shown, "table"),
    )


def _box_class(view: View, shown: Mapping[str, Any], box: str) -> str:
    """Hidden when the view asks for another part, or when the kind forbids this one."""
    asked = view.only in ("", BOXES[box])
    there = box not in GRAPHS or shown[box] is not None
    mapped = box != "map" or view.shown_indicator.kind.may_chart
    return "chart-box" if asked and there and mapped else "chart-box hidden"


@callback(
    *[Output(f"panel-{name}", "html") for name in MARKUP],
    *[Output(f"panel-{name}", "children") for name in TEXT],
    *[Output(f"panel-{name}", "figure") for name in GRAPHS],
    *[Output(f"panel-{box}-box", "className") for box in BOXES],
    Output("panel-map", "hideout"),
    Input(ADDRESS, "data"),
    prevent_initial_call=True,
)
def change(asked: str | None) -> list[object]:
    """The panel for the address asked for."""
    split = urlsplit(asked or "")
    try:
        view = parse(split.path, split.query)
    except BadAddress:
        return [no_update] * (len(MARKUP) + len(TEXT) + len(GRAPHS) + len(BOXES) + 1)
    shown = parts(view)
    return [
        *[shown[name] for name in (*MARKUP, *TEXT)],
        *[shown[name] or EMPTY_FIGURE for name in GRAPHS],
        *[_box_class(view, shown, box) for box in BOXES],
        shown["hideout"],
    ]
