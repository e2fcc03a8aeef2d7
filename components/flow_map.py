"""Commuting within one county: a curve for each large flow, as thick as the many who commute."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from components import svg
from components.functional_words import amount
from components.svg_image import image
from components.svg_map import middle
from components.sweden import NORTH, WEST, Ring, path
from data.model import Flow

MARGIN, LETTERS, DOT = 8.0, 17.0, 4.0  # kilometres
LETTER = 0.62  # a generous mean width, of the letters' height
THICKEST, BEND = 14.0, 0.16
Point = tuple[float, float]


def flow_map(
    title: str,
    sentence: str,
    flows: Sequence[Flow],
    names: Mapping[str, str],
    borders: Mapping[str, Sequence[Ring]],
) -> Markup:
    """The municipalities with the given flows between them; a curve leaves home on its left and ends in a point."""
    places = {code: middle(borders[code]) for code in names}
    most = max(one.people for one in flows)
    shapes = [svg.element("path", {"d": path(borders[code]), "class": "within"}) for code in names]
    curves = [_curve(one, places, most, names) for one in sorted(flows, key=lambda one: one.people)]
    marks = _marks(places, names)
    return image(
        "flow-map", title, sentence, _box(borders), (*shapes, *curves, *marks), None, "img", "xMidYMid"
    )


def _box(borders: Mapping[str, Sequence[Ring]]) -> tuple[float, float, float, float]:
    points = [
        (east - WEST, NORTH - north) for rings in borders.values() for ring in rings for east, north in ring
    ]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    return left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN


def _curve(one: Flow, places: Mapping[str, Point], most: int, names: Mapping[str, str]) -> Markup:
    """A wedge that is widest at home and ends in a point at work, so that its way is seen without colour."""
    (x, y), (a, b) = places[one.home], places[one.work]
    long = math.hypot(a - x, b - y)
    right = ((b - y) / long, -(a - x) / long)
    half = max(0.8, THICKEST * math.sqrt(one.people / most) / 2)
    bend = BEND * long
    turn = ((x + a) / 2 + right[0] * bend, (y + b) / 2 + right[1] * bend)
    first, last = ((x + side * half * right[0], y + side * half * right[1]) for side in (1, -1))
    near, far = (
        (turn[0] + side * half * right[0] * 0.7, turn[1] + side * half * right[1] * 0.7) for side in (1, -1)
    )
    d = f"M{_at(first)}Q{_at(near)} {_at((a, b))}Q{_at(far)} {_at(last)}z"
    told = f"Från {names[one.home]} till {names[one.work]}: {amount(one.people)}"
    return svg.element("path", {"d": d, "class": "flow"}, svg.element("title", {}, told))


def _at(point: Point) -> str:
    return " ".join(svg.coordinate(one) for one in point)


Box = tuple[float, float, float, float]


def _marks(places: Mapping[str, Point], names: Mapping[str, str]) -> list[Markup]:
    """A dot and a name for each place, the name above it or else where it lies over no other name."""
    taken: list[Box] = []
    marks: list[Markup] = []
    for code in sorted(places, key=lambda code: places[code][1]):
        (x, y), name = places[code], names[code]
        wide = LETTER * LETTERS * len(name)
        middles = [(x, y - 14), (x, y + 16), (x + wide / 2 + 8, y), (x - wide / 2 - 8, y)]
        boxes = [(a - wide / 2, b - LETTERS / 2, a + wide / 2, b + LETTERS / 2) for a, b in middles]
        free = next((box for box in boxes if not any(_meet(box, other) for other in taken)), boxes[0])
        taken.append(free)
        at: dict[str, object] = {"x": (free[0] + free[2]) / 2, "y": free[3] - LETTERS / 6}
        marks.append(svg.element("circle", {"cx": x, "cy": y, "r": DOT, "class": "place"}))
        marks.append(svg.element("text", at | {"font-size": LETTERS}, name))
    return marks


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
