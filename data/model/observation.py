"""Values, one by one and indexed; missing is NaN and a flag, never 0."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from data.model.kind import Flag, Sex
from data.model.region import RIKET


class Observation(NamedTuple):
    """One value. Missing is NaN plus a flag, never 0.

    A tuple, since every start of the site makes tens of thousands: a frozen dataclass takes three times as long.
    """

    region: str
    year: int
    sex: Sex
    value: float
    flag: Flag = Flag.FINAL
    period: str = ""  # "2021-2024" for rolling surveys, whose year is the last one
    margin: float | None = None  # half the width of the 95 % interval, where the file has it

    @property
    def is_missing(self) -> bool:
        """No value to show."""
        return math.isnan(self.value)


@dataclass(frozen=True)
class Observations:
    """Every value of one indicator, indexed for look-ups in constant time."""

    indicator: str
    version: str
    by_key: Mapping[tuple[str, int, Sex], Observation] = field(repr=False)

    @classmethod
    def of(cls, indicator: str, version: str, rows: Iterable[Observation]) -> Observations:
        """An index over rows; a repeated key keeps the last (the catalogue check refuses it)."""
        return cls(indicator, version, {(row.region, row.year, row.sex): row for row in rows})

    @cached_property
    def _years(self) -> Mapping[Sex, tuple[int, ...]]:
        found = {(row.sex, row.year) for row in self.by_key.values() if not math.isnan(row.value)}
        return {sex: tuple(sorted(year for one, year in found if one is sex)) for sex in Sex}

    @cached_property
    def _series(self) -> Mapping[tuple[str, Sex], tuple[Observation, ...]]:
        found: dict[tuple[str, Sex], list[Observation]] = {}
        for key in sorted(self.by_key):
            row = self.by_key[key]
            found.setdefault((row.region, row.sex), []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def get(self, region: str, year: int, sex: Sex = Sex.TOTAL) -> Observation:
        """The observation; a missing one is NaN with the flag ``missing``."""
        found = self.by_key.get((region, year, sex))
        return found or Observation(region, year, sex, math.nan, Flag.MISSING)

    def series(self, region: str, sex: Sex = Sex.TOTAL) -> tuple[Observation, ...]:
        """The region's observations in order of year, missing ones that the file names included."""
        return self._series.get((region, sex), ())

    @cached_property
    def _breaks(self) -> Mapping[tuple[str, Sex], tuple[int, ...]]:
        found: dict[tuple[str, Sex], list[int]] = {}
        for row in self.by_key.values():
            if row.flag is Flag.BREAK:
                found.setdefault((row.region, row.sex), []).append(row.year)
        return {key: tuple(sorted(years)) for key, years in found.items()}

    def breaks(self, region: str, sex: Sex = Sex.TOTAL) -> tuple[int, ...]:
        """The years at which the source itself flags a break of the region's series, ascending."""
        return self._breaks.get((region, sex), ())

    def years(self, sex: Sex = Sex.TOTAL) -> tuple[int, ...]:
        """The years in which any region has a value, ascending."""
        return self._years[sex]

    def has(self, region: str, year: int, sex: Sex = Sex.TOTAL) -> bool:
        """Whether there is a value."""
        return not self.get(region, year, sex).is_missing

    @cached_property
    def _counties(self) -> Mapping[tuple[int, Sex], tuple[Observation, ...]]:
        found: dict[tuple[int, Sex], list[Observation]] = {}
        for row in self.by_key.values():
            if row.region != RIKET and not row.is_missing:
                found.setdefault((row.year, row.sex), []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def counties(self, year: int, sex: Sex = Sex.TOTAL) -> tuple[Observation, ...]:
        """The counties' observations that have a value that year, in the file's order."""
        return self._counties.get((year, sex), ())

    @property
    def sexes(self) -> tuple[Sex, ...]:
        """The sexes that have values, total first."""
        return tuple(sex for sex in Sex if self._years[sex])

    @cached_property
    def _latest(self) -> Mapping[Sex, int]:
        found: dict[Sex, int] = {}
        for row in self.by_key.values():
            if row.region != RIKET and not row.is_missing:
                found[row.sex] = max(row.year, found.get(row.sex, row.year))
        return found

    def latest_year(self, sex: Sex = Sex.TOTAL) -> int:
        """The latest year in which a county, not only Riket, has a value."""
        return self._latest[sex]


@dataclass(frozen=True, slots=True)
class Unavailable:
    """Why an indicator has no observations: shown in its card's place, so that cards fail one by one."""

    indicator: str
    reason: str  # Swedish
