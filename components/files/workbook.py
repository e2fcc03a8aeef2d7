"""A table as an Excel workbook: the figures as numbers on one sheet, what is to be known of them on another."""

from __future__ import annotations

import io
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from components.files.table import Cell, Number, Table

FIGURES, ABOUT = "Siffror", "Om siffrorna"
AUTHOR = "Länsläget"
WORDS_WIDTH, TEXT_WIDTH = 30, 110  # characters
TEXT_STAYS_TEXT = {f"strings_to_{what}": False for what in ("formulas", "urls", "numbers")}


def workbook(table: Table, created: datetime) -> bytes:
    """The file, byte for byte the same for the same table; ``created`` is the day of its figures, not today."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True, **TEXT_STAYS_TEXT}) as book:
        book.set_properties(_properties(table, created))
        _figures(_Styles(book), book.add_worksheet(FIGURES), table)
        _about(_Styles(book), book.add_worksheet(ABOUT), table)
    return file.getvalue()


def _properties(table: Table, created: datetime) -> dict[str, object]:
    _, source = table.about[-1]
    return {"title": table.title, "author": AUTHOR, "company": AUTHOR, "comments": source, "created": created}


class _Styles:
    """The looks of cells, each made once for a book."""

    def __init__(self, book: Workbook) -> None:
        self.book = book
        self.head = book.add_format({"bold": True, "bottom": 1})
        self.right = book.add_format({"align": "right"})
        self.text = book.add_format({"text_wrap": True, "valign": "top"})
        self.words = book.add_format({"bold": True, "valign": "top"})
        self.numbers: dict[int, Format] = {}

    def number(self, decimals: int) -> Format:
        """Thousands apart, and as many decimals as are published; the cell holds all there are."""
        if decimals not in self.numbers:
            pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
            self.numbers[decimals] = self.book.add_format({"num_format": pattern})
        return self.numbers[decimals]


def _figures(styles: _Styles, sheet: Worksheet, table: Table) -> None:
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.name, styles.head)
        look = styles.right if column.numeric else None
        for row, cells in enumerate(table.rows, start=1):
            _write(sheet, row, place, cells[place], look, styles)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Worksheet, row: int, place: int, cell: Cell, look: Format | None, styles: _Styles) -> None:
    match cell:
        case None:
            pass
        case str():
            sheet.write_string(row, place, cell, look)
        case Number():
            sheet.write_number(row, place, cell.value, styles.number(cell.decimals))
        case int():
            sheet.write_number(row, place, cell)


def _about(styles: _Styles, sheet: Worksheet, table: Table) -> None:
    sheet.set_column(0, 0, WORDS_WIDTH)
    sheet.set_column(1, 1, TEXT_WIDTH)
    for row, (words, text) in enumerate(table.about):
        sheet.write_string(row, 0, words, styles.words)
        sheet.write_string(row, 1, text, styles.text)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
