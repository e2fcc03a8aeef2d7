"""Drawings as wide as their place: the space between words and marks grows with it, they themselves keep their size.

Across the drawing everything lies at a share of its width, downwards at pixels. Words that stand outside the space for
values have room in the box around it.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from components import svg
from components.palette import SYMBOLS
from components.svg_marks import CORNERS

LETTER = 7.2  # pixels, a generous mean width at 13 px


@dataclass(frozen=True, slots=True)
class Box:
    """Pixels left and right of the space for values, and the height of all."""

    left: float
    right: float
    height: float

    def drawn(self, kind: str, named_by: str, parts: tuple[Markup, ...]) -> Markup:
        """The drawing; ``named_by`` are the ids of the words on the page that say what it is and what it shows."""
        attributes = {"width": "100%", "height": self.height}
        image = svg.element("svg", attributes | {"role": "img", "aria-labelledby": named_by}, *parts)
        room = f"padding:0 {self.right:.0f}px 0 {self.left:.0f}px"
        return svg.element("div", {"class": f"fluid {kind}", "style": room}, image)


def colour(token: str) -> str:
    """The style that gives lines, shapes and words inside an element the colour of a token."""
    return f"color:{svg.paint(token, None)}"


def at(share: float) -> str:
    """A place across the drawing, or a part of its width: "12.5%"."""
    return f"{round(100 * share, 1):g}%"


def line(start: tuple[float, float], end: tuple[float, float], kind: str) -> Markup:
    """A straight line between two places, each a share of the width and pixels from the top."""
    (left, top), (right, bottom) = start, end
    ends: dict[str, object] = {"x1": at(left) if left else None, "x2": at(right), "y1": top, "y2": bottom}
    return svg.element("line", {"class": kind, **ends})


def words(text: str, share: float, y: float, **more: object) -> Markup:
    """A line of text; ``more`` are attributes with _ for - (``class_`` for class)."""
    place: dict[str, object] = {"x": at(share) if share else None, "y": y}
    return svg.element("text", place | {key.rstrip("_").replace("_", "-"): more[key] for key in more}, text)


def symbol(name: str, rank: int, radius: float) -> Markup:
    """The marker shape of a chosen county around the origin, under a name that ``mark`` uses."""
    shape = SYMBOLS[rank]
    if shape not in CORNERS:
        return dot(name, radius)
    corners = (svg.coordinate(round(along * radius, 1)) for corner in CORNERS[shape] for along in corner)
    return svg.element("polygon", {"id": name, "points": svg.steps(corners)})


def dot(name: str, radius: float) -> Markup:
    """A round marker under a name."""
    return svg.element("circle", {"id": name, "r": radius})


def mark(name: str, share: float, y: float, kind: str | None = None) -> Markup:
    """A marker of that name at a place."""
    return svg.element("use", {"href": f"#{name}", "x": at(share), "y": y, "class": kind})
