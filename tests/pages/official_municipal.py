"""What the files say of municipalities, worked out without the site's own code, beside what they say of counties."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import Any

import yaml

from tests.pages import official
from tests.pages.official import DATA, Figures, Key

COMPARED: dict[str, tuple[str, str, int]] = {
    "smahuspris": ("smahuspris", "", 1),
    "disponibel-inkomst-hushall": ("disponibel-inkomst", "", 1),
    "fardigstallda-bostader-per-1000": ("fardigstallda-bostader", "folkmangd", 1000),
    "utslapp-totalt-per-invanare": ("utslapp-totalt", "folkmangd", 1),
}
"""For each county indicator: the municipal file it is like, what it is divided by, and times how much."""

ALONE = ("folkmangd", "fardigstallda-bostader", "utslapp-totalt", "oppet-arbetslosa")


@cache
def places() -> list[dict[str, str]]:
    """The 290 municipalities."""
    return official.csv_file("municipalities.csv")


@cache
def alone(slug: str) -> Figures:
    """A municipal measure by itself."""
    file: dict[str, Any] = yaml.safe_load((DATA / "municipal" / f"{slug}.yaml").read_text(encoding="utf-8"))
    return Figures(slug, file, _values(slug), {}, frozenset())


@cache
def compared(slug: str) -> Figures:
    """A county indicator, with the municipalities' values added to it by the formula of this file."""
    of, by, times = COMPARED[slug]
    mine = _values(of)
    if by:
        below = _values(by)
        mine = {key: times * value / below[key] for key, value in mine.items() if key in below}
    one = official.figures(slug)
    return Figures(slug, one.file, {**one.values, **mine}, one.periods, one.breaks)


def _values(slug: str) -> dict[Key, Fraction]:
    return {
        (row["region"], int(row["year"]), row["sex"]): Fraction(row["value"])
        for row in official.csv_file(f"municipal/{slug}.csv")
    }
