"""The panel that area and indicator pages share: controls, map, series, ranking, table, and what changes them.

The map and the graphs stay mounted while their figures change; everything else is markup that is exchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from dash import Dash, Input, Output, dcc, html, no_update
from dash.development.base_component import Component

from components.attributes import aria
from components.county_map import county_map
from components.markup import Markup
from pages.address import parse
from pages.panel_parts import parts
from pages.view import View

ADDRESS = "panel-address"
MARKUP = ("controls", "counties", "legend", "table", "share", "questions", "foot")
GRAPHS = ("series", "ranking", "gap")
WORDS = {"series": "Utveckling över tid", "ranking": "Rangordning", "gap": "Kvinnor och män"}
HEADINGS = tuple(f"{name}-{part}" for name in ("map", *GRAPHS) for part in ("heading", "what"))
TEXT = ("sentence", "live", "source", "why-not-ranked", *HEADINGS)
CHOOSE = "Välj upp till fem län: de lyfts fram i diagrammen."
BOXES = {"map": "karta", "series": "tid", "ranking": "rang", "gap": "rang"}
GRAPH_SETTINGS: Any = {  # a TypedDict that Dash keeps to itself
    "displayModeBar": False,
    "responsive": True,
    "scrollZoom": False,
    "doubleClick": False,
}
EMPTY_FIGURE: dict[str, object] = {"data": [], "layout": {}}


def panel(view: View) -> Component:
    """The whole panel for a view."""
    shown = parts(view)
    return html.Section(
        [
            _markup(shown, "controls", "controls"),
            html.P(shown["sentence"], id="panel-sentence", className="lead"),
            html.P("", id="panel-live", className="unseen", **aria(live="polite")),
            _table_box(view, shown),
            html.Div(
                [
                    html.Div([_map_box(view, shown), _graph_box(view, shown, "gap")]),
                    html.Div(
                        [
                            _graph_box(view, shown, "series"),
                            _graph_box(view, shown, "ranking"),
                        ]
                    ),
                ],
                className="panel-grid",
            ),
            _why_not(shown),
            html.P(shown["source"], id="panel-source", className="source"),
            html.Details(
                [html.Summary("Bädda in, ladda ner, citera"), _markup(shown, "share")], id="panel-share-box"
            ),
            html.Details(
                [html.Summary("Frågor till siffran"), _markup(shown, "questions")], id="panel-questions-box"
            ),
        ],
        id="panel",
        **aria(label="Karta, diagram och tabell"),
    )


def _markup(shown: Mapping[str, Any], name: str, class_name: str = "") -> Markup:
    return Markup(shown[name], class_name=class_name, name=f"panel-{name}")


def _heading(shown: Mapping[str, Any], name: str) -> Component:
    return html.Div(
        [
            html.H2(shown[f"{name}-heading"], id=f"panel-{name}-heading"),
            html.P(shown[f"{name}-what"], id=f"panel-{name}-what", className="note"),
        ]
    )


def _map_box(view: View, shown: Mapping[str, Any]) -> Component:
    choice = html.Div([html.P(CHOOSE, className="note off-paper"), _markup(shown, "counties")])
    drawing = html.Div(county_map("panel-map", shown["hideout"]), className="map-column")
    return html.Div(
        [
            _heading(shown, "map"),
            html.Div([choice, drawing], className="with-map"),
            _markup(shown, "legend"),
        ],
        id="panel-map-box",
        className=_box_class(view, shown, "map"),
    )


def _graph_box(view: View, shown: Mapping[str, Any], name: str) -> Component:
    graph = dcc.Graph(
        id=f"panel-{name}",
        figure=shown[name] or EMPTY_FIGURE,
        config=GRAPH_SETTINGS,
        className=f"graph graph-{name}",
    )
    drawing = html.Div(
        html.Div(graph, **aria(hidden="true")),  # else each figure on the axes is read aloud
        role="img",
        **aria(label=f"{WORDS[name]}. Meningen ovanför säger det viktigaste, tabellen har alla siffror."),
    )
    return html.Div(
        [_heading(shown, name), drawing], id=f"panel-{name}-box", className=_box_class(view, shown, name)
    )


def _why_not(shown: Mapping[str, Any]) -> Component:
    return html.P(shown["why-not-ranked"], id="panel-why-not-ranked", className="note")


def _table_box(view: View, shown: Mapping[str, Any]) -> Component:
    return html.Details(
        [html.Summary("Visa siffrorna som tabell"), _markup(shown, "table")],
        open=view.only == "tabell" or not view.shown_indicator.kind.may_chart,
        id="panel-table-details",
        className="table-box",
    )


def _box_class(view: View, shown: Mapping[str, Any], box: str) -> str:
    """Hidden when the view asks for another part, or when the kind forbids this one."""
    asked = view.only in ("", BOXES[box])
    there = shown[box] is not None if box in GRAPHS else view.shown_indicator.kind.may_chart
    return f"chart-box box-{box}" if asked and there else f"chart-box box-{box} hidden"


def change(asked: str) -> list[object]:
    """The panel for the address asked for, which the gate has checked."""
    split = urlsplit(asked)
    view = parse(split.path, split.query)
    shown = parts(view)
    return [
        *[shown[name] for name in (*MARKUP, *TEXT)],
        *[shown[name] or EMPTY_FIGURE for name in GRAPHS],
        *[_box_class(view, shown, box) for box in BOXES],
        True if view.only == "tabell" else no_update,
        shown["hideout"],
    ]


def install(app: Dash) -> None:
    """Makes the panel change when the address to show does."""
    app.callback(
        *[Output(f"panel-{name}", "html") for name in MARKUP],
        *[Output(f"panel-{name}", "children") for name in TEXT],
        *[Output(f"panel-{name}", "figure") for name in GRAPHS],
        *[Output(f"panel-{box}-box", "className") for box in BOXES],
        Output("panel-table-details", "open"),
        Output("panel-map", "hideout"),
        Input(ADDRESS, "data"),
        prevent_initial_call=True,
    )(change)
