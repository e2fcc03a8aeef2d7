"""Klarspråk about numbers, to the letter."""

from __future__ import annotations

import math
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from components import sentences, swedish
from data.model import (
    Derivation,
    Difference,
    Direction,
    Flag,
    Indicator,
    Kind,
    Observation,
    Place,
    Region,
    Sex,
    Summary,
    Trend,
)
from tests.components.samples import (
    BREAK_FOR_ALL,
    COMPOSITE,
    COUNT,
    COUNTIES,
    RATE,
    REGIONS,
    RIKET,
    SURVEY,
    index,
    seen,
)

DALARNA, GOTLAND = COUNTIES["20"], COUNTIES["09"]
HIGHER = Direction(Trend.HIGHER, 2019, 2.1)
THIRD = Place(3, 3, 21, shared=False, interval=False)
JUDGING = re.compile(r"\b(bra|dålig\w*|bäst\w*|sämst\w*|bättre|sämre|tyvärr|glädjande|hela|bara|endast)\b")


def about(
    indicator: Indicator = RATE,
    observation: Observation | None = None,
    region: Region = DALARNA,
    against: Region | None = RIKET,
    difference: Difference | None = None,
    direction: Direction | None = None,
    place: Place | None = None,
    missing: tuple[str, ...] = (),
) -> Summary:
    mine = observation or seen(region.code, 2024, 38.3)
    return Summary(indicator, region, mine, against, difference, direction, place, missing)


def said(summary: Summary) -> str:
    return sentences.sentence(summary, REGIONS).replace("\u00a0", " ")


def test_a_rate_says_what_where_beside_riket_since_when_and_place() -> None:
    full = about(difference=Difference(-8.1, "00", 46.4), direction=HIGHER, place=THIRD)
    assert said(full) == (
        "Provandel: 38,3 % i Dalarnas län 2024, 8,1 procentenheter lägre än i riket (46,4 %). "
        "Högre än 2019 (+2,1 procentenheter); plats 3 av 21, räknat från det högsta värdet (mäter alla)."
    )


def test_another_county_can_stand_in_the_place_of_riket() -> None:
    other = about(against=GOTLAND, difference=Difference(0.9, "09", 37.4))
    assert said(other) == (
        "Provandel: 38,3 % i Dalarnas län 2024, 0,9 procentenheter högre än i Gotlands län (37,4 %)."
    )


@pytest.mark.parametrize(
    ("mine", "theirs", "words"),
    [
        (38.3, 38.3, "samma som i riket"),
        (38.3, 38.32, "samma som i riket"),
        (38.34, 38.36, "nära värdet i riket (38,4 %)"),
        (38.3, 38.4, "0,1 procentenheter lägre än i riket (38,4 %)"),
    ],
)
def test_a_difference_that_the_decimals_hide_is_not_called_higher_or_lower(
    mine: float, theirs: float, words: str
) -> None:
    near = about(observation=seen("20", 2024, mine), difference=Difference(mine - theirs, "00", theirs))
    assert said(near) == f"Provandel: 38,3 % i Dalarnas län 2024, {words}."


def test_a_survey_without_margin_says_so_and_has_no_place() -> None:
    survey = about(SURVEY, difference=Difference(-1.0, "00", 39.3))
    assert said(survey).endswith(
        "lägre än i riket (39,3 %). Urvalsundersökning, felmarginal saknas i kopian."
    )


def test_a_survey_with_margin_says_its_margin() -> None:
    mine = seen("20", 2024, 38.3)._replace(margin=1.2)
    assert said(about(SURVEY, mine, against=None)) == (
        "Provandel: 38,3 % i Dalarnas län 2024. Urvalsundersökning, felmarginal ±1,2 procentenheter."
    )


