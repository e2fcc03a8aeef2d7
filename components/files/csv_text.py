"""A table as CSV for people: opens right in Excel with Swedish settings, and in any program that is told of them.

Semicolons, decimal comma, CRLF, and a mark at the start that says UTF-8. No number is rounded or grouped.
"""

from __future__ import annotations

import csv
import io

from components.files.table import Cell, Number, Table, exact

MARK = "\ufeff"
"""Without it Excel reads å, ä and ö as another alphabet's letters."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A text that begins so is run as a formula by a spreadsheet, the full-width signs in some languages."""


def csv_text(table: Table) -> str:
    """The header and the rows; each row tells its source itself, since rows are sorted, cut out and put together."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe(column.name) for column in table.columns])
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return MARK + text.getvalue()


def safe(text: str) -> str:
    """The text, with an apostrophe before what a spreadsheet would run."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case str():
            return safe(cell)
        case Number():
            return exact(cell.value).replace(".", ",")
        case int():
            return str(cell)
