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
UNCOVERED = """
const shares = [0.1, 0.5, 0.9];
const onTop = (one, x, y) => {
  const found = document.elementFromPoint(x, y);
  return (one.ownerSVGElement ?? one).contains(found) || found?.contains(one); // a county's box holds others and sea
};
const uncovered = (one) => [...one.getClientRects()].some((box) => {
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [wide, high] = [Math.min(box.right, innerWidth) - left, Math.min(box.bottom, innerHeight) - top];
  if (wide <= 0 || high <= 0) return false;
  return shares.some((x) => shares.some((y) => onTop(one, left + x * wide, top + y * high)));
});
"""
STOP = """
const one = document.activeElement;
const box = one.getBoundingClientRect();
const style = getComputedStyle(one);
const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
const drawn = one.matches("path") && document.querySelectorAll("path.ring").length === 2;
// A table may be longer than the window: then a good part of it is enough.
const seen = (low, high, most) => Math.min(high, most) - Math.max(low, 0) >= Math.min(high - low, most / 4) - 1;
return {
  place: window.stops.indexOf(one),
  marked: outlined || drawn,
  uncovered: uncovered(one),
  in_view: box.width > 0 && seen(box.left, box.right, innerWidth) && seen(box.top, box.bottom, innerHeight),
  what: one.outerHTML.slice(0, 120),
};
"""
WALK = """
const covered = (one) => {
  one.focus({focusVisible: true});
  return !uncovered(one);
};
const found = [...window.stops, ...window.stops.toReversed()].filter(covered);
document.activeElement.blur(); // the link that skips to the content lies on the site's name while it has the focus
return found.map((one) => one.outerHTML.slice(0, 120));
"""

MOST_IN_FRAME = 12
"""Stops in a frame; more would be a trap."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the focus is: its place among all that can be reached, and whether a visitor sees it, and its mark."""

    place: int
    marked: bool
    uncovered: bool
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
    found: dict[str, Any] = visit.run(UNCOVERED + STOP)
    return Stop(**found)


def covered(visit: Visit) -> list[str]:
    """What has nothing to be seen of it when it gets the focus, on the way forward and back; keys are not pressed.

    The browser scrolls as for the Tab key, and hundreds of stops take a part of a second.
    """
    reachable(visit)
    return [str(one) for one in visit.run(UNCOVERED + WALK)]
