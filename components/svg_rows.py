"""What drawings with one row per region have in common: the space, the value axis and the names, as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from components import svg, ticks
from components.palette import Palette

LETTER = 7.2  # pixels, a generous mean width at 13 px
SMALL, SMALL_LETTER = 12, 6.7  # pixels
ROOM_ABOVE, ROOM_BELOW = 0.6, 0.6  # of a row, as in the figure
BETWEEN_TICKS = 10  # pixels that must be free between two numbers of the axis


@dataclass(frozen=True, slots=True)
class Rows:
    """The drawing's edges in pixels, the steps of its value axis, its number of rows, and where names end."""

    left: float
    right: float
    top: float
    bottom: float
    axis: tuple[float, ...]
    count: int
    names: float

    def x(self, value: float) -> float:
        """Where a value is, in pixels from the left."""
        low, high = self.axis[0], self.axis[-1]
        return self.left + (value - low) / (high - low) * (self.right - self.left)

    @property
    def row_height(self) -> float:
        """Pixels from one row to the next."""
        return (self.bottom - self.top) / (self.count - 1 + ROOM_ABOVE + ROOM_BELOW)

    def y(self, row: int) -> float:
        """The middle of a row, the first on top, in pixels from the top."""
        return self.top + (row + ROOM_ABOVE) * self.row_height


def value_axis(rows: Rows, palette: Palette | None) -> Markup:
    """A thin line down for each step, with its number in Swedish under it where there is room."""
    written = _written(rows)
    parts: list[Markup] = []
    for value, text in zip(rows.axis, ticks.texts(rows.axis), strict=True):
        where = rows.x(value)
        ends: dict[str, object] = {"x1": where, "x2": where, "y1": rows.top, "y2": rows.bottom}
        token = "ink-soft" if value == 0 and rows.axis[0] < 0 else "rule"
        parts.append(svg.element("line", ends | {"style": svg.stroke(token, palette)}))
        if value in written:
            parts.append(svg.words(text, where, rows.bottom + 18, "ink-soft", palette, text_anchor="middle"))
    return svg.element("g", {"class": "axis"}, *parts)


def _written(rows: Rows) -> frozenset[float]:
    """The steps whose numbers fit beside each other, counted from zero or the first."""
    widest = max(len(text) for text in ticks.texts(rows.axis)) * LETTER + BETWEEN_TICKS
    apart = rows.x(rows.axis[1]) - rows.x(rows.axis[0])
    every = -int(-widest // apart)
    start = rows.axis.index(0.0) if 0.0 in rows.axis else 0
    return frozenset(value for place, value in enumerate(rows.axis) if (place - start) % every == 0)


def names(labels: Sequence[str], strong: Sequence[bool], rows: Rows, palette: Palette | None) -> Markup:
    """The regions' names to the left of their rows; those a visitor follows in bold."""
    parts = [
        svg.words(
            label,
            rows.names - 5,
            rows.y(row) + 4.5,
            "ink",
            palette,
            text_anchor="end",
            font_weight=700 if bold else None,
        )
        for row, (label, bold) in enumerate(zip(labels, strong, strict=True))
    ]
    return svg.element("g", {"class": "names"}, *parts)


def room_for(labels: Sequence[str]) -> float:
    """Pixels that the names take, with the space beside them."""
    return width(labels) + 14


def width(texts: Sequence[str], letter: float = LETTER) -> float:
    """About how many pixels the longest text takes."""
    return max((len(text) for text in texts), default=0) * letter


def half_last_tick(axis: tuple[float, ...]) -> float:
    """Pixels that the last number of the axis reaches past the axis."""
    return len(ticks.texts(axis)[-1]) * LETTER / 2