def test_only_a_counted_share_measures_everyone() -> None:
    estimated = about(observation=seen("20", 2024, 38.3, Flag.ESTIMATED), place=THIRD)
    interval = about(place=Place(6, 11, 21, shared=False, interval=True))
    margin = about(observation=seen("20", 2024, 38.3)._replace(margin=0.5), place=THIRD)
    money = about(replace(RATE, unit="kronor"), place=THIRD)
    ours = about(replace(RATE, derivation=Derivation("per_1000", "a", "b", None, None, "a / b")), place=THIRD)
    assert not any("mäter alla" in said(one) for one in (estimated, interval, margin, money, ours))
    assert "plats 6–11 av 21 (kan inte skiljas åt), räknat från det högsta värdet." in said(interval).lower()


def test_a_count_is_not_compared() -> None:
    people = about(COUNT, seen("20", 2024, 287795.0), direction=Direction(Trend.HIGHER, 2019, 1204.0))
    assert said(people) == (
        "Folkmängd: 287 795 i Dalarnas län 2024. Högre än 2019 (+1 204). "
        "Absoluta tal jämförs inte mellan län."
    )


def test_a_composite_gets_no_place() -> None:
    assert said(about(COMPOSITE)) == (
        "Provandel: index 38,3 i Dalarnas län 2024. Sammanvägt index, får ingen plats."
    )


def test_a_derived_value_is_called_our_own_computation() -> None:
    ours = replace(RATE, derivation=Derivation("per_1000", "a", "b", None, None, "a / b × 1 000"))
    assert said(about(ours, against=None)) == "Provandel: 38,3 % i Dalarnas län 2024. Egen beräkning."


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (Flag.MISSING, "siffra saknas för Gotlands län 2024"),
        (Flag.WITHHELD, "siffran för Gotlands län 2024 hålls inne, orimlig i källan"),
        (Flag.NOT_APPLICABLE, "uppgift kan inte förekomma för Gotlands län 2024"),
    ],
)
def test_a_missing_value_is_said_in_words(flag: Flag, words: str) -> None:
    missing = about(observation=seen("09", 2024, math.nan, flag), region=GOTLAND, missing=("09",))
    assert said(missing) == f"Provandel: {words}."


def test_a_missing_riket_is_said_and_never_made_up() -> None:
    assert said(about()) == "Provandel: 38,3 % i Dalarnas län 2024, siffra för riket saknas i kopian."


def test_riket_is_not_set_against_itself() -> None:
    assert said(about(region=RIKET)) == "Provandel: 38,3 % i riket 2024."


def test_counties_without_a_value_are_named_when_few_and_counted_when_many() -> None:
    few = about(against=None, missing=("09", "01"))
    many = about(against=None, missing=("01", "03", "09", "23"))
    assert said(few).endswith("Siffra saknas för Stockholms län och Gotlands län.")
    assert said(many).endswith("Siffra saknas för 4 län.")
    assert sentences.sentence(few).endswith("Siffra saknas för 2 län.")


def test_sex_period_and_provisional_are_said() -> None:
    women = seen("20", 2024, 83.4, Flag.PROVISIONAL, Sex.WOMEN, "2021-2024")
    assert said(about(observation=women, against=None)) == (
        "Provandel: 83,4 % för kvinnor i Dalarnas län 2021–2024 (preliminär)."
    )


def test_a_break_and_a_short_series_are_explained() -> None:
    broken = about(against=None, direction=Direction(Trend.BROKEN, 2019, broken_by=BREAK_FOR_ALL))
    short = about(against=None, direction=Direction(Trend.TOO_SHORT, 2019))
    assert said(broken).endswith(
        "Går inte att jämföra med 2019: tidsseriebrott 2021 (undersökningen lades om)."
    )
    assert said(short).endswith("För kort serie för att jämföra med 2019.")


def nation(indicator: Indicator, *rows: Observation) -> str:
    counties = tuple(COUNTIES.values())
    text = sentences.nation_sentence(indicator, index(*rows), RIKET, counties, 2024, Sex.TOTAL)
    return text.replace("\u00a0", " ")


ROWS = (seen("01", 2024, 75.0), seen("09", 2024, 61.2), seen("20", 2024, 61.24), seen("25", 2024, 70.0))


