"""The API tells programs what the catalogue knows, in a way that programs on any site can ask, keep and ask again."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import cache
from data.catalogue import catalogue
from tests.pages import official
from tests.pages.conftest import Site

ROOT = "/api/v1/"
SLUGS = official.slugs()
VALUES = f"{ROOT}indicators/folkmangd/observations"
ANSWERS = (
    ROOT,
    *(f"{ROOT}{name}" for name in ("indicators", "indicators/folkmangd", "regions", "areas", "targets")),
    *(f"{ROOT}{name}" for name in ("version", "openapi.json")),
    *(f"{VALUES}.{form}" for form in ("json", "csv", "jsonstat")),
    f"{VALUES}.csv?lan=dalarna&ar=2020",
)
EVERY_ANSWER = pytest.mark.parametrize("path", ANSWERS)
ANYTHING = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
MEANING = ("question", "definition", "definition_source", "says", "says_not", "evidence")


def told(site: Site, name: str) -> Any:
    answer = site.client.get(ROOT + name)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def test_the_entrance_leads_to_everything(site: Site) -> None:
    entrance = told(site, "")
    for address in (*entrance["links"].values(), entrance["openapi"], entrance["documentation"]):
        path = address.removeprefix("http://127.0.0.1:8050")
        assert site.client.get(path).status_code == 200, path
    assert set(entrance["links"]) == {"indicators", "regions", "areas", "targets", "version"}
    assert site.client.get("/api/v1").get_json() == entrance


def test_every_indicator_is_there_once(site: Site) -> None:
    assert [one["slug"] for one in told(site, "indicators")["indicators"]] == list(SLUGS)


@pytest.mark.parametrize("slug", SLUGS)
def test_an_indicator_is_told_as_its_file_has_it(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    file, one = figures.file, told(site, f"indicators/{slug}")
    assert one == next(each for each in told(site, "indicators")["indicators"] if each["slug"] == slug)
    for field in ("title", "unit", "decimals", "kind", "better"):
        assert one[field] == file[field], field
    for field in ("title_en", "better_because", "challenge", "dimension", "next_release"):
        assert one[field] == file.get(field), field
    assert one["meaning"] == {name: file.get(name) for name in (*MEANING, "note", "definition_key")}
    assert one["every"] == (None if file["every"] == "irregular" else file["every"])
    assert one["displayed"]["unit"] == figures.unit
    assert one["displayed"]["decimals"] == figures.decimals
    assert one["sexes"] == figures.sexes
    assert one["years"] == sorted({year for _, year, _ in figures.values})
    assert one["source"]["checked_against_source"] is False
    for address in one["links"].values():
        assert site.client.get(address.removeprefix("http://127.0.0.1:8050")).status_code == 200


def test_the_word_unknown_stands_nowhere(site: Site) -> None:
    for name in ("indicators", "regions", "areas", "targets"):
        assert "unknown" not in site.client.get(ROOT + name).text


def test_the_regions_are_the_counties_and_riket(site: Site) -> None:
    found = {one["code"]: one for one in told(site, "regions")["regions"]}
    assert list(found) == [*sorted(official.counties()), "00"]
    for code, county in official.counties().items():
        one = dict(found[code])
        assert one.pop("page").endswith(f"/lan/{county['slug']}")
        assert one == {
            **{name: text for name, text in county.items() if name != "county"},
            "name": county["county"],
        }
    assert found["00"] == {
        **dict.fromkeys(("authority", "nuts3", "nuts2", "nuts2_name", "page")),
        "code": "00",
        "name": "Riket",
        "short_name": "Riket",
        "slug": "riket",
    }


def test_the_areas_have_their_indicators(site: Site) -> None:
    answer = told(site, "areas")
    files = official.yaml_file("areas.yaml")
    assert [(one["slug"], one["name"]) for one in answer["areas"]] == [
        (one["slug"], one["name"]) for one in files
    ]
    for one in answer["areas"]:
        assert one["indicators"] == [s for s in SLUGS if official.figures(s).file["area"] == one["number"]]
        assert len(one["without_figures"]) == len(
            files[[each["slug"] for each in files].index(one["slug"])]["empty_slots"]
        )
    named = {one["slug"]: one["name"] for one in answer["challenges"]}
    assert named == {one["slug"]: one["name"] for one in official.yaml_file("strategy.yaml")["challenges"]}


def test_every_target_says_whom_it_is_set_for_and_none_is_for_a_county(site: Site) -> None:
    areas = {one["number"]: one["slug"] for one in official.yaml_file("areas.yaml")}
    expected = [
        {name: None if value == "" else value for name, value in one.items()} | {"area": areas[one["area"]]}
        for one in official.yaml_file("targets.yaml")
    ]
    found = told(site, "targets")["targets"]
    assert found == expected
    assert {one["set_for"] for one in found} <= {"nation", "eu"}
    assert not any(one["applies_to_county"] for one in found)


def test_the_version_is_that_of_the_figures_and_of_the_code(site: Site, tmp_path: Path) -> None:
    cache.configure(site.app.server, tmp_path, None, release="0123abcd")
    version = told(site, "version")
    assert version["data_version"] == site.client.get("/ready").get_json()["data_version"]
    assert version["copied_on"] == official.yaml_file("figures/version.yaml")["copied_on"]
    assert version["checked_against_source"] is False
    assert version["code_release"] == "0123abcd"


@pytest.mark.usefixtures("site")
def test_the_code_has_a_name_which_is_another_where_the_site_stands_elsewhere() -> None:
    import app  # here: the fixture starts it

    here, elsewhere = app._release(""), app._release("https://example.org")
    assert re.fullmatch("[0-9a-f]{8}", here)
    assert here == app._release("") != elsewhere


@EVERY_ANSWER
@pytest.mark.parametrize("coding", ["identity", "gzip", "br"])
def test_what_a_program_has_is_not_sent_again(site: Site, path: str, coding: str) -> None:
    asks = {"Accept-Encoding": coding, "Origin": "https://tidning.example"}
    first = site.client.get(path, headers=asks)
    again = site.client.get(path, headers={**asks, "If-None-Match": first.headers["ETag"]})
    assert (first.status_code, again.status_code, again.data) == (200, 304, b"")
    for name in ("ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin"):
        assert again.headers[name] == first.headers[name]
    assert first.headers["Cache-Control"] == "public, max-age=3600"
    assert first.vary.as_set() == {"accept-encoding"}


@EVERY_ANSWER
def test_a_head_request_says_what_a_get_request_would(site: Site, path: str) -> None:
    whole, head = site.client.get(path), site.client.head(path)
    assert head.data == b""
    assert dict(head.headers) | {"Date": ""} == dict(whole.headers) | {"Date": ""}


@pytest.mark.parametrize("path", [*ANSWERS, f"{ROOT}finns-inte", f"{VALUES}.csv?lan=atlantis"])
def test_a_page_of_any_site_may_ask(site: Site, path: str) -> None:
    asks = {"Origin": "https://tidning.example", "Access-Control-Request-Method": "GET"}
    before = site.client.options(path, headers={**asks, "Access-Control-Request-Headers": "if-none-match"})
    assert (before.status_code, before.data) == (204, b"")
    assert before.headers["Allow"] == before.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert before.headers["Access-Control-Allow-Headers"] == "*"
    for answer in (before, site.client.get(path, headers=asks)):
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/lan/dalarna", "/indikatorer/folkmangd", "/finns-inte", "/apiv1"])
def test_no_page_may_be_read_by_another_site(site: Site, path: str) -> None:
    assert "Access-Control-Allow-Origin" not in site.get(path).headers
    assert site.client.options(path).status_code == 405


@pytest.mark.parametrize("accept", ["text/html", "application/json", "*/*", ""])
@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/api/", "GET", 404),
        ("/api/v2/", "GET", 404),
        (f"{ROOT}finns-inte", "GET", 404),
        (f"{ROOT}indicators/finns-inte", "GET", 404),
        (f"{VALUES}.xml", "GET", 404),
        (f"{VALUES}", "GET", 404),
        (f"{ROOT}/regions", "GET", 404),
        (f"{ROOT}{'a' * 300}", "GET", 404),
        (f"{ROOT}regions?x=1", "GET", 400),
        (f"{ROOT}?lan=dalarna", "GET", 400),
        (f"{ROOT}regions", "POST", 405),
        (f"{ROOT}finns-inte", "DELETE", 405),
    ],
)
def test_every_refusal_is_for_programs(site: Site, path: str, method: str, status: int, accept: str) -> None:
    answer = site.client.open(path, method=method, headers={"Accept": accept})
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert set(answer.get_json()) == {"type", "title", "status", "detail"}
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert status != 405 or answer.headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("rest", ["", "/observations.json", "/observations.csv?lan=dalarna&ar=2020"])
def test_an_indicator_that_has_a_new_name_is_still_found(
    site: Site, monkeypatch: pytest.MonkeyPatch, rest: str
) -> None:
    known = replace(catalogue(), renamed={"gammalt-namn": "folkmangd"})
    monkeypatch.setattr("pages.api.catalogue", lambda: known)
    answer = site.client.get(f"{ROOT}indicators/gammalt-namn{rest}")
    assert answer.status_code == 301
    assert answer.headers["Location"] == f"{ROOT}indicators/folkmangd{rest}"
    assert site.client.get(answer.headers["Location"]).status_code == 200


def test_the_figures_are_described_where_their_form_has_no_room(site: Site) -> None:
    (link,) = site.client.get(f"{VALUES}.csv").headers.getlist("Link")
    address, *attributes = link.split("; ")
    assert attributes == ['rel="describedby"', 'type="application/json"']
    assert site.client.get(address.strip("<>").removeprefix("http://127.0.0.1:8050")).status_code == 200


@ANYTHING
@given(st.text(max_size=30), st.text(max_size=30))
def test_nothing_that_is_typed_below_the_api_is_a_fault_of_ours(site: Site, path: str, query: str) -> None:
    place = {
        "PATH_INFO": f"{ROOT}{path}".encode("utf-8", "surrogatepass").decode("latin-1"),
        "QUERY_STRING": query.encode("utf-8", "surrogatepass").decode("latin-1"),
    }
    answer = site.client.get("/", environ_overrides=place, headers={"Accept": "text/html"})
    assert answer.status_code < 500
    assert answer.mimetype == "application/json" or answer.mimetype == "application/problem+json"
