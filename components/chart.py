"""What a chart shows, said once: the same description is drawn as a Plotly figure and as SVG.

Values are in the unit they are shown in, never rounded; texts are ready Swedish.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

MOST_CHOSEN = 5


class State(StrEnum):
    """How settled a value is; the Swedish word is shown with every value that is not final."""

    FINAL = ""
    PROVISIONAL = "preliminär"
    REVISED = "reviderad"
    ESTIMATED = "uppskattad"


class Role(StrEnum):
    """Why a region is in the chart."""

    CHOSEN = "chosen"
    RIKET = "riket"
    MEMBER = "member"  # of the group that a county is set beside
    MEDIAN = "median"  # of that group
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Mark:
    """One value in a time series: ``x`` is the year, true to time, ``text`` the value with its unit."""

    x: float
    y: float
    state: State
    text: str
    period: str


@dataclass(frozen=True, slots=True)
class Line:
    """One region's values. Each run is a stretch that a line may join; between runs there is a gap.

    ``rank`` 0–4 says which colour, dash and marker a chosen region has; None for the others.
    """

    region: str
    label: str
    role: Role
    rank: int | None
    runs: tuple[tuple[Mark, ...], ...]

    @property
    def last(self) -> Mark:
        """The mark the label stands at."""
        return self.runs[-1][-1]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, in order of year."""
        return tuple(mark for run in self.runs for mark in run)


@dataclass(frozen=True, slots=True)
class BreakLine:
    """A break in the series: marks from ``year`` on cannot be compared with those before.

    ``labels`` names the chosen regions it concerns; empty when it concerns all.
    """

    year: int
    labels: tuple[str, ...]
    note: str

    @property
    def text(self) -> str:
        """The words at the line: "Tidsseriebrott 2021", or "Tidsseriebrott 2013: Dalarna"."""
        return f"Tidsseriebrott {self.year}" + (f": {', '.join(self.labels)}" if self.labels else "")


@dataclass(frozen=True, slots=True)
class TargetLine:
    """A number an authority has decided, drawn as a level across the chart with its own words."""

    value: float
    year: int | None
    label: str
    source: str


@dataclass(frozen=True, slots=True)
class TimeSeries:
    """Values over time. Lines stand in drawing order: background, Riket, chosen with the first one on top.

    ``without_values`` names chosen regions that have none.
    """

    title: str
    unit: str
    decimals: int
    sentence: str
    source: str
    lines: tuple[Line, ...]
    breaks: tuple[BreakLine, ...]
    targets: tuple[TargetLine, ...]
    first_year: int
    last_year: int
    without_values: tuple[str, ...]

    @property
    def heading(self) -> str:
        """What stands above the value axis: the unit, and which chosen regions have no values."""
        absent = ", ".join(self.without_values)
        return f"{self.unit} (siffror saknas: {absent})" if absent else self.unit

    @property
    def values(self) -> tuple[float, ...]:
        """Every value the value axis must reach."""
        drawn = (mark.y for line in self.lines for mark in line.marks)
        return (*drawn, *(target.value for target in self.targets))

    @property
    def labelled(self) -> tuple[Line, ...]:
        """The lines that have a label at their end."""
        return tuple(line for line in self.lines if line.role is not Role.BACKGROUND)


@dataclass(frozen=True, slots=True)
class Bar:
    """One region's bar: ``text`` is the value with its unit, ``place`` the place in words ("" for Riket)."""

    region: str
    label: str
    value: float
    text: str
    place: str
    state: State
    role: Role
    rank: int | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """Counties from the highest value to the lowest, one year, Riket among them."""

    title: str
    unit: str
    sentence: str
    source: str
    year: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Women and men in one region; a missing value is None and its text the table sign."""

    region: str
    label: str
    women: float | None
    men: float | None
    women_text: str
    men_text: str
    gap_text: str  # women minus men, or "" where one is missing
    role: Role
    rank: int | None


@dataclass(frozen=True, slots=True)
class SexGap:
    """Women and men per region, one year, in official code order."""

    title: str
    unit: str
    sentence: str
    source: str
    year: int
    pairs: tuple[Pair, ...]
