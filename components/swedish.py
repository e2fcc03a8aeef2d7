"""Numbers, units, places and dates as they are written in Swedish."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache

from babel.numbers import NumberPattern, parse_pattern

from components.dates import LOCALE
from components.dates import date_words as date_words
from data.model import UNKNOWN, Break, Direction, Indicator, Observation, Place, Sex, Trend, alphabetical

SPACE = "\u00a0"  # keeps a number and its unit on one line
MINUS = "\u2212"
LONGEST_UNIT = 40  # letters that a unit may take when it is said again
SEX_WORDS = {Sex.TOTAL: "totalt", Sex.WOMEN: "kvinnor", Sex.MEN: "män"}


@lru_cache(16_384)  # a table is written anew for every choice of counties, with the same numbers
def number(value: float, decimals: int) -> str:
    """A number with decimal comma, no-break space between thousands and a true minus.

    Halves go away from zero, judged on the decimal text of the float, so that 0.15 is a half.
    Raises ValueError for a value that is no number.
    """
    if not math.isfinite(value):
        raise ValueError(f"{value} cannot be written as a number: show the sign of a missing value")
    rounded = _rounded(value, decimals)
    text: str = _pattern(decimals).apply(abs(rounded), LOCALE)
    return MINUS + text if rounded < 0 else text


def _rounded(value: float, decimals: int) -> Decimal:
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


@cache  # reading a pattern takes longer than using it, and there are only as many as there are decimals
def _pattern(decimals: int) -> NumberPattern:
    return parse_pattern("#,##0" + ("." + "0" * decimals if decimals else ""))


def value(indicator: Indicator, observation: Observation) -> str:
    """The value in its displayed unit, without the unit; a missing one is its table sign."""
    if observation.is_missing:
        return observation.flag.sign
    return number(indicator.displayed(observation.value), indicator.display_decimals)


def with_unit(indicator: Indicator, observation: Observation) -> str:
    """The value with its unit: "26 %", "index 134 (EU27=100)"; a missing one is its table sign."""
    text = value(indicator, observation)
    return text if observation.is_missing else amount_with_unit(text, indicator.display_unit)


def amount_with_unit(text: str, unit: str) -> str:
    """A written number with its unit, held together by a no-break space."""
    first, _, rest = unit.partition(" ")
    if first == "index":
        return f"index{SPACE}{text}" + (f" ({rest})" if rest else "")
    if first == "antal":
        return f"{text} ({unit})" if rest else text
    return f"{text}{SPACE}{unit}"


def unit_of_difference(indicator: Indicator) -> str:
    """The unit of a difference between two values: percent give percentage points."""
    first, _, rest = indicator.display_unit.partition(" ")
    match first:
        case "%":
            return "procentenheter"
        case "index":
            return "indexenheter"
        case "antal":
            return ""
        case _:
            return f"{first} {rest}".strip()


def difference(indicator: Indicator, amount: float) -> str:
    """A signed difference, in: the indicator's unit, out: the displayed one: "+1,2 procentenheter"."""
    text = unsigned_difference(indicator, amount)
    if is_zero(indicator, amount):
        return text
    return ("+" if amount > 0 else MINUS) + text


def unsigned_difference(indicator: Indicator, amount: float) -> str:
    """The size of a difference, for sentences that say "högre" or "lägre"."""
    text = number(abs(_difference(indicator, amount)), indicator.display_decimals)
    unit = brief(unit_of_difference(indicator))
    return f"{text}{SPACE}{unit}" if unit else text


def brief(unit: str) -> str:
    """A unit for the second time it is said: "% av arbetskraften" is "%", and a very long one is left out."""
    first, _, _ = unit.partition(" (")
    if first.startswith("% "):
        return "%"
    return first if len(first) <= LONGEST_UNIT else ""


def is_zero(indicator: Indicator, amount: float) -> bool:
    """Whether a difference disappears at the displayed decimals."""
    return _rounded(_difference(indicator, amount), indicator.display_decimals) == 0


def _difference(indicator: Indicator, amount: float) -> float:
    # Subtracting two decimals leaves dust in the last binary digits, which could turn a half downwards.
    return round(indicator.displayed(amount), 9)


def listing(words: Sequence[str]) -> str:
    """ "a", "a och b", "a, b och c"; nothing for no words."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} och {words[-1]}"


def in_order(words: Iterable[str]) -> list[str]:
    """Words by the Swedish alphabet."""
    return sorted(words, key=alphabetical)


def place(place: Place) -> str:
    """ "plats 3 av 21", "delad plats 6–8 av 21" or "plats 6–11 av 21 (kan inte skiljas åt)"."""
    if place.first == place.last:
        return f"plats {place.first} av {place.of}"
    span = f"plats {place.first}–{place.last} av {place.of}"
    if place.interval:
        return f"{span} (kan inte skiljas åt)"
    return f"delad {span}" if place.shared else span


def direction(indicator: Indicator, direction: Direction) -> str:
    """What five years back says, or why it cannot be said, as a phrase that begins in lower case."""
    match direction.trend:
        case Trend.TOO_SHORT:
            return "för kort serie"
        case Trend.BROKEN:
            return f"går inte att jämföra med {direction.since}: {_break_words(direction.broken_by)}"
        case Trend.OVERLAPPING:
            return f"går inte att jämföra med {direction.since}: perioderna överlappar varandra"
        case Trend.SAME:
            return f"oförändrat jämfört med {direction.since}"
        case Trend.HIGHER | Trend.LOWER:
            return f"{direction.trend.value} än {direction.since}{_change(indicator, direction)}"


def _change(indicator: Indicator, direction: Direction) -> str:
    if direction.change is None or is_zero(indicator, direction.change):
        return ""
    return f" ({difference(indicator, direction.change)})"


def _break_words(broken_by: Break | None) -> str:
    if broken_by is None:
        return "tidsseriebrott"
    words = f"tidsseriebrott {broken_by.year}"
    note = broken_by.note.rstrip(".")
    says_more = note not in {"", UNKNOWN} and note.lower() != words
    return f"{words} ({note})" if says_more else words


def period(observation: Observation) -> str:
    """The year, or the years of a rolling survey: "2021–2024"."""
    return observation.period.replace("-", "–") or str(observation.year)


def sex_word(sex: Sex) -> str:
    """ "totalt", "kvinnor" or "män"."""
    return SEX_WORDS[sex]
