"""The counties as 21 squares in the shape of Sweden, as SVG: name and value in each, one colour word each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from components import shades, svg
from components.chart_map import CountyMap, MapCounty
from components.counties import DIVIDED, SOFT_HYPHEN
from components.palette import SYMBOLS, Palette
from components.svg_image import image
from components.svg_map import ground, hatch, hatch_name
from components.svg_shapes import shape

WIDTH = 320  # pixels
HEIGHT, SPACE = 58.0, 3.0  # pixels
NAME_SIZE, FIGURE_SIZE, SMALLEST, LINE = 11.0, 12.0, 11.0, 13.0  # pixels
NAME_LETTER = 6.5  # pixels, a generous mean width
LEFT, RIGHT = 6.0, 2.0  # pixels
OUTLINE, RIM, CORNER, MARK, DOT = 3.0, 1.5, 9.0, 4.0, 2.0  # pixels
HATCH = 6.0  # pixels between two lines


@dataclass(frozen=True, slots=True)
class Type:
    """How figures are set: weight, and the width of a digit and of other signs as shares of the size, generous."""

    weight: int | None
    digit: float
    other: float

    def wide(self, figure: str) -> float:
        """The width of a figure, as a share of its size."""
        return sum(self.digit if sign.isdigit() else self.other for sign in figure)


BOLD, PLAIN = Type(600, 0.7, 0.36), Type(None, 0.64, 0.33)


@dataclass(frozen=True, slots=True)
class _Look:
    """What all squares of a drawing share: width, figures, name of the hatching, colours."""

    across: float
    type: Type
    figure_size: float
    hatching: str
    palette: Palette | None


def drawing(
    description: CountyMap,
    tiles: Mapping[str, tuple[float, float]],
    width: int = WIDTH,
    palette: Palette | None = None,
) -> Markup:
    """The squares as one SVG image; ``tiles`` gives column and row from 0 by county code, ``width`` is in pixels."""
    columns = 1 + max(column for column, _ in tiles.values())
    rows = 1 + max(row for _, row in tiles.values())
    across = (width - (columns - 1) * SPACE) / columns
    kind, size = figure_type([one.figure for one in description.counties], across)
    look = _Look(across, kind, size, hatch_name(description, "tiles"), palette)
    squares = [_square(one, *tiles[one.code], look) for one in description.counties]
    box = (0.0, 0.0, float(width), rows * HEIGHT + (rows - 1) * SPACE)
    parts = (hatch(look.hatching, HATCH, palette), *squares)
    return image("county-tiles", description.title, description.sentence, box, parts, palette)


def figure_type(figures: Sequence[str], across: float) -> tuple[Type, float]:
    """The type and its size in pixels: as large as all of them fit, and no longer bold where that would be small."""
    bold = (across - LEFT - RIGHT) / max(map(BOLD.wide, figures))
    if bold >= SMALLEST:
        return BOLD, min(FIGURE_SIZE, bold)
    return PLAIN, min(SMALLEST, (across - 2 * RIGHT) / max(map(PLAIN.wide, figures)))


def name_lines(name: str, room: float) -> list[str]:
    """The name in one line, or divided between words or at its joint where it is wider than the room."""
    if len(name) * NAME_LETTER <= room:
        return [name]
    if " " in name:
        return name.split(" ", 1)
    first, joint, last = DIVIDED.get(name, name).partition(SOFT_HYPHEN)
    return [f"{first}-", last] if joint else [name]


def _square(one: MapCounty, column: float, row: float, look: _Look) -> Markup:
    x, y = column * (look.across + SPACE), row * (HEIGHT + SPACE)
    style = ground(one.colour, look.hatching, look.palette)
    square = svg.element("rect", {"x": x, "y": y, "width": look.across, "height": HEIGHT, "style": style})
    return svg.element(
        "g",
        {"class": f"tile shade-{one.colour}", "data-code": one.code},
        svg.element("title", {}, one.words),
        square,
        *_edge(one, x, y, look),
        *_texts(one, x, y, look),
    )


def _texts(one: MapCounty, x: float, y: float, look: _Look) -> list[Markup]:
    """The name, divided where it must be, and the figure under it, in the middle of the square's height."""
    names = name_lines(one.label, look.across - LEFT - RIGHT)
    style = f"fill:{shades.paint(shades.ink(one.colour), look.palette)}"
    if one.colour == shades.MISSING:  # a rim of paper keeps the words clear of the hatching
        style += f";stroke:{svg.paint('paper', look.palette)};stroke-width:5;paint-order:stroke"
    first = y + (HEIGHT - (len(names) + 1) * LINE) / 2 + LINE - 3
    left = min(LEFT, look.across - RIGHT - look.type.wide(one.figure) * look.figure_size)
    small: dict[str, object] = {"x": x + LEFT, "style": style, "font-size": NAME_SIZE}
    large = small | {"x": x + left, "font-size": look.figure_size, "font-weight": look.type.weight}
    large["y"] = first + len(names) * LINE
    lines = [svg.element("text", small | {"y": first + row * LINE}, text) for row, text in enumerate(names)]
    return [*lines, svg.element("text", large, one.figure)]


def _edge(one: MapCounty, x: float, y: float, look: _Look) -> list[Markup]:
    """Of a chosen county: a frame in its colour with a rim of paper, and the shape of its marks in the corner;
    of a county in the group: a frame of dots."""
    if one.rank is None and one.is_member:
        style = f"fill:none;stroke:{shades.paint(shades.ink(one.colour), look.palette)};stroke-width:{DOT}"
        return [_frame(x, y, 2 * DOT, f"{style};stroke-dasharray:0 5;stroke-linecap:round", look)]
    if one.rank is None:
        missing = f"fill:none;stroke:{shades.paint('hatch', look.palette)}"
        return [_frame(x, y, 1.0, missing, look)] if one.colour == shades.MISSING else []
    colour, paper = f"series-{one.rank + 1}", svg.paint("paper", look.palette)
    corner = f"{svg.fill(colour, look.palette)};stroke:{paper};stroke-width:1.5"
    place = x + look.across - CORNER, y + CORNER
    return [
        _frame(x, y, OUTLINE + RIM, svg.stroke("paper", look.palette, OUTLINE + RIM), look),
        _frame(x, y, OUTLINE, svg.stroke(colour, look.palette, OUTLINE), look),
        shape(SYMBOLS[one.rank], *place, MARK, {"class": "mark", "style": corner}),
    ]


def _frame(x: float, y: float, thick: float, style: str, look: _Look) -> Markup:
    """A line of that thickness along the inside of the square's edge."""
    place = {"x": x + thick / 2, "y": y + thick / 2}
    size = {"width": look.across - thick, "height": HEIGHT - thick, "style": style}
    return svg.element("rect", place | size)
