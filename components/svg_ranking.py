"""Counties by value as SVG: horizontal bars, the highest on top, bar for bar as the figure."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from components import svg, svg_rows, ticks
from components.chart import Bar, Ranking, Role
from components.palette import Palette, token
from components.plotly_ranking import BOTTOM, ROW_HEIGHT, TOP, end_text, without_unit
from components.svg_rows import SMALL, Rows
from components.svg_sheet import Margins, Sheet

WIDTH = 640  # pixels
MARGINS = Margins(TOP, BOTTOM, heading=11, row=ROW_HEIGHT)
THICKNESS = 0.75  # of a row
BEFORE_TEXT, AFTER_TEXT = 3, 7  # pixels
LEAST_FOR_BARS = 0.35  # of the width; where units leave less than this, they stand above the drawing only


def drawing(
    description: Ranking,
    width: int = WIDTH,
    height: int | None = None,
    palette: Palette | None = None,
    framed: bool = False,
) -> Markup:
    """The chart as one SVG image with name and description; sizes in pixels, scalable.

    ``height`` is by default what the rows need. ``framed`` writes title and source into the image. ``palette``
    gives plain colours for a drawing that leaves the page, without one they are the page's CSS variables.
    """
    bars = description.bars
    sheet = Sheet.of(description, len(bars), MARGINS, width, height, framed)
    texts = end_texts(description, width)
    rows = rows_of(description, texts, sheet)
    strong = [bar.role is not Role.BACKGROUND for bar in bars]
    parts = (
        svg_rows.value_axis(rows, palette),
        *(_bar(bar, texts[row], row, rows, palette) for row, bar in enumerate(bars)),
        svg_rows.names([bar.label for bar in bars], strong, rows, palette),
    )
    return sheet.drawn("ranking", parts, rows.left, palette)


def end_texts(description: Ranking, width: int) -> tuple[str, ...]:
    """The texts at the bars' ends: as in the figure, or without the unit where it leaves bars no room."""
    full = tuple(end_text(bar) for bar in description.bars)
    left, right = _edges(description, full, width)
    if right - left >= LEAST_FOR_BARS * width:
        return full
    return tuple(without_unit(text, description.unit) for text in full)


def rows_of(description: Ranking, texts: Sequence[str], sheet: Sheet) -> Rows:
    """Where bars and names lie in the image."""
    left, right = _edges(description, texts, sheet.width)
    names, axis = _room_for_names(description), _axis(description)
    return Rows(left, right, sheet.top, sheet.bottom, axis, len(description.bars), names)


def _axis(description: Ranking) -> tuple[float, ...]:
    return ticks.from_zero(bar.value for bar in description.bars)


def _room_for_names(description: Ranking) -> float:
    return svg_rows.room_for([bar.label for bar in description.bars])


def _edges(description: Ranking, texts: Sequence[str], width: int) -> tuple[float, float]:
    """Where the axis begins and ends, so that texts beside negative bars stay clear of the names."""
    axis, names = _axis(description), _room_for_names(description)
    right = width - max(_room_for(texts), svg_rows.half_last_tick(axis))
    wanted = [names]
    for bar, text in zip(description.bars, texts, strict=True):
        if bar.value < 0:
            share = (bar.value - axis[0]) / (axis[-1] - axis[0])
            wanted.append((names + _room_for([text]) - share * right) / (1 - share))
    return max(wanted), right


def _room_for(texts: Sequence[str]) -> float:
    return svg_rows.width(texts) + BEFORE_TEXT + AFTER_TEXT


def _bar(bar: Bar, text: str, row: int, rows: Rows, palette: Palette | None) -> Markup:
    """One bar from zero, with what the figure says of it when pointed at, and its value at its end."""
    zero, end = rows.x(0.0), rows.x(bar.value)
    thickness = THICKNESS * rows.row_height
    shape = svg.element(
        "rect",
        {
            "x": min(zero, end),
            "y": rows.y(row) - thickness / 2,
            "width": abs(end - zero),
            "height": thickness,
            "style": svg.fill(token(bar.role, bar.rank), palette),
        },
    )
    title = svg.element("title", {}, words(bar))
    kind = {"class": f"bar bar-{bar.role}", "data-region": bar.region}
    return svg.element("g", kind, title, shape, _text(text, bar.value, row, rows, palette))


def words(bar: Bar) -> str:
    """What is said of one bar: "Dalarna: 38,3 %, plats 4 av 21"."""
    return f"{bar.label}: {end_text(bar)}" + (f", {bar.place}" if bar.place else "")


def _text(text: str, value: float, row: int, rows: Rows, palette: Palette | None) -> Markup:
    """The value beyond the bar's end."""
    where, anchor = (rows.x(value) - BEFORE_TEXT, "end") if value < 0 else (rows.x(value) + BEFORE_TEXT, None)
    return svg.words(text, where, rows.y(row) + 4, "ink", palette, text_anchor=anchor, font_size=SMALL)
