"""A row says the same on paper as on the screen, less what the heads of the columns say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components import row_words
from components.row_words import Words
from data.model import (
    Break,
    Difference,
    Direction,
    Indicator,
    Kind,
    Observation,
    Place,
    Sex,
    Summary,
    Trend,
)
from tests.components.samples import COUNTIES, RATE, RIKET, SURVEY

COUNTY = COUNTIES["20"]


def summary(
    indicator: Indicator = RATE,
    amount: float | None = None,
    direction: Direction | None = None,
    place: Place | None = None,
) -> Summary:
    found = None if amount is None else Difference(amount, "00", 1.0)
    observation = Observation("20", 2024, Sex.TOTAL, 2.0)
    return Summary(indicator, COUNTY, observation, RIKET, found, direction, place, ())


@pytest.mark.parametrize(
    ("words", "on_screen", "on_paper"),
    [
        (
            row_words.difference(summary(amount=1.25)),
            "+1,3\u00a0procentenheter",
            "+1,3",
        ),
        (row_words.difference(summary()), "siffra saknas", "saknas"),
        (
            row_words.direction(summary(direction=Direction(Trend.LOWER, 2019, -1.0))),
            "lägre än 2019 (−1,0\u00a0procentenheter)",
            "lägre än 2019 (−1,0)",
        ),
        (
            row_words.direction(summary(direction=Direction(Trend.SAME, 2019, 0.0))),
            "oförändrat jämfört med 2019",
            "oförändrat",
        ),
        (
            row_words.direction(
                summary(
                    direction=Direction(Trend.BROKEN, 2019, broken_by=Break(2021, (), "Nytt sätt att räkna."))
                )
            ),
            "går inte att jämföra med 2019: tidsseriebrott 2021 (Nytt sätt att räkna)",
            "tidsseriebrott 2021",
        ),
        (
            row_words.direction(summary(direction=Direction(Trend.TOO_SHORT, 2019))),
            "för kort serie",
            "för kort serie",
        ),
        (row_words.direction(summary(replace(RATE, kind=Kind.COMPOSITE))), "jämförs inte", "jämförs inte"),
        (row_words.place(summary(place=Place(3, 3, 21, False, False))), "plats 3 av 21", "3 av 21"),
        (
            row_words.place(summary(place=Place(6, 8, 21, True, False))),
            "delad plats 6–8 av 21",
            "delad 6–8 av 21",
        ),
        (
            row_words.place(summary(SURVEY)),
            "urvalsundersökning, felmarginal saknas i kopian",
            "urvalsundersökning, felmarginal saknas i kopian",
        ),
        (
            row_words.unit(replace(RATE, title="Resor per invånare", unit="resor per invånare")),
            "resor per invånare",
            "resor",
        ),
        (
            row_words.unit(replace(RATE, unit="resor per invånare")),
            "resor per invånare",
            "resor per invånare",
        ),
        (row_words.unit(RATE), "%", "%"),
    ],
)
def test_words_on_paper_lack_only_what_the_head_says(words: Words, on_screen: str, on_paper: str) -> None:
    assert (str(words), words.on_paper) == (on_screen, on_paper)


def test_a_text_is_the_sum_of_its_pieces() -> None:
    words = Words.of("a (b) c (b)", " (b)", "")
    assert words.pieces == (("a", True), (" (b)", False), (" c", True), (" (b)", False))
    assert Words.of("").pieces == ()
