"""Reads one file of figures: a line per region, year and sex, with value, flag and period."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from data.errors import Fault
from data.model import Flag, Observation, Sex

COLUMNS = ("region", "year", "sex", "value", "flag", "period")
COLUMNS_WITH_MARGIN = (*COLUMNS, "margin")

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")  # float() would let "nan", "1_000" and " 5" through
_YEAR = re.compile(r"[12][0-9]{3}")
_PERIOD = re.compile(r"[12][0-9]{3}-([12][0-9]{3})")
_PLAIN = re.compile(r"[^,\n]*,[12][0-9]{3},[TKM],-?[0-9]+(?:\.[0-9]+)?,[preb]?,")
_PLAIN_FILE = re.compile(rf"{','.join(COLUMNS)}\n(?:{_PLAIN.pattern}\n)+")
_SEXES = {sex.value: sex for sex in Sex}
_FLAGS = {flag.value: flag for flag in Flag}
_WITHOUT_VALUE = {Flag.MISSING.value, Flag.WITHHELD.value, Flag.NOT_APPLICABLE.value}


def rows(path: Path, regions: Collection[str] = ()) -> tuple[list[Observation], list[Fault]]:
    """The observations of one file, and every fault in it.

    A line with a fault gives no observation. Columns: region code, year, sex (T, K, M), value in the
    indicator's unit, flag, period ("2021-2024"; the year is its last), and, where the source has it, margin.
    ``regions``: the codes that exist; without them every code is taken.
    """
    file = f"{path.parent.name}/{path.name}"
    try:
        good, faults = _parsed(file, path.read_bytes(), tuple(sorted(regions)))
    except (UnicodeDecodeError, csv.Error) as error:
        return [], [Fault(file, "file", f"is not readable as CSV in UTF-8 ({error}); save it again as such")]
    return list(good), list(faults)


def are_plain(path: Path, regions: Collection[str]) -> bool:
    """Whether the file holds a value on every line and not one fault: one look, where ``rows`` takes ten.

    False also where it could not be told, as for a missing value that is named: read it, then.
    """
    return bool(_plain_lines(path.read_text(encoding="utf-8", errors="replace"), regions))


@lru_cache(maxsize=256)
def _parsed(file: str, content: bytes, regions: tuple[str, ...]) -> tuple[list[Observation], list[Fault]]:
    """Kept, since the start reads every file twice: once to check it, once to index it."""
    text = content.decode()
    if plain := _plain_lines(text, regions):
        return [
            Observation(region, int(year), _SEXES[sex], float(value), _FLAGS[flag])
            for region, year, sex, value, flag, _ in plain
        ], []
    return _read(file, csv.reader(io.StringIO(text, newline=""), strict=True), regions)


def _plain_lines(text: str, regions: Collection[str]) -> list[list[str]]:
    """The cells of a file that has a value on every line and not one fault, as most files are; else none."""
    if not _PLAIN_FILE.fullmatch(text):
        return []
    lines = [line.split(",") for line in text.removesuffix("\n").split("\n")[1:]]
    keys = {(region, year, sex) for region, year, sex, *_ in lines}
    return lines if len(keys) == len(lines) and {line[0] for line in lines} <= set(regions) else []


def _read(
    file: str, lines: Iterator[list[str]], regions: Collection[str]
) -> tuple[list[Observation], list[Fault]]:
    header = tuple(next(lines, ()))
    if header not in (COLUMNS, COLUMNS_WITH_MARGIN):
        return [], [
            Fault(file, "line 1", f"write the columns {','.join(COLUMNS)} (and margin, if there is one)")
        ]
    good: list[Observation] = []
    faults: list[Fault] = []
    seen: dict[tuple[str, str, str], int] = {}
    known = frozenset(regions)
    for number, cells in enumerate(lines, start=2):
        wrong = [] if _is_plain(cells, known) else list(_wrong(cells, len(header), known))
        wrong = wrong or list(_repeated(cells, seen, number))
        faults += [Fault(file, f"line {number}, {column}", remedy) for column, remedy in wrong]
        if not wrong:
            good.append(_observation(cells))
    return good, faults


def _is_plain(cells: list[str], regions: Collection[str]) -> bool:
    """Whether a line is of the common kind, a value and perhaps a flag: one look instead of many."""
    return bool(_PLAIN.fullmatch(",".join(cells))) and (not regions or cells[0] in regions)


def _wrong(cells: list[str], width: int, regions: Collection[str]) -> Iterable[tuple[str, str]]:
    """Pairs of column and remedy for what is wrong in one line."""
    if len(cells) != width:
        yield "columns", f"has {len(cells)} columns; give it {width}"
        return
    region, year, sex, value, flag, period, *margin = cells
    if regions and region not in regions:
        yield "region", f'"{region}" is not in regions.yaml; correct the code'
    if not _YEAR.fullmatch(year):
        yield "year", f'"{year}" is not a year; write four digits'
    if sex not in _SEXES:
        yield "sex", f'"{sex}" is unknown; write one of {", ".join(_SEXES)}'
    yield from _wrong_value(value, flag)
    yield from _wrong_period(period, year)
    if margin and margin[0] and not _NUMBER.fullmatch(margin[0]):
        yield "margin", f'"{margin[0]}" is not a number; write digits and a decimal point'


def _wrong_value(value: str, flag: str) -> Iterable[tuple[str, str]]:
    if flag not in _FLAGS:
        yield "flag", f'"{flag}" is unknown; leave it empty or write one of {", ".join(filter(None, _FLAGS))}'
    elif not value and flag not in _WITHOUT_VALUE:
        yield "flag", f"the value is missing; say why with one of {', '.join(sorted(_WITHOUT_VALUE))}"
    elif value and flag in _WITHOUT_VALUE:
        yield "value", f'the flag {flag} says there is no value; leave out "{value}" or the flag'
    if value and not _NUMBER.fullmatch(value):
        yield "value", f'"{value}" is not a number; write digits and a decimal point'


def _wrong_period(period: str, year: str) -> Iterable[tuple[str, str]]:
    found = _PERIOD.fullmatch(period)
    if period and (found is None or found[1] != year):
        yield "period", f'"{period}" must be first year-last year and end with {year}'


def _repeated(
    cells: list[str], seen: dict[tuple[str, str, str], int], number: int
) -> Iterable[tuple[str, str]]:
    key = (cells[0], cells[1], cells[2])
    if seen.setdefault(key, number) != number:
        yield "region", f"{', '.join(key)} stands on line {seen[key]} too; keep one of them"


def _observation(cells: list[str]) -> Observation:
    region, year, sex, value, flag, period, *margin = cells
    return Observation(
        region,
        int(year),
        _SEXES[sex],
        float(value) if value else math.nan,
        _FLAGS[flag],
        period,
        float(margin[0]) if margin and margin[0] else None,
    )
