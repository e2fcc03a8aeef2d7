"""Where a source has no Riket, a complete count says the sum of the counties, and says that it is ours."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from pages.address import parse
from pages.panel_parts import parts

FIGURES = Path(__file__).parents[2] / "data" / "figures"


def note(slug: str, query: str) -> str:
    return str(parts(parse(f"/indikatorer/{slug}", query))["why-not-ranked"])


def published_sum(slug: str, year: str) -> Decimal:
    with (FIGURES / f"{slug}.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["year"] == year and row["sex"] == "T"]
    counties = [Decimal(row["value"]) for row in rows if row["region"] != "00"]
    assert len(counties) == 21
    return sum(counties, Decimal(0))


@pytest.mark.parametrize(("slug", "year"), [("folkmangd", "2010"), ("bruttoregionprodukt", "2019")])
def test_a_complete_count_without_riket_says_its_sum(slug: str, year: str) -> None:
    written = f"{published_sum(slug, year):,}".replace(",", "\u00a0")
    assert f"Summa av 21 län {year} (egen beräkning): {written}\u00a0" in note(slug, f"ar={year}")


@pytest.mark.parametrize(
    ("slug", "query"), [("folkmangd", ""), ("medellivslangd", ""), ("livskvalitet-brp", "")]
)
def test_no_sum_stands_where_riket_does_or_where_it_would_mean_nothing(slug: str, query: str) -> None:
    assert "Summa" not in note(slug, query)
