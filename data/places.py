"""Which place a county has among the counties, counted from the highest value."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal

from data.model import Indicator, Observation, Observations, Place, Region, Sex
from data.published import published, require

Printed = tuple[Observation, Decimal]
"""A county's value, and as it is printed."""


def place(
    indicator: Indicator,
    observations: Observations,
    region: str,
    year: int,
    sex: Sex = Sex.TOTAL,
    among: Sequence[Region] = (),
) -> Place | None:
    """The county's place among all counties with a value, or those of ``among``; None where it has none, and for Riket.

    Equal at the published decimals is shared. Where the year's observations carry margins,
    counties whose intervals overlap with this one's cannot be told apart; a county without a
    margin in such a year cannot be told apart from any.
    """
    require(indicator.kind.may_have_place, indicator, "place")
    asked = {county.code for county in among}
    rows = [one for one in observations.counties(year, sex) if not asked or one.region in asked]
    ranked = _ranked(indicator, rows)
    return next((_place(*one, ranked) for one in ranked if one[0].region == region), None)


def ranking(
    indicator: Indicator, observations: Observations, year: int, sex: Sex, counties: Sequence[Region]
) -> tuple[tuple[Observation, Place], ...]:
    """The counties that have a value, highest first, ties in code order, each with its place."""
    require(indicator.kind.may_have_place, indicator, "ranking")
    ranked = _ranked(indicator, observations.counties(year, sex))
    asked = {county.code for county in counties}
    listed = sorted(
        (one for one in ranked if one[0].region in asked), key=lambda one: (-one[1], one[0].region)
    )
    return tuple((row, _place(row, figure, ranked)) for row, figure in listed)


def _ranked(indicator: Indicator, rows: Iterable[Observation]) -> list[Printed]:
    return [(row, published(indicator, row.value)) for row in rows]


def _place(mine: Observation, figure: Decimal, ranked: list[Printed]) -> Place:
    with_margins = any(row.margin is not None for row, _ in ranked)
    others = [(row, other) for row, other in ranked if row.region != mine.region]
    near = {row.region for row, _ in others if with_margins and _overlap(mine, row)}
    above = sum(other > figure and row.region not in near for row, other in others)
    below = sum(other < figure and row.region not in near for row, other in others)
    return Place(
        first=above + 1,
        last=len(ranked) - below,
        of=len(ranked),
        shared=any(other == figure for _, other in others),
        interval=bool(near),
    )


def _overlap(one: Observation, other: Observation) -> bool:
    # An unknown margin is not a margin of zero: such a value may stand anywhere.
    reach = sum(math.inf if row.margin is None else row.margin for row in (one, other))
    return abs(one.value - other.value) <= reach
