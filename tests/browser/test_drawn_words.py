"""The words in charts are large enough and have room: on every screen, before and after Dash has taken over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser import pagetypes
from tests.browser.visit import Visit

LEAST = 11  # pixels as drawn
SCREENS = ("desk", "tablet", "phone")
WORDS = """
const shown = (one) => one.textContent.trim() && one.checkVisibility({visibilityProperty: true});
return [...document.querySelectorAll("main .chart-box svg text")].filter(shown).map((one) => {
  const {a, b, c, d} = one.getScreenCTM();
  const box = one.getBoundingClientRect();
  return {
    words: one.textContent,
    drawing: one.closest(".chart-box").id,
    size: parseFloat(getComputedStyle(one).fontSize) * Math.sqrt(Math.abs(a * d - b * c)),
    turned: Math.abs(b) > 0.01, left: box.left, right: box.right,
    top: box.top + box.height * 0.15, bottom: box.bottom - box.height * 0.15,
  };
});
"""
SHRINK = 'document.querySelectorAll(".stand-in svg").forEach((one) => { one.style.width = "50%"; })'


@pytest.fixture
def plain(visit: Visit) -> Iterator[Visit]:
    """A visitor in whose browser JavaScript is off; on again afterwards."""
    try:
        yield visit
    finally:
        visit.allow_scripts()


@pytest.mark.parametrize("address", pagetypes.PANELS)
def test_words_in_charts_can_be_read_without_script(plain: Visit, address: str) -> None:
    plain.open_without_script(address)
    plain.allow_scripts()
    for screen in SCREENS:
        plain.use(screen)
        assert faults(plain) == [], screen


@pytest.mark.parametrize("address", pagetypes.PANELS)
def test_words_in_charts_can_be_read(visit: Visit, address: str) -> None:
    for screen in SCREENS:
        visit.use(screen)
        visit.open(address)
        assert faults(visit) == [], screen


def test_words_that_are_too_small_are_found(plain: Visit) -> None:
    plain.open_without_script(pagetypes.AREAS[0])
    plain.allow_scripts()
    plain.run(SHRINK)
    assert any("pixels" in one for one in faults(plain))


def faults(visit: Visit) -> list[str]:
    """Words that are too small, turned, reach out of the window, or lie on other words of the same drawing."""
    drawn: list[dict[str, Any]] = visit.run(WORDS)
    wide = visit.run("return innerWidth")
    small = [f"{one['words']}: {one['size']:.1f} pixels" for one in drawn if one["size"] < LEAST - 0.05]
    outside = [f"{one['words']}: outside" for one in drawn if one["left"] < -1 or one["right"] > wide + 1]
    turned = [f"{one['words']}: turned" for one in drawn if one["turned"]]
    pairs = ((one, other) for place, one in enumerate(drawn) for other in drawn[place + 1 :])
    return (
        small
        + outside
        + turned
        + [f"{one['words']} on {two['words']}" for one, two in pairs if meet(one, two)]
    )


def meet(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether the words share more than a pixel each way."""
    across = min(one["right"], other["right"]) - max(one["left"], other["left"])
    down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return bool(one["drawing"] == other["drawing"] and across > 1 and down > 1)
