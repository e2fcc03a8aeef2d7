"""What the files say, worked out without the site's own code: exact fractions from the text of the CSV and the YAML.

Only the files are shared with the site: neither its store nor its formatting nor its statistics is used here.
"""

from __future__ import annotations

import csv
import math
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parents[2] / "data"
RIKET = "00"
SPACE, MINUS = "\u00a0", "\u2212"
COMPARED = ("rate", "survey", "context")

Key = tuple[str, int, str]


@dataclass(frozen=True)
class Figures:
    """One measure: its file, and every value it has, exact and in the file's own unit."""

    slug: str
    file: dict[str, Any]
    values: dict[Key, Fraction]
    periods: dict[Key, str]
    breaks: frozenset[tuple[str, int]]  # (region or "" for all, year)

    @property
    def kind(self) -> str:
        """The word in the file."""
        return str(self.file["kind"])

    @property
    def is_derived(self) -> bool:
        """Whether the site computes it."""
        return "derived" in self.file

    @property
    def unit(self) -> str:
        """The unit it is shown in."""
        return str(self.file.get("shown", self.file)["unit"])

    @property
    def decimals(self) -> int:
        """The decimals it is shown with."""
        return int(self.file.get("shown", self.file)["decimals"])

    @property
    def sexes(self) -> list[str]:
        """The sexes that have values, total first."""
        return [sex for sex in "TKM" if any(key[2] == sex for key in self.values)]

    def years(self, sex: str, counties_only: bool = False) -> list[int]:
        """Years with a value."""
        return sorted(
            {
                year
                for region, year, of in self.values
                if of == sex and not (counties_only and region == RIKET)
            }
        )

    def displayed(self, value: Fraction) -> Fraction:
        """In the unit it is shown in."""
        return value / Fraction(str(self.file["shown"]["divide_by"])) if "shown" in self.file else value

    def text(self, key: Key) -> str:
        """The value as it must stand on a page."""
        return written(self.displayed(self.values[key]), self.decimals)

    def amount(self, value: Fraction) -> str:
        """The size of a difference as it must stand on a page, without sign and unit."""
        return written(abs(self.displayed(value)), self.decimals)

    def signed(self, value: Fraction) -> str:
        """A difference with its sign, none where it vanishes at the decimals shown."""
        text = self.amount(value)
        if not any(digit in text for digit in "123456789"):
            return text
        return ("+" if value > 0 else MINUS) + text

    def broken(self, region: str, earlier: int, later: int) -> bool:
        """Whether a break lies after ``earlier`` and at or before ``later``."""
        return any(one in ("", region) and earlier < year <= later for one, year in self.breaks)

    def runs(self, region: str, sex: str) -> list[list[int]]:
        """Years that a line may join: the publisher's rhythm kept, no break between."""
        step = 1 if self.file["every"] == "irregular" else int(self.file["every"])
        found: list[list[int]] = []
        for year in sorted(when for one, when, of in self.values if one == region and of == sex):
            if found and year - found[-1][-1] == step and not self.broken(region, found[-1][-1], year):
                found[-1].append(year)
            else:
                found.append([year])
        return found

    def place(self, region: str, year: int, sex: str) -> tuple[int, int, int] | None:
        """First place, last place and of how many, by the printed figures; None without a value."""
        if self.kind != "rate" or (region, year, sex) not in self.values or region == RIKET:
            return None
        printed = {
            one: rounded(self.displayed(value), self.decimals)
            for (one, when, of), value in self.values.items()
            if when == year and of == sex and one != RIKET
        }
        mine = printed[region]
        above = sum(value > mine for value in printed.values())
        same = sum(value == mine for value in printed.values())
        return above + 1, above + same, len(printed)

    def direction(self, region: str, year: int, sex: str) -> tuple[str, Fraction | None]:
        """The word of the direction over exactly five years, and the change where one may be said."""
        now, then = (region, year, sex), (region, year - 5, sex)
        if self._first_year(now) <= year - 5:
            return "överlappar", None
        if self.broken(region, year - 5, year):
            return "brott", None
        if then not in self.values:
            return "för kort serie", None
        new, old = (rounded(self.displayed(self.values[key]), self.decimals) for key in (now, then))
        word = "oförändrat" if new == old else "högre" if new > old else "lägre"
        return word, self.values[now] - self.values[then]

    def _first_year(self, key: Key) -> int:
        period = self.periods.get(key)
        return int(period.split("-")[0]) if period else key[1]

    def when(self, key: Key) -> str:
        """The year, or the years of a rolling survey."""
        return self.periods[key].replace("-", "–") if self.periods.get(key) else str(key[1])


