"""A drawing as a picture that leaves the site, in a frame of words: title, what is shown, sentence, source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from components import svg
from components.lines import balanced, lines
from components.palette import Palette
from components.svg_image import image

WIDTH, EDGE, INSIDE = 800, 32, 736  # pixels
GAP = 14.0  # pixels above and below the drawing
SERIF = "'Source Serif Pro', 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', Georgia, serif"


@dataclass(frozen=True, slots=True)
class _Look:
    """A style of text: its size, the step to the next line, a generous mean width of a letter, the space under it."""

    size: float
    line: float
    letter: float
    under: float
    token: str
    family: str | None = None


TITLE = _Look(26, 32, 13.2, 5, "ink", SERIF)
WHAT = _Look(15, 20, 8.0, 5, "ink-soft")
SENTENCE = _Look(15, 21, 8.0, 0, "ink")
SOURCE = _Look(12, 17, 6.6, 0, "ink-soft")


@dataclass(frozen=True, slots=True)
class Placed:
    """A part of the drawing: its markup, where it lies and where it ends in pixels, and how much it is scaled."""

    markup: Markup
    bottom: float
    left: float = 0.0
    top: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Picture:
    """The words around the drawing, and its parts, which stand beside each other."""

    title: str
    what: str
    sentence: str
    source: str
    parts: tuple[Placed, ...]


def picture(one: Picture, palette: Palette) -> Markup:
    """The whole as one SVG image on its own ground, as high as it needs to be."""
    head, top = _lines([(one.title, TITLE), (one.what, WHAT), (one.sentence, SENTENCE)], float(EDGE), palette)
    drawn = [_part(part, top + GAP) for part in one.parts]
    foot = top + 2 * GAP + max(part.bottom for part in one.parts)
    source, bottom = _lines([(one.source, SOURCE)], foot + GAP / 2, palette)
    height = bottom + EDGE - SOURCE.line + SOURCE.size
    ground = svg.element("rect", {"width": WIDTH, "height": height, "style": svg.fill("paper", palette)})
    ends: dict[str, object] = {"x1": EDGE, "x2": WIDTH - EDGE, "y1": foot, "y2": foot}
    rule = svg.element("line", ends | {"style": svg.stroke("rule", palette)})
    every = (ground, *head, *drawn, rule, *source)
    said = f"{one.what}. {one.sentence} {one.source}"
    return image("picture", one.title, said, (0.0, 0.0, float(WIDTH), height), every, palette)


def _lines(texts: Sequence[tuple[str, _Look]], top: float, palette: Palette) -> tuple[list[Markup], float]:
    """Texts under each other, in lines that fit the picture, and where the last one ends."""
    found: list[Markup] = []
    for text, look in texts:
        for line in (balanced if look is TITLE else lines)(text, INSIDE / look.letter):
            foot = top + look.size
            found.append(
                svg.words(
                    line, float(EDGE), foot, look.token, palette, font_size=look.size, font_family=look.family
                )
            )
            top += look.line
        top += look.under
    return found, top


def _part(part: Placed, top: float) -> Markup:
    scale = f" scale({part.scale:.4f})" if part.scale != 1 else ""
    move = f"translate({svg.coordinate(EDGE + part.left)} {svg.coordinate(top + part.top)})"
    return svg.element("g", {"transform": move + scale}, part.markup)
