"""Where an axis has its marks: values in steps of 1, 2 or 5 times a power of ten, and whole years."""

from __future__ import annotations

import math
from collections.abc import Iterable

from components import swedish

MOST_STEPS = 5
MOST_YEARS = 7
YEAR_STEPS = (1, 2, 5, 10, 20, 50)
YEAR_ROOM = 38.0  # pixels that a year and the space beside it take
NEAR_ZERO = 0.3  # an axis whose lowest value is within 30 % of the highest may as well begin at zero


def steps(low: float, high: float, most: int = MOST_STEPS) -> tuple[float, ...]:
    """Round values in equal steps that reach from at most ``low`` to at least ``high``.

    At least two of them; about ``most`` steps, never more than ``most`` + 2.
    """
    if low > high:
        raise ValueError(f"an axis cannot go from {low} to {high}")
    size = _step((high - low) or abs(high) or 1.0, most)
    first, last = math.floor(low / size), math.ceil(high / size)
    last = max(last, first + 1)
    return tuple(round(place * size, _digits(size)) for place in range(first, last + 1))


def _step(span: float, most: int) -> float:
    exponent = math.floor(math.log10(span / most))
    rough = span / most / 10.0**exponent
    factor = next((one for one in (1, 2, 5) if rough <= one), 10)
    return float(f"{factor}e{exponent}")  # through text: 10.0 ** -2 * 2 has dust in its last digits


def _digits(size: float) -> int:
    # The epsilon keeps a size such as 0.001, whose logarithm is a hair off, from losing its last digit.
    return max(0, -math.floor(math.log10(size) + 1e-9))


def texts(values: tuple[float, ...]) -> tuple[str, ...]:
    """The Swedish numbers of an axis, all with the decimals its step needs."""
    digits = _digits(values[1] - values[0])
    return tuple(swedish.number(one, digits) for one in values)


def covering(values: Iterable[float]) -> tuple[float, ...]:
    """Steps for lines: they cover all values, and begin at zero where that costs little."""
    known = tuple(values)
    low, high = min(known), max(known)
    return steps(0.0 if 0 < low < NEAR_ZERO * high else low, high)


def from_zero(values: Iterable[float]) -> tuple[float, ...]:
    """Steps for bars, whose length is the value: they include zero."""
    known = (0.0, *values)
    return steps(min(known), max(known))


def years(first: int, last: int, most: int = MOST_YEARS) -> tuple[int, ...]:
    """Whole years to write under an axis, on even steps; about ``most`` of them."""
    step = next((one for one in YEAR_STEPS if (last - first) / one < most), YEAR_STEPS[-1])
    return tuple(year for year in range(first, last + 1) if year % step == 0)


def with_room(written: tuple[int, ...], pixels: float) -> frozenset[int]:
    """Those of the years whose words fit beside each other where a year is so many pixels, counted from the last."""
    if len(written) < 2:
        return frozenset(written)
    every = max(1, math.ceil(YEAR_ROOM / ((written[1] - written[0]) * pixels)))
    return frozenset(written[::-1][::every])
