"""Derived indicators: their definitions, and that nothing comes of a missing part or across a break."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.derived import derive
from data.errors import DataFault
from data.model import Break, Derivation, Flag, Indicator, Observation, Observations, Sex
from tests.data.conftest import CODES, a_row, a_series, an_indicator, bundled, panels, tenths

people = st.integers(1, 10**7).map(float)


def derived(method: str, breaks: tuple[Break, ...] = (), **more: Any) -> Indicator:
    """An indicator computed from ``antal``, by ``folk`` where it divides."""
    plain: dict[str, Any] = {"of": "antal", "by": "", "base_year": None, "years_back": None, "formula": "f"}
    derivation = Derivation(method=method, **{**plain, **more})
    return an_indicator(slug="harlett", how="derived", derivation=derivation, breaks=breaks)


PER_1000 = derived("per_1000", by="folk")
PER_CAPITA = derived("per_capita", by="folk")
INDEX = derived("index", base_year=2015)
CHANGE = derived("change_percent", years_back=2)


def rows_of(*rows: Observation) -> Observations:
    """Observations of a part."""
    return Observations.of("antal", "v", rows)


@given(panels(), panels(people))
def test_per_1000_and_per_capita_are_what_they_are_called(count: Observations, folk: Observations) -> None:
    parts = {"antal": count, "folk": folk}
    per_1000, per_capita = derive(PER_1000, parts, "v"), derive(PER_CAPITA, parts, "v")
    assert set(per_1000.by_key) == set(per_capita.by_key) == set(count.by_key) & set(folk.by_key)
    for key, row in per_1000.by_key.items():
        above, below = count.get(*key), folk.get(*key)
        assert row.is_missing == (above.is_missing or below.is_missing)
        if not row.is_missing:
            assert row.value == pytest.approx(above.value / below.value * 1000)
            assert per_capita.get(*key).value == pytest.approx(above.value / below.value)


@given(panels(people))
def test_the_index_is_100_in_the_base_year_and_keeps_proportions(count: Observations) -> None:
    found = derive(INDEX, {"antal": count}, "v")
    for region, year, sex in found.by_key:
        row, base = found.get(region, year, sex), count.get(region, 2015, sex)
        if not row.is_missing:
            assert row.value * base.value == pytest.approx(100 * count.get(region, year, sex).value)
            assert found.get(region, 2015, sex).value == 100


@given(people, people)
def test_change_in_per_cent_looks_exactly_as_far_back_as_told(then: float, now: float) -> None:
    found = derive(CHANGE, {"antal": a_series({2020: then, 2021: 5.0, 2022: now})}, "v")
    assert set(found.by_key) == {("20", 2022, Sex.TOTAL)}
    assert found.get("20", 2022).value == pytest.approx(100 * (now - then) / then, abs=1e-6)


@pytest.mark.parametrize("indicator", [PER_1000, PER_CAPITA])
@pytest.mark.parametrize("missing", ["antal", "folk"])
@pytest.mark.parametrize("flag", [Flag.MISSING, Flag.WITHHELD, Flag.NOT_APPLICABLE])
def test_what_is_missing_by_name_stays_missing_with_its_reason(
    indicator: Indicator, missing: str, flag: Flag
) -> None:
    whole, lacking = a_row("20", 2024, 5.0), a_row("20", 2024, math.nan, flag=flag)
    parts = {slug: rows_of(lacking if slug == missing else whole) for slug in ("antal", "folk")}
    row = derive(indicator, parts, "v").by_key["20", 2024, Sex.TOTAL]
    assert row.is_missing
    assert row.flag is flag


@given(tenths)
def test_a_missing_base_year_gives_no_index(value: float) -> None:
    assert derive(INDEX, {"antal": a_series({2016: value})}, "v").by_key == {}
    found = derive(INDEX, {"antal": a_series({2015: None, 2016: value})}, "v")
    assert found.get("20", 2016).is_missing


def test_nothing_is_divided_by_zero() -> None:
    parts = {"antal": a_series({2024: 5.0}), "folk": a_series({2024: 0.0})}
    row = derive(PER_1000, parts, "v").get("20", 2024)
    assert row.is_missing
    assert row.flag is Flag.NOT_APPLICABLE


def test_riket_and_the_sexes_stand_only_where_both_parts_have_them() -> None:
    counted = rows_of(a_row("00", 2024, 9.0), a_row("20", 2024, 4.0), a_row("20", 2024, 1.0, Sex.WOMEN))
    folk = rows_of(a_row("20", 2024, 2.0), a_row("20", 2024, 2.0, Sex.MEN))
    found = derive(PER_CAPITA, {"antal": counted, "folk": folk}, "v")
    assert set(found.by_key) == {("20", 2024, Sex.TOTAL)}


def test_the_index_has_no_value_on_the_other_side_of_a_break() -> None:
    values = dict.fromkeys(range(2013, 2019), 10.0)
    after = derived("index", base_year=2015, breaks=(Break(2017, (), "omlagd"),))
    before = derived("index", base_year=2015, breaks=(Break(2014, (), "omlagd"),))
    found = [set(derive(one, {"antal": a_series(values)}, "v").years()) for one in (after, before)]
    assert found == [{2013, 2014, 2015, 2016}, {2014, 2015, 2016, 2017, 2018}]


def test_a_break_of_one_region_takes_only_its_values() -> None:
    heby = derived("index", base_year=2015, breaks=(Break(2016, ("19",), "flyttad kommun"),))
    count = rows_of(*(a_row(code, year, 1.0) for code in ("19", "20") for year in (2015, 2016)))
    found = derive(heby, {"antal": count}, "v")
    assert found.has("20", 2016)
    assert not found.has("19", 2016)


def test_no_change_is_computed_across_a_break_even_one_only_the_source_flags() -> None:
    known = derived("change_percent", years_back=2, breaks=(Break(2021, (), "omlagd"),))
    assert derive(known, {"antal": a_series({2020: 1.0, 2022: 2.0})}, "v").by_key == {}
    flagged = rows_of(a_row("20", 2020, 1.0), a_row("20", 2021, 1.0, flag=Flag.BREAK), a_row("20", 2022, 2.0))
    assert derive(CHANGE, {"antal": flagged}, "v").by_key == {}


def test_no_change_is_computed_between_overlapping_periods() -> None:
    rows = [a_row("20", 2020, 1.0, period="2017-2020"), a_row("20", 2022, 2.0, period="2019-2022")]
    assert derive(CHANGE, {"antal": rows_of(*rows)}, "v").by_key == {}


@pytest.mark.parametrize(
    ("count", "folk", "flag"),
    [
        (Flag.FINAL, Flag.FINAL, Flag.FINAL),
        (Flag.PROVISIONAL, Flag.FINAL, Flag.PROVISIONAL),
        (Flag.FINAL, Flag.PROVISIONAL, Flag.PROVISIONAL),
        (Flag.BREAK, Flag.PROVISIONAL, Flag.PROVISIONAL),
        (Flag.FINAL, Flag.BREAK, Flag.BREAK),
        (Flag.REVISED, Flag.ESTIMATED, Flag.ESTIMATED),
        (Flag.REVISED, Flag.FINAL, Flag.REVISED),
    ],
)
def test_a_derived_value_is_no_firmer_than_its_parts(count: Flag, folk: Flag, flag: Flag) -> None:
    parts = {"antal": a_series({2024: 5.0}, flag=count), "folk": a_series({2024: 2.0}, flag=folk)}
    assert derive(PER_1000, parts, "v").get("20", 2024).flag is flag


def test_a_provisional_base_year_makes_the_index_provisional_but_its_break_marks_no_other_year() -> None:
    for base, flag in ((Flag.PROVISIONAL, Flag.PROVISIONAL), (Flag.BREAK, Flag.FINAL)):
        count = rows_of(a_row("20", 2015, 5.0, flag=base), a_row("20", 2016, 6.0))
        assert derive(INDEX, {"antal": count}, "v").get("20", 2016).flag is flag


def test_the_result_carries_its_own_slug_the_version_and_the_period() -> None:
    found = derive(INDEX, {"antal": a_series({2015: 5.0}, period="2012-2015")}, "2026-11-22-abc")
    assert (found.indicator, found.version) == ("harlett", "2026-11-22-abc")
    assert found.get("20", 2015).period == "2012-2015"


def test_margins_stop_the_start_instead_of_being_left_out() -> None:
    with pytest.raises(DataFault, match="antal carries margins"):
        derive(INDEX, {"antal": a_series({2015: 5.0}, margin=1.0)}, "v")


def test_a_published_indicator_cannot_be_derived() -> None:
    with pytest.raises(ValueError, match="not a derived indicator"):
        derive(an_indicator(), {}, "v")


def test_dalarnas_finished_dwellings_2024_are_354_by_286546_people() -> None:
    _, found = bundled("fardigstallda-bostader-per-1000")
    assert found.get("20", 2024).value == pytest.approx(354 / 286546 * 1000)


def test_dalarnas_emissions_2024_are_an_index_of_1990() -> None:
    _, found = bundled("utslapp-totalt-index")
    assert found.get("20", 1990).value == 100
    assert found.get("20", 2024).value == pytest.approx(1587331.24 / 2362570.87 * 100)


def test_emissions_per_inhabitant_have_no_riket_since_emissions_have_none() -> None:
    _, found = bundled("utslapp-totalt-per-invanare")
    assert {region for region, _, _ in found.by_key} == set(CODES)


def test_no_population_change_is_computed_for_the_two_counties_that_heby_moved_between() -> None:
    _, found = bundled("befolkningsforandring")
    assert [found.has(code, 2006) for code in ("03", "19", "20")] == [False, False, True]
    assert found.has("03", 2007)
