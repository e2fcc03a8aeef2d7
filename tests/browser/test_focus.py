"""The focus is seen on every ground: at least 3:1 to what was there before, as thick as a line of two pixels."""

from __future__ import annotations

import pytest

from tests.browser import focus, pagetypes
from tests.browser.visit import Visit

AROUND_RIKET = pagetypes.INDICATORS["rate around Riket"]
MISSING = pagetypes.INDICATORS["one county without a figure"]
FIVE = pagetypes.INDICATORS["derived"]
GROUP = pagetypes.INDICATORS["against a group"]
LOOKED_AT = (
    "/",
    "/lan/dalarna",
    "/indikatorer",
    "/om/data",
    "/om/badda-in",
    "/omraden/kompetens?indikator=eftergymnasial&lan=dalarna",
    pagetypes.INDICATORS["composite"],
    FIVE,
    *pagetypes.REFUSED,
)
LEAST = 1.8  # a corner is rounded, and a letter may lie below the line
IN_MAP = 2.5  # the ring has three lines, and a county's shore is longer or shorter than the edge of its box
RING = 4.5  # pixels of it outside the county
WORDS_OF_COUNTIES = """
return [...document.querySelectorAll("path.county")].map((one) => {
  one.focus({focusVisible: true});
  const words = [...document.querySelectorAll(".leaflet-tooltip")].at(-1).getBoundingClientRect();
  const gap = words.left - one.getBoundingClientRect().right;
  return {code: one.dataset.code, gap, end: words.right, wide: innerWidth};
});
"""
WITHOUT_MARK = """
const all = new CSSStyleSheet();
all.replaceSync("* { outline: none !important; box-shadow: none !important; }");
document.adoptedStyleSheets = [all];
"""


def faint(visit: Visit) -> list[focus.Mark]:
    """The kinds of elements whose focus is too faint."""
    return [
        one for one in focus.marks(visit) if one.thickness < (IN_MAP if one.what[:5] == "<path" else LEAST)
    ]


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize(("screen", "scheme"), [("phone", "light"), ("desk", "dark")])
@pytest.mark.parametrize("address", LOOKED_AT)
def test_the_focus_is_seen_on_everything(visit: Visit, address: str, screen: str, scheme: str) -> None:
    visit.use(screen, scheme)
    visit.open(address)
    assert faint(visit) == []


@pytest.mark.parametrize(("screen", "scheme"), [("phone", "dark"), ("desk", "light")])
@pytest.mark.parametrize("address", [AROUND_RIKET, MISSING, FIVE, GROUP])
def test_the_focus_is_seen_on_every_colour_of_the_map(
    visit: Visit, address: str, screen: str, scheme: str
) -> None:
    visit.use(screen, scheme)
    visit.open(address)
    assert faint(visit) == []


def test_the_words_of_a_county_leave_its_ring_free_and_are_not_cut_off(visit: Visit) -> None:
    visit.open(FIVE)
    found = visit.run(WORDS_OF_COUNTIES)
    assert len(found) == 21
    assert [one for one in found if one["gap"] < RING or one["end"] > one["wide"]] == []
    assert visit.run("return getComputedStyle(document.querySelector('.county-map')).overflow") == "visible"


def test_a_focus_that_is_not_drawn_is_found(visit: Visit) -> None:
    visit.open("/om")
    visit.run(WITHOUT_MARK)
    unseen = [one.what for one in focus.marks(visit) if one.thickness < LEAST]
    shown_by_focus = [one.what for one in focus.marks(visit) if 'class="skip"' in one.what]
    assert len(unseen) + len(shown_by_focus) == len(focus.marks(visit)) > 3
