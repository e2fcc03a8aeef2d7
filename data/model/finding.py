"""What is said of a value: difference, direction, place, colour class, and all of it together."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from data.model.group import Group, Median
from data.model.indicator import Break, Indicator
from data.model.observation import Observation
from data.model.region import Region


@dataclass(frozen=True, slots=True)
class Difference:
    """A value minus what it is set against, in the indicator's unit."""

    amount: float
    against: str  # region code, or the slug of a group
    against_value: float


class Trend(Enum):
    """What five years back says. Compared at the published decimals."""

    HIGHER = "högre"
    LOWER = "lägre"
    SAME = "oförändrat"
    TOO_SHORT = "för kort serie"
    BROKEN = "brott i serien"
    OVERLAPPING = "överlappande perioder"


@dataclass(frozen=True, slots=True)
class Direction:
    """The value beside the one exactly five years earlier, or the reason why it cannot be said."""

    trend: Trend
    since: int  # the year five years back
    change: float | None = None  # in the indicator's unit
    broken_by: Break | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Places ``first``–``last`` of ``of`` counties, counted from the highest value."""

    first: int
    last: int
    of: int
    shared: bool  # equal at the published decimals
    interval: bool  # margins overlap: cannot be told apart

    def __post_init__(self) -> None:
        if not 1 <= self.first <= self.last <= self.of:
            raise ValueError(f"impossible place {self.first}–{self.last} of {self.of}")


@dataclass(frozen=True, slots=True)
class Classes:
    """Colour classes that stay the same over all years: ascending breaks between them.

    ``around_riket``: breaks are differences to Riket of the same year, else values.
    """

    breaks: tuple[float, ...]
    around_riket: bool

    def class_of(self, value: float) -> int | None:
        """0 for the lowest class; None when the value is missing."""
        if math.isnan(value):
            return None
        return sum(value >= one for one in self.breaks)

    @property
    def count(self) -> int:
        """How many classes there are."""
        return len(self.breaks) + 1


@dataclass(frozen=True, slots=True)
class Summary:
    """All that may be said of one indicator, region, year and sex; None where it may not be."""

    indicator: Indicator
    region: Region
    observation: Observation
    against: Region | Group | None
    difference: Difference | None
    direction: Direction | None
    place: Place | None
    missing: tuple[str, ...]  # codes of counties without a value that year
    median: Median | None = None  # of the group's other counties, where a group is what it is set against
    group_place: Place | None = None  # among all counties of the group, where the region is one of them
