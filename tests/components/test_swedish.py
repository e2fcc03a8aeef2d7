"""Numbers, units, places and dates in Swedish."""

from __future__ import annotations

import math
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from components import swedish
from data.model import UNKNOWN, Break, Direction, Flag, Place, Sex, Shown, Trend
from tests.components.samples import COUNT, RATE, seen

NBSP, MINUS = "\u00a0", "\u2212"
FINITE = some.floats(min_value=-1e12, max_value=1e12, allow_nan=False)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (26.0, 0, "26"),
        (7.1, 1, "7,1"),
        (1234567.0, 0, f"1{NBSP}234{NBSP}567"),
        (-1234.5, 2, f"{MINUS}1{NBSP}234,50"),
        (7.15, 1, "7,2"),  # the float is just below the half its text says
        (2.5, 0, "3"),
        (-2.5, 0, f"{MINUS}3"),
        (-0.04, 1, "0,0"),
        (1e-7, 2, "0,00"),
    ],
)
def test_a_number_is_written_in_swedish(value: float, decimals: int, text: str) -> None:
    assert swedish.number(value, decimals) == text


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="sign of a missing value"):
        swedish.number(value, 1)


@given(FINITE, some.integers(min_value=0, max_value=4))
def test_a_written_number_reads_back_to_within_half_a_last_digit(value: float, decimals: int) -> None:
    text = swedish.number(value, decimals)
    back = Decimal(text.replace(NBSP, "").replace(MINUS, "-").replace(",", "."))
    assert abs(back - Decimal(repr(value))) <= Decimal(5).scaleb(-decimals - 1)
    assert "-" not in text
    assert text != f"{MINUS}0"


@pytest.mark.parametrize(
    ("unit", "text"),
    [
        ("%", f"7,1{NBSP}%"),
        ("% av arbetskraften", f"7,1{NBSP}% av arbetskraften"),
        ("index 1990=100", f"index{NBSP}7,1 (1990=100)"),
        ("index", f"index{NBSP}7,1"),
        ("antal", "7,1"),
        ("antal 0–19 och 65+ per 100 i åldern 20–64", "7,1 (antal 0–19 och 65+ per 100 i åldern 20–64)"),
        ("dagar per försäkrad", f"7,1{NBSP}dagar per försäkrad"),
    ],
)
def test_a_value_reads_well_with_its_unit(unit: str, text: str) -> None:
    assert swedish.with_unit(replace(RATE, unit=unit), seen("20", 2024, 7.1)) == text


def test_tons_are_shown_as_thousand_tons() -> None:
    tons = replace(RATE, unit="ton", decimals=0, shown=Shown("tusen ton", 1000, 1))
    assert swedish.with_unit(tons, seen("20", 2024, 1234567)) == f"1{NBSP}234,6{NBSP}tusen ton"
    assert swedish.difference(tons, -250.0) == f"{MINUS}0,3{NBSP}tusen ton"


@pytest.mark.parametrize(
    ("flag", "sign"), [(Flag.MISSING, ".."), (Flag.WITHHELD, ".."), (Flag.NOT_APPLICABLE, ".")]
)
def test_a_missing_value_is_its_table_sign(flag: Flag, sign: str) -> None:
    missing = seen("09", 2022, math.nan, flag)
    assert swedish.value(RATE, missing) == sign
    assert swedish.with_unit(RATE, missing) == sign


@pytest.mark.parametrize(
    ("unit", "amount", "text"),
    [
        ("%", 1.2, f"+1,2{NBSP}procentenheter"),
        ("% av arbetskraften", -0.75, f"{MINUS}0,8{NBSP}procentenheter"),
        ("index EU27=100", 3.0, f"+3,0{NBSP}indexenheter"),
        ("antal", -1200.0, f"{MINUS}1{NBSP}200,0"),
        ("kr per invånare", 12.0, f"+12,0{NBSP}kr per invånare"),
        ("PPS (köpkraftsstandard)", 12.0, f"+12,0{NBSP}PPS"),
        ("personer 0–19 och 65 år eller äldre per 100 i åldern 20–64 år", 3.4, "+3,4"),
        ("%", 0.04, f"0,0{NBSP}procentenheter"),
        ("%", 0.4 - 0.25, f"+0,2{NBSP}procentenheter"),  # 0.15000000000000002
        ("%", 0.85 - 0.7, f"+0,2{NBSP}procentenheter"),  # 0.15000000000000002 or a hair below the half
        ("%", 1.15 - 1.0, f"+0,2{NBSP}procentenheter"),  # 0.1499999999999999
    ],
)
def test_a_difference_is_signed_and_has_its_own_unit(unit: str, amount: float, text: str) -> None:
    assert swedish.difference(replace(RATE, unit=unit), amount) == text


