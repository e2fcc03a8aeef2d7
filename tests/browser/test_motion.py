"""For who wants calm nothing moves by itself: not in the page, not in the map, not when something is chosen."""

from __future__ import annotations

import pytest

from tests.browser import pagetypes
from tests.browser.visit import Visit

PANEL = "/indikatorer/eftergymnasial"
MOVING = """
const moves = (one, part) => {
  const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(one, part);
  return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
};
const all = [...document.querySelectorAll("*")];
const found = all.filter((one) => [null, "::before", "::after"].some((part) => moves(one, part)));
return [...found.map((one) => one.outerHTML.slice(0, 120)), ...document.getAnimations().map(String)];
"""
MOVE = """
const all = new CSSStyleSheet();
all.replaceSync("main { transition: opacity 1s; }");
document.adoptedStyleSheets = [all];
"""


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", ["/", "/lan/dalarna", "/om/badda-in", PANEL, *pagetypes.REFUSED])
def test_nothing_moves_for_who_wants_no_motion(visit: Visit, address: str) -> None:
    visit.use("desk", motion="reduce")
    visit.open(address)
    assert visit.run(MOVING) == []


def test_nothing_moves_when_a_county_is_chosen(visit: Visit) -> None:
    visit.use("desk", motion="reduce")
    visit.open(PANEL)
    visit.click("#lan-dalarna")
    visit.wait_until_shown(f"{PANEL}?lan=dalarna")
    assert visit.run(MOVING) == []


def test_what_moves_is_found(visit: Visit) -> None:
    visit.open("/om")
    visit.run(MOVE)
    assert len(visit.run(MOVING)) > 0