def rounded(value: Fraction, decimals: int) -> int:
    """The value in units of its last decimal, halves away from zero."""
    size: int = math.floor(abs(value) * 10**decimals + Fraction(1, 2))
    return -size if value < 0 else size


def written(value: Fraction, decimals: int) -> str:
    """Swedish: decimal comma, no-break space in thousands, true minus."""
    units = rounded(value, decimals)
    digits = str(abs(units)).rjust(decimals + 1, "0")
    whole, part = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    groups = []
    while whole:
        groups.append(whole[-3:])
        whole = whole[:-3]
    text = SPACE.join(reversed(groups)) + (f",{part}" if part else "")
    return MINUS + text if units < 0 else text


@cache
def counties() -> dict[str, dict[str, Any]]:
    """The 21 counties by code."""
    found = yaml.safe_load((DATA / "regions.yaml").read_text(encoding="utf-8"))
    return {one["code"]: one for one in found if one["code"] != RIKET}


@cache
def yaml_file(name: str) -> Any:
    """A file of the catalogue."""
    return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))


@cache
def csv_file(name: str) -> list[dict[str, str]]:
    """The lines of a file of the catalogue."""
    with (DATA / name).open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


@cache
def slugs() -> tuple[str, ...]:
    """Every measure."""
    return tuple(sorted(path.stem for path in (DATA / "indicators").glob("*.yaml")))


@cache
def figures(slug: str, folder: Path = DATA) -> Figures:
    """The measure, copied or computed."""
    file = yaml.safe_load((folder / "indicators" / f"{slug}.yaml").read_text(encoding="utf-8"))
    if "derived" in file:
        return _derived(slug, file, folder)
    with (folder / "figures" / f"{slug}.csv").open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    keys = {(row["region"], int(row["year"]), row["sex"]): row for row in rows if row["value"]}
    values = {key: Fraction(row["value"]) for key, row in keys.items()}
    flagged = {(row["region"], int(row["year"])) for row in rows if row["flag"] == "b"}
    periods = {key: row["period"] for key, row in keys.items() if row["period"]}
    return Figures(slug, file, values, periods, frozenset(_named_breaks(file) | flagged))


def _named_breaks(file: dict[str, Any]) -> set[tuple[str, int]]:
    return {(region, one["year"]) for one in file.get("breaks", []) for region in one.get("regions") or [""]}


def _derived(slug: str, file: dict[str, Any], folder: Path) -> Figures:
    how = file["derived"]
    of = figures(how["of"], folder)
    by = figures(how["by"], folder) if "by" in how else None
    breaks = frozenset(_named_breaks(file) | of.breaks | (by.breaks if by else frozenset()))
    made = Figures(slug, file, {}, dict(of.periods), breaks)
    for key in of.values:
        value = _computed(how, of, by, made, key)
        if value is not None:
            made.values[key] = value
    return made


def _computed(
    how: dict[str, Any], of: Figures, by: Figures | None, made: Figures, key: Key
) -> Fraction | None:
    region, year, sex = key
    if by:
        times = {"per_1000": 1000, "per_capita": 1}[how["method"]]
        return times * of.values[key] / by.values[key] if key in by.values else None
    base_year = how["base_year"] if how["method"] == "index" else year - how["years_back"]
    base = of.values.get((region, base_year, sex))
    if base is None or made.broken(region, min(year, base_year), max(year, base_year)):
        return None
    ratio = of.values[key] / base
    return 100 * ratio - (0 if how["method"] == "index" else 100)
