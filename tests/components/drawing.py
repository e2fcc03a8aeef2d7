"""How tests read a drawing: its texts, where they begin and end, its shapes, and the scale of its axis."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from hypothesis import strategies as some
from markupsafe import Markup

SVG = "{http://www.w3.org/2000/svg}"
NARROW_SIGNS = " \u00a0.,:;()-'|ijlftr1I"
NARROW, WIDE, BOLD = 0.36, 0.62, 1.08  # of the font's size, as in DejaVu, the widest of the system's sans
NASTY = some.text(alphabet="<>&\"'];[! aå\u00a0%{}#", min_size=1, max_size=20).filter(
    str.strip
) | some.sampled_from(
    ["]]>", "<![CDATA[", "</svg><script>", "&amp;", '" onload="x', "' style='", "{0}%s", "<!--"]
)
"""Texts that would break a drawing that does not escape them."""


@dataclass(frozen=True)
class Words:
    """A text in a drawing with its edges in pixels."""

    text: str
    left: float
    right: float
    level: float
    bold: bool


def root(drawing: Markup) -> ElementTree.Element:
    """The drawing as a tree, which fails if it is no XML."""
    return ElementTree.fromstring(str(drawing))


def box(image: ElementTree.Element) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of the drawing."""
    left, top, width, height = map(float, image.get("viewBox", "").split())
    return left, top, left + width, top + height


def words(image: ElementTree.Element) -> list[Words]:
    """Every text that is drawn, with an estimate of where it begins and ends."""
    return [_words(one) for one in image.iter(f"{SVG}text")]


def texts(image: ElementTree.Element) -> list[str]:
    """Every text that is drawn."""
    return [one.text for one in words(image)]


def _words(one: ElementTree.Element) -> Words:
    text, x = one.text or "", float(one.get("x", ""))
    wide = sum(NARROW if sign in NARROW_SIGNS else WIDE for sign in text) * float(one.get("font-size", 13))
    wide *= BOLD if one.get("font-weight") else 1
    left = x - {"end": wide, "middle": wide / 2}.get(one.get("text-anchor", ""), 0.0)
    return Words(text, left, left + wide, float(one.get("y", "")), one.get("font-weight") is not None)


def overflowing(image: ElementTree.Element) -> list[str]:
    """The texts that reach outside the drawing."""
    left, top, right, bottom = box(image)
    return [
        one.text
        for one in words(image)
        if one.left < left or one.right > right or not top < one.level < bottom
    ]


def groups(image: ElementTree.Element, kind: str) -> Iterator[ElementTree.Element]:
    """The groups whose class begins with the word."""
    return (one for one in image.iter(f"{SVG}g") if one.get("class", "").split(" ")[0] == kind)


def middle(shape: ElementTree.Element) -> tuple[float, float]:
    """The middle of a circle or of a shape with corners opposite each other."""
    if shape.tag == f"{SVG}circle":
        return float(shape.get("cx", "")), float(shape.get("cy", ""))
    corners = [tuple(map(float, one.split(","))) for one in shape.get("points", "").split(" ")]
    return tuple(sum(one[axis] for one in corners) / len(corners) for axis in (0, 1))  # type: ignore[return-value]  # two


def value_at(image: ElementTree.Element, steps: Sequence[float], x: float) -> float:
    """The value at a place across the drawing, read from the lines of its axis, one for each step."""
    (axis,) = groups(image, "axis")
    lines = [float(line.get("x1", "")) for line in axis.iter(f"{SVG}line")]
    assert len(lines) == len(steps)
    return steps[0] + (x - lines[0]) / (lines[-1] - lines[0]) * (steps[-1] - steps[0])


def tokens(style: str | None) -> list[str]:
    """The CSS variables a style takes its colours from."""
    return re.findall(r"var\(--([a-z0-9-]+)", style or "")
