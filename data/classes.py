"""Which colour class a county's value falls in, with the same limits in all years.

Limits are in the indicator's own unit and stand exactly on printed figures: what the legend prints
is what is used.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from data.model import RIKET, Better, Classes, Indicator, Observation, Observations, Region, Sex
from data.published import as_published, require

AT_MOST = 5
"""Classes on a map that a reader can still tell apart."""

_NEAR, _BEYOND = Fraction(1, 5), Fraction(3, 5)
"""Shares of all differences to Riket inside the inner and the outer limits: five classes of a fifth
each, where values lie evenly on both sides."""


def classes(indicator: Indicator, observations: Observations, counties: Sequence[Region]) -> Classes:
    """At most five classes, the same for all years, fewer where values are few.

    Around Riket, with limits symmetric about it and taken from all years, where the indicator has a
    direction and Riket a value; else quantiles of the latest year, so that the map a visitor meets first
    tells counties apart even when all of them have risen. Totals, unless there are only women and men.
    """
    require(indicator.kind.may_colour, indicator, "colour")
    rows = list(_pool(observations, counties))
    if indicator.better is not Better.NEUTRAL and indicator.kind.may_judge:
        distances = [_to_riket(indicator, observations, row) for row in rows]
        known = sorted(abs(one) for one in distances if one is not None)
        if known:
            return Classes(_around(known), around_riket=True)
    latest = max((row.year for row in rows), default=None)
    values = sorted(as_published(indicator, row.value) for row in rows if row.year == latest)
    return Classes(_quantiles(values), around_riket=False)


def class_of(
    indicator: Indicator, observations: Observations, classes: Classes, region: str, year: int, sex: Sex
) -> int | None:
    """0 for the lowest class; None when the value is missing, or Riket's where classes are around it."""
    require(indicator.kind.may_colour, indicator, "colour")
    row = observations.get(region, year, sex)
    if row.is_missing:
        return None
    if not classes.around_riket:
        return classes.class_of(as_published(indicator, row.value))
    distance = _to_riket(indicator, observations, row)
    return None if distance is None else classes.class_of(distance)


def _pool(observations: Observations, counties: Sequence[Region]) -> Iterator[Observation]:
    sexes = (Sex.TOTAL,) if observations.years(Sex.TOTAL) else (Sex.WOMEN, Sex.MEN)
    for county in counties:
        for sex in sexes:
            yield from (row for row in observations.series(county.code, sex) if not row.is_missing)


def _to_riket(indicator: Indicator, observations: Observations, row: Observation) -> float | None:
    riket = observations.get(RIKET, row.year, row.sex)
    return None if riket.is_missing else as_published(indicator, row.value - riket.value)


def _quantiles(pool: list[float]) -> tuple[float, ...]:
    """Limits on values of the sorted pool; the lowest value is none, or its class would be empty."""
    distinct = sorted(set(pool))
    if len(distinct) <= AT_MOST:
        return tuple(distinct[1:])
    limits = {_share(pool, Fraction(one, AT_MOST)) for one in range(1, AT_MOST)}
    return tuple(sorted(limits - {distinct[0]}))


def _around(distances: list[float]) -> tuple[float, ...]:
    """Limits −b2, −b1, b1, b2 from sorted distances; fewer where the distances are too few for both."""
    steps = sorted(set(distances) - {0.0})
    inner = [step for step in steps if step >= _share(distances, _NEAR)][:1]
    outer = [step for step in steps if step >= _share(distances, _BEYOND) and step not in inner][:1]
    limits = inner + outer
    return tuple([-one for one in reversed(limits)] + limits)


def _share(ordered: list[float], share: Fraction) -> float:
    """The value below which the share of the values lies, or as near as a value of the list comes."""
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]
