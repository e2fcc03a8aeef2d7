"""What stands beside a coloured map in a picture: the key to its colours, and every county's figure, as SVG."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from components import shades, svg
from components.card import Keys
from components.chart_map import GROUP, CountyMap, MapCounty
from components.lines import lines
from components.palette import SYMBOLS, Palette
from components.svg_map import ground, hatch, hatch_name
from components.svg_shapes import shape

ROW, SWATCH = 20.0, 13.0  # pixels
LETTER = 7.2  # pixels, a generous mean width at 13 px
HATCH = 6.0  # pixels between two lines


def key(
    description: Keys, name: str, width: float, palette: Palette, group: bool = False
) -> tuple[Markup, float]:
    """The key from the top left corner, and its height in pixels; ``name`` is of the hatching, unlike all others.

    With ``group`` it says that the dots along a border mark one.
    """
    heading = lines(f"{description.heading}. Samma färggränser alla år.", width / LETTER)
    parts = [
        svg.words(line, 0.0, row * ROW + 13, "ink-soft", palette, font_size=13)
        for row, line in enumerate(heading)
    ]
    for row, (word, text) in enumerate(description.words, start=len(heading)):
        parts += [
            _swatch(word, row, name, palette),
            svg.words(text, SWATCH + 9, row * ROW + 13, "ink", palette),
        ]
    rows = len(heading) + len(description.words)
    if group:
        parts += [_dots(rows, palette), svg.words(GROUP, SWATCH + 9, rows * ROW + 13, "ink", palette)]
        rows += 1
    height = ROW * rows
    return svg.element("g", {"class": "key"}, hatch(name, HATCH, palette), *parts), height


def _dots(row: int, palette: Palette) -> Markup:
    style = f"{svg.stroke('ink', palette, 2.0, '0 4')};stroke-linecap:round"
    place: dict[str, object] = {"x": 1.5, "y": row * ROW + 3.0, "width": SWATCH - 2, "height": SWATCH - 2}
    return svg.element("rect", place | {"style": style})


def figures(description: CountyMap, width: float, palette: Palette) -> tuple[Markup, float]:
    """Every county with its colour and its figure, in official code order, and the height in pixels."""
    name = hatch_name(description, "figures")
    rows = [_county(one, row, width, name, palette) for row, one in enumerate(description.counties)]
    return svg.element("g", {"class": "figures"}, hatch(name, HATCH, palette), *rows), ROW * len(rows)


def _county(one: MapCounty, row: int, width: float, name: str, palette: Palette) -> Markup:
    weight, foot = 700 if one.rank is not None else None, row * ROW + 13
    return svg.element(
        "g",
        {"class": "county", "data-code": one.code},
        _swatch(one.colour, row, name, palette),
        svg.words(one.label, SWATCH + 9, foot, "ink", palette, font_weight=weight),
        *_mark(one, row, palette),
        svg.words(one.figure, width, foot, "ink", palette, font_weight=weight, text_anchor="end"),
    )


def _mark(one: MapCounty, row: int, palette: Palette) -> Sequence[Markup]:
    """The shape and colour that the county has on the map, after its name."""
    if one.rank is None:
        return ()
    x = SWATCH + 9 + len(one.label) * LETTER + 14
    style = {"style": svg.fill(f"series-{one.rank + 1}", palette)}
    return (shape(SYMBOLS[one.rank], x, row * ROW + 8.5, 4.5, style),)


def _swatch(word: str, row: int, name: str, palette: Palette) -> Markup:
    edge = f"stroke:{shades.paint('hatch', palette)};stroke-width:0.8"
    place: dict[str, object] = {"x": 0.5, "y": row * ROW + 2.0, "width": SWATCH, "height": SWATCH}
    return svg.element("rect", place | {"style": f"{ground(word, name, palette)};{edge}"})
