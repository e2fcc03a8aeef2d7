"""The way of the Tab key through a page: where it stops, whether the stop can be seen, what it never reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from selenium.webdriver.common.keys import Keys

from tests.browser.visit import Visit

LISTED = """
document.querySelectorAll("details").forEach((one) => { one.open = true; });
const kinds = 'a[href], button, input, select, textarea, summary, [tabindex]';
const inGroup = (one) => one.type === "radio" && !one.checked; // the arrows go there
const usable = (one) => !one.disabled && !inGroup(one) && one.checkVisibility({visibilityProperty: true});
const reachable = (one) => one.tabIndex >= 0 && usable(one);
window.stops = [...document.querySelectorAll(kinds)].filter(reachable);
window.scrollTo(0, 0);
document.activeElement.blur();
return window.stops.map((one) => one.outerHTML.slice(0, 120));
"""
STOP = """
const one = document.activeElement;
const box = one.getBoundingClientRect();
const style = getComputedStyle(one);
const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
const drawn = one.matches("path") && parseFloat(style.strokeWidth) >= 3;
// A table may be longer than the window: then a good part of it is enough.
const seen = (low, high, most) => Math.min(high, most) - Math.max(low, 0) >= Math.min(high - low, most / 4) - 1;
return {
  place: window.stops.indexOf(one),
  marked: outlined || drawn,
  in_view: box.width > 0 && seen(box.left, box.right, innerWidth) && seen(box.top, box.bottom, innerHeight),
  what: one.outerHTML.slice(0, 120),
};
"""

MOST_IN_FRAME = 12
"""Stops in a frame; more would be a trap."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the focus is: its place among all that can be reached, and whether a visitor sees it."""

    place: int
    marked: bool
    in_view: bool
    what: str


def reachable(visit: Visit) -> list[str]:
    """Everything a keyboard must reach, in the order of the document, all parts of the page opened."""
    return list(visit.run(LISTED))


def tab(visit: Visit) -> Stop:
    """Presses Tab once, or until a frame is left: its stops are those of the document in it."""
    for _ in range(MOST_IN_FRAME):
        visit.press(Keys.TAB)
        if not visit.run("return document.activeElement.matches('iframe')"):
            break
    found: dict[str, Any] = visit.run(STOP)
    return Stop(**found)
