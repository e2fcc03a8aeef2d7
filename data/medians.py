"""The median of a group's counties: what a county is set beside, since no one has published a group's value.

Pure functions. The county that is compared is never among those that the median is of, so that a group of two
leaves the other county's own value. Computed on the shortest decimals of the values, and never rounded.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from statistics import median as middle

from data.model import Flag, Group, Indicator, Median, Observation, Observations, Region, Sex
from data.published import require
from data.runs import break_between

_UNSETTLED = (Flag.PROVISIONAL, Flag.ESTIMATED, Flag.REVISED)
"""What is said of a median if it holds for any of its values, the first one that does."""


def median(
    indicator: Indicator, observations: Observations, group: Group, but: Region | None, year: int, sex: Sex
) -> Median:
    """The median of the group's counties that have a value that year, the county ``but`` left out."""
    require(indicator.kind.may_compare, indicator, "median of counties")
    others = group.others(but)
    counties = tuple(one for one in others if observations.has(one.code, year, sex))
    rows = [observations.get(one.code, year, sex) for one in counties]
    return Median(_of(rows, group, year, sex), counties, len(others))


def median_runs(
    indicator: Indicator, observations: Observations, group: Group, but: Region | None, sex: Sex
) -> tuple[tuple[Observation, ...], ...]:
    """The stretches that a line of medians may join: expected years, the same counties, no break in any of them."""
    found: list[list[Median]] = []
    for year in observations.years(sex):
        one = median(indicator, observations, group, but, year, sex)
        if one.observation.is_missing:
            continue
        if found and _joined(indicator, observations, found[-1][-1], one):
            found[-1].append(one)
        else:
            found.append([one])
    return tuple(tuple(one.observation for one in run) for run in found)


def _of(rows: Sequence[Observation], group: Group, year: int, sex: Sex) -> Observation:
    if not rows:
        return Observation(group.slug, year, sex, math.nan, Flag.MISSING)
    value = float(middle(Decimal(repr(float(row.value))) for row in rows))
    flag = next((one for one in _UNSETTLED if any(row.flag is one for row in rows)), Flag.FINAL)
    return Observation(group.slug, year, sex, value, flag, rows[0].period)


def _joined(indicator: Indicator, observations: Observations, before: Median, after: Median) -> bool:
    earlier, later = before.observation, after.observation
    if before.counties != after.counties or not indicator.expected_after(earlier.year, later.year):
        return False
    return not any(
        break_between(indicator, observations, one.code, earlier.year, later.year, later.sex)
        for one in after.counties
    )
