"""Which of an indicator's observations are asked for: some counties, some years, some sexes, or all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from data.model import RIKET, Observation, Observations, Region, Sex


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; empty means all there is."""

    regions: tuple[Region, ...] = ()
    years: tuple[int, ...] = ()
    sexes: tuple[Sex, ...] = ()


def selected(
    observations: Observations, selection: Selection, regions: tuple[Region, ...]
) -> Iterator[Observation]:
    """The observations by region in the order of ``regions``, year and sex, one for each combination.

    A value that is missing is there, as NaN with its flag, wherever any region has a value that year; Riket
    has no such places, since many sources have no Riket.
    """
    sexes = [sex for sex in observations.sexes if sex in (selection.sexes or observations.sexes)]
    for region in regions:
        if region not in (selection.regions or regions):
            continue
        for year in sorted({year for sex in sexes for year in observations.years(sex)}):
            if year not in (selection.years or (year,)):
                continue
            for sex in sexes:
                one = observations.get(region.code, year, sex)
                if year in observations.years(sex) and _is_told(one, region):
                    yield one


def _is_told(one: Observation, region: Region) -> bool:
    return not (one.is_missing and region.code == RIKET)
