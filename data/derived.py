"""What we compute from published figures: per 1 000 inhabitants, per inhabitant, index, change in per cent.

A derived value stands only where every part of it has a value of the same sex, and never across a
break: a derived indicator has its parts' breaks too (the catalogue sees to that).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from data.errors import DataFault, Fault
from data.model import Derivation, Flag, Indicator, Observation, Observations
from data.published import overlapping
from data.statistics import break_between

Parts = Mapping[str, Observations]
"""The observations a derived indicator is computed from, by slug."""


class _Quotient(NamedTuple):
    """One value to come: ``times`` × above / below + ``plus``, standing at the key of ``above``."""

    above: Observation
    below: Observation
    times: float = 1.0
    plus: float = 0.0


def derive(indicator: Indicator, parts: Parts, version: str) -> Observations:
    """Every value of a derived indicator, in its unit, under the data version.

    No row where a part has none (so no Riket where a part lacks it) or a break lies between; NaN
    with the part's flag where a part is missing by name. DataFault where a part carries margins:
    there is no rule for those yet, and leaving them out would claim too much.
    """
    derivation = indicator.derivation
    if derivation is None:
        raise ValueError(f"{indicator.slug} is not a derived indicator")
    _refuse_margins(indicator, parts)
    quotients = _METHODS[derivation.method](indicator, derivation, parts)
    return Observations.of(indicator.slug, version, map(_computed, quotients))


def _per_1000(indicator: Indicator, derivation: Derivation, parts: Parts) -> Iterator[_Quotient]:
    return _per(derivation, parts, times=1000.0)


def _per_capita(indicator: Indicator, derivation: Derivation, parts: Parts) -> Iterator[_Quotient]:
    return _per(derivation, parts, times=1.0)


def _per(derivation: Derivation, parts: Parts, times: float) -> Iterator[_Quotient]:
    below = parts[derivation.by].by_key
    for key, row in parts[derivation.of].by_key.items():
        if key in below:
            yield _Quotient(row, below[key], times)


def _index(indicator: Indicator, derivation: Derivation, parts: Parts) -> Iterator[_Quotient]:
    of, base_year = parts[derivation.of], derivation.base_year
    for (region, _, sex), row in of.by_key.items():
        base = of.by_key.get((region, base_year or 0, sex))
        if base and not _apart(indicator, of, base, row):
            yield _Quotient(row, base, times=100.0)


def _change_percent(indicator: Indicator, derivation: Derivation, parts: Parts) -> Iterator[_Quotient]:
    of, years_back = parts[derivation.of], derivation.years_back
    for (region, year, sex), row in of.by_key.items():
        then = of.by_key.get((region, year - (years_back or 0), sex))
        if then and not _apart(indicator, of, then, row) and not overlapping(then, row):
            yield _Quotient(row, then, times=100.0, plus=-100.0)


_METHODS: dict[str, Callable[[Indicator, Derivation, Parts], Iterator[_Quotient]]] = {
    "per_1000": _per_1000,
    "per_capita": _per_capita,
    "index": _index,
    "change_percent": _change_percent,
}


def _apart(indicator: Indicator, of: Observations, one: Observation, other: Observation) -> bool:
    """Whether a break lies between the two, whichever comes first."""
    earlier, later = sorted((one.year, other.year))
    return break_between(indicator, of, one.region, earlier, later, one.sex) is not None


def _computed(quotient: _Quotient) -> Observation:
    above, below = quotient.above, quotient.below
    value, flag = math.nan, _flag(above, below)
    if above.is_missing:
        flag = above.flag
    elif below.is_missing:
        flag = below.flag
    elif below.value == 0:
        flag = Flag.NOT_APPLICABLE  # nothing can be said per nothing
    else:
        value = quotient.times * above.value / below.value + quotient.plus
    return Observation(above.region, above.year, above.sex, value, flag, above.period)


def _flag(above: Observation, below: Observation) -> Flag:
    """The weakest standing of the two; a break counts only in the year it stands at."""
    if above.flag is below.flag is Flag.FINAL:  # nearly all
        return Flag.FINAL
    flags = {row.flag for row in (above, below) if row.flag is not Flag.BREAK or row.year == above.year}
    order = (Flag.PROVISIONAL, Flag.BREAK, Flag.ESTIMATED, Flag.REVISED)
    return next((flag for flag in order if flag in flags), Flag.FINAL)


def _refuse_margins(indicator: Indicator, parts: Parts) -> None:
    faults = [
        Fault(f"indicators/{indicator.slug}.yaml", "derived", f"{slug} carries margins; derive from others")
        for slug, observations in parts.items()
        if any(row.margin is not None for row in observations.by_key.values())
    ]
    if faults:
        raise DataFault(faults)
