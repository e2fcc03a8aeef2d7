"""How exactly a value may be spoken of: its published decimals, and what its kind allows."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from data.errors import Forbidden
from data.model import Indicator, Observation

_PERIOD = re.compile(r"(\d{4})-(\d{4})")


def published(indicator: Indicator, value: float) -> Decimal:
    """The figure as it is printed: in the shown unit, half away from zero at the shown decimals.

    Starts from the shortest decimal of the float, so that 2.675 is the 2.675 of the source.
    A missing value has no printed figure: ValueError.
    """
    displayed = Decimal(repr(float(indicator.displayed(value))))
    if not displayed.is_finite():
        raise ValueError(f"{indicator.slug}: {value} has no printed figure")
    step = Decimal(1).scaleb(-indicator.display_decimals)
    return displayed.quantize(step, ROUND_HALF_UP) + 0  # + 0 turns −0.0 into 0.0


def as_published(indicator: Indicator, value: float) -> float:
    """The value in the indicator's own unit, exactly as its printed figure says."""
    divide_by = indicator.shown.divide_by if indicator.shown else 1.0
    return float(published(indicator, value) * Decimal(repr(float(divide_by))))


def require(allowed: bool, indicator: Indicator, statistic: str) -> None:
    """Forbidden unless the indicator's kind allows the statistic."""
    if not allowed:
        raise Forbidden(f"{indicator.slug}: the kind {indicator.kind.value} allows no {statistic}")


def span(observation: Observation) -> tuple[int, int]:
    """First and last year measured: the period's, else the year itself twice."""
    if not observation.period:
        return observation.year, observation.year
    found = _PERIOD.fullmatch(observation.period)
    if not found:
        raise ValueError(f'period "{observation.period}" is not of the form "2021-2024"')
    return int(found[1]), int(found[2])


def overlapping(earlier: Observation, later: Observation) -> bool:
    """Whether some year is measured in both, as in 2017–2020 and 2020–2023."""
    return span(later)[0] <= span(earlier)[1]
