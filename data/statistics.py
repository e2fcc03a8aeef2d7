"""What may be said of a region's value: beside Riket, beside five years back, among the counties.

Pure functions. What the indicator's kind forbids raises Forbidden, so that it cannot be said by
accident. Amounts are in the indicator's own unit and never rounded; where equality matters it is
equality at the published decimals.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from data.medians import median
from data.model import (
    Difference,
    Direction,
    Group,
    Indicator,
    Kind,
    Observation,
    Observations,
    Place,
    Region,
    Sex,
    Summary,
    Trend,
)
from data.places import place, ranking
from data.published import overlapping, published, require
from data.runs import break_between, runs

__all__ = [
    "YEARS_BACK",
    "break_between",
    "difference",
    "direction",
    "latest",
    "place",
    "published",
    "ranking",
    "runs",
    "sum_of_counties",
    "summary",
]

YEARS_BACK = 5
"""How far back a direction looks: exactly this, never "about"."""

FEWEST_IN_PLACES = 3
"""Counties of a group with a value: a place of two says no more than the difference."""


def latest(observations: Observations, region: str, sex: Sex = Sex.TOTAL) -> Observation | None:
    """The region's latest observation that has a value."""
    with_value = (row for row in reversed(observations.series(region, sex)) if not row.is_missing)
    return next(with_value, None)


def difference(indicator: Indicator, observation: Observation, against: Observation) -> Difference | None:
    """The value minus the other, in the indicator's unit; None if either is missing.

    ValueError unless both are of the same year and sex.
    """
    require(indicator.kind.may_compare, indicator, "difference")
    if (observation.year, observation.sex) != (against.year, against.sex):
        raise ValueError(f"{indicator.slug}: only the same year and sex can be set against each other")
    if observation.is_missing or against.is_missing:
        return None
    return Difference(observation.value - against.value, against.region, against.value)


def direction(
    indicator: Indicator, observations: Observations, region: str, year: int, sex: Sex = Sex.TOTAL
) -> Direction:
    """The value beside the one exactly five years back, compared at the published decimals.

    Where several reasons forbid it the most lasting is given: overlapping periods (no figure could
    help), then a break (no older figure could help), then a value that lacks in either year.
    """
    require(indicator.kind.may_have_direction, indicator, "direction")
    since = year - YEARS_BACK
    now, then = observations.get(region, year, sex), observations.get(region, since, sex)
    if overlapping(then, now):
        return Direction(Trend.OVERLAPPING, since)
    broken_by = break_between(indicator, observations, region, since, year, sex)
    if broken_by:
        return Direction(Trend.BROKEN, since, broken_by=broken_by)
    if now.is_missing or then.is_missing:
        return Direction(Trend.TOO_SHORT, since)
    return Direction(_trend(indicator, now, then), since, now.value - then.value)


def sum_of_counties(
    indicator: Indicator, observations: Observations, year: int, counties: Sequence[Region], sex: Sex
) -> float | None:
    """The sum over all counties of a count; None unless every one of them has a value."""
    require(indicator.kind is Kind.COUNT, indicator, "sum")
    rows = [observations.get(county.code, year, sex) for county in counties]
    if not rows or any(row.is_missing for row in rows):
        return None
    return math.fsum(row.value for row in rows)


def summary(
    indicator: Indicator,
    observations: Observations,
    region: Region,
    against: Region | Group | None,
    year: int,
    sex: Sex,
    counties: Sequence[Region],
) -> Summary:
    """All that may be said of the region that year; None where the kind or a missing value forbids it."""
    mine = observations.get(region.code, year, sex)
    says, absent = indicator.kind, mine.is_missing
    group = against if isinstance(against, Group) and says.may_compare else None
    beside = median(indicator, observations, group, region, year, sex) if group else None
    other = beside.observation if beside else _of_region(observations, mine, against)
    return Summary(
        indicator=indicator,
        region=region,
        observation=mine,
        against=against,
        difference=difference(indicator, mine, other) if other and says.may_compare else None,
        direction=None
        if absent or not says.may_have_direction
        else direction(indicator, observations, region.code, year, sex),
        place=place(indicator, observations, region.code, year, sex) if says.may_have_place else None,
        missing=tuple(one.code for one in counties if not observations.has(one.code, year, sex)),
        median=beside,
        group_place=_place_in(group, indicator, observations, mine) if group else None,
    )


def _of_region(
    observations: Observations, mine: Observation, against: Region | Group | None
) -> Observation | None:
    if not isinstance(against, Region) or against.code == mine.region:
        return None
    return observations.get(against.code, mine.year, mine.sex)


def _place_in(
    group: Group, indicator: Indicator, observations: Observations, mine: Observation
) -> Place | None:
    if not indicator.kind.may_have_place or mine.region not in {one.code for one in group.members}:
        return None
    found = place(indicator, observations, mine.region, mine.year, mine.sex, group.members)
    return found if found and found.of >= FEWEST_IN_PLACES else None


def _trend(indicator: Indicator, now: Observation, then: Observation) -> Trend:
    new, old = published(indicator, now.value), published(indicator, then.value)
    if new == old:
        return Trend.SAME
    return Trend.HIGHER if new > old else Trend.LOWER
