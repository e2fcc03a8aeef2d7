"""The yardstick of weight: our indicator page as a careful author makes it with the parts Dash and Plotly ship.

Careful: the figures stand in the first layout (no callback before the chart), pandas reads each file once, and every
answer goes out in brotli at its highest level, compressed once and kept for both workers.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from secrets import token_hex
from typing import Any

import dash_leaflet as dl
import pandas as pd
import plotly.express as px
import yaml
from cachelib import FileSystemCache
from dash import Dash, Input, Output, callback, dcc, html
from dash.development.base_component import Component
from flask import Flask, Request, Response
from flask_compress import Compress
from plotly.graph_objects import Figure

from bench import FOLDER, ROOT

DATA = ROOT / "data"
FIRST = "eftergymnasial"
RUN = token_hex()
BOUNDS = [[6110, 235], [7705, 950]]  # northing, easting in kilometres, as on our own map


def read(path: str) -> Any:
    """A YAML file of the project."""
    return yaml.load((DATA / path).read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


NAMES = {one["code"]: one["short_name"] for one in read("regions.yaml")}
INDICATORS: Mapping[str, Any] = {
    path.stem: read(f"indicators/{path.stem}.yaml") for path in sorted((DATA / "figures").glob("*.csv"))
}


@cache
def figures(slug: str) -> pd.DataFrame:
    """The figures of one indicator for both sexes together, with the names of the counties."""
    frame = pd.read_csv(DATA / "figures" / f"{slug}.csv", dtype={"region": str})
    return frame[frame["sex"] == "T"].assign(name=frame["region"].map(NAMES)).sort_values(["region", "year"])


def line(slug: str) -> Figure:
    """All counties and Riket over the years."""
    return px.line(figures(slug), x="year", y="value", color="name", markers=True, labels=labels(slug))


def bars(slug: str) -> Figure:
    """All counties and Riket in the latest year, by size."""
    latest = of_latest_year(slug).sort_values("value")
    return px.bar(latest, x="value", y="name", orientation="h", labels=labels(slug), height=600)


def labels(slug: str) -> dict[str, str]:
    """What the axes are called."""
    return {"value": INDICATORS[slug]["unit"], "year": "År", "name": "Län"}


def of_latest_year(slug: str) -> pd.DataFrame:
    """The figures of the latest year."""
    frame = figures(slug)
    return frame[frame["year"] == frame["year"].max()]


def colours(slug: str) -> dict[str, str]:
    """A colour for each county: five classes of a sequential scale."""
    counties = of_latest_year(slug).query("region != '00'").dropna(subset=["value"])
    classes = pd.qcut(counties["value"], 5, labels=False, duplicates="drop")
    scale = px.colors.sequential.Blues[2:]
    return {code: scale[int(one)] for code, one in zip(counties["region"], classes, strict=True)}


def county_map(slug: str) -> Component:
    """The counties, coloured by the latest year; drawn without tiles, which would have to come from another host."""
    layer = dl.GeoJSON(
        url="/lan.json", id="map", hideout=colours(slug), style={"variable": "stock.style"}, zoomToBounds=True
    )
    drawn: Component = dl.Map(layer, crs="Simple", bounds=BOUNDS, minZoom=-6, style={"height": "600px"})
    return drawn


def layout() -> Component:
    """The page: words, dropdown, map, line chart, bar chart."""
    choices = [{"label": one["title"], "value": slug} for slug, one in INDICATORS.items()]
    return html.Div(
        [
            html.H1(INDICATORS[FIRST]["title"], id="title"),
            dcc.Dropdown(choices, FIRST, id="indicator", clearable=False),
            html.P(INDICATORS[FIRST]["definition"], id="definition"),
            county_map(FIRST),
            dcc.Graph(figure=line(FIRST), id="line"),
            dcc.Graph(figure=bars(FIRST), id="bars"),
        ]
    )


def same_answer(request: Request) -> str:
    """Requests that get the same answer have the same key; scripts, whose names tell their version, from run to run."""
    run = "" if request.path.startswith("/_dash-component-suites/") else RUN
    return f"{run} {request.full_path} {sha256(request.get_data()).hexdigest()}"


app = Dash(__name__, assets_folder="stock_assets", title="Stock")
app.layout = layout()
server: Flask = app.server
server.config.update(
    COMPRESS_ALGORITHM=["br", "gzip"],
    COMPRESS_BR_LEVEL=11,
    COMPRESS_CACHE_BACKEND=lambda: FileSystemCache(
        str(FOLDER / "compressed"), threshold=0, default_timeout=0
    ),
    COMPRESS_CACHE_KEY=same_answer,
)
Compress(server)


@server.get("/lan.json")
def borders() -> Response:
    """The borders our own map draws."""
    return Response((DATA / "geography" / "lan.json").read_bytes(), mimetype="application/json")


@callback(
    Output("title", "children"),
    Output("definition", "children"),
    Output("map", "hideout"),
    Output("line", "figure"),
    Output("bars", "figure"),
    Input("indicator", "value"),
    prevent_initial_call=True,
)
def change(slug: str) -> tuple[str, str, dict[str, str], Figure, Figure]:
    """The page for another indicator."""
    words = INDICATORS[slug]
    return words["title"], words.get("definition", ""), colours(slug), line(slug), bars(slug)
