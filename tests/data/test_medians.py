"""The median of a group's other counties, and which years a line of medians may join."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from data.catalogue import catalogue
from data.errors import Forbidden
from data.medians import median, median_runs
from data.model import Break, Flag, Kind, Observation, Observations, Sex

GROUP = catalogue().groups["riksomrade-se12"]  # 03 04 05 18 19
UPPSALA, DALARNA = catalogue().county("uppsala"), catalogue().county("dalarna")
RATE = replace(catalogue().indicator("eftergymnasial"), breaks=(), every=1)
NONE = math.nan


def figures(*years: tuple[float, ...], flag: Flag = Flag.FINAL) -> Observations:
    """Values of the five counties in order of code, year by year from 2020."""
    rows = [
        Observation(one.code, 2020 + place, Sex.TOTAL, value, Flag.MISSING if math.isnan(value) else flag)
        for place, values in enumerate(years)
        for one, value in zip(GROUP.members, values, strict=True)
    ]
    return Observations.of(RATE.slug, "v", rows)


@pytest.mark.parametrize(
    ("values", "beside_dalarna", "beside_uppsala"),
    [
        ((1.0, 2.0, 3.0, 4.0, 5.0), 3.0, 3.5),
        ((9.0, 2.0, 3.0, 4.0, 5.0), 4.0, 3.5),
        ((1.0, 2.0, 3.0, NONE, NONE), 2.0, 2.5),
        ((1.0, 2.0, NONE, NONE, NONE), 1.5, 2.0),
        ((1.1, 1.2, 1.1, 1.2, NONE), 1.15, 1.2),  # between two: not rounded
        ((NONE, -1.1, -1.2, -1.1, -1.2), -1.15, -1.15),
        ((1.0, NONE, NONE, NONE, NONE), 1.0, NONE),
    ],
)
def test_the_median_is_of_the_other_counties_that_have_a_value(
    values: tuple[float, ...], beside_dalarna: float, beside_uppsala: float
) -> None:
    for county, expected in ((DALARNA, beside_dalarna), (UPPSALA, beside_uppsala)):
        found = median(RATE, figures(values), GROUP, county, 2020, Sex.TOTAL)
        assert found.observation.value == pytest.approx(expected, abs=1e-12, nan_ok=True)
        assert found.observation.is_missing == math.isnan(expected)
        assert county not in found.counties
        assert found.of == (4 if county == UPPSALA else 5)
        assert found.observation.region == "riksomrade-se12"


def test_a_median_is_preliminary_if_any_of_its_values_is() -> None:
    found = median(RATE, figures((1.0,) * 5, flag=Flag.PROVISIONAL), GROUP, None, 2020, Sex.TOTAL)
    assert found.observation.flag is Flag.PROVISIONAL


@pytest.mark.parametrize("kind", Kind)
def test_only_what_may_be_compared_has_a_median(kind: Kind) -> None:
    indicator = replace(RATE, kind=kind)
    if kind.may_compare:
        assert median(indicator, figures((1.0,) * 5), GROUP, None, 2020, Sex.TOTAL).counties
        return
    with pytest.raises(Forbidden):
        median(indicator, figures((1.0,) * 5), GROUP, None, 2020, Sex.TOTAL)


def years_of(*years: tuple[float, ...], breaks: tuple[Break, ...] = ()) -> list[list[int]]:
    found = median_runs(replace(RATE, breaks=breaks), figures(*years), GROUP, UPPSALA, Sex.TOTAL)
    return [[one.year for one in run] for run in found]


WHOLE, LESS = (1.0, 2.0, 3.0, 4.0, 5.0), (1.0, 2.0, 3.0, 4.0, NONE)


def test_a_line_of_medians_is_cut_where_other_counties_have_values_and_at_breaks() -> None:
    assert years_of(WHOLE, WHOLE, WHOLE) == [[2020, 2021, 2022]]
    assert years_of(WHOLE, LESS, LESS) == [[2020], [2021, 2022]]
    assert years_of(WHOLE, (1.0, *(NONE,) * 4), WHOLE) == [[2020], [2022]]
    assert years_of(WHOLE, WHOLE, WHOLE, breaks=(Break(2021, (), ""),)) == [[2020], [2021, 2022]]
    assert years_of(WHOLE, WHOLE, WHOLE, breaks=(Break(2022, ("19",), ""),)) == [[2020, 2021], [2022]]
    assert years_of(WHOLE, WHOLE, WHOLE, breaks=(Break(2022, ("20",), ""),)) == [[2020, 2021, 2022]]


def test_a_break_in_the_county_that_is_compared_does_not_cut_the_others_line() -> None:
    assert years_of(WHOLE, WHOLE, breaks=(Break(2021, ("03",), ""),)) == [[2020, 2021]]
