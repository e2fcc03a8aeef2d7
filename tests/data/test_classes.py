"""Colour classes: the same in all years, printed as they are used, and one for every value."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.catalogue import catalogue
from data.classes import AT_MOST, class_of, classes
from data.errors import Forbidden
from data.model import Better, Classes, Indicator, Kind, Observations, Sex, Shown
from data.published import as_published, published
from tests.data.conftest import CODES, COUNTIES, a_row, a_year, an_indicator, bundled, loose, panels

NEUTRAL = an_indicator()
DIRECTED = an_indicator(better=Better.HIGHER, better_because="test")
GRID = [(year, code) for year in range(2020, 2025) for code in CODES[:20]]
EITHER = st.sampled_from([NEUTRAL, DIRECTED])


@given(EITHER, panels(loose))
def test_limits_are_few_ascending_and_printed_as_they_are_used(
    indicator: Indicator, observations: Observations
) -> None:
    made = classes(indicator, observations, COUNTIES)
    assert made.count <= AT_MOST
    assert all(lower < upper for lower, upper in itertools.pairwise(made.breaks))
    assert all(float(published(indicator, limit)) == limit for limit in made.breaks)


@given(panels(loose))
def test_every_value_is_in_exactly_the_class_whose_printed_limits_enclose_it(
    observations: Observations,
) -> None:
    made = classes(NEUTRAL, observations, COUNTIES)
    edges = (float("-inf"), *made.breaks, float("inf"))
    for (region, year, sex), row in observations.by_key.items():
        number = class_of(NEUTRAL, observations, made, region, year, sex)
        if row.is_missing:
            assert number is None
        else:
            assert number is not None
            assert edges[number] <= as_published(NEUTRAL, row.value) < edges[number + 1]


@given(panels())
def test_no_class_between_quantiles_is_empty(observations: Observations) -> None:
    made = classes(NEUTRAL, observations, COUNTIES)
    seen = {
        class_of(NEUTRAL, observations, made, region, year, sex)
        for region, year, sex in observations.by_key
        if region != "00"
    } - {None}
    assert seen in (set(range(made.count)), set())


@given(panels())
def test_limits_do_not_depend_on_the_order_of_the_years(observations: Observations) -> None:
    whole = classes(NEUTRAL, observations, COUNTIES)
    backwards = Observations.of("provmatt", "v", reversed(list(observations.by_key.values())))
    assert classes(NEUTRAL, backwards, COUNTIES) == whole


@given(panels())
def test_limits_around_riket_are_symmetric(observations: Observations) -> None:
    made = classes(DIRECTED, observations, COUNTIES)
    if made.around_riket:
        assert [-limit for limit in reversed(made.breaks)] == list(made.breaks)
        assert 0 not in made.breaks


@given(panels())
def test_a_county_around_riket_is_classed_by_its_difference_that_year(observations: Observations) -> None:
    made = classes(DIRECTED, observations, COUNTIES)
    for region, year, sex in observations.by_key:
        number = class_of(DIRECTED, observations, made, region, year, sex)
        row, riket = observations.get(region, year, sex), observations.get("00", year, sex)
        if row.is_missing or (made.around_riket and riket.is_missing):
            assert number is None
        elif made.around_riket:
            distance = as_published(DIRECTED, row.value - riket.value)
            assert number == sum(distance >= limit for limit in made.breaks)


def test_the_latest_year_s_even_values_fall_in_five_equal_classes() -> None:
    rows = [a_row(code, year, 1.0 * n) for n, (year, code) in enumerate(GRID)]
    made = classes(NEUTRAL, Observations.of("provmatt", "v", rows), COUNTIES)
    assert made == Classes((84.0, 88.0, 92.0, 96.0), around_riket=False)


def test_even_differences_fall_in_five_equal_classes_around_riket() -> None:
    rows = [a_row(code, year, n - 49.5) for n, (year, code) in enumerate(GRID)]
    riket = [a_row("00", year, 0.0) for year in range(2020, 2025)]
    observations = Observations.of("provmatt", "v", [*rows, *riket])
    made = classes(DIRECTED, observations, COUNTIES)
    assert made == Classes((-30.5, -10.5, 10.5, 30.5), around_riket=True)


def test_a_value_that_half_the_counties_share_does_not_make_an_empty_class_below_it() -> None:
    observations = a_year([1.0] * 10 + [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0])
    assert classes(NEUTRAL, observations, COUNTIES).breaks == (4.0, 8.0)


@pytest.mark.parametrize(
    ("values", "limits"),
    [([], ()), ([5.0, 5.0], ()), ([5.0, 7.0], (7.0,)), ([1.0, 2.0, 3.0], (2.0, 3.0)), ([5.01, 5.02], ())],
)
def test_few_distinct_values_make_few_classes(values: list[float], limits: tuple[float, ...]) -> None:
    assert classes(NEUTRAL, a_year(values), COUNTIES).breaks == limits


@pytest.mark.parametrize(
    ("values", "limits"),
    [
        ({"01": 5.0, "03": 5.0}, ()),
        ({"01": 5.0, "03": 6.0}, (-1.0, 1.0)),
        ({"01": 4.0, "03": 7.0}, (-2.0, -1.0, 1.0, 2.0)),
    ],
)
def test_few_distinct_differences_make_few_classes(
    values: dict[str, float], limits: tuple[float, ...]
) -> None:
    assert classes(DIRECTED, a_year({"00": 5.0, **values}), COUNTIES) == Classes(limits, around_riket=True)


def test_without_riket_a_measure_with_a_direction_is_coloured_by_value() -> None:
    assert not classes(DIRECTED, a_year([1.0, 2.0, 3.0]), COUNTIES).around_riket


def test_riket_is_not_among_the_counties_that_set_the_limits() -> None:
    assert classes(NEUTRAL, a_year({"00": 99.0, "01": 1.0, "03": 2.0}), COUNTIES).breaks == (2.0,)


def test_women_and_men_set_the_limits_only_where_there_is_no_total() -> None:
    split = [a_row("01", 2024, 1.0, Sex.WOMEN), a_row("01", 2024, 2.0, Sex.MEN)]
    total = [a_row("01", 2024, 7.0), a_row("03", 2024, 9.0)]
    assert classes(NEUTRAL, Observations.of("provmatt", "v", split), COUNTIES).breaks == (2.0,)
    assert classes(NEUTRAL, Observations.of("provmatt", "v", split + total), COUNTIES).breaks == (9.0,)


def test_limits_stand_on_figures_as_they_are_shown() -> None:
    tons = an_indicator(decimals=0, shown=Shown("tusen ton", 1000, 1))
    observations = a_year([1040.0, 2061.0, 3000.0])
    made = classes(tons, observations, COUNTIES)
    assert made.breaks == (2100.0, 3000.0)
    assert class_of(tons, observations, made, CODES[1], 2024, Sex.TOTAL) == 1


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_that_may_not_be_coloured_has_no_classes(kind: Kind) -> None:
    indicator, observations = an_indicator(kind=kind), a_year([1.0, 2.0])
    if kind.may_colour:
        assert classes(indicator, observations, COUNTIES).count == 2
        return
    with pytest.raises(Forbidden):
        classes(indicator, observations, COUNTIES)
    with pytest.raises(Forbidden):
        class_of(indicator, observations, Classes((), around_riket=False), "01", 2024, Sex.TOTAL)


def test_a_context_measure_is_never_coloured_around_riket() -> None:
    context = an_indicator(kind=Kind.CONTEXT, better=Better.HIGHER, better_because="test")
    assert not classes(context, a_year({"00": 1.0, "01": 1.0, "03": 2.0}), COUNTIES).around_riket


@pytest.mark.parametrize("slug", [one.slug for one in catalogue().indicators.values() if one.kind.may_colour])
def test_every_county_and_year_of_every_coloured_indicator_has_a_class(slug: str) -> None:
    indicator, observations = bundled(slug)
    made = classes(indicator, observations, catalogue().counties)
    for (region, year, sex), row in observations.by_key.items():
        lacks = row.is_missing or (made.around_riket and not observations.has("00", year, sex))
        assert (class_of(indicator, observations, made, region, year, sex) is None) == lacks


def test_the_share_neither_working_nor_studying_is_coloured_around_riket() -> None:
    indicator, observations = bundled("varken-arbetar-eller-studerar")
    assert indicator.better is Better.LOWER
    assert classes(indicator, observations, catalogue().counties).around_riket
