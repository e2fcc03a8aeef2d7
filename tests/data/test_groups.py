"""Which groups of counties there are, held to what is known of Sweden and to the file of municipalities."""

from __future__ import annotations

import csv
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from data.catalogue import FOLDER, catalogue
from data.catalogue import read as catalogue_of
from data.likeness import LIKENESSES, alike
from data.model import Group, Observation, Observations, Sex
from data.store import observations
from tests.data.small_bundle import change, faults, small_bundle

GROUPS = catalogue().groups
FIXED = {
    "riksomrade-se11": "01",
    "riksomrade-se12": "03 04 05 18 19",
    "riksomrade-se21": "06 07 08 09",
    "riksomrade-se22": "10 12",
    "riksomrade-se23": "13 14",
    "riksomrade-se31": "17 20 21",
    "riksomrade-se32": "22 23",
    "riksomrade-se33": "24 25",
    "oms": "01 03 04 05 18 19 21",
    "fa-almhult-osby": "07 12",
    "fa-arjeplog": "24 25",
    "fa-gavle": "03 21",
    "fa-goteborg": "13 14",
    "fa-jonkoping": "05 06",
    "fa-karlstad": "14 17",
    "fa-kristianstad-hassleholm": "10 12",
    "fa-stockholm": "01 03 04",
    "fa-stromsund": "23 24",
    "fa-vastlandet": "14 17",
    "la-arjeplog": "24 25",
    "la-gavle": "03 21",
    "la-goteborg": "13 14",
    "la-jonkoping": "05 06",
    "la-karlstad": "14 17",
    "la-kristianstad-hassleholm": "10 12",
    "la-ludvika": "18 20",
    "la-orebro": "17 18",
    "la-stockholm-solna": "01 03 04",
    "la-vaxjo": "07 12",
}


def codes(group: Group) -> str:
    return " ".join(one.code for one in group.members)


def test_there_are_eight_riksomraden_oms_and_the_ten_fa_and_la_regions_that_cross_a_border() -> None:
    assert {slug: codes(one) for slug, one in GROUPS.items()} == FIXED


@pytest.mark.parametrize("kind", ["fa", "la"])
def test_the_counties_of_a_functional_group_are_those_with_a_municipality_in_it(kind: str) -> None:
    with (FOLDER / "municipalities.csv").open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    shared: dict[str, set[str]] = {}
    for row in rows:
        shared.setdefault(row[f"{kind}_name"], set()).add(row["county"])
    crossing = {name: sorted(found) for name, found in shared.items() if len(found) > 1}
    groups = {one.name: codes(one).split() for slug, one in GROUPS.items() if slug.startswith(f"{kind}-")}
    assert groups == {f"{kind.upper()} {name}": found for name, found in crossing.items()}


def test_a_county_is_not_one_of_those_it_is_set_beside() -> None:
    assert [one.code for one in GROUPS["oms"].others(catalogue().county("uppsala"))] == [
        "01",
        "04",
        "05",
        "18",
        "19",
        "21",
    ]
    assert GROUPS["oms"].others(catalogue().county("dalarna")) == GROUPS["oms"].members
    assert GROUPS["riksomrade-se11"].others(catalogue().county("stockholm")) == ()


@pytest.mark.parametrize("slug", LIKENESSES)
def test_the_five_nearest_are_those_no_other_county_is_nearer_than(slug: str) -> None:
    measure = catalogue().indicator(LIKENESSES[slug].indicator)
    found = observations(measure.slug)
    assert isinstance(found, Observations)
    with (FOLDER / f"figures/{measure.slug}.csv").open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    year = max(row["year"] for row in rows if row["value"] and row["region"] != "00")
    step = Decimal(1).scaleb(-measure.decimals)
    values = {
        row["region"]: Decimal(row["value"]).quantize(step, ROUND_HALF_UP)
        for row in rows
        if (row["year"], row["sex"]) == (year, "T") and row["region"] != "00"
    }
    for county in catalogue().counties:
        group = alike(slug, county, measure, found, catalogue().counties)
        assert group is not None
        apart = {code: abs(value - values[county.code]) for code, value in values.items()}
        del apart[county.code]
        fifth = sorted(apart.values())[4]
        assert {one.code for one in group.members} == {code for code in apart if apart[code] <= fifth}
        assert year in group.definition
        assert county.county in group.definition


def test_those_as_near_as_the_fifth_come_too_and_a_county_without_a_value_has_none_alike() -> None:
    counties, measure = catalogue().counties[:9], catalogue().indicator("befolkningstathet")
    values = (10.0, 11.0, 12.0, 13.0, 14.0, 15.0, 5.0, 4.0)
    rows = [
        Observation(one.code, 2024, Sex.TOTAL, value) for one, value in zip(counties, values, strict=False)
    ]
    found = Observations.of(measure.slug, "v", rows)
    group = alike("liknande", counties[0], measure, found, counties)
    assert group is not None
    assert [one.code for one in group.members] == [one.code for one in counties[1:7]]
    assert alike("liknande", counties[8], measure, found, counties) is None


@pytest.mark.parametrize(
    ("old", "new", "field", "remedy"),
    [
        ("slug: oms", "slug: omz", "slug", "must be of riksomrade, oms, fa, la"),
        ('"21"', '"02"', "oms, counties", '"02" is not in regions.yaml'),
        ('"21"', '"19"', "oms, counties", "each once"),
        ("https://www.scb.se", "scb.se", "url", "is not an address"),
    ],
)
def test_a_fault_in_the_file_of_groups_is_told(
    tmp_path: Path, old: str, new: str, field: str, remedy: str
) -> None:
    change(small_bundle(tmp_path), "groups.yaml", old, new)
    found = faults(tmp_path)
    assert any(field in one.field and remedy in one.remedy for one in found), found


def test_a_file_from_before_a_division_was_made_can_still_be_read(tmp_path: Path) -> None:
    file = small_bundle(tmp_path) / "groups.yaml"
    older, found, _ = file.read_text(encoding="utf-8").partition("- slug: la\n")
    assert found
    file.write_text(older, encoding="utf-8")
    known = catalogue_of(tmp_path).groups
    assert set(known) == {slug for slug in FIXED if not slug.startswith("la-")}


def test_the_fa_regions_stand_in_the_order_of_the_swedish_alphabet() -> None:
    names = [one.name for slug, one in catalogue().groups.items() if slug.startswith("fa-")]
    assert names[0] == "FA Arjeplog"
    assert names[-2:] == ["FA Västlandet", "FA Älmhult-Osby"]
    assert names[:-1] == sorted(names[:-1])
