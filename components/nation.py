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
    span = f"; {_span(indicator, present, named)}" if indicator.kind.may_have_place and present else ""
    example = next((one for one in (whole, *present) if not one.is_missing), whole)
    without = [code for code, one in rows.items() if one.is_missing] if present else []
    remarks = phrases.notes(indicator, example)
    return " ".join(
        [f"{_nation_opening(indicator, whole, example)}{span}.", *remarks, *phrases.absent(without, named)]
    )


def _nation_opening(indicator: Indicator, whole: Observation, example: Observation) -> str:
    whom = phrases.people(whole.sex)
    if whole.is_missing:
        return f"{indicator.title}: siffra {whom}i riket saknas i kopian {swedish.period(example)}"
    return f"{indicator.title}: {swedish.with_unit(indicator, whole)} {whom}i riket {phrases.when(whole)}"


def _span(indicator: Indicator, present: Sequence[Observation], named: Mapping[str, Region]) -> str:
    texts = {one.region: swedish.with_unit(indicator, one) for one in present}
    ordered = sorted(present, key=lambda one: one.value)
    low, high = texts[ordered[0].region], texts[ordered[-1].region]
    if low == high:
        return f"{low} i alla län med siffra"
    lowest, highest = (
        _places([named[code] for code, text in texts.items() if text == end]) for end in (low, high)
    )
    return f"från {low} i {lowest} till {high} i {highest}"


def _places(regions: Sequence[Region]) -> str:
    return phrases.names(regions) if len(regions) <= phrases.MOST_NAMES else f"{len(regions)} län"
