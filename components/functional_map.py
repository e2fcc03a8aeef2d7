"""Functional regions with the county borders over them; those that a county border goes through are hatched."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import combinations

from markupsafe import Markup

from components import svg
from components.svg_image import image
from components.svg_map import middle
from components.sweden import HEIGHT, WIDTH, Ring, path
from data.model import FunctionalRegion

Rings = Mapping[str, Sequence[Ring]]
RADIUS, LETTERS = 19.0, 28.0  # kilometres: readable where the map is 300 pixels wide
MORE_ROOM = 4.0  # kilometres, for a second digit
BETWEEN, ROUNDS = 3.0, 10  # kilometres between two discs; times they are moved apart
HATCH = 12  # kilometres between two lines
Disc = tuple[int, float, float, float]
"""Number, middle and radius."""


def functional_map(
    title: str,
    sentence: str,
    regions: Sequence[FunctionalRegion],
    numbers: Mapping[str, int],
    borders: Rings,
    counties: Rings,
    larger: float = 1.0,
) -> Markup:
    """The map; ``numbers`` by code stand on the crossing regions, ``borders`` and ``counties`` in kilometres.

    Numbers and hatching tell the crossing regions apart without colour; what the numbers mean stands beside.
    The numbers are so many times ``larger`` where they are read from afar.
    """
    name = f"across-{regions[0].code.lower()}"
    discs = [_disc(numbers[one.code], borders[one.code], larger) for one in regions if one.code in numbers]
    return image(
        "functional-map",
        title,
        sentence,
        (0.0, 0.0, float(WIDTH), float(HEIGHT)),
        (
            _hatch(name),
            *[_region(one, borders[one.code], name) for one in regions],
            _county_borders(counties),
            *[_number(*one, LETTERS * larger) for one in _apart(discs)],
        ),
        None,
        "img",
        "xMidYMid",
    )


def _hatch(name: str) -> Markup:
    line = svg.element("path", {"d": f"M0 0V{HATCH}", "class": "hatch-line"})
    frame = {"id": name, "width": HATCH, "height": HATCH, "patternUnits": "userSpaceOnUse"}
    return svg.element("defs", {}, svg.element("pattern", frame | {"patternTransform": "rotate(45)"}, line))


def _region(one: FunctionalRegion, rings: Sequence[Ring], hatching: str) -> Markup:
    shape = path(rings)
    title = svg.element("title", {}, one.name)
    if not one.crosses:
        return svg.element("path", {"d": shape, "class": "within"}, title)
    ground = svg.element("path", {"d": shape, "class": "across"})
    lines = svg.element("path", {"d": shape, "style": f"fill:url(#{hatching})"}, title)
    return svg.element("g", {"data-code": one.code}, ground, lines)


def _county_borders(counties: Rings) -> Markup:
    """One path for all: what two counties share is drawn twice in the same place."""
    return svg.element("path", {"d": "".join(path(rings) for rings in counties.values()), "class": "border"})


def _disc(number: int, rings: Sequence[Ring], larger: float) -> Disc:
    x, y = middle(rings)
    return number, x, y, larger * (RADIUS + MORE_ROOM * (len(str(number)) - 1))


def _apart(discs: Sequence[Disc]) -> list[Disc]:
    """The discs with those that lay over each other moved from each other, half the way each."""
    found = list(discs)
    for _ in range(ROUNDS):
        for first, second in combinations(range(len(found)), 2):
            (one, x, y, radius), (other, a, b, further) = found[first], found[second]
            far = math.hypot(a - x, b - y)
            step = max(0.0, radius + further + BETWEEN - far) / 2 / far
            found[first] = one, x - (a - x) * step, y - (b - y) * step, radius
            found[second] = other, a + (a - x) * step, b + (b - y) * step, further
    return found


def _number(number: int, x: float, y: float, radius: float, letters: float) -> Markup:
    disc = svg.element("circle", {"cx": x, "cy": y, "r": radius})
    text = svg.element("text", {"x": x, "y": y + letters / 3, "font-size": letters}, str(number))
    return svg.element("g", {"class": "number"}, disc, text)
