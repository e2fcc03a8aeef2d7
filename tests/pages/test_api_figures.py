"""The API gives the figures of the files, all of them and nothing else, in each of its forms."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

import pytest
from pyjstat import pyjstat

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.official import DATA, RIKET, Figures, Key

ITS_OWN_OLD_WAY = pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning")
EVERY_INDICATOR = pytest.mark.parametrize("slug", official.slugs(), scope="module")
"""Measure by measure, so that an answer that several tests read is asked for once."""
COLUMNS = ["region", "region_name", "year", "sex", "value", "unit", "flag", "period"]
NAMES = {code: one["county"] for code, one in official.counties().items()} | {RIKET: "Riket"}


def address(slug: str, form: str, query: str = "") -> str:
    return f"/api/v1/indicators/{slug}/observations.{form}{query}"


@lru_cache(4)
def as_json(site: Site, path: str) -> Any:
    """JSON whose numbers are exact."""
    answer = site.client.get(path)
    assert answer.status_code == 200, answer.text
    return json.loads(answer.data, parse_float=Decimal, parse_constant=pytest.fail)


def as_csv(site: Site, path: str) -> list[dict[str, str]]:
    """The lines of a CSV file, each by the names of its columns."""
    answer = site.client.get(path)
    assert answer.status_code == 200, answer.text
    lines = list(csv.reader(io.StringIO(answer.data.decode("utf-8"), newline=""), strict=True))
    assert lines[0] == COLUMNS
    return [dict(zip(COLUMNS, line, strict=True)) for line in lines[1:]]


def as_cube(site: Site, path: str) -> dict[Key, float]:
    """What a reader that is not ours reads in JSON-stat; NaN where nothing stands."""
    frame = pyjstat.Dataset.read(site.client.get(path).text).write("dataframe", naming="id")
    found = {(row.region, int(row.year), row.sex): float(row.value) for row in frame.itertuples()}
    assert len(found) == len(frame)
    return found


def expected(figures: Figures) -> set[Key]:
    """Every county in every year and sex that has a figure anywhere, and Riket where it has one."""
    spans = {(year, sex) for _, year, sex in figures.values}
    counties = {(code, *span) for code in official.counties() for span in spans}
    return counties | {key for key in figures.values if key[0] == RIKET}


def check(figures: Figures, found: Mapping[Key, Fraction | None]) -> None:
    """Exactly the file's values; a computed one but for its last binary digits."""
    assert set(found) == expected(figures)
    for key, value in found.items():
        if key not in figures.values:
            assert value is None, key
        elif figures.is_derived:
            assert value is not None
            assert math.isclose(value, figures.values[key], rel_tol=1e-12, abs_tol=1e-11), key
        else:
            assert value == figures.values[key], key


@cache
def flags(slug: str) -> dict[Key, str]:
    """The flags in the file."""
    with (DATA / "figures" / f"{slug}.csv").open(encoding="utf-8", newline="") as text:
        rows = csv.DictReader(text)
        return {(row["region"], int(row["year"]), row["sex"]): row["flag"] for row in rows if row["flag"]}


def key_of(row: Mapping[str, Any]) -> Key:
    return row["region"], int(row["year"]), row["sex"]


def exact(value: str | int | Decimal | None) -> Fraction | None:
    return None if value in ("", None) else Fraction(value)


