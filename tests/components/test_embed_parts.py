"""What stands beside and below an embedded drawing: the table with its signs, and the keys."""

from __future__ import annotations

import math
from dataclasses import replace

import html5lib
import pytest

from components import embed_key, embed_table
from components.chart import BreakLine, TargetLine, TimeSeries
from components.chart_map import CountyMap, MapCounty
from components.embed_table import Row
from data.model import UNKNOWN, Classes, Flag, Observation
from tests.components.samples import COUNT, RATE, seen
from tests.pages.embed_reader import HTML, words

MISSING = math.nan
SERIES = TimeSeries("Provandel", "%", 1, "", "", (), (), (), 2010, 2024, ())
A_MAP = CountyMap("Provandel", "%", 2024, "", "", ())


def read(markup: str) -> html5lib.HTMLParser:
    return html5lib.HTMLParser(strict=True).parse(f"<!DOCTYPE html><title>x</title>{markup}")


def one(row: Observation, label: str = "Dalarna", chosen: bool = False, place: str | None = None) -> Row:
    return Row(label, chosen, (row,), place)


def cells(*rows: Row) -> list[list[str]]:
    """The rows of a table with one year."""
    page = read(embed_table.table(RATE, "Provandel, %", ["2024"], rows))
    return [
        [words(cell) for cell in row] for body in page.iter(f"{HTML}tbody") for row in body.iter(f"{HTML}tr")
    ]


def signs(*rows: Row) -> list[str]:
    """What is said of the signs below the table."""
    page = read(embed_table.table(RATE, "Provandel, %", ["2024"], rows))
    return [words(found) for found in page.iter(f"{HTML}p")]


@pytest.mark.parametrize(
    ("flag", "sign", "meaning"),
    [
        (Flag.PROVISIONAL, "p", "p preliminär"),
        (Flag.REVISED, "r", "r reviderad"),
        (Flag.ESTIMATED, "e", "e uppskattad"),
    ],
)
def test_a_value_that_is_not_final_carries_a_sign_that_is_told_of(
    flag: Flag, sign: str, meaning: str
) -> None:
    rows = one(seen("20", 2024, 12.34, flag)), one(seen("09", 2024, 1.0), "Gotland")
    assert cells(*rows) == [["Dalarna", f"12,3{sign}"], ["Gotland", "1,0"]]
    assert f"12,3<sup>{sign}</sup>" in embed_table.table(RATE, "", ["2024"], rows)
    assert signs(*rows) == [f"Tecken: {meaning}"]


@pytest.mark.parametrize(
    ("flag", "sign", "meaning"),
    [
        (Flag.MISSING, "..", ".. uppgift saknas"),
        (Flag.WITHHELD, "..", ".. hålls inne, orimlig i källan"),
        (Flag.NOT_APPLICABLE, ".", ". uppgift kan inte förekomma"),
    ],
)
def test_a_missing_value_is_its_sign_and_never_a_number(flag: Flag, sign: str, meaning: str) -> None:
    rows = one(seen("20", 2024, MISSING, flag)), one(seen("09", 2024, 0.0), "Gotland")
    assert cells(*rows) == [["Dalarna", sign], ["Gotland", "0,0"]]
    assert signs(*rows) == [f"Tecken: {meaning}"]


def test_a_value_that_is_missing_and_provisional_is_missing() -> None:
    row = one(seen("20", 2024, MISSING, Flag.PROVISIONAL))
    assert cells(row) == [["Dalarna", ".."]]
    assert signs(row) == ["Tecken: .. uppgift saknas"]


@pytest.mark.parametrize("flag", [Flag.FINAL, Flag.BREAK])
def test_final_values_carry_no_sign(flag: Flag) -> None:
    row = one(seen("20", 2024, 7.0, flag))
    assert cells(row) == [["Dalarna", "7,0"]]
    assert signs(row) == []


def test_each_sign_is_told_once_in_the_order_they_are_met() -> None:
    flags = [Flag.REVISED, Flag.MISSING, Flag.PROVISIONAL, Flag.REVISED, Flag.MISSING]
    rows = [one(seen("20", 2024, MISSING if flag is Flag.MISSING else 1.0, flag)) for flag in flags]
    assert signs(*rows) == ["Tecken: r reviderad · .. uppgift saknas · p preliminär"]


