"""Which place a county has among the counties, counted from the highest value."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal

from data.model import RIKET, Indicator, Observation, Observations, Place, Region, Sex
from data.published import published, require


def place(
    indicator: Indicator, observations: Observations, region: str, year: int, sex: Sex = Sex.TOTAL
) -> Place | None:
    """The county's place among all counties with a value; None where it has none, and for Riket.

    Equal at the published decimals is shared. Where the year's observations carry margins,
    counties whose intervals overlap with this one's cannot be told apart; a county without a
    margin in such a year cannot be told apart from any.
    """
    require(indicator.kind.may_have_place, indicator, "place")
    rows = _counties_with_a_value(observations, year, sex)
    return _places(indicator, rows).get(region)


def ranking(
    indicator: Indicator, observations: Observations, year: int, sex: Sex, counties: Sequence[Region]
) -> tuple[tuple[Observation, Place], ...]:
    """The counties that have a value, highest first, ties in code order, each with its place."""
    require(indicator.kind.may_have_place, indicator, "ranking")
    rows = _counties_with_a_value(observations, year, sex)
    places = _places(indicator, rows)
    asked = {county.code for county in counties}
    listed = sorted(
        (row for row in rows if row.region in asked),
        key=lambda row: (-published(indicator, row.value), row.region),
    )
    return tuple((row, places[row.region]) for row in listed)


def _counties_with_a_value(observations: Observations, year: int, sex: Sex) -> list[Observation]:
    regions = {region for region, when, _ in observations.by_key if when == year and region != RIKET}
    rows = (observations.get(region, year, sex) for region in regions)
    return [row for row in rows if not row.is_missing]


def _places(indicator: Indicator, rows: Iterable[Observation]) -> dict[str, Place]:
    ranked = [(row, published(indicator, row.value)) for row in rows]
    with_margins = any(row.margin is not None for row, _ in ranked)
    return {row.region: _place(row, figure, ranked, with_margins) for row, figure in ranked}


def _place(
    mine: Observation, figure: Decimal, ranked: list[tuple[Observation, Decimal]], with_margins: bool
) -> Place:
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
