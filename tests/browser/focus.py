"""How the focus looks: which part of a picture changes when an element gets it, and how much."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

from tests.browser.visit import Visit

EDGE = 8  # pixels around an element that its mark may take
MOST = 120  # pixels of a picture's height: a longer element is marked in the same way further down
KINDS = """
document.querySelectorAll("details").forEach((one) => { one.open = true; });
const kinds = 'a[href], button, input, select, textarea, summary, [tabindex="0"], path.county';
const inGroup = (one) => one.type === "radio" && !one.checked;
const reachable = (one) => one.tabIndex >= 0 || one.matches("path.county"); // to the other counties go the arrows
const usable = (one) => reachable(one) && !inGroup(one) && one.checkVisibility({visibilityProperty: true});
const look = (one) => {
  const {color, backgroundColor, fill, stroke, borderLeftColor} = getComputedStyle(one);
  return [one.tagName, one.className.baseVal ?? one.className, color, backgroundColor, fill, stroke, borderLeftColor];
};
const of = (one) => [...look(one), one.closest("header, main, footer").tagName, ...look(one.parentElement)].join();
window.kinds = [...new Map([...document.querySelectorAll(kinds)].filter(usable).map((one) => [of(one), one])).values()];
return window.kinds.map((one) => one.outerHTML.slice(0, 120));
"""
PLACE = """
const one = window.kinds[arguments[0]];
document.activeElement.blur();
const scrolled = one.closest(".leaflet-container") ?? one; // else it scrolls what is in it, for a moment
scrolled.scrollIntoView({block: one.offsetHeight > innerHeight ? "start" : "center", behavior: "instant"});
const [box, ...more] = one.getClientRects(); // a link that goes on in the next line has several
const {width, height} = box;
return {x: box.left + scrollX, y: box.top + scrollY, width, height, goes_on: more.length > 0};
"""
FOCUS = "window.kinds[arguments[0]].focus({preventScroll: true, focusVisible: true})"

Pixel = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """An element, and how many pixels of 3:1 to what was there its focus brings for each pixel of its edge."""

    what: str
    thickness: float


def marks(visit: Visit) -> list[Mark]:
    """The focus on one element of each kind: of the same looks in the same surroundings."""
    return [Mark(what, _thickness(visit, place)) for place, what in enumerate(visit.run(KINDS))]


def _thickness(visit: Visit, place: int) -> float:
    box: dict[str, float] = visit.run(PLACE, place)
    high = min(box["height"], MOST)
    clip = {
        "x": max(0.0, box["x"] - EDGE),
        "y": max(0.0, box["y"] - EDGE),
        "width": box["width"] + 2 * EDGE,
        "height": high + 2 * EDGE,
        "scale": 1,
    }
    before = _pixels(visit, clip)
    visit.run(FOCUS, place)
    after = _pixels(visit, clip)
    strong = sum(contrast(*pair) >= 3 for pair in zip(before, after, strict=True) if pair[0] != pair[1])
    open_below = box["height"] > MOST or box["goes_on"]  # no line is drawn between the parts of a link
    return strong / (box["width"] * (1 if open_below else 2) + 2 * high)


def _pixels(visit: Visit, clip: dict[str, float]) -> list[Pixel]:
    asked: dict[str, Any] = {"format": "png", "clip": clip}  # in view: the page need not be laid out anew
    answer = visit.driver.execute_cdp_cmd("Page.captureScreenshot", asked)
    colours = iter(Image.open(BytesIO(base64.b64decode(answer["data"]))).convert("RGB").tobytes())
    return list(zip(colours, colours, colours, strict=True))


@cache
def contrast(one: Pixel, other: Pixel) -> float:
    """As WCAG reckons it, of two pixels."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def luminance(pixel: Pixel) -> float:
    """Relative luminance of red, green and blue from 0 to 255."""
    shares = (value / 255 for value in pixel)
    parts = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
