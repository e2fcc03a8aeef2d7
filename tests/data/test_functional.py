"""Functional regions, town and country and commuting, counted anew from the files."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from data import commuting, functional, town_country
from data.catalogue import FOLDER, catalogue
from data.errors import DataFault
from data.model import FunctionalDivision

CROSSING = {
    "Stockholm": {"01": 26, "03": 7, "04": 4},
    "Gävle": {"03": 1, "21": 4},
    "Jönköping": {"05": 1, "06": 10},
    "Älmhult-Osby": {"07": 1, "12": 1},
    "Kristianstad-Hässleholm": {"10": 1, "12": 4},
    "Göteborg": {"13": 3, "14": 17},
    "Västlandet": {"14": 4, "17": 2},
    "Karlstad": {"14": 1, "17": 13},
    "Strömsund": {"23": 1, "24": 1},
    "Arjeplog": {"24": 1, "25": 1},
}
Counted = dict[tuple[str, int], float]


def read(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def municipal(slug: str) -> Counted:
    return {(row["region"], int(row["year"])): float(row["value"]) for row in read(f"municipal/{slug}.csv")}


def by(column: str, counted: Counted) -> Counted:
    part = {row["code"]: row[column] for row in read("municipalities.csv")}
    sums: dict[tuple[str, int], float] = defaultdict(float)
    for (code, year), value in counted.items():
        sums[part[code], year] += value
    return dict(sums)


def test_ten_of_sixty_functional_regions_cross_a_county_border() -> None:
    assert len(functional.regions(FunctionalDivision.FA)) == 60
    assert len(functional.regions(FunctionalDivision.LA)) == 67
    found = {
        one.name: {part.county: len(part.municipalities) for part in one.parts}
        for one in functional.regions(FunctionalDivision.FA)
        if one.crosses
    }
    assert found == CROSSING


def test_every_municipality_is_in_one_region_of_each_division() -> None:
    codes = sorted(row["code"] for row in read("municipalities.csv"))
    for division in FunctionalDivision:
        members = [one.code for region in functional.regions(division) for one in region.municipalities]
        assert sorted(members) == codes


@pytest.mark.parametrize(
    ("division", "column"), [(FunctionalDivision.FA, "fa_code"), (FunctionalDivision.LA, "la_code")]
)
@pytest.mark.parametrize("slug", functional.COUNTS)
def test_sums_of_all_regions_and_years_are_those_of_the_municipal_file(
    division: FunctionalDivision, column: str, slug: str
) -> None:
    counted = municipal(slug)
    for (code, year), value in by(column, counted).items():
        region = next(one for one in functional.regions(division) if one.code == code)
        assert functional.total(slug, region.municipalities, year) == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize("division", FunctionalDivision)
def test_the_people_on_each_side_are_those_of_the_latest_year(division: FunctionalDivision) -> None:
    counted = municipal("folkmangd")
    assert functional.population_year() == max(year for _, year in counted) == 2024
    for region in functional.regions(division):
        for part in region.parts:
            assert part.people == sum(counted[one.code, 2024] for one in part.municipalities)


@pytest.mark.parametrize(
    ("slug", "county_file"), [("folkmangd", "folkmangd"), ("utslapp-totalt", "utslapp-totalt-ton")]
)
def test_municipal_counts_add_up_to_what_is_published_of_the_counties(slug: str, county_file: str) -> None:
    """Every county and year, Heby and its move of 2007 too: the municipal file begins after it."""
    published = {
        (row["region"], int(row["year"])): float(row["value"])
        for row in read(f"figures/{county_file}.csv")
        if row["sex"] == "T" and row["value"]
    }
    for key, value in by("county", municipal(slug)).items():
        assert published[key] == pytest.approx(value, rel=1e-6), key


def test_a_rate_is_not_added_up() -> None:
    with pytest.raises(ValueError, match="smahuspris"):
        functional.total("smahuspris", catalogue().municipalities[:2], 2024)


def test_what_counties_share_is_said_by_both() -> None:
    for county in catalogue().counties:
        for other, regions in functional.shared_with(FunctionalDivision.FA, county.code).items():
            assert functional.shared_with(FunctionalDivision.FA, other)[county.code] == regions
    assert set(functional.shared_with(FunctionalDivision.FA, "14")) == {"13", "17"}
    assert functional.shared_with(FunctionalDivision.FA, "20") == {}


def test_seven_counties_of_ostra_mellansverige_hold_the_five_of_the_riksomrade() -> None:
    five = {one.code for one in catalogue().counties if one.nuts2 == "SE12"}
    seven = {one.code for one in catalogue().groups["oms"].members}
    assert len(seven) == 7
    assert seven - five == {"01", "21"}


def test_town_and_country_count_every_person_of_every_county_and_year() -> None:
    degree = {row["code"]: row["urbanisation"] for row in read("municipalities.csv")}
    expected: Counter[tuple[str, int, str]] = Counter()
    for (code, year), value in municipal("folkmangd").items():
        for region in (code[:2], "00"):
            expected[region, year, degree[code]] += int(value)
    assert town_country.years() == tuple(range(2011, 2025))
    for county in catalogue().regions:
        for year in town_country.years():
            found = town_country.town_and_country(county, year)
            assert found.people == {one: expected[county, year, one] for one in "123"}
            assert sum(map(found.share_percent, "123")) == pytest.approx(100)


def test_commuting_between_the_municipalities_of_norrbotten_has_every_pair() -> None:
    found = commuting.flows()
    codes = {one.code for one in catalogue().municipalities if one.county == "25"}
    assert {(one.home, one.work) for one in found} == {(a, b) for a in codes for b in codes}
    rows = read("commuting_norrbotten.csv")
    assert [(one.home, one.work, str(one.people)) for one in found] == [tuple(row.values()) for row in rows]
    assert {(one.home, one.work): one.people for one in found}["2582", "2580"] == 3456  # Boden to Luleå


@pytest.mark.parametrize(
    "text", ["home,work\n", "home,work,people\n2505,2506,x\n", "home,work,people\n2505,2506,1\n"]
)
def test_a_commuting_file_that_is_wrong_is_refused_with_its_faults(text: str, tmp_path: Path) -> None:
    path = tmp_path / "commuting.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFault):
        commuting.read(path)
