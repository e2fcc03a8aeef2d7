"""A table of a file: named columns, typed cells, and what is to be known of the figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as its source has it, never rounded, and with how many decimals a workbook shows it."""

    value: float
    decimals: int


Cell = str | int | Number | None
"""A text, a year, a figure; None where there is nothing to say, and another column says why."""


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is called, how many characters wide a workbook shows it, and whether it holds figures."""

    name: str
    width: int
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The figures in rows; ``about`` are headings and texts, the provenance line the last of them."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    about: tuple[tuple[str, str], ...]


def exact(value: float) -> str:
    """The shortest decimals that are this number, without exponent: "81", "80.8", "-0.25"."""
    text = format(Decimal(repr(float(value))), "f")
    return text.removesuffix(".0") if text != "-0.0" else "0"


def plain(cell: Cell) -> str | int | float | None:
    """A cell as JSON has it: 81 and not 81.0."""
    if not isinstance(cell, Number):
        return cell
    return int(cell.value) if cell.value.is_integer() else cell.value
