"""The counties as 21 squares in the shape of Sweden, as SVG: name and value in each, one colour word each."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from components import shades, svg
from components.chart_map import CountyMap, MapCounty
from components.counties import DIVIDED, SOFT_HYPHEN
from components.palette import SYMBOLS, Palette
from components.svg_image import image
from components.svg_map import ground, hatch, hatch_name
from components.svg_shapes import shape

WIDTH = 320  # pixels
HEIGHT, SPACE = 58.0, 4.0  # pixels
NAME_SIZE, FIGURE_SIZE, LINE = 11.0, 12.5, 13.0  # pixels
NAME_LETTER, FIGURE_LETTER = 6.1, 6.6  # pixels, generous mean widths
LEFT = 7.0  # pixels
OUTLINE, RIM, CORNER, MARK = 3.0, 1.5, 9.0, 4.0  # pixels
HATCH = 6.0  # pixels between two lines


def drawing(
    description: CountyMap,
    tiles: Mapping[str, tuple[int, int]],
    width: int = WIDTH,
    palette: Palette | None = None,
) -> Markup:
    """The squares; ``tiles`` gives column and row from 0 by county code."""
    columns = 1 + max(column for column, _ in tiles.values())
    rows = 1 + max(row for _, row in tiles.values())
    across = (width - (columns - 1) * SPACE) / columns
    name = hatch_name(description, "tiles")
    squares = [_square(one, *tiles[one.code], across, name, palette) for one in description.counties]
    box = (0.0, 0.0, float(width), rows * HEIGHT + (rows - 1) * SPACE)
    parts = (hatch(name, HATCH, palette), *squares)
    return image("county-tiles", description.title, description.sentence, box, parts, palette)


def _square(
    one: MapCounty, column: int, row: int, across: float, hatching: str, palette: Palette | None
) -> Markup:
    x, y = column * (across + SPACE), row * (HEIGHT + SPACE)
    style = ground(one.colour, hatching, palette)
    square = svg.element("rect", {"x": x, "y": y, "width": across, "height": HEIGHT, "style": style})
    return svg.element(
        "g",
        {"class": f"tile shade-{one.colour}", "data-code": one.code},
        svg.element("title", {}, one.words),
        square,
        *_chosen(one, x, y, across, palette),
        *_texts(one, x + LEFT, y, across - LEFT - 4, palette),
    )


def _texts(one: MapCounty, x: float, y: float, room: float, palette: Palette | None) -> list[Markup]:
    """The name, divided where it must be, and the figure under it, in the middle of the square's height."""
    names = name_lines(one.label, room)
    first = y + (HEIGHT - (len(names) + 1) * LINE) / 2 + LINE - 3
    sized = [(text, NAME_SIZE) for text in names] + [(one.figure, figure_size(one.figure, room))]
    return [_line(text, x, first + row * LINE, size, one, palette) for row, (text, size) in enumerate(sized)]


def name_lines(name: str, room: float) -> list[str]:
    """The name in one line, or divided between words or at its joint where it is wider than the room."""
    if len(name) * NAME_LETTER <= room:
        return [name]
    if " " in name:
        return name.split(" ", 1)
    first, joint, last = DIVIDED.get(name, name).partition(SOFT_HYPHEN)
    return [f"{first}-", last] if joint else [name]


def figure_size(figure: str, room: float) -> float:
    """Pixels: as large as fits."""
    return min(FIGURE_SIZE, FIGURE_SIZE * room / (len(figure) * FIGURE_LETTER))


def _line(text: str, x: float, y: float, size: float, one: MapCounty, palette: Palette | None) -> Markup:
    style = f"fill:{shades.paint(shades.ink(one.colour), palette)}"
    if one.colour == shades.MISSING:  # a rim of paper keeps the words clear of the hatching
        style += f";stroke:{svg.paint('paper', palette)};stroke-width:5;paint-order:stroke"
    weight = None if size == NAME_SIZE else 600
    attributes = {"x": x, "y": y, "style": style, "font-size": float(size), "font-weight": weight}
    return svg.element("text", attributes, text)


def _chosen(one: MapCounty, x: float, y: float, across: float, palette: Palette | None) -> list[Markup]:
    """A frame in the county's colour with a rim of paper inside it, and the shape of its marks in the corner."""
    if one.rank is None:
        return []
    colour = f"series-{one.rank + 1}"
    corner = f"{svg.fill(colour, palette)};stroke:{svg.paint('paper', palette)};stroke-width:1.5"
    return [
        _frame(x, y, across, OUTLINE + RIM, "paper", palette),
        _frame(x, y, across, OUTLINE, colour, palette),
        shape(SYMBOLS[one.rank], x + across - CORNER, y + CORNER, MARK, {"class": "mark", "style": corner}),
    ]


def _frame(x: float, y: float, across: float, thick: float, token: str, palette: Palette | None) -> Markup:
    """A line of that thickness along the inside of the square's edge."""
    place: dict[str, object] = {"x": x + thick / 2, "y": y + thick / 2}
    size = {"width": across - thick, "height": HEIGHT - thick}
    return svg.element("rect", place | size | {"style": svg.stroke(token, palette, thick)})