def test_a_table_tells_what_it_shows_who_is_followed_and_which_cells_are_heads() -> None:
    rows = [
        one(seen("20", 2024, 1234.5), chosen=True, place="3"),
        one(seen("00", 2024, 2.0), "Riket", place=""),
    ]
    page = read(embed_table.table(COUNT, "Folkmängd, antal", ["2024", "Plats"], rows))
    assert [words(found) for found in page.iter(f"{HTML}caption")] == ["Folkmängd, antal"]
    heads = [(found.get("scope"), words(found)) for found in page.iter(f"{HTML}th")]
    assert heads == [("col", "Län"), ("col", "2024"), ("col", "Plats"), ("row", "Dalarna"), ("row", "Riket")]
    assert [words(found) for found in page.iter(f"{HTML}b")] == ["Dalarna"]
    assert [words(found) for found in page.iter(f"{HTML}td")] == ["1\u00a0235", "3", "2", ""]


@pytest.mark.parametrize("chosen", [True, False])
def test_no_name_becomes_markup(chosen: bool) -> None:
    name = "<script>&\"'"
    page = read(embed_table.table(RATE, name, [name], [one(seen("20", 2024, 1.0), name, chosen, name)]))
    assert [words(found) for found in page.iter(f"{HTML}th")] == ["Län", name, name]
    assert words(next(page.iter(f"{HTML}caption"))) == name


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (BreakLine(2021, (), "Undersökningen lades om."), "Tidsseriebrott 2021: Undersökningen lades om."),
        (BreakLine(2013, ("Dalarna", "Skåne"), UNKNOWN), "Tidsseriebrott 2013: Dalarna, Skåne."),
        (BreakLine(2013, (), ""), "Tidsseriebrott 2013."),
        (BreakLine(2013, (), "Tidsseriebrott 2013."), "Tidsseriebrott 2013."),
    ],
)
def test_a_break_is_told_with_what_is_known_of_it(line: BreakLine, said: str) -> None:
    page = read(embed_key.lines(replace(SERIES, breaks=(line,))))
    assert [words(found) for found in page.iter(f"{HTML}p")] == [said]


def test_a_target_is_told_with_whose_it_is_after_the_breaks() -> None:
    target = TargetLine(75.0, 2030, "Mål 2030: 75 %", "Riksdagen, 2010")
    chart = replace(SERIES, breaks=(BreakLine(2021, (), ""),), targets=(target,))
    told = [words(found) for found in read(embed_key.lines(chart)).iter(f"{HTML}p")]
    assert told == ["Tidsseriebrott 2021.", "Mål 2030: 75 %. Riksdagen, 2010."]
    assert embed_key.lines(SERIES) == ""


def test_every_colour_is_told_from_the_lowest_and_the_sign_of_a_missing_value_last() -> None:
    page = read(embed_key.colours(RATE, Classes((1.0, 2.0, 3.0, 4.0), around_riket=False)))
    items = list(page.iter(f"{HTML}li"))
    said = ["under 1,0", "1,0 till under 2,0", "2,0 till under 3,0", "3,0 till under 4,0", "4,0 eller mer"]
    assert [words(found) for found in items] == [*said, "siffra saknas"]
    shown = [next(found.iter(f"{HTML}i")) for found in items]
    assert len({found.get("style") for found in shown[:-1]}) == len(said)
    assert shown[-1].get("class") == "missing"


def test_the_counties_on_a_map_are_told_in_the_order_they_were_chosen_each_with_its_shape() -> None:
    counties = tuple(
        MapCounty(code, label, "1,0\u00a0%", "1,0", "none", rank)
        for code, label, rank in (("01", "Stockholm", 1), ("09", "Gotland", None), ("20", "Dalarna", 0))
    )
    markup = embed_key.marked(replace(A_MAP, counties=counties))
    found = list(read(markup).iter(f"{HTML}li"))
    assert [words(item) for item in found] == ["Dalarna: 1,0\u00a0%", "Stockholm: 1,0\u00a0%"]
    assert ["circle" in markup, "polygon" in markup] == [True, True]
    assert [f"series-{rank}" in markup for rank in (1, 2, 3)] == [True, True, False]
    assert embed_key.marked(A_MAP) == ""
