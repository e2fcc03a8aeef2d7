"""The map of Sweden: each county's border in its place, linked, north upwards."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.sweden import NORTH, WEST, path, sweden
from data import geography
from tests.pages import official
from tests.pages.page_reader import of_html

kilometres = st.tuples(
    st.integers(WEST * 10, (WEST + 690) * 10), st.integers((NORTH - 1570) * 10, NORTH * 10)
).map(lambda pair: (pair[0] / 10, pair[1] / 10))


def points(drawn: str) -> list[list[tuple[float, float]]]:
    """The absolute points of each ring of a d attribute that has a move and relative steps."""
    rings = []
    for ring in drawn.split("z")[:-1]:
        numbers = [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", ring)]
        x, y = numbers[:2]
        found = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
        rings.append(found)
    return rings


@given(st.lists(st.lists(kilometres, min_size=3, max_size=12), min_size=1, max_size=3))
def test_every_point_of_a_border_is_drawn_in_its_place(rings: list[list[tuple[float, float]]]) -> None:
    drawn = points(path([[*ring, ring[0]] for ring in rings]))
    for ring, found in zip(rings, drawn, strict=True):
        for (east, north), (x, y) in zip(ring, found, strict=True):
            assert x == pytest.approx(east - WEST, abs=1e-6)
            assert y == pytest.approx(NORTH - north, abs=1e-6)


def test_every_county_is_linked_named_and_inside_the_frame() -> None:
    links = {code: (f"/lan/{one['slug']}", one["county"]) for code, one in official.counties().items()}
    page = of_html(str(sweden(geography.counties(), links, ("20",))))
    _, _, width, height = map(float, (page.one("svg").attributes["viewbox"] or "").split())
    anchors = page.all("a")
    assert {one.attributes["href"]: one.one("title").text for one in anchors} == dict(links.values())
    assert len(anchors) == 21
    for one in anchors:
        assert one.attributes["tabindex"] == "-1"
        for ring in points(one.one("path").attributes["d"] or ""):
            assert all(0 <= x <= width and 0 <= y <= height for x, y in ring)
    (marked,) = page.with_class("marked")
    assert marked.one("title").text == "Dalarnas län"


def test_the_north_is_above_the_south() -> None:
    links = {code: (code, code) for code in official.counties()}
    page = of_html(str(sweden(geography.counties(), links)))

    def top(code: str) -> float:
        drawn = page.one("a", href=code).one("path").attributes["d"] or ""
        return min(y for ring in points(drawn) for _, y in ring)

    assert top("25") < top("23") < top("20") < top("01") < top("12")
    assert page.one("svg").attributes["aria-hidden"] == "true"
