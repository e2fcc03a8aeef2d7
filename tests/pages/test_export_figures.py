"""Every number in every file is the one in the figures, read with readers that are not ours."""

from __future__ import annotations

import io
import math
from fractions import Fraction
from typing import Any

import pandas
import pytest

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.exported import (
    FLAGS,
    HEADS,
    about,
    csv_rows,
    flagged,
    json_object,
    key_of,
    keys,
    made_once,
    same,
    sheet_rows,
    sign,
)
from tests.pages.official import COMPARED, RIKET, Figures

EVERY_INDICATOR = pytest.mark.parametrize("slug", official.slugs(), scope="module")
"""Measure by measure, so that a file that several tests read is made once."""
COUNTIES = {one["slug"]: code for code, one in official.counties().items()}
EVERY_COUNTY = pytest.mark.parametrize("slug", COUNTIES, scope="module")


def check_row(row: dict[str, Any], figures: Figures, key: official.Key) -> None:
    """Title, unit, value or sign, flag and period of one row of a table."""
    assert (row["Mått"], row["Enhet"]) == (figures.file["title"], figures.file["unit"])
    if key in figures.values:
        assert same(str(row["Värde"]).replace(",", "."), figures.values[key], figures), key
    else:
        assert (row["Värde"], row["Anmärkning"]) == sign(figures, key)
    if not figures.is_derived:
        flag, period = flagged(figures.slug).get(key, ("missing", ""))
        said = row["Anmärkning"] or "", row["Mätperiod"] or ""
        assert said == (FLAGS[flag], period.replace("-", "–")), key


@EVERY_INDICATOR
def test_every_number_of_a_csv_file_is_the_figure(site: Site, slug: str) -> None:
    figures, rows = official.figures(slug), csv_rows(made_once(site, f"/export/{slug}.csv"))
    assert list(rows[0]) == HEADS
    assert [key_of(row) for row in rows] == keys(figures)
    for row, key in zip(rows, keys(figures), strict=True):
        check_row(row, figures, key)


@EVERY_INDICATOR
def test_pandas_reads_a_csv_file_as_it_is(site: Site, slug: str) -> None:
    figures, content = official.figures(slug), made_once(site, f"/export/{slug}.csv")
    frame = pandas.read_csv(io.BytesIO(content), sep=";", decimal=",", na_values=["..", "."])
    assert frame["Värde"].dtype.kind in "if"
    assert frame["År"].dtype.kind == "i"
    for value, key in zip(frame["Värde"], keys(figures), strict=True):
        expected = figures.values.get(key)
        assert (
            math.isnan(value)
            if expected is None
            else math.isclose(value, expected, rel_tol=1e-12, abs_tol=1e-11)
        ), key


@EVERY_INDICATOR
def test_every_number_of_a_workbook_is_the_figure(site: Site, slug: str) -> None:
    figures, rows = official.figures(slug), sheet_rows(made_once(site, f"/export/{slug}.xlsx"))
    assert list(rows[0]) == HEADS
    assert [key_of(row) for row in rows] == keys(figures)
    for row, key in zip(rows, keys(figures), strict=True):
        assert isinstance(row["År"], int)
        assert isinstance(row["Värde"], int | float) == (key in figures.values)
        check_row(row, figures, key)


@EVERY_INDICATOR
def test_every_number_of_a_json_file_is_the_figure(site: Site, slug: str) -> None:
    figures, told = official.figures(slug), json_object(made_once(site, f"/export/{slug}.json"))
    assert [(one["region"], one["year"], one["sex"]) for one in told["rows"]] == keys(figures)
    for one, key in zip(told["rows"], keys(figures), strict=True):
        assert one["unit"] == figures.file["unit"] == told["indicator"]["unit"]
        if key in figures.values:
            assert same(one["value"], figures.values[key], figures), key
        else:
            assert one["value"] is None
            assert FLAGS[one["flag"]] == sign(figures, key)[1] == told["flags"][one["flag"]]
        if not figures.is_derived:
            assert (one["flag"], one["period"]) == flagged(slug).get(key, ("missing", ""))


@EVERY_INDICATOR
def test_every_file_tells_whose_figures_these_are(site: Site, slug: str) -> None:
    file = official.figures(slug).file
    sheet = about(made_once(site, f"/export/{slug}.xlsx"))
    lines = {
        sheet["Källa och villkor"],
        json_object(made_once(site, f"/export/{slug}.json"))["provenance"]["line"],
        *(row["Källa och villkor"] for row in csv_rows(made_once(site, f"/export/{slug}.csv"))),
    }
    (line,) = lines
    check_line(line, file, slug)
    assert sheet["Dataversion"] in line
    if "derived" in file:
        assert sheet["Egen beräkning"] == file["derived"]["formula"]
        assert "Definition" not in sheet
    else:
        assert sheet["Definition"] == (f"”{file['definition']}”" if "definition" in file else "Se källan.")


