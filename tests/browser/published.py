"""The figures as they lie in the files, read without any of the site's own code."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

import yaml

from tests.server import ROOT

RIKET = "00"


@dataclass(frozen=True)
class Published:
    """One file: value by region code, year and sex; a value that is missing is not there."""

    title: str
    decimals: int
    values: Mapping[tuple[str, int, str], float]

    def of_year(self, year: int, sex: str) -> dict[str, float]:
        """Value by region code."""
        return {code: value for (code, when, who), value in self.values.items() if (when, who) == (year, sex)}

    def of_region(self, code: str, sex: str) -> dict[int, float]:
        """Value by year."""
        return {
            when: value for (where, when, who), value in self.values.items() if (where, who) == (code, sex)
        }

    def years(self, sex: str) -> list[int]:
        """Years in which some region has a value."""
        return sorted({when for _, when, who in self.values if who == sex})

    def rounded(self, value: float | Decimal) -> Decimal:
        """A value at the decimals it is published with; a half goes away from zero."""
        return Decimal(str(value)).quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP)

    def text(self, value: float) -> str:
        """A value as the Swedish write it: decimal comma, true minus."""
        return str(self.rounded(value)).replace(".", ",").replace("-", "\u2212")


@cache
def published(slug: str) -> Published:
    """The figures of an indicator, copied ones only: derived ones have no file."""
    entry = yaml.safe_load((ROOT / "data" / "indicators" / f"{slug}.yaml").read_text(encoding="utf-8"))
    with (ROOT / "data" / "figures" / f"{slug}.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["value"]]
    values = {(row["region"], int(row["year"]), row["sex"]): float(row["value"]) for row in rows}
    return Published(entry["title"], int(entry["decimals"]), values)


@cache
def county_names() -> dict[str, str]:
    """Name by code, "20" is "Dalarnas län"."""
    return {code: one["county"] for code, one in _regions().items() if code != RIKET}


def _regions() -> dict[str, dict[str, str]]:
    found = yaml.safe_load((ROOT / "data" / "regions.yaml").read_text(encoding="utf-8"))
    return {str(one["code"]): one for one in found}
