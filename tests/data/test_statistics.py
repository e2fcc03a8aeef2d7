"""What may be said of a value: by properties that hold for all series, and at the known edges."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data import catalogue, statistics
from data.errors import Forbidden
from data.model import (
    Break,
    Flag,
    Indicator,
    Kind,
    Observation,
    Observations,
    Place,
    Region,
    Sex,
    Shown,
    Trend,
)
from data.published import as_published, published
from tests.data.conftest import (
    CODES,
    COUNTIES,
    RIKET,
    a_region,
    a_row,
    a_series,
    a_year,
    an_indicator,
    bundled,
    loose,
    series_of_years,
    tenths,
    years_of_counties,
)

RATE = an_indicator()
COUNT = an_indicator(kind=Kind.COUNT, decimals=0)


@pytest.mark.parametrize(
    ("value", "printed"),
    [(82.25, "82.3"), (-82.25, "-82.3"), (0.05, "0.1"), (1.005, "1.0"), (-0.04, "0.0"), (81, "81.0")],
)
def test_a_half_is_printed_away_from_zero_and_zero_has_no_sign(value: float, printed: str) -> None:
    assert str(published(RATE, value)) == printed


def test_tons_are_printed_as_thousand_tons() -> None:
    tons = an_indicator(decimals=0, shown=Shown("tusen ton", 1000, 1))
    assert published(tons, 7280958.47) == Decimal("7281.0")
    assert as_published(tons, 7280958.47) == 7281000.0


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_what_is_not_a_number_has_no_printed_figure(value: float) -> None:
    with pytest.raises(ValueError, match="no printed figure"):
        published(RATE, value)


@given(loose)
def test_a_printed_figure_is_within_half_a_step_and_prints_as_itself(value: float) -> None:
    printed = published(RATE, value)
    assert abs(printed - Decimal(repr(value))) <= Decimal("0.05")
    assert published(RATE, float(printed)) == printed


@given(series_of_years)
def test_the_latest_is_the_last_year_with_a_value(values: dict[int, float | None]) -> None:
    with_value = [year for year, value in values.items() if value is not None]
    found = statistics.latest(a_series(values), "20")
    assert (found.year if found else None) == max(with_value, default=None)


@given(tenths, tenths)
def test_a_difference_changes_sign_when_the_two_change_place(one: float, other: float) -> None:
    here, there = a_row("20", 2024, one), a_row("00", 2024, other)
    forth, back = statistics.difference(RATE, here, there), statistics.difference(RATE, there, here)
    assert forth is not None
    assert back is not None
    assert forth.amount == -back.amount == one - other
    assert (forth.against, forth.against_value) == ("00", other)


@pytest.mark.parametrize(("one", "other"), [(None, 1.0), (1.0, None), (None, None)])
def test_there_is_no_difference_to_a_missing_value(one: float | None, other: float | None) -> None:
    assert statistics.difference(RATE, a_row("20", 2024, one), a_row("00", 2024, other)) is None


@pytest.mark.parametrize("other", [a_row("00", 2023, 1.0), a_row("00", 2024, 1.0, Sex.MEN)])
def test_a_difference_between_years_or_sexes_is_refused(other: Observation) -> None:
    with pytest.raises(ValueError, match="same year and sex"):
        statistics.difference(RATE, a_row("20", 2024, 1.0), other)


@pytest.mark.parametrize(
    ("then", "now", "trend"),
    [
        (80.0, 80.1, Trend.HIGHER),
        (80.1, 80.0, Trend.LOWER),
        (80.0, 80.04, Trend.SAME),
        (80.0, None, Trend.TOO_SHORT),
        (None, 80.0, Trend.TOO_SHORT),
    ],
)
def test_the_direction_compares_printed_figures_five_years_apart(
    then: float | None, now: float | None, trend: Trend
) -> None:
    found = statistics.direction(RATE, a_series({2019: then, 2024: now}), "20", 2024)
    assert (found.trend, found.since) == (trend, 2019)


@given(tenths, tenths)
def test_the_change_is_now_minus_then(then: float, now: float) -> None:
    found = statistics.direction(RATE, a_series({2019: then, 2024: now}), "20", 2024)
    assert found.change == now - then


def test_four_or_six_years_back_is_not_five() -> None:
    found = statistics.direction(RATE, a_series({2018: 1.0, 2020: 1.0, 2024: 2.0}), "20", 2024)
    assert found.trend is Trend.TOO_SHORT
    assert found.change is None


@pytest.mark.parametrize(
    ("year", "regions", "trend"),
    [
        (2019, (), Trend.HIGHER),
        (2020, (), Trend.BROKEN),
        (2024, (), Trend.BROKEN),
        (2025, (), Trend.HIGHER),
        (2022, ("20",), Trend.BROKEN),
        (2022, ("19",), Trend.HIGHER),
    ],
)
def test_no_direction_is_given_across_a_break_of_the_region(
    year: int, regions: tuple[str, ...], trend: Trend
) -> None:
    broken = an_indicator(breaks=(Break(year, regions, "omlagd"),))
    assert statistics.direction(broken, a_series({2019: 1.0, 2024: 2.0}), "20", 2024).trend is trend


def test_a_break_that_only_the_source_flags_counts_as_one() -> None:
    rows = [a_row("20", 2019, 1.0), a_row("20", 2022, 1.5, flag=Flag.BREAK), a_row("20", 2024, 2.0)]
    found = statistics.direction(RATE, Observations.of("provmatt", "v", rows), "20", 2024)
    assert found.trend is Trend.BROKEN
    assert found.broken_by is not None
    assert (found.broken_by.year, found.broken_by.regions) == (2022, ("20",))


@pytest.mark.parametrize(
    ("then", "now", "trend"),
    [
        ("2016-2019", "2021-2024", Trend.HIGHER),
        ("2014-2019", "2019-2024", Trend.OVERLAPPING),
        ("2014-2019", "2020-2024", Trend.HIGHER),
    ],
)
def test_no_direction_is_given_between_overlapping_periods(then: str, now: str, trend: Trend) -> None:
    rows = [a_row("20", 2019, 1.0, period=then), a_row("20", 2024, 2.0, period=now)]
    found = statistics.direction(RATE, Observations.of("provmatt", "v", rows), "20", 2024)
    assert found.trend is trend


def test_overlapping_wins_over_broken_and_broken_over_too_short() -> None:
    broken = an_indicator(breaks=(Break(2022, (), "omlagd"),))
    rolling = a_series({2024: 1.0}, period="2018-2024")
    assert statistics.direction(broken, rolling, "20", 2024).trend is Trend.OVERLAPPING
    assert statistics.direction(broken, a_series({2024: 1.0}), "20", 2024).trend is Trend.BROKEN


def test_a_period_of_another_form_is_not_guessed_at() -> None:
    with pytest.raises(ValueError, match="not of the form"):
        statistics.direction(RATE, a_series({2024: 1.0}, period="2024/25"), "20", 2024)


@given(years_of_counties)
def test_places_cover_every_place_from_first_to_last(values: dict[str, float | None]) -> None:
    observations = a_year(values)
    places = [statistics.place(RATE, observations, code, 2024) for code in CODES]
    held = [place for place in places if place]
    count = sum(value is not None for value in values.values())
    assert len(held) == count
    assert {one for place in held for one in range(place.first, place.last + 1)} == set(range(1, count + 1))
    assert all(place.of == count for place in held)


@given(st.dictionaries(st.sampled_from(CODES), loose))
@example({"01": 80.04, "03": 79.96, "04": 80.06})
def test_a_place_is_shared_exactly_when_printed_figures_are_equal(values: dict[str, float]) -> None:
    observations = a_year(values)
    printed = [published(RATE, value) for value in values.values()]
    for code, value in values.items():
        place = statistics.place(RATE, observations, code, 2024)
        assert place is not None
        equal = printed.count(published(RATE, value))
        assert (place.last - place.first + 1, place.shared, place.interval) == (equal, equal > 1, False)


@given(years_of_counties)
def test_a_higher_value_has_a_place_nearer_the_top(values: dict[str, float | None]) -> None:
    ranked = statistics.ranking(RATE, a_year(values), 2024, Sex.TOTAL, COUNTIES)
    for (row, place), (next_row, next_place) in itertools.pairwise(ranked):
        if row.value > next_row.value:
            assert place.last < next_place.first
        else:
            assert row.value == next_row.value
            assert place == next_place
            assert row.region < next_row.region


@given(years_of_counties)
def test_the_ranking_lists_each_county_with_a_value_once(values: dict[str, float | None]) -> None:
    ranked = statistics.ranking(RATE, a_year(values), 2024, Sex.TOTAL, COUNTIES)
    assert sorted(row.region for row, _ in ranked) == sorted(
        code for code, value in values.items() if value is not None
    )


def test_counties_that_are_equal_as_printed_stand_in_code_order() -> None:
    ranked = statistics.ranking(RATE, a_year([80.01, 80.04, 80.06]), 2024, Sex.TOTAL, COUNTIES)
    assert [row.region for row, _ in ranked] == ["04", "01", "03"]


def test_a_ranking_of_some_counties_keeps_their_places_among_all() -> None:
    ranked = statistics.ranking(RATE, a_year([3.0, 2.0, 1.0]), 2024, Sex.TOTAL, [a_region("04")])
    assert [(row.region, place.first, place.of) for row, place in ranked] == [("04", 3, 3)]


def test_riket_has_no_place_and_takes_none() -> None:
    observations = a_year({"00": 50.0, "01": 60.0, "03": 40.0})
    assert statistics.place(RATE, observations, "00", 2024) is None
    place = statistics.place(RATE, observations, "03", 2024)
    assert place is not None
    assert (place.first, place.of) == (2, 2)


def test_three_equal_counties_share_places_six_to_eight_of_21() -> None:
    values = [30.0 - one for one in range(5)] + [20.0] * 3 + [10.0 - one for one in range(13)]
    place = statistics.place(RATE, a_year(values), CODES[6], 2024)
    assert place == Place(6, 8, 21, shared=True, interval=False)


def test_counties_whose_margins_overlap_cannot_be_told_apart() -> None:
    margins = {"01": (30.0, 1.0), "03": (20.0, 2.0), "04": (17.0, 1.0), "05": (14.5, 1.0)}
    rows = [a_row(code, 2024, value, margin=margin) for code, (value, margin) in margins.items()]
    observations = Observations.of("provmatt", "v", rows)
    held = [statistics.place(RATE, observations, code, 2024) for code in margins]
    assert [(one.first, one.last, one.interval) for one in held if one] == [
        (1, 1, False),
        (2, 3, True),
        (2, 3, True),
        (4, 4, False),
    ]


def test_a_county_without_margin_cannot_be_told_apart_where_others_have_one() -> None:
    rows = [a_row("01", 2024, 9.0, margin=0.1), a_row("03", 2024, 5.0), a_row("04", 2024, 1.0, margin=0.1)]
    observations = Observations.of("provmatt", "v", rows)
    unknown = statistics.place(RATE, observations, "03", 2024)
    assert unknown == Place(1, 3, 3, shared=False, interval=True)


@given(st.lists(st.integers(0, 10**6), min_size=21, max_size=21))
def test_the_sum_needs_every_county(values: list[int]) -> None:
    whole, lacking = a_year(values), a_year([*values[:20], None])
    assert statistics.sum_of_counties(COUNT, whole, 2024, COUNTIES, Sex.TOTAL) == sum(values)
    assert statistics.sum_of_counties(COUNT, lacking, 2024, COUNTIES, Sex.TOTAL) is None


def test_there_is_no_sum_of_no_counties() -> None:
    assert statistics.sum_of_counties(COUNT, a_year([1.0]), 2024, (), Sex.TOTAL) is None


@given(series_of_years, st.sampled_from([None, 1, 2, 4]), st.integers(1990, 2025))
def test_runs_hold_every_value_once_and_span_no_gap_and_no_break(
    values: dict[int, float | None], every: int | None, broken: int
) -> None:
    indicator = an_indicator(every=every, breaks=(Break(broken, (), "omlagd"),))
    observations = a_series(values)
    found = statistics.runs(indicator, observations, "20", Sex.TOTAL)
    with_value = [row for row in observations.series("20") if not row.is_missing]
    assert [row for run in found for row in run] == with_value
    steps = [(one.year, other.year) for run in found for one, other in itertools.pairwise(run)]
    assert all(later - earlier == (every or 1) for earlier, later in steps)
    assert all(not earlier < broken <= later for earlier, later in steps)


@given(series_of_years)
def test_neighbouring_expected_years_without_a_break_are_joined(values: dict[int, float | None]) -> None:
    found = statistics.runs(RATE, a_series(values), "20", Sex.TOTAL)
    ends = [(one[-1].year, other[0].year) for one, other in itertools.pairwise(found)]
    assert all(start - end > 1 for end, start in ends)


def test_a_break_of_one_region_cuts_only_its_line() -> None:
    broken = an_indicator(breaks=(Break(2022, ("19",), "flyttad kommun"),))
    rows = [a_row(code, year, 1.0) for code in ("19", "20") for year in (2021, 2022)]
    observations = Observations.of("provmatt", "v", rows)
    assert len(statistics.runs(broken, observations, "19", Sex.TOTAL)) == 2
    assert len(statistics.runs(broken, observations, "20", Sex.TOTAL)) == 1


def test_a_flagged_break_cuts_the_line() -> None:
    rows = [a_row("20", 2021, 1.0), a_row("20", 2022, 1.5, flag=Flag.BREAK), a_row("20", 2023, 2.0)]
    found = statistics.runs(RATE, Observations.of("provmatt", "v", rows), "20", Sex.TOTAL)
    assert [[row.year for row in run] for run in found] == [[2021], [2022, 2023]]


YEAR = a_year([3.0, 2.0, 1.0])
ASKED: dict[str, tuple[Callable[[Indicator], object], set[Kind]]] = {
    "difference": (
        lambda one: statistics.difference(one, a_row("01", 2024, 1.0), a_row("00", 2024, 2.0)),
        {Kind.RATE, Kind.SURVEY, Kind.CONTEXT},
    ),
    "direction": (
        lambda one: statistics.direction(one, YEAR, "01", 2024),
        set(Kind) - {Kind.COMPOSITE},
    ),
    "place": (lambda one: statistics.place(one, YEAR, "01", 2024), {Kind.RATE}),
    "ranking": (lambda one: statistics.ranking(one, YEAR, 2024, Sex.TOTAL, COUNTIES), {Kind.RATE}),
    "sum": (lambda one: statistics.sum_of_counties(one, YEAR, 2024, COUNTIES, Sex.TOTAL), {Kind.COUNT}),
    "runs": (lambda one: statistics.runs(one, YEAR, "01", Sex.TOTAL), set(Kind) - {Kind.COMPOSITE}),
}


@pytest.mark.parametrize("statistic", ASKED)
@pytest.mark.parametrize("kind", Kind)
def test_what_the_kind_forbids_cannot_be_called_by_accident(kind: Kind, statistic: str) -> None:
    ask, allowed = ASKED[statistic]
    indicator = an_indicator(kind=kind)
    if kind in allowed:
        ask(indicator)
    else:
        with pytest.raises(Forbidden, match=f"provmatt: the kind {kind.value}"):
            ask(indicator)


@pytest.mark.parametrize("kind", Kind)
def test_a_summary_says_what_the_kind_allows_and_nothing_else(kind: Kind) -> None:
    rows = [a_row(code, year, 5.0) for code in ("00", *CODES[:-1]) for year in (2019, 2024)]
    observations = Observations.of("provmatt", "v", rows)
    indicator = an_indicator(kind=kind)
    found = statistics.summary(indicator, observations, COUNTIES[0], RIKET, 2024, Sex.TOTAL, COUNTIES)
    assert (found.difference is not None) == kind.may_compare
    assert (found.direction is not None) == kind.may_have_direction
    assert (found.place is not None) == kind.may_have_place
    assert found.missing == (CODES[-1],)


def test_a_summary_of_a_missing_value_says_only_that_it_is_missing() -> None:
    observations = a_year({"00": 5.0, "01": None, "03": 4.0})
    found = statistics.summary(RATE, observations, COUNTIES[0], RIKET, 2024, Sex.TOTAL, COUNTIES)
    assert found.observation.is_missing
    assert (found.difference, found.direction, found.place) == (None, None, None)


@pytest.mark.parametrize("against", [None, RIKET, COUNTIES[0]])
def test_without_riket_or_beside_itself_there_is_no_difference(against: Region | None) -> None:
    observations = a_year({"01": 5.0, "03": 4.0})
    found = statistics.summary(RATE, observations, COUNTIES[0], against, 2024, Sex.TOTAL, COUNTIES)
    assert found.difference is None
    assert found.place is not None


def test_dalarnas_life_expectancy_2025_is_told_as_its_file_tells_it() -> None:
    indicator, observations = bundled("medellivslangd")
    known = catalogue.catalogue()
    found = statistics.summary(
        indicator, observations, known.regions["20"], known.riket, 2025, Sex.TOTAL, known.counties
    )
    assert found.observation.value == 83.9
    assert found.place == Place(8, 9, 21, shared=True, interval=False)
    assert found.difference is not None
    assert published(indicator, found.difference.amount) == Decimal("-0.1")
    assert found.direction is not None
    assert (found.direction.trend, found.direction.since) == (Trend.HIGHER, 2020)
    assert published(indicator, found.direction.change or 0) == Decimal("1.4")
    assert found.missing == ()


def test_all_people_of_the_counties_are_all_people_of_riket() -> None:
    indicator, observations = bundled("folkmangd")
    counties = catalogue.catalogue().counties
    assert statistics.sum_of_counties(indicator, observations, 2025, counties, Sex.TOTAL) == 10605535
    assert observations.get("00", 2025).value == 10605535


def test_gotland_has_no_place_in_the_regional_election_and_the_others_are_20() -> None:
    indicator, observations = bundled("valdeltagande-regionval")
    counties = catalogue.catalogue().counties
    ranked = statistics.ranking(indicator, observations, 2022, Sex.TOTAL, counties)
    assert len(ranked) == 20
    assert statistics.place(indicator, observations, "09", 2022) is None
    assert {place.of for _, place in ranked} == {20}


def test_employment_is_not_set_against_the_years_before_the_survey_changed() -> None:
    found = statistics.direction(*bundled("sysselsattningsgrad-aku"), "20", 2025)
    assert found.trend is Trend.BROKEN
    assert found.broken_by is not None
    assert found.broken_by.year == 2021


def test_the_line_of_kronobergs_research_is_cut_where_a_value_is_withheld() -> None:
    found = statistics.runs(*bundled("fou-foretag"), "07", Sex.TOTAL)
    assert [[row.year for row in run] for run in found] == [[2011, 2013, 2015, 2017], [2021]]


def test_the_line_of_population_density_is_cut_where_eurostat_flags_a_break() -> None:
    found = statistics.runs(*bundled("befolkningstathet"), "20", Sex.TOTAL)
    assert [(run[0].year, run[-1].year) for run in found] == [(1992, 2015), (2016, 2022)]


@pytest.mark.parametrize("slug", catalogue.catalogue().indicators)
def test_every_indicator_can_be_summed_up_for_every_county(slug: str) -> None:
    indicator, observations = bundled(slug)
    known, year = catalogue.catalogue(), observations.latest_year()
    for county in known.counties:
        found = statistics.summary(
            indicator, observations, county, known.riket, year, Sex.TOTAL, known.counties
        )
        assert found.observation.is_missing == (county.code in found.missing)
