"""The sentence about the nation, for pages where no county is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components import phrases, swedish
from data.model import Indicator, Observation, Observations, Region, Sex


def nation_sentence(
    indicator: Indicator,
    observations: Observations,
    riket: Region,
    counties: Sequence[Region],
    year: int,
    sex: Sex,
) -> str:
    """The value of Riket and, where counties may be ranked, the span between them."""
    whole = observations.get(riket.code, year, sex)
    rows = {county.code: observations.get(county.code, year, sex) for county in counties}
    present = [one for one in rows.values() if not one.is_missing]
    named = {county.code: county for county in counties}
    said = not whole.is_missing
    span = f"; {_span(indicator, present, named, said)}" if indicator.kind.may_have_place and present else ""
    example = next((one for one in (whole, *present) if not one.is_missing), whole)
    without = [code for code, one in rows.items() if one.is_missing] if present else []
    remarks = phrases.notes(indicator, example)
    return " ".join(
        [f"{_nation_opening(indicator, whole, example)}{span}.", *remarks, *phrases.absent(without, named)]
    )


def _nation_opening(indicator: Indicator, whole: Observation, example: Observation) -> str:
    whom = phrases.people(whole.sex)
    if whole.is_missing:
        who = f"{whom}i riket" if whom else "för riket"
        return f"{indicator.title}: siffra {who} saknas i kopian {swedish.period(example)}"
    return f"{indicator.title}: {swedish.with_unit(indicator, whole)} {whom}i riket {phrases.when(whole)}"


def _span(
    indicator: Indicator, present: Sequence[Observation], named: Mapping[str, Region], unit_is_said: bool
) -> str:
    """From the lowest to the highest value; equal at the displayed decimals is the same end."""
    ordered = sorted(present, key=lambda one: one.value)
    low, high = ordered[0], ordered[-1]
    first = phrases.value_again(indicator, low) if unit_is_said else swedish.with_unit(indicator, low)
    if swedish.value(indicator, low) == swedish.value(indicator, high):
        return f"{first} i alla län med siffra"
    lowest, highest = (_counties_at(end, indicator, present, named) for end in (low, high))
    return f"från {first} i {lowest} till {phrases.value_again(indicator, high)} i {highest}"


def _counties_at(
    end: Observation, indicator: Indicator, present: Sequence[Observation], named: Mapping[str, Region]
) -> str:
    text = swedish.value(indicator, end)
    regions = [named[one.region] for one in present if swedish.value(indicator, one) == text]
    return phrases.names(regions) if len(regions) <= phrases.MOST_NAMES else f"{len(regions)} län"
