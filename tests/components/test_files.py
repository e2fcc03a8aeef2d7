"""Tables as files: no text becomes a formula, no number loses a digit, the same table gives the same bytes."""

from __future__ import annotations

import csv
import io
import json
import zlib
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from components.files.csv_text import FORMULA_STARTS, MARK, csv_text
from components.files.json_text import strict
from components.files.png_texts import with_texts
from components.files.table import Cell, Column, Number, Table, exact, plain
from components.files.workbook import workbook
from pages.typeset import png

DAY = datetime(2026, 11, 22)
STARTS = ("", *FORMULA_STARTS, ";", '"', "'", " =", "0", ".")
INSIDE = (
    "",
    "1+1",
    "cmd|' /C calc'!A0",
    'HYPERLINK("https://evil.example")',
    "a;b",
    "å\n=1",
    "<b>&amp;",
)
nasty = some.builds(str.__add__, some.sampled_from(STARTS), some.sampled_from(INSIDE)) | some.text(
    some.characters(codec="utf-8"), max_size=12
)
numbers = some.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15)


def table(*rows: tuple[Cell, ...], about: str = "Källa: SCB.") -> Table:
    columns = tuple(Column(f"Kolumn {place}", 12) for place in range(max(map(len, rows), default=1)))
    return Table("Prov", columns, rows, (("Källa och villkor", about),))


def read_csv(text: str) -> list[list[str]]:
    assert text.startswith(MARK)
    return list(csv.reader(io.StringIO(text.removeprefix(MARK), newline=""), delimiter=";"))


def sheets(content: bytes) -> Any:
    return load_workbook(io.BytesIO(content))


@given(nasty, nasty)
def test_no_text_in_a_csv_file_begins_as_a_formula(one: str, other: str) -> None:
    first, second = read_csv(csv_text(table((one, other))))[1]
    for text, written in ((one, first), (other, second)):
        assert not written.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
        assert written in (text, f"'{text}")
        assert written == text or text.startswith(FORMULA_STARTS)


@given(numbers)
def test_no_number_in_a_csv_file_is_marked_rounded_or_grouped(value: float) -> None:
    ((written,),) = read_csv(csv_text(table((Number(value, 1),))))[1:]
    assert float(written.replace(",", ".")) == value
    assert "." not in written
    assert "e" not in written


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (81.0, "81"),
        (-0.5, "-0,5"),
        (1e-7, "0,0000001"),
        (1e15, "1000000000000000"),
        (-0.0, "0"),
        (80.8, "80,8"),
    ],
)
def test_numbers_are_written_as_people_write_them(value: float, text: str) -> None:
    assert read_csv(csv_text(table((Number(value, 1),))))[1] == [text]


@given(numbers)
def test_exact_digits_are_the_shortest_that_are_the_number(value: float) -> None:
    assert Decimal(exact(value)) == Decimal(repr(value))


def test_lines_of_a_csv_file_end_as_excel_ends_them() -> None:
    text = csv_text(table(("a", 2024, Number(0.5, 1), None), ("b", 2025, "..", None)))
    assert text.count("\r\n") == text.count("\n") == 3
    assert text.split("\r\n")[1:] == ["a;2024;0,5;", "b;2025;..;", ""]


@settings(max_examples=60)
@given(some.lists(nasty, min_size=1, max_size=8))
def test_every_text_in_a_workbook_is_read_back_as_text(texts: list[str]) -> None:
    book = sheets(workbook(table(*[(text,) for text in texts], about=texts[0] or "x"), DAY))
    for row, text in enumerate(texts, start=2):
        cell = book["Siffror"].cell(row, 1)
        assert cell.data_type != "f"
        assert cell.hyperlink is None
        assert lines(unescape(cell.value or "")) == lines(text)


@settings(max_examples=60)
@given(some.lists(numbers, min_size=1, max_size=8))
def test_every_number_in_a_workbook_is_read_back_as_that_number(values: list[float]) -> None:
    sheet = sheets(workbook(table(*[(Number(value, 2),) for value in values]), DAY))["Siffror"]
    for row, value in enumerate(values, start=2):
        assert float(sheet.cell(row, 1).value) == pytest.approx(value, rel=1e-15, abs=0)


def test_a_workbook_has_typed_cells_a_frozen_head_and_a_filter() -> None:
    book = sheets(workbook(table(("a", 2024, Number(1234.5, 1), None), ("b", 2025, "..", None)), DAY))
    assert book.sheetnames == ["Siffror", "Om siffrorna"]
    sheet = book["Siffror"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] == [
        ["a", 2024, 1234.5, None],
        ["b", 2025, "..", None],
    ]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:D3")
    assert sheet["C2"].number_format == "#,##0.0"
    assert [cell.value for cell in book["Om siffrorna"][1]] == ["Källa och villkor", "Källa: SCB."]
    told = book.properties
    assert (told.title, told.creator, told.created, told.description) == (
        "Prov",
        "Länsläget",
        DAY,
        "Källa: SCB.",
    )


def test_the_same_table_gives_the_same_workbook() -> None:
    one = table(("a", 2024, Number(0.1, 1)))
    assert workbook(one, DAY) == workbook(one, DAY)
    assert workbook(one, DAY) != workbook(table(("a", 2024, Number(0.2, 1))), DAY)


def test_json_is_strict() -> None:
    assert json.loads(strict({"å": None, "b": plain(Number(81.0, 1))})) == {"å": None, "b": 81}
    with pytest.raises(ValueError, match="JSON"):
        strict({"a": float("nan")})


def test_words_in_a_png_leave_the_picture_as_it_was() -> None:
    bare = png('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>', 8)
    told = with_texts(bare, {"Title": "Återstående", "Source": "Källa: SCB – 2024"})
    found = list(chunks(told))
    assert [kind for kind, _ in found[:3]] == [b"IHDR", b"iTXt", b"iTXt"]
    assert [body.rpartition(b"\0")[2].decode() for kind, body in found if kind == b"iTXt"] == [
        "Återstående",
        "Källa: SCB – 2024",
    ]
    assert [one for one in found if one[0] != b"iTXt"] == list(chunks(bare))


def lines(text: str) -> str:
    """The text with the line ends that XML keeps."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    """Kind and body of every part of a PNG file, each with the right checksum."""
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    found, place = [], 8
    while place < len(content):
        length = int.from_bytes(content[place : place + 4])
        kind, body = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        assert int.from_bytes(content[place + 8 + length : place + 12 + length]) == zlib.crc32(kind + body)
        found.append((kind, body))
        place += 12 + length
    return found
