"""Sweden's counties as a leaflet map without tiles: fixed classes, hatched missing, one key stop for the keyboard.

Drawn in SWEREF 99 TM (kilometres), so the country has its own shape. The map repeats the county list: a click or
Enter on a county follows that county's link in the list (assets/map.js).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import dash_leaflet as dl
from dash.development.base_component import Component

BOUNDS = [[6110, 235], [7705, 950]]  # northing, easting in kilometres
BORDERS = "/geografi/lan.json"


def hideout(colours: Mapping[str, str], chosen: Sequence[str], members: Sequence[str]) -> dict[str, object]:
    """What the drawing in assets/map.js needs to know: a colour word per county, who is chosen, and the group."""
    return {"colours": dict(colours), "chosen": list(chosen), "members": list(members)}


def county_map(name: str, state: dict[str, object]) -> Component:
    """The map; ``name`` is the id of its layer, whose hideout a callback changes."""
    layer = dl.GeoJSON(
        url=BORDERS,
        id=name,
        hideout=state,
        style={"variable": "lanslaget.map.style"},
        onEachFeature={"variable": "lanslaget.map.prepare"},
    )
    drawn: Component = dl.Map(
        layer,
        crs="Simple",
        bounds=BOUNDS,
        zoomSnap=0,
        minZoom=-6,
        maxZoom=6,
        zoomControl=False,
        attributionControl=False,
        scrollWheelZoom=False,
        doubleClickZoom=False,
        touchZoom=False,
        boxZoom=False,
        dragging=False,
        keyboard=False,
        trackViewport=False,
        className="county-map",
        id=f"{name}-frame",
    )
    return drawn
