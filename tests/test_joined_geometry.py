"""Municipalities, labour markets, functional regions and counties: one set of borders, and nothing twice."""

from __future__ import annotations

import csv
import gzip
import json
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from data import geography
from data.geography import Borders, Point, Ring, counties, municipalities
from data.geography.joining import joined

DATA = Path(geography.__file__).parent.parent
KILOBYTE = 1024
PARTS = {"county": 21, "fa_code": 60, "la_code": 67}
Piece = tuple[Point, Point]


@cache
def rows() -> tuple[dict[str, str], ...]:
    with (DATA / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def layer(column: str) -> Borders:
    return joined(municipalities(), {row["code"]: row[column] for row in rows()})


def pieces(rings: tuple[Ring, ...]) -> Counter[Piece]:
    return Counter(pair for ring in rings for pair in pairwise(ring))


def drawn(borders: Borders) -> Counter[Piece]:
    return sum((pieces(rings) for rings in borders.values()), Counter[Piece]())


def corners(borders: Borders) -> set[Point]:
    return {point for rings in borders.values() for ring in rings for point in ring}


def doubled(rings: tuple[Ring, ...]) -> int:
    """Twice the signed area in grid squares of 100 metres: whole numbers, so that sums are exact."""
    points = [[(round(10 * east), round(10 * north)) for east, north in ring] for ring in rings]
    return sum(x * b - a * y for ring in points for (x, y), (a, b) in pairwise(ring))


def holds(rings: tuple[Ring, ...], point: Point) -> bool:
    """Whether the point lies inside, by even and odd."""
    east, north = point
    return (
        sum(
            (low > north) != (up > north) and east < x + (north - low) / (up - low) * (a - x)
            for ring in rings
            for (x, low), (a, up) in pairwise(ring)
        )
        % 2
        == 1
    )


def places(column: str) -> dict[str, set[str]]:
    return {
        code: {row["code"] for row in rows() if row[column] == code}
        for code in {row[column] for row in rows()}
    }


def test_there_are_290_municipalities_and_all_have_borders() -> None:
    assert len(municipalities()) == 290
    assert set(municipalities()) == {row["code"] for row in rows()}
    assert all(municipalities().values())


@pytest.mark.parametrize(("column", "number"), PARTS.items(), ids=PARTS)
def test_municipalities_join_to_as_many_regions_as_there_are(column: str, number: int) -> None:
    assert len(layer(column)) == number
    assert all(layer(column).values())


@pytest.mark.parametrize("column", PARTS)
def test_every_corner_of_a_joined_region_is_one_of_a_municipality(column: str) -> None:
    assert corners(layer(column)) <= corners(municipalities())
    assert set(drawn(layer(column))) <= set(drawn(municipalities()))


def test_the_counties_of_the_file_are_exactly_those_joined_from_municipalities() -> None:
    assert corners(counties()) <= corners(municipalities())
    for code, rings in layer("county").items():
        assert pieces(rings) == pieces(counties()[code]), code


def test_every_ring_is_closed_and_meets_no_corner_twice() -> None:
    for borders in (municipalities(), *map(layer, PARTS)):
        for ring in (ring for rings in borders.values() for ring in rings):
            assert ring[0] == ring[-1]
            assert len(set(ring)) == len(ring) - 1 > 2


@pytest.mark.parametrize("column", ["code", *PARTS])
def test_no_piece_of_border_is_drawn_twice_but_once_each_way_by_two_neighbours(column: str) -> None:
    borders = municipalities() if column == "code" else layer(column)
    assert set(drawn(borders).values()) == {1}
    for code, rings in borders.items():
        mine = pieces(rings)
        assert not any(piece[::-1] in mine for piece in mine), code


@pytest.mark.parametrize("column", PARTS)
def test_a_joined_region_is_as_large_as_its_municipalities_together(column: str) -> None:
    parts = places(column)
    for code, rings in layer(column).items():
        assert doubled(rings) == sum(doubled(municipalities()[one]) for one in parts[code]), code


def test_all_layers_cover_the_same_land() -> None:
    whole = {sum(map(doubled, borders.values())) for borders in (counties(), *map(layer, PARTS))}
    assert whole == {sum(map(doubled, municipalities().values()))}


def test_no_municipality_lies_over_another() -> None:
    """Beside every piece of border, on the side of the land it encloses, lies that municipality and no other."""
    boxes = {code: box(rings) for code, rings in municipalities().items()}
    for code, rings in municipalities().items():
        for piece in pieces(rings):
            east, north = beside(piece)
            near = (one for one, (w, s, e, n) in boxes.items() if w <= east <= e and s <= north <= n)
            assert [one for one in near if holds(municipalities()[one], (east, north))] == [code]


def box(rings: tuple[Ring, ...]) -> tuple[float, float, float, float]:
    east, north = zip(*(point for ring in rings for point in ring), strict=True)
    return min(east), min(north), max(east), max(north)


def beside(piece: Piece) -> Point:
    """A point a hair to the left of the middle of the piece: land is drawn against the clock, lakes with it."""
    (x, y), (a, b) = piece
    return (x + a) / 2 - (b - y) * 1e-4, (y + b) / 2 + (a - x) * 1e-4


def test_the_three_layers_are_light_enough_together() -> None:
    layers = (municipalities(), layer("fa_code"), counties())
    files = [json.dumps(borders, separators=(",", ":")).encode() for borders in layers]
    assert sum(len(gzip.compress(file)) for file in files) <= 60 * KILOBYTE
    kept = [(DATA / "geography" / name).read_bytes() for name in ("kommuner.json", "lan.json")]
    assert sum(len(gzip.compress(file)) for file in kept) <= 40 * KILOBYTE


def test_two_squares_side_by_side_join_to_one_without_the_border_between() -> None:
    west = ((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.0))
    east = ((1.0, 0.0), (1.0, 1.0), (2.0, 1.0), (2.0, 0.0), (1.0, 0.0))
    borders = {"a": (west,), "b": (east,)}
    whole = ((0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (2.0, 1.0), (2.0, 0.0), (1.0, 0.0), (0.0, 0.0))
    assert joined(borders, {"a": "x", "b": "x"}) == {"x": (whole,)}
    assert joined(borders, {"a": "x", "b": "y"}) == {"x": (west,), "y": (east,)}