@EVERY_INDICATOR
def test_the_json_gives_the_figures_of_the_file(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    rows = as_json(site, address(slug, "json"))["observations"]
    check(figures, {key_of(row): exact(row["value"]) for row in rows})
    assert len({key_of(row) for row in rows}) == len(rows)
    for row in rows:
        assert row["region_name"] == NAMES[row["region"]]
        assert row["sign"] == (
            None if row["value"] is not None else "." if row["flag"] == "not_applicable" else ".."
        )
        assert row["period"] == (
            figures.periods.get(key_of(row)) if row["value"] is not None else row["period"]
        )
        assert (row["flag"] in ("missing", "withheld", "not_applicable")) == (row["value"] is None)
        if not figures.is_derived:
            assert row["flag"] == flags(slug).get(
                key_of(row), "" if key_of(row) in figures.values else "missing"
            )


@EVERY_INDICATOR
def test_the_csv_gives_what_the_json_gives(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    rows = as_csv(site, address(slug, "csv"))
    check(figures, {key_of(row): exact(row["value"]) for row in rows})
    assert {row["unit"] for row in rows} == {figures.file["unit"]}
    told = as_json(site, address(slug, "json"))["observations"]
    shared = ("region", "region_name", "year", "sex", "flag")
    assert [[row[name] for name in shared] + [row["period"]] for row in rows] == [
        [str(row[name]) for name in shared] + [row["period"] or ""] for row in told
    ]


@ITS_OWN_OLD_WAY
@EVERY_INDICATOR
def test_a_reader_of_json_stat_reads_the_figures_of_the_file(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    found = as_cube(site, address(slug, "jsonstat"))
    read = {key: value for key, value in found.items() if not math.isnan(value)}
    assert set(read) == set(figures.values)
    for key, value in figures.values.items():
        assert math.isclose(read[key], value, rel_tol=1e-12, abs_tol=1e-11), key
    assert {key[0] for key in found} == {key[0] for key in expected(figures)}


@EVERY_INDICATOR
def test_the_cube_says_why_each_null_is_one(site: Site, slug: str) -> None:
    cube = as_json(site, address(slug, "jsonstat"))
    told = {key_of(row): row for row in as_json(site, address(slug, "json"))["observations"]}
    sides = [cube["dimension"][name]["category"]["index"] for name in cube["id"]]
    assert cube["id"] == ["region", "year", "sex"]
    assert cube["size"] == [len(side) for side in sides]
    assert len(cube["value"]) == math.prod(cube["size"])
    keys = [(region, int(year), sex) for region in sides[0] for year in sides[1] for sex in sides[2]]
    for place, key in enumerate(keys):
        row = told.get(key, {"value": None, "flag": "missing"})
        assert cube["value"][place] == row["value"], key
        assert cube["status"].get(str(place), "") == row["flag"], key


@EVERY_INDICATOR
def test_what_has_to_stand_beside_the_figures_does(site: Site, slug: str) -> None:
    file, copied_on = official.figures(slug).file, official.yaml_file("figures/version.yaml")["copied_on"]
    metadata = as_json(site, address(slug, "json"))["metadata"]
    assert as_json(site, address(slug, "jsonstat"))["extension"] == metadata
    assert (metadata["title"], metadata["unit"]) == (file["title"], file["unit"])
    assert metadata["source"] == {
        "publisher": file["publisher"],
        "table": file["table"],
        "url": file.get("source_url"),
        "licence": file.get("licence"),
        "how": file["how"],
        "copied_from": file["copied_from"],
        "copied_on": copied_on,
        "checked_against_source": False,
    }
    computed = metadata["computation"]
    assert (computed and computed["formula"]) == file.get("derived", {}).get("formula")
    assert ("Källa:" in metadata["source_line"]) == (file["how"] in ("copied", "transcribed"))
    assert "inte avstämd mot källan" in metadata["source_line"]
    assert metadata["data_version"] == site.client.get("/ready").get_json()["data_version"]
    assert metadata["links"]["page"].endswith(f"/indikatorer/{slug}")


def test_the_csv_is_plain(site: Site) -> None:
    figures = official.figures("otrygghet")
    value = float(figures.values["23", 2022, "T"])
    line = f"23,Jämtlands län,2022,T,{value},%,,2019-2022"
    body = site.client.get(address("otrygghet", "csv", "?lan=jamtland&ar=2022")).data
    assert body == f"{','.join(COLUMNS)}\r\n{line}\r\n".encode()


QUERY = "?lan=dalarna,riket&ar=2014,2018-2019&kon=k,m"


@ITS_OWN_OLD_WAY
@pytest.mark.parametrize("form", ["json", "csv", "jsonstat"])
def test_filters_leave_the_rest_out(site: Site, form: str) -> None:
    path = address("eftergymnasial", form, QUERY)
    figures = official.figures("eftergymnasial")
    wanted = {
        key: value
        for key, value in figures.values.items()
        if key[0] in ("20", RIKET) and key[1] in (2014, 2018, 2019) and key[2] in "KM"
    }
    assert len(wanted) == 8
    if form == "jsonstat":
        assert as_cube(site, path) == {key: float(value) for key, value in wanted.items()}
        return
    rows = as_csv(site, path) if form == "csv" else as_json(site, path)["observations"]
    assert {key_of(row): exact(row["value"]) for row in rows} == wanted


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("?lan=atlantis", 400),
        ("?lan=dalarna&lan=skane", 400),
        ("?lan=dalarna,dalarna", 400),
        ("?lan=", 400),
        ("?ar=i fjol", 400),
        ("?kon=x", 400),
        ("?mot=riket", 400),
        ("?ar=1066", 404),
        ("?ar=2020-2010", 404),
        ("?ar=2018&kon=k", 404),
    ],
)
def test_what_cannot_be_answered_is_refused_in_words(site: Site, query: str, status: int) -> None:
    for form in ("json", "csv", "jsonstat"):
        answer = site.client.get(address("eftergymnasial", form, query), headers={"Accept": "text/html"})
        assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
        assert answer.get_json()["status"] == status
        assert answer.get_json()["detail"].endswith((".", "?"))


def test_a_region_without_a_figure_of_its_own_is_not_found(site: Site) -> None:
    assert site.client.get(address("bruttoregionprodukt", "json", "?lan=riket")).status_code == 404


def test_gotland_votes_in_no_region_and_the_api_says_so(site: Site) -> None:
    rows = as_json(site, address("valdeltagande-regionval", "json", "?lan=gotland"))["observations"]
    assert {(row["value"], row["flag"], row["sign"]) for row in rows} >= {(None, "not_applicable", ".")}