def test_words_are_listed_as_in_running_text() -> None:
    assert [swedish.listing(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a och b",
        "a, b och c",
    ]


def test_the_swedish_alphabet_ends_in_å_ä_ö() -> None:
    words = ["Örebro", "Ängelholm", "Zinkgruvan", "Ås", "Arvika", "ale", "Édsbyn", "Eda", "Västra Götaland"]
    assert swedish.in_order(words) == [
        "ale",
        "Arvika",
        "Eda",
        "Édsbyn",
        "Västra Götaland",
        "Zinkgruvan",
        "Ås",
        "Ängelholm",
        "Örebro",
    ]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place(3, 3, 21, shared=False, interval=False), "plats 3 av 21"),
        (Place(6, 8, 21, shared=True, interval=False), "delad plats 6–8 av 21"),
        (Place(6, 11, 21, shared=False, interval=True), "plats 6–11 av 21 (kan inte skiljas åt)"),
        (Place(6, 11, 21, shared=True, interval=True), "plats 6–11 av 21 (kan inte skiljas åt)"),
    ],
)
def test_a_place_is_said_with_how_sure_it_is(place: Place, text: str) -> None:
    assert swedish.place(place) == text


@pytest.mark.parametrize(
    ("direction", "text"),
    [
        (Direction(Trend.HIGHER, 2019, 1.2), f"högre än 2019 (+1,2{NBSP}procentenheter)"),
        (Direction(Trend.LOWER, 2019, -1.2), f"lägre än 2019 ({MINUS}1,2{NBSP}procentenheter)"),
        (Direction(Trend.HIGHER, 2019, 0.02), "högre än 2019"),  # 7.14 and 7.16: another published decimal
        (Direction(Trend.SAME, 2019, 0.0), "oförändrat jämfört med 2019"),
        (Direction(Trend.TOO_SHORT, 2019), "för kort serie"),
        (
            Direction(Trend.OVERLAPPING, 2019),
            "går inte att jämföra med 2019: perioderna överlappar varandra",
        ),
        (
            Direction(Trend.BROKEN, 2019, broken_by=Break(2021, (), "AKU lades om.")),
            "går inte att jämföra med 2019: tidsseriebrott 2021 (AKU lades om)",
        ),
        (
            Direction(Trend.BROKEN, 2019, broken_by=Break(2021, (), "Tidsseriebrott 2021.")),
            "går inte att jämföra med 2019: tidsseriebrott 2021",
        ),
        (
            Direction(Trend.BROKEN, 2019, broken_by=Break(2021, (), UNKNOWN)),
            "går inte att jämföra med 2019: tidsseriebrott 2021",
        ),
    ],
)
def test_a_direction_says_what_five_years_back_says_or_why_not(direction: Direction, text: str) -> None:
    assert swedish.direction(RATE, direction) == text


def test_a_rolling_survey_shows_all_its_years() -> None:
    assert swedish.period(seen("20", 2024, 5.0, period="2021-2024")) == "2021–2024"
    assert swedish.period(seen("20", 2024, 5.0)) == "2024"


def test_sexes_and_dates_have_their_words() -> None:
    assert [swedish.sex_word(sex) for sex in Sex] == ["totalt", "kvinnor", "män"]
    assert swedish.date_words("2026-11-02") == "2 november 2026"


@pytest.mark.parametrize(("known", "words"), [("2021-02", "februari 2021"), ("2014", "2014")])
def test_a_date_says_no_more_than_is_known(known: str, words: str) -> None:
    assert swedish.date_words(known) == words


def test_a_count_has_no_unit_after_its_number() -> None:
    assert swedish.with_unit(COUNT, seen("20", 2024, 287795)) == f"287{NBSP}795"
