"""How tests read files that left the site, with readers that are not ours, and what they must hold."""

from __future__ import annotations

import csv
import io
import json
import math
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from openpyxl import load_workbook

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.official import DATA, RIKET, Figures, Key

ORDER = (RIKET, *sorted(official.counties()))
SEXES = {"totalt": "T", "kvinnor": "K", "män": "M"}
HEADS = ["Mått", "Län", "År", "Kön", "Värde", "Enhet", "Anmärkning", "Mätperiod", "Källa och villkor"]
FLAGS = {
    "": "",
    "b": "tidsseriebrott",
    "p": "preliminär",
    "r": "reviderad",
    "e": "uppskattad",
    "missing": "uppgift saknas",
    "withheld": "hålls inne, orimlig i källan",
    "not_applicable": "uppgift kan inte förekomma",
}


def body(site: Site, path: str) -> bytes:
    """The file at an address."""
    answer = site.client.get(path)
    assert answer.status_code == 200, f"{path}: {answer.status} {answer.text[:200]}"
    return bytes(answer.data)


@lru_cache(4)
def made_once(site: Site, path: str) -> bytes:
    """The file at an address, for tests that read it after one another and change nothing between."""
    return body(site, path)


@lru_cache(2)
def csv_rows(content: bytes) -> list[dict[str, str]]:
    """Rows as a program for Swedish tables reads them."""
    text = content.decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text[1:], newline=""), delimiter=";", strict=True))


def sheet_rows(content: bytes, sheet: str = "Siffror") -> list[dict[str, Any]]:
    """Rows of a sheet by its head."""
    head, *rows = load_workbook(io.BytesIO(content), read_only=True)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def about(content: bytes) -> dict[str, str]:
    """What the second sheet tells."""
    found = load_workbook(io.BytesIO(content), read_only=True)["Om siffrorna"].iter_rows(values_only=True)
    return {str(words): str(text) for words, text in found}


@lru_cache(2)
def json_object(content: bytes) -> Any:
    """The object; a number that is none is no JSON."""

    def refuse(word: str) -> None:
        raise AssertionError(f"{word} is no JSON")

    return json.loads(content.decode("utf-8"), parse_constant=refuse)


def keys(figures: Figures) -> list[Key]:
    """The places a whole file must have a row for: every county wherever any region has a value, Riket with values."""
    places = sorted(
        {(year, sex) for _, year, sex in figures.values}, key=lambda one: (one[0], "TKM".index(one[1]))
    )
    return [
        (region, year, sex)
        for region in ORDER
        for year, sex in places
        if region != RIKET or (region, year, sex) in figures.values
    ]


def key_of(row: dict[str, Any]) -> Key:
    """Which value a row of a table is of; the county's name must be the one of its code."""
    code, _, name = str(row["Län"]).partition(" ")
    assert name == ("Riket" if code == RIKET else official.counties()[code]["county"])
    return code, int(row["År"]), SEXES[row["Kön"]]


def same(written: Any, value: Fraction, figures: Figures) -> bool:
    """Whether a number is the file's, digit for digit; but for the last binary ones where the site computed it."""
    number = Fraction(str(written))
    return (
        math.isclose(number, value, rel_tol=1e-12, abs_tol=1e-11) if figures.is_derived else number == value
    )


@cache
def flagged(slug: str) -> dict[Key, tuple[str, str]]:
    """Flag and period of every line of a file of figures."""
    with (DATA / "figures" / f"{slug}.csv").open(encoding="utf-8", newline="") as text:
        return {
            (one["region"], int(one["year"]), one["sex"]): (one["flag"], one["period"])
            for one in csv.DictReader(text)
        }


def sign(figures: Figures, key: Key) -> tuple[str, str]:
    """What must stand in place of a missing value, and what is said of it."""
    flag = flagged(figures.slug).get(key, ("missing", ""))[0] if not figures.is_derived else "missing"
    return "." if flag == "not_applicable" else "..", FLAGS[flag]
