"""The space a series is drawn in, and its two axes, as SVG."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from components import svg, ticks
from components.palette import Palette

LETTER = 7.2  # pixels, a generous mean width at 13 px


@dataclass(frozen=True, slots=True)
class Frame:
    """The drawing's edges in pixels, its span of years, and the steps of its value axis."""

    left: float
    right: float
    top: float
    bottom: float
    years: tuple[float, float]
    axis: tuple[float, ...]

    def x(self, year: float) -> float:
        """Where a year is, in pixels from the left."""
        first, last = self.years
        return self.left + (year - first) / (last - first) * (self.right - self.left)

    def y(self, value: float) -> float:
        """Where a value is, in pixels from the top."""
        low, high = self.axis[0], self.axis[-1]
        return self.bottom - (value - low) / (high - low) * (self.bottom - self.top)


def value_axis(frame: Frame, palette: Palette | None) -> Markup:
    """A thin line across for each step, with its number in Swedish to the left."""
    rows = zip(frame.axis, ticks.texts(frame.axis), strict=True)
    parts = [part for value, text in rows for part in _step(value, text, frame, palette)]
    return svg.element("g", {"class": "axis"}, *parts)


def year_axis(frame: Frame, years: tuple[int, ...], palette: Palette | None) -> Markup:
    """The base line, with a short mark and the year under it."""
    ends: dict[str, object] = {"x1": frame.left, "x2": frame.right, "y1": frame.bottom, "y2": frame.bottom}
    base = svg.element("line", ends | {"style": svg.stroke("ink-soft", palette)})
    parts = [part for year in years for part in _year(year, frame, palette)]
    return svg.element("g", {"class": "axis"}, base, *parts)


def _step(value: float, text: str, frame: Frame, palette: Palette | None) -> tuple[Markup, Markup]:
    level = frame.y(value)
    ends: dict[str, object] = {"x1": frame.left, "x2": frame.right, "y1": level, "y2": level}
    token = "ink-soft" if value == 0 else "rule"
    line = svg.element("line", ends | {"style": svg.stroke(token, palette)})
    return line, svg.words(text, frame.left - 6, level + 4, "ink-soft", palette, text_anchor="end")


def _year(year: int, frame: Frame, palette: Palette | None) -> tuple[Markup, Markup]:
    where = frame.x(year)
    ends: dict[str, object] = {"x1": where, "x2": where, "y1": frame.bottom, "y2": frame.bottom + 5}
    line = svg.element("line", ends | {"style": svg.stroke("ink-soft", palette)})
    return line, svg.words(str(year), where, frame.bottom + 19, "ink-soft", palette, text_anchor="middle")
