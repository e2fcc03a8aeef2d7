"""Nothing sticks out sideways on a small phone, or when the page is shown at twice its size."""

from __future__ import annotations

import pytest

from tests.browser import fitting, pagetypes
from tests.browser.visit import Visit

LONGEST_FIGURES = ("smahuspris", "folkmangd")
BROKEN_NAMES = """
const isJoint = (sign) => /[ \u00ad]/.test(sign);
const breaksAtJoints = (name) => {
  const [text, range] = [name.firstChild, document.createRange()];
  const letters = [...text.data].map((sign, place) => {
    range.setStart(text, place);
    range.setEnd(text, place + 1);
    return {sign, place, top: [...range.getClientRects()].at(-1).top};
  }).filter((one) => !isJoint(one.sign));
  return letters.slice(1).every((one, place) => one.top === letters[place].top || isJoint(text.data[one.place - 1]));
};
const names = [...document.querySelectorAll(".counties .name")];
return names.filter((one) => !breaksAtJoints(one)).map((one) => one.textContent);
"""
COUNTY_IN_MAP = """
const box = (selector) => document.querySelector(selector).getBoundingClientRect();
const [map, county] = [box(".county-map"), box("#map-25")];
return [county.left - map.left, county.top - map.top, county.width, county.height].map(Math.round);
"""


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", pagetypes.ALL)
def test_nothing_sticks_out_on_a_phone_or_at_twice_the_size(visit: Visit, address: str) -> None:
    visit.use("phone")
    visit.open(address)
    assert fitting.faults(visit) == {}
    assert visit.run(fitting.SWIPED) == []
    visit.use("desk", scale=2)
    assert fitting.faults(visit, fitting.SIDEWAYS) == {}


@pytest.mark.parametrize("width", [320, 360, 414])
@pytest.mark.parametrize("slug", LONGEST_FIGURES)
def test_county_tiles_hold_the_longest_figures_and_divide_names_at_their_joints(
    visit: Visit, slug: str, width: int
) -> None:
    visit.use("phone", width=width)
    visit.open(f"/indikatorer/{slug}")
    assert visit.run(BROKEN_NAMES) == []
    assert fitting.faults(visit) == {}


def test_the_map_is_whole_when_a_narrow_window_becomes_wide(visit: Visit) -> None:
    visit.open("/indikatorer/eftergymnasial")
    wide = visit.run(COUNTY_IN_MAP)
    visit.use("phone")
    visit.open("/indikatorer/eftergymnasial")
    visit.use("desk")
    assert visit.settles(COUNTY_IN_MAP, wide) == wide
