"""Commuting between the municipalities of Norrbotten 2024: the only such matrix there is an open copy of.

Source: SCB, ArRegPend2: employed aged 15–74 by where they live and where they work.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

from data.errors import DataFault, Fault
from data.model import Flow

FOLDER = Path(__file__).parent
FILE = "commuting_norrbotten.csv"
YEAR = 2024
COLUMNS = ("home", "work", "people")


@cache
def flows() -> tuple[Flow, ...]:
    """Every pair of the 14 municipalities, also those who work where they live; DataFault if one lacks."""
    return read(FOLDER / FILE)


def read(path: Path) -> tuple[Flow, ...]:
    """The flows of a file with a line for each pair; DataFault tells what is wrong with it."""
    if wrong := faults(path):
        raise DataFault(wrong)
    _, *lines = _lines(path)
    return tuple(Flow(home, work, int(people)) for home, work, people in lines)


def faults(path: Path) -> list[Fault]:
    """Everything that is wrong with such a file."""
    try:
        header, *lines = _lines(path) or [[]]
    except (FileNotFoundError, UnicodeDecodeError, csv.Error) as error:
        return [Fault(path.name, "file", f"cannot be read as CSV in UTF-8 ({error}); write it so")]
    wrong = [
        Fault(path.name, f"line {number}", "write two municipality codes and a whole number")
        for number, line in enumerate(lines, start=2)
        if len(line) != len(COLUMNS) or not all(cell.isascii() and cell.isdigit() for cell in line)
    ]
    if tuple(header) != COLUMNS:
        wrong.insert(0, Fault(path.name, "line 1", f"write the columns {','.join(COLUMNS)}"))
    if wrong:
        return wrong
    pairs = {(home, work) for home, work, _ in lines}
    places = {place for pair in pairs for place in pair}
    if len(pairs) != len(lines) or len(pairs) != len(places) ** 2:
        return [Fault(path.name, "lines", "write every pair of municipalities exactly once")]
    return []


def _lines(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))
