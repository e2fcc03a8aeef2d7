"""The space a fluid series is drawn in, and the lines and words of its two axes."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from components import ticks
from components.chart import TimeSeries
from components.fluid import line, words

PLOT = 260.0  # pixels
ABOVE, BELOW = 44.0, 24.0  # pixels: unit and short words of breaks, years
EDGE = 0.4  # years before the first value and after the last
AT_EDGE = 0.05  # of the width
LONG = 40
"""Years; where there are more, each can have but few bytes."""


@dataclass(frozen=True, slots=True)
class Space:
    """Where years and values lie: from the first to the last step of the value axis, ``fine`` units to a pixel."""

    first: float
    last: float
    axis: tuple[float, ...]
    is_long: bool

    @classmethod
    def of(cls, description: TimeSeries) -> Space:
        """Room for every value, mark and target."""
        first, last = description.first_year, description.last_year
        return cls(first - EDGE, last + EDGE, ticks.covering(description.values), last - first > LONG)

    @property
    def fine(self) -> int:
        """Units to a pixel: slow changes over few years must not be stairs."""
        return 1 if self.is_long else 2

    def share(self, year: float) -> float:
        """Across, as a share of the width."""
        return (year - self.first) / (self.last - self.first)

    def down(self, value: float) -> int:
        """Units from the top of the space."""
        low, high = self.axis[0], self.axis[-1]
        return round((high - value) / (high - low) * PLOT * self.fine)

    def y(self, value: float) -> float:
        """Pixels from the top of the drawing."""
        return ABOVE + self.down(value) / self.fine


def value_lines(space: Space) -> list[Markup]:
    """A thin line across for each step."""
    return [
        line((0, space.y(value)), (1, space.y(value)), "base" if value in (0, space.axis[0]) else "rule")
        for value in space.axis
    ]


def value_words(space: Space) -> list[Markup]:
    """The steps in numbers, on their lines; the stylesheet moves them to the left of these where there is room."""
    steps = zip(space.axis, ticks.texts(space.axis), strict=True)
    return [words(text, 0.0, space.y(value) - 4, class_="step") for value, text in steps]


def year_words(space: Space, years: tuple[int, ...]) -> list[Markup]:
    """Years under the base line; where the page is narrow every second one, counted from the last.

    One at the left edge begins there, since it would stick out of a narrow page.
    """
    return [
        words(str(year), space.share(year), ABOVE + PLOT + 16, class_=_kind(place, space.share(year)))
        for place, year in enumerate(reversed(years))
    ]


def _kind(place: int, share: float) -> str:
    return "year wide" if place % 2 else "year first" if share < AT_EDGE else "year"
