"""The map of a county's municipalities: each once, where it lies, one marked, all within the frame."""

from __future__ import annotations

import pytest

from components.municipality_map import municipality_map
from data import geography
from data.catalogue import catalogue
from data.model import Municipality, Region
from tests.components.test_sweden import points
from tests.pages.page_reader import Element, of_html


def drawn_of(places: tuple[Municipality, ...], marked: str) -> Element:
    """The drawing, read as a browser does."""
    return of_html(str(municipality_map(places, geography.municipalities(), marked)))


def corners(one: Element) -> list[tuple[float, float]]:
    """Every corner that is drawn inside the element."""
    return [
        corner for path in one.all("path") for ring in points(path.attributes["d"] or "") for corner in ring
    ]


@pytest.mark.parametrize("county", catalogue().counties, ids=lambda one: one.slug)
def test_every_municipality_of_a_county_is_drawn_once_inside_the_frame(county: Region) -> None:
    places = catalogue().municipalities_of(county)
    drawn = drawn_of(places, places[0].code)
    links = {one.attributes["href"] for one in drawn.all("a")}
    assert links == {f"/kommun/{one.slug}" for one in places[1:]}, "a page does not lead to itself"
    assert len(drawn.all("path")) == len(places)
    assert {one.text for one in drawn.all("title")} == {one.name for one in places}
    (marked,) = drawn.all("path", class_="marked")
    assert marked.one("title").text == places[0].name
    left, top, width, height = map(float, (drawn.one("svg").attributes["viewbox"] or "").split())
    for place, (low, size) in enumerate(((left, width), (top, height))):
        along = sorted(corner[place] for corner in corners(drawn))
        assert low < along[0] < low + 3
        assert low + size - 3 < along[-1] < low + size


def test_a_municipality_is_drawn_where_it_lies_as_all_of_sweden_is() -> None:
    (kiruna,) = (one for one in catalogue().municipalities if one.name == "Kiruna")
    (malmo,) = (one for one in catalogue().municipalities if one.name == "Malmö")
    drawn = drawn_of((kiruna, malmo), kiruna.code)
    tops = {
        one.one("title").text: min(y for ring in points(one.attributes["d"] or "") for _, y in ring)
        for one in drawn.all("path")
    }
    assert tops["Kiruna"] < 250 < 1400 < tops["Malmö"]


def test_a_map_is_not_read_aloud_and_takes_no_focus() -> None:
    places = catalogue().municipalities[:5]
    drawn = drawn_of(places, "")
    assert drawn.one("svg").attributes["aria-hidden"] == "true"
    assert {one.attributes["tabindex"] for one in drawn.all("a")} == {"-1"}
    assert not drawn.with_class("marked")