def check_line(line: str, file: dict[str, Any], slug: str) -> None:
    """Publisher, table, copy, version, address and terms; ours is never called the publisher's."""
    for part in (
        file["publisher"],
        file["table"],
        "inte avstämd mot källan",
        f"/indikatorer/{slug}. Villkor: ",
    ):
        assert part in line, line
    assert line.startswith("Källa: ") == (file["how"] in ("copied", "transcribed")), line
    if "derived" in file:
        assert line.startswith("Egen beräkning")
        assert f"Formel: {file['derived']['formula'].rstrip('.')}." in line
        assert "Källa:" not in line


def latest(figures: Figures, code: str) -> official.Key | None:
    """The county's latest value, total first, as on its profile."""
    sex = figures.sexes[0]
    years = [year for region, year, of in figures.values if (region, of) == (code, sex)]
    return (code, max(years), sex) if years else None


def on_profile(code: str) -> dict[str, official.Key]:
    """The latest value of every measure that has one, by title."""
    found = {slug: latest(official.figures(slug), code) for slug in official.slugs()}
    return {slug: key for slug, key in found.items() if key}


@EVERY_COUNTY
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_every_number_of_a_county_file_is_the_figure(site: Site, slug: str, ending: str) -> None:
    content = made_once(site, f"/export/lan/{slug}.{ending}")
    rows = csv_rows(content) if ending == "csv" else sheet_rows(content)
    expected = on_profile(COUNTIES[slug])
    by_title = {official.figures(one).file["title"]: one for one in expected}
    assert sorted(row["Mått"] for row in rows) == sorted(by_title)
    for row in rows:
        check_county_row(row, official.figures(by_title[row["Mått"]]), expected[by_title[row["Mått"]]])


def number(written: Any) -> Fraction | None:
    """A cell of a column of numbers."""
    return None if written in ("", None) else Fraction(str(written).replace(",", "."))


def check_county_row(row: dict[str, Any], figures: Figures, key: official.Key) -> None:
    """Value, Riket, difference, change, direction, place and source; empty with a word where the kind forbids it."""
    file = figures.file
    assert key_of(row) == key
    assert same(str(row["Värde"]).replace(",", "."), figures.values[key], figures)
    assert (row["Enhet"], row["Utgivare"], row["Tabell"]) == (file["unit"], file["publisher"], file["table"])
    check_line(
        row["Källa och villkor"].replace(" Skillnad, förändring", "\n").partition("\n")[0], file, figures.slug
    )
    check_beside(row, figures, key)
    word, change = figures.direction(*key) if figures.kind != "composite" else ("jämförs inte", None)
    said = row["Mot fem år tidigare"]
    assert {"brott": "tidsseriebrott", "överlappar": "överlappar"}.get(word, word) in said
    assert close(number(row["Förändring på fem år"]), change)
    place = figures.place(*key)
    if place:
        first, last, of = place
        assert str(row["Plats bland länen"]).endswith(
            f"plats {first} av {of}" if first == last else f"{first}–{last} av {of}"
        )
    else:
        assert "plats" not in row["Plats bland länen"].replace("får ingen plats", "")
        assert row["Plats bland länen"]


def check_beside(row: dict[str, Any], figures: Figures, key: official.Key) -> None:
    """Riket and the difference to it."""
    riket = figures.values.get((RIKET, *key[1:]))
    if figures.kind not in COMPARED:
        assert (row["Riket"] or "", row["Skillnad mot Riket"] or "", row["Om skillnaden"]) == (
            "",
            "",
            "jämförs inte",
        )
    elif riket is None:
        assert (row["Riket"], row["Skillnad mot Riket"] or "", row["Om skillnaden"]) == (
            "..",
            "",
            "siffra för Riket saknas",
        )
    else:
        assert close(number(row["Riket"]), riket)
        assert close(number(row["Skillnad mot Riket"]), figures.values[key] - riket)
        assert not row["Om skillnaden"]


def close(one: Fraction | None, other: Fraction | None) -> bool:
    """Whether two amounts are the same but for dust."""
    return one == other or (one is not None and other is not None and abs(one - other) <= Fraction(1, 10**8))


@EVERY_COUNTY
def test_a_county_file_as_json_says_the_same_as_the_table(site: Site, slug: str) -> None:
    table, told = (
        csv_rows(made_once(site, f"/export/lan/{slug}.csv")),
        json_object(made_once(site, f"/export/lan/{slug}.json")),
    )
    assert told["region"] == {
        "code": COUNTIES[slug],
        "name": official.counties()[COUNTIES[slug]]["county"],
        "slug": slug,
    }
    names = {
        "title": "Mått",
        "unit": "Enhet",
        "direction": "Mot fem år tidigare",
        "place": "Plats bland länen",
    }
    names |= {"difference_note": "Om skillnaden", "source": "Källa och villkor"}
    amounts = {
        "value": "Värde",
        "difference": "Skillnad mot Riket",
        "change": "Förändring på fem år",
        "year": "År",
    }
    for row, one in zip(table, told["rows"], strict=True):
        assert {name: one[name] for name in names} == {name: row[head] for name, head in names.items()}
        for name, head in amounts.items():
            assert (None if one[name] is None else Fraction(repr(one[name]))) == number(row[head])
        assert one["riket"] == (float(number(row["Riket"]) or 0) if row["Riket"] not in ("", "..") else None)
