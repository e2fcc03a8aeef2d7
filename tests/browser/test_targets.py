"""What a visitor points at is large enough (WCAG 2.5.8), and what has the focus is not covered (2.4.11)."""

from __future__ import annotations

import pytest

from tests.browser import keyboard, pagetypes, targets
from tests.browser.visit import Visit

SCREENS = ("phone", "desk")
TILE = 44
DOCUMENTS = (
    "/embed/medellivslangd?lan=dalarna",
    "/embed/medellivslangd?typ=rutor",
    "/lan/dalarna?visning=forum",
)
WITHOUT_TILES = pagetypes.INDICATORS["composite"]
SMALL = """
const all = new CSSStyleSheet();
all.replaceSync(".site-footer li { line-height: 1; } .site-footer li a { padding: 0; }");
document.adoptedStyleSheets = [all];
"""
BAR = """
const bar = document.body.appendChild(document.createElement("div"));
bar.style = "position: fixed; inset: 40% 0 0 0; background: white";
"""


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", pagetypes.ALL)
def test_targets_are_large_enough_and_no_focus_is_covered(visit: Visit, address: str) -> None:
    visit.open(address)
    for screen in SCREENS:
        visit.use(screen)
        assert targets.too_small(visit) == [], screen
        assert keyboard.covered(visit) == [], screen
        if screen == "phone" and address in pagetypes.PANELS and address != WITHOUT_TILES:
            assert [one >= TILE for one in targets.tiles(visit)] == [True] * 21


@pytest.mark.parametrize("address", DOCUMENTS)
def test_small_documents_have_targets_that_are_large_enough(visit: Visit, address: str) -> None:
    visit.driver.get(visit.site + address)
    for screen in SCREENS:
        visit.use(screen)
        assert targets.too_small(visit) == [], screen
        assert keyboard.covered(visit) == [], screen


def test_a_small_target_and_a_covered_focus_are_found(visit: Visit) -> None:
    visit.open("/om")
    visit.use("phone")
    visit.run(SMALL)
    assert [one for one in targets.too_small(visit) if "/om/api" in one]
    visit.run(BAR)
    assert [one for one in keyboard.covered(visit) if "/om/api" in one]


def test_the_ways_through_slides_are_as_high_as_a_tile_on_a_phone(visit: Visit) -> None:
    listed = "/forum?vyer=/lan/dalarna;/om;/samband"
    for address, ways in ((f"{listed}&bild=2", "nav a"), (listed, ".slides .steps a, .slides ~ p > a")):
        visit.open(address)
        visit.use("phone")
        heights = {one.text: one.size["height"] for one in visit.all(ways)}
        assert len(heights) >= 3
        assert {words for words, height in heights.items() if height < TILE} == set()
