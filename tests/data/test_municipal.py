"""What there is of municipalities, as a person who knows Sweden would check it, and what stops the start."""

from __future__ import annotations

import csv
import shutil
from collections import Counter
from pathlib import Path

import pytest

from data import municipal
from data.catalogue import FOLDER, catalogue
from data.model import Observations
from tests.data.small_bundle import change, faults, small_bundle

MEASURES = (
    "disponibel-inkomst",
    "fardigstallda-bostader",
    "folkmangd",
    "oppet-arbetslosa",
    "smahuspris",
    "utslapp-totalt",
)
COMPLETE = {
    "folkmangd": "folkmangd",
    "fardigstallda-bostader": "fardigstallda-bostader-antal",
    "utslapp-totalt": "utslapp-totalt-ton",
}
POPULATION = "municipal/folkmangd.yaml"
FIGURES = "municipal/folkmangd.csv"


def lines(path: Path) -> list[dict[str, str]]:
    """The lines of a file of figures, not read by the code of the site."""
    with path.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small bundle with one measure of municipalities."""
    small_bundle(tmp_path)
    (tmp_path / "municipal").mkdir()
    for name in (POPULATION, FIGURES):
        shutil.copy(FOLDER / name, tmp_path / name)
    return tmp_path


def test_there_are_six_measures() -> None:
    assert tuple(catalogue().municipal) == MEASURES


@pytest.mark.parametrize("slug", MEASURES)
def test_the_numbers_are_those_of_the_file_for_all_290(slug: str) -> None:
    there = lines(FOLDER / "municipal" / f"{slug}.csv")
    found = municipal.observations(slug)
    assert len(there) == len(found.by_key)
    for line in there:
        assert found.get(line["region"], int(line["year"])).value == float(line["value"])
    years = Counter(line["year"] for line in there)
    assert set(years.values()) == {290}


@pytest.mark.parametrize(("slug", "indicator"), COMPLETE.items())
def test_municipal_counts_are_the_countys_count(slug: str, indicator: str) -> None:
    sums: Counter[tuple[str, str]] = Counter()
    for line in lines(FOLDER / "municipal" / f"{slug}.csv"):
        sums[line["region"][:2], line["year"]] += float(line["value"])  # type: ignore[assignment]
    counties = {
        (line["region"], line["year"]): float(line["value"])
        for line in lines(FOLDER / "figures" / f"{indicator}.csv")
        if line["sex"] == "T" and line["value"] and line["region"] != "00"
    }
    assert len(sums) >= 210
    assert {key: pytest.approx(value) for key, value in sums.items()} == {key: counties[key] for key in sums}


def test_income_is_known_of_2024_only() -> None:
    assert municipal.observations("disponibel-inkomst").years() == (2024,)


def test_unemployment_of_municipalities_is_like_no_county_indicator() -> None:
    assert catalogue().municipal["oppet-arbetslosa"].county_indicator == ""


@pytest.mark.parametrize(
    ("indicator", "above", "times"),
    [
        ("fardigstallda-bostader-per-1000", "fardigstallda-bostader", 1000),
        ("utslapp-totalt-per-invanare", "utslapp-totalt", 1),
    ],
)
def test_a_count_is_computed_per_inhabitant_as_for_counties(indicator: str, above: str, times: int) -> None:
    counts = {
        (one["region"], one["year"]): one["value"] for one in lines(FOLDER / "municipal" / f"{above}.csv")
    }
    people = {
        (one["region"], one["year"]): one["value"] for one in lines(FOLDER / "municipal" / "folkmangd.csv")
    }
    found = municipal.like(indicator)
    assert isinstance(found, Observations)
    for code, year in counts.keys() & people.keys():
        expected = times * float(counts[code, year]) / float(people[code, year])
        assert found.get(code, int(year)).value == pytest.approx(expected)
    assert len(found.by_key) == len(counts.keys() & people.keys())


def test_what_no_municipality_has_is_not_there() -> None:
    assert municipal.like("medellivslangd") is None
    with pytest.raises(KeyError):
        municipal.observations("medellivslangd")


BROKEN = {
    "no county indicator said": (
        POPULATION,
        "county_indicator: folkmangd\n",
        "",
        "county_indicator",
        "is missing",
    ),
    "an unknown county indicator": (
        POPULATION,
        "county_indicator: folkmangd",
        "county_indicator: folkmangt",
        "county_indicator",
        'did you mean "folkmangd"?',
    ),
    "another unit than the county's": (
        POPULATION,
        "unit: invånare",
        "unit: personer",
        "unit",
        "write the same",
    ),
    "an unknown field": (
        POPULATION,
        "better: neutral",
        "better: neutral\nbettter: no",
        "bettter",
        "not a field",
    ),
    "no title": (POPULATION, "title: Folkmängd den 31 december", "title: ''", "title", "is empty"),
    "an unknown municipality": (FIGURES, "0114,2011,", "0001,2011,", "line 2, region", "correct the code"),
    "a line that stands twice": (FIGURES, "0114,2012,T", "0114,2011,T", "line 3, region", "keep one"),
    "a number that is none": (FIGURES, "0114,2011,T,", "0114,2011,T,x", "line 2, value", "is not a number"),
    "a year that is none": (FIGURES, "0114,2011,", "0114,11,", "line 2, year", "write four digits"),
    "other columns": (FIGURES, "region,year", "kommun,year", "line 1", "write the columns"),
}


@pytest.mark.parametrize(("file", "old", "new", "field", "remedy"), BROKEN.values(), ids=BROKEN)
def test_a_fault_names_its_file_its_field_and_the_remedy(
    folder: Path, file: str, old: str, new: str, field: str, remedy: str
) -> None:
    change(folder, file, old, new)
    told = [one for one in faults(folder) if one.file == file]
    assert [field in one.field and remedy in one.remedy for one in told].count(True) == 1, told


def test_a_measure_without_figures_and_figures_without_a_measure_are_faults(folder: Path) -> None:
    (folder / FIGURES).rename(folder / "municipal" / "folkmangt.csv")
    assert {(one.file, one.field) for one in faults(folder)} == {
        (FIGURES, "file"),
        ("municipal/folkmangt.csv", "file"),
    }
