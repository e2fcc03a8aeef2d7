"""Bars within a table's row: the numbers they are drawn from stand in the same row."""

from __future__ import annotations

from collections.abc import Sequence

from components import svg
from components.markup import Markup

LENGTH, THICK, GAP = 100.0, 10.0, 2.0
SHADES = ("bar-1", "bar-2", "bar-3")


def stacked(rows: Sequence[Sequence[float]]) -> Markup:
    """One bar for each row of shares that make 100 percent, the last one the thickest."""
    parts, top = [], 0.0
    for place, shares in enumerate(rows):
        thick = THICK if place == len(rows) - 1 else THICK / 2
        left = 0.0
        for shade, share in zip(SHADES, shares, strict=True):
            parts.append(_bar(shade, left, top, share, thick))
            left += share
        top += thick + GAP
    return _drawing(parts, top - GAP)


def pair(first: float, second: float, longest: float) -> Markup:
    """Two bars, one above the other, on a scale that ends at ``longest``."""
    scale = LENGTH / longest
    parts = [
        _bar("bar-1", 0.0, 0.0, first * scale, THICK),
        _bar("bar-2", 0.0, THICK + GAP, second * scale, THICK),
    ]
    return _drawing(parts, 2 * THICK + GAP)


def _bar(shade: str, left: float, top: float, long: float, thick: float) -> str:
    return svg.element("rect", {"class": shade, "x": left, "y": top, "width": long, "height": thick})


def _drawing(parts: Sequence[str], height: float) -> Markup:
    box = f"0 0 {svg.coordinate(LENGTH)} {svg.coordinate(height)}"
    frame = {"viewBox": box, "preserveAspectRatio": "none", "aria-hidden": "true", "focusable": "false"}
    return Markup(svg.element("svg", frame | {"class": "bars"}, *parts), "span")