def test_the_nation_says_the_span_between_counties_that_may_be_ranked() -> None:
    assert nation(RATE, seen("00", 2024, 70.1), *ROWS) == (
        "Provandel: 70,1 % i riket 2024; från 61,2 % i Gotlands län och Dalarnas län till 75,0 % i "
        "Stockholms län. Siffra saknas för Uppsala län och Jämtlands län."
    )


def test_the_nation_names_no_county_where_none_may_be_ranked() -> None:
    text = nation(SURVEY, seen("00", 2024, 70.1), *ROWS)
    assert text == (
        "Provandel: 70,1 % i riket 2024. Urvalsundersökning, felmarginal saknas i kopian. "
        "Siffra saknas för Uppsala län och Jämtlands län."
    )


def test_the_nation_says_that_riket_is_missing() -> None:
    assert nation(COUNT, seen("20", 2024, 5.0)).startswith(
        "Folkmängd: siffra för riket saknas i kopian 2024. Absoluta tal jämförs inte mellan län."
    )


def test_a_long_unit_is_said_in_full_once() -> None:
    share = replace(RATE, unit="% av arbetskraften")
    assert nation(share, *ROWS).startswith(
        "Provandel: siffra för riket saknas i kopian 2024; från 61,2 % av arbetskraften i Gotlands län och "
        "Dalarnas län till 75,0 % i Stockholms län."
    )
    assert said(about(share, difference=Difference(-8.1, "00", 46.4))) == (
        "Provandel: 38,3 % av arbetskraften i Dalarnas län 2024, "
        "8,1 procentenheter lägre än i riket (46,4 %)."
    )


def test_a_span_without_width_is_said_as_one_value() -> None:
    rows = [seen(code, 2024, 5.0) for code in COUNTIES]
    assert nation(RATE, seen("00", 2024, 5.0), *rows) == (
        "Provandel: 5,0 % i riket 2024; 5,0 % i alla län med siffra."
    )


def test_a_profile_opens_with_people_and_at_most_four_measures() -> None:
    people = about(COUNT, seen("20", 2024, 287795.0))
    one = about(difference=Difference(-8.1, "00", 46.4), direction=HIGHER)
    survey = about(SURVEY, direction=Direction(Trend.TOO_SHORT, 2019), against=None)
    found = [
        text.replace("\u00a0", " ")
        for text in sentences.profile_sentences(DALARNA, people, [one, survey, one, one, one])
    ]
    assert len(found) == 5
    assert found[:3] == [
        "Dalarnas län har 287 795 invånare (2024).",
        "Provandel: 38,3 % i Dalarnas län 2024, 8,1 procentenheter lägre än i riket (46,4 %); "
        "högre än 2019 (+2,1 procentenheter).",
        "Provandel: 38,3 % i Dalarnas län 2024 (urvalsundersökning).",
    ]


VALUES = some.floats(min_value=0, max_value=1e6, allow_nan=False)
TRENDS = some.sampled_from([Trend.HIGHER, Trend.LOWER, Trend.SAME])


@given(VALUES, VALUES, VALUES, some.sampled_from([Kind.RATE, Kind.SURVEY, Kind.CONTEXT]), TRENDS)
def test_every_number_in_a_sentence_is_one_of_those_given(
    mine: float, theirs: float, change: float, kind: Kind, trend: Trend
) -> None:
    indicator = replace(RATE, kind=kind)
    summary = about(
        indicator,
        seen("20", 2024, mine),
        difference=Difference(mine - theirs, "00", theirs),
        direction=Direction(trend, 2019, change),
        place=THIRD if kind is Kind.RATE else None,
    )
    given_numbers = {swedish.number(one, 1) for one in (mine, theirs, change, round(abs(mine - theirs), 9))}
    written = re.findall(r"\d[\d\u00a0]*(?:,\d+)?(?<=\d)", sentences.sentence(summary))
    assert {one.rstrip("\u00a0") for one in written} <= given_numbers | {"2024", "2019", "3", "21"}


@given(VALUES, VALUES)
def test_no_sentence_judges(mine: float, theirs: float) -> None:
    summary = about(observation=seen("20", 2024, mine), difference=Difference(mine - theirs, "00", theirs))
    assert not JUDGING.search(sentences.sentence(summary).lower())
