"""What a chart is said to show."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest

from components import describe
from components.chart import Role, State, TimeSeries
from components.describe import Runs
from data.errors import Forbidden
from data.model import Flag, Indicator, Kind, Place, Shown, Target
from tests.components.samples import (
    BREAK_FOR_ALL,
    BREAK_FOR_DALARNA,
    COMPOSITE,
    COUNT,
    RATE,
    REGIONS,
    SURVEY,
    seen,
)

RUNS: dict[str, Runs] = {
    code: ((seen(code, 2010, 5.0), seen(code, 2011, 6.0)), (seen(code, 2022, 7.0),)) for code in REGIONS
}
TARGET = Target(
    slug="mal",
    wording="minst 85 procent lägre år 2045 än utsläppen år 1990",
    value=15.0,
    unit="%",
    year=2045,
    decided_by="Riksdagen",
    document="prop. 2016/17:146",
    source_url="",
    checked_on="2026-11-22",
    set_for="nation",
    applies_to_county=False,
    label="Nationellt mål (inte satt för län)",
    note="",
    indicators=("provandel",),
    definition_key="provandel",
    area=4,
)


def series(
    indicator: Indicator = RATE,
    runs: dict[str, Runs] = RUNS,
    chosen: Sequence[str] = ("20",),
    riket: bool = True,
    targets: Sequence[Target] = (),
) -> TimeSeries:
    return describe.time_series(indicator, runs, REGIONS, chosen, riket, "En mening.", "Källa.", targets)


def test_the_first_chosen_county_is_drawn_last_and_so_on_top() -> None:
    lines = series(chosen=("20", "01")).lines
    assert [(line.label, line.rank) for line in lines[-3:]] == [
        ("Riket", None),
        ("Stockholm", 1),
        ("Dalarna", 0),
    ]
    assert {line.role for line in lines[:-3]} == {Role.BACKGROUND}


def test_riket_is_not_drawn_behind_a_count() -> None:
    assert "00" not in {line.region for line in series(COUNT).lines}
    assert "00" in {line.region for line in series(SURVEY).lines}
    assert "00" not in {line.region for line in series(riket=False).lines}


def test_the_years_span_what_is_drawn() -> None:
    assert (series().first_year, series().last_year) == (2010, 2022)


def test_a_break_is_marked_only_where_it_concerns_what_is_followed() -> None:
    broken = replace(RATE, breaks=(BREAK_FOR_ALL, BREAK_FOR_DALARNA))
    assert [line.text for line in series(broken).breaks] == [
        "Tidsseriebrott 2013: Dalarna",
        "Tidsseriebrott 2021",
    ]
    assert [line.text for line in series(broken, chosen=("01",)).breaks] == ["Tidsseriebrott 2021"]


def test_a_break_outside_the_years_drawn_is_left_out() -> None:
    before = replace(BREAK_FOR_ALL, year=2010)
    after = replace(BREAK_FOR_ALL, year=2023)
    assert series(replace(RATE, breaks=(before, after))).breaks == ()


def test_a_break_that_the_source_flags_is_marked_for_a_chosen_county() -> None:
    flagged = {**RUNS, "20": ((seen("20", 2010, 5.0),), (seen("20", 2011, 6.0, Flag.BREAK),))}
    assert [line.text for line in series(runs=flagged).breaks] == ["Tidsseriebrott 2011: Dalarna"]
    assert series(runs=flagged, chosen=("01",)).breaks == ()


def test_a_flag_at_the_first_value_of_a_county_parts_nothing() -> None:
    first = {**RUNS, "20": ((seen("20", 2011, 5.0, Flag.BREAK), seen("20", 2012, 6.0)),)}
    assert series(runs=first).breaks == ()


def test_a_chosen_county_without_values_is_named() -> None:
    without = {code: runs for code, runs in RUNS.items() if code != "09"}
    assert series(runs=without, chosen=("20", "09")).heading == "% (siffror saknas: Gotland)"


@pytest.mark.parametrize(
    ("indicator", "target", "label"),
    [
        (RATE, TARGET, "högst 15 till 2045"),
        (RATE, replace(TARGET, wording="utsläppen ska minska med minst 70 procent"), "högst 15 till 2045"),
        (RATE, replace(TARGET, wording="ska vara minst 15 procent"), "minst 15 till 2045"),
        (RATE, replace(TARGET, wording="högst 15 av 1 000"), "högst 15 till 2045"),
        (RATE, replace(TARGET, wording="15 procent av marken"), "15 till 2045"),
        (RATE, replace(TARGET, value=15.5, year=2020), "högst 15,5, gällde till 2020"),
        (RATE, replace(TARGET, year=None), "högst 15"),
    ],
)
def test_a_target_line_says_who_it_is_set_for_and_when(
    indicator: Indicator, target: Target, label: str
) -> None:
    (line,) = series(indicator, targets=[target]).targets
    assert line.label == f"Nationellt mål (inte satt för län): {label}"


@pytest.mark.parametrize(
    "target",
    [
        replace(TARGET, indicators=("annat",)),
        replace(TARGET, definition_key="annat"),
        replace(TARGET, value=None),
    ],
)
def test_a_target_of_another_measure_is_never_drawn(target: Target) -> None:
    assert series(targets=[target]).targets == ()


def test_values_are_described_in_the_unit_they_are_shown_in() -> None:
    tons = replace(RATE, unit="ton", decimals=0, shown=Shown("tusen ton", 1000, 1))
    described = series(tons, {"20": ((seen("20", 2024, 1500.0, Flag.PROVISIONAL),),)})
    (mark,) = described.lines[0].marks
    assert (mark.y, mark.state, described.unit) == (1.5, State.PROVISIONAL, "tusen ton")
    assert mark.text == "1,5\u00a0tusen ton"


def test_a_missing_value_is_never_drawn() -> None:
    with pytest.raises(ValueError, match="has no mark"):
        series(runs={"20": ((seen("20", 2024, math.nan, Flag.MISSING),),)})


def test_nothing_to_draw_is_an_error_and_not_a_blank_chart() -> None:
    with pytest.raises(ValueError, match="nothing to draw"):
        series(runs={"20": ()})


@pytest.mark.parametrize("chosen", [("00",), ("01", "03", "09", "20", "23", "25")])
def test_riket_and_a_sixth_county_cannot_be_chosen(chosen: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="at most 5 counties"):
        series(chosen=chosen)


def test_a_composite_is_a_table_only() -> None:
    with pytest.raises(Forbidden):
        series(COMPOSITE)


RANKED = [
    (seen("01", 2024, 9.0), Place(1, 1, 3, shared=False, interval=False)),
    (seen("20", 2024, 7.0), Place(2, 3, 3, shared=True, interval=False)),
    (seen("25", 2024, 7.0), Place(2, 3, 3, shared=True, interval=False)),
]


def test_riket_stands_in_the_ranking_where_its_value_belongs() -> None:
    described = describe.ranking(RATE, RANKED, seen("00", 2024, 8.0), REGIONS, ["20"], "", "")
    assert [(bar.label, bar.place) for bar in described.bars] == [
        ("Stockholm", "plats 1 av 3"),
        ("Riket", ""),
        ("Dalarna", "delad plats 2–3 av 3"),
        ("Norrbotten", "delad plats 2–3 av 3"),
    ]


def test_a_missing_riket_gets_no_bar() -> None:
    missing = seen("00", 2024, math.nan, Flag.MISSING)
    assert len(describe.ranking(RATE, RANKED, missing, REGIONS, [], "", "").bars) == 3
    assert len(describe.ranking(RATE, RANKED, None, REGIONS, [], "", "").bars) == 3


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.RATE])
def test_only_a_rate_is_ranked(kind: Kind) -> None:
    with pytest.raises(Forbidden):
        describe.ranking(replace(RATE, kind=kind), RANKED, None, REGIONS, [], "", "")


def test_women_and_men_stand_in_code_order_with_their_difference() -> None:
    women = {"20": seen("20", 2024, 84.0), "01": seen("01", 2024, 85.0), "09": seen("09", 2024, math.nan)}
    men = {"20": seen("20", 2024, 81.0), "01": seen("01", 2024, math.nan), "09": seen("09", 2024, math.nan)}
    described = describe.sex_gap(RATE, women, men, REGIONS, ["20"], "", "")
    assert [(pair.label, pair.men, pair.men_text, pair.gap_text) for pair in described.pairs] == [
        ("Stockholm", None, "..", ""),
        ("Dalarna", 81.0, "81,0\u00a0%", "+3,0\u00a0procentenheter"),
    ]


def test_every_county_stands_in_code_order() -> None:
    values = {code: seen(code, 2024, 5.0) for code in reversed(REGIONS)}
    described = describe.sex_gap(RATE, values, values, REGIONS, [], "", "")
    assert [pair.region for pair in described.pairs] == sorted(REGIONS)


def test_women_and_men_of_different_years_are_not_set_beside_each_other() -> None:
    with pytest.raises(ValueError, match="of one year"):
        describe.sex_gap(
            RATE, {"20": seen("20", 2023, 1.0)}, {"20": seen("20", 2024, 1.0)}, REGIONS, [], "", ""
        )
    with pytest.raises(Forbidden):
        describe.sex_gap(COUNT, {}, {}, REGIONS, [], "", "")
