"""Files over HTTP: names, filters, refusals in words, what a browser or a proxy may keep."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from urllib.parse import quote

import pytest

from data import catalogue, store, versions
from pages.address import parse
from pages.export_links import county_downloads, downloads
from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.exported import about, body, csv_rows, json_object, key_of, sheet_rows

TABLES, PICTURES = ("csv", "xlsx", "json"), ("svg", "png")
ENDINGS = (*TABLES, *PICTURES)
COMPOSITE = next(slug for slug in official.slugs() if official.figures(slug).kind == "composite")


def name(site: Site, path: str) -> str:
    """What a browser calls the file it saves."""
    found = re.fullmatch(
        r"attachment; filename=([\w.-]+)", site.client.get(path).headers["Content-Disposition"]
    )
    assert found, path
    return found[1]


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_is_named_by_its_measure_and_data_version(site: Site, ending: str) -> None:
    assert name(site, f"/export/medellivslangd.{ending}") == f"medellivslangd_{store.version()}.{ending}"


@pytest.mark.parametrize("ending", TABLES)
def test_a_county_file_is_named_by_its_county_and_data_version(site: Site, ending: str) -> None:
    assert name(site, f"/export/lan/dalarna.{ending}") == f"lan-dalarna_{store.version()}.{ending}"


@pytest.mark.parametrize(
    ("asked", "mark"),
    [
        ("folkmangd.csv?lan=dalarna,riket&ar=2024", "dalarna-riket-2024"),
        ("folkmangd.csv?ar=2024&lan=dalarna,riket", "dalarna-riket-2024"),
        ("folkmangd.svg?typ=rutor&tema=mork&lan=dalarna", "dalarna-rutor-mork"),
    ],
)
def test_the_name_of_a_part_says_which(site: Site, asked: str, mark: str) -> None:
    slug, ending = asked.partition("?")[0].split(".")
    assert name(site, f"/export/{asked}") == f"{slug}_{store.version()}_{mark}.{ending}"


def test_a_long_choice_has_a_short_mark_of_its_own(site: Site) -> None:
    names = {name(site, f"/export/folkmangd.csv?ar={span}") for span in ("1990-2020", "1991-2020")}
    assert len(names) == 2
    assert all(re.search(r"_urval-[0-9a-f]{6}\.csv$", one) for one in names)


@pytest.mark.parametrize("ending", TABLES)
def test_filters_leave_the_rows_asked_for(site: Site, ending: str) -> None:
    content = body(site, f"/export/eftergymnasial.{ending}?lan=riket,dalarna&ar=2019,2023-2024&kon=k")
    if ending == "json":
        found = [(row["region"], row["year"], row["sex"]) for row in json_object(content)["rows"]]
    else:
        found = [key_of(row) for row in (csv_rows(content) if ending == "csv" else sheet_rows(content))]
    assert found == [(region, year, "K") for region in ("00", "20") for year in (2019, 2024)]


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("folkmangd.csv?x=1", "ett val som inte finns: ”x”"),
        ("folkmangd.csv?typ=karta", "ett val som inte finns: ”typ”"),
        ("folkmangd.csv?ar=2024&ar=2023", "flera värden för ”år”"),
        ("folkmangd.csv?ar=1500", "inga siffror för 1500"),
        ("folkmangd.csv?lan=atlantis", "Det finns inget län som heter ”atlantis”"),
        ("folkmangd.csv?kon=x", "”kön” kan vara"),
        ("folkmangd.csv?version=2020-01-01-00000000", "ingen dataversion ”2020-01-01-00000000”"),
        ("folkmangd.csv?version=a&version=b", "flera värden för ”version”"),
        ("folkmangd.json?lan=riket&ar=1970", "inga siffror för det urvalet"),
        ("folkmangd.svg?sok=x", "ett val som inte finns: ”sok”"),
        ("folkmangd.svg?typ=rang", "får inte visas som ”rang”"),
        ("folkmangd.png?typ=karta", "får inte visas som ”karta”"),
        ("folkmangd.png?tema=rosa", "”tema” kan vara ljus, mork"),
        ("folkmangd.png?ar=2023,2024", "inga siffror för år ”2023,2024”"),
        (f"{COMPOSITE}.svg", "måttet visas bara som tabell"),
        (f"{COMPOSITE}.png?typ=rutor", "måttet visas bara som tabell"),
        ("lan/dalarna.csv?ar=2020", "ett val som inte finns: ”ar”"),
    ],
)
def test_what_cannot_be_asked_for_is_refused_in_words(site: Site, asked: str, words: str) -> None:
    answer = site.client.get(f"/export/{asked}")
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert words in json.loads(answer.text)["detail"]
    assert "Content-Disposition" not in answer.headers


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (
            "/export/folkmangd.pdf",
            "inget format som heter ”pdf”. Filens namn slutar med ett av formaten csv, xlsx, json, svg och png.",
        ),
        ("/export/folkmangd", "formaten csv, xlsx, json, svg och png"),
        ("/export/.csv", "formaten csv, xlsx"),
        ("/export/folkmangd.CSV", "inget format som heter ”CSV”"),
        ("/export/folkmagd.csv", "Menade du ”folkmangd”?"),
        ("/export/lan/dalarna.png", "formaten csv, xlsx och json"),
        ("/export/lan/dalrna.csv", "Menade du ”dalarna”?"),
        ("/export/lan/riket.csv", "inget län som heter ”riket”"),
        (f"/export/{'a' * 5000}.csv", "Filen finns inte"),
    ],
)
def test_an_unknown_file_is_not_found_and_the_formats_are_told(site: Site, path: str, words: str) -> None:
    answer = site.client.get(path)
    assert answer.status_code == 404
    assert words in json.loads(answer.text)["detail"]


@pytest.mark.parametrize(
    "path", ["/export", "/export/", "/export/a/b.csv", "/export/folkmangd.csv/", "/export/lan/"]
)
def test_what_is_no_file_is_no_page_either(site: Site, path: str) -> None:
    assert site.get(path).status_code == 404


def test_a_browser_reads_a_refusal_as_a_page(site: Site) -> None:
    answer = site.get("/export/folkmangd.pdf")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")


@pytest.mark.parametrize("query", ["", "?lan=dalarna&ar=2024"])
def test_a_renamed_measure_leads_to_the_file_of_its_new_name(
    site: Site, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    known = replace(catalogue.catalogue(), renamed={"livslangd": "medellivslangd"})
    monkeypatch.setattr("pages.export.catalogue", lambda: known)
    answer = site.client.get(f"/export/livslangd.csv{query}")
    assert (answer.status_code, answer.location) == (301, f"/export/medellivslangd.csv{query}")


@pytest.mark.parametrize(
    "path", [*(f"/export/medellivslangd.{ending}" for ending in ENDINGS), "/export/lan/dalarna.xlsx"]
)
def test_who_has_a_file_is_told_so_until_it_changes(site: Site, path: str) -> None:
    first, again = site.client.get(path), site.client.get(path)
    assert (first.data, first.headers["ETag"]) == (again.data, again.headers["ETag"])
    known = site.client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (known.status_code, known.data) == (304, b"")
    head = site.client.head(path)
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["Content-Length"] == str(len(first.data))


@pytest.mark.parametrize("ending", ["xlsx", "png"])
def test_what_is_packed_is_not_packed_again(site: Site, ending: str) -> None:
    answer = site.client.get(f"/export/folkmangd.{ending}", headers={"Accept-Encoding": "br, gzip"})
    assert "Content-Encoding" not in answer.headers
    assert "Vary" not in answer.headers


@pytest.mark.parametrize("slug", official.slugs())
def test_every_link_to_a_file_leads_to_one(site: Site, slug: str) -> None:
    found = downloads(parse(f"/indikatorer/{slug}", "lan=dalarna"))
    assert len(found) == (3 if official.figures(slug).kind == "composite" else 5)
    for _, path in found[:-2] if len(found) == 5 else found:
        body(site, path)
    if len(found) == 5:
        body(site, found[-1][1])  # the SVG; a PNG is the same, and slow


def test_every_link_to_a_file_of_a_county_leads_to_one(site: Site) -> None:
    for _, path in county_downloads(catalogue.catalogue().county("gotland")):
        body(site, path)


@pytest.mark.parametrize("version", sorted(versions.known()))
def test_a_file_of_a_kept_version_says_so(site: Site, version: str) -> None:
    frozen = f"version={version}"
    content = body(site, f"/export/medellivslangd.xlsx?{frozen}")
    assert about(content)["Dataversion"] == version
    assert about(content)["Adress"].endswith(f"/embed/medellivslangd?{frozen}")
    assert name(site, f"/export/medellivslangd.xlsx?{frozen}") == f"medellivslangd_{version}.xlsx"
    drawn = body(site, f"/export/medellivslangd.svg?{frozen}").decode()
    assert f"dataversion {version}" in " ".join(re.findall(r">([^<]+)</text>", drawn))


@pytest.mark.parametrize(
    "typed", ["=1+1", "+1", "@a", "-1", "\t", "../../app", "a\r\nSet-Cookie: b=c", '"; x="']
)
def test_nothing_typed_ends_in_a_header(site: Site, typed: str) -> None:
    for path in (f"/export/{quote(typed, safe='')}.csv", f"/export/folkmangd.csv?lan={quote(typed)}"):
        answer = site.client.get(path)
        assert answer.status_code in (400, 404)
        assert "Set-Cookie" not in answer.headers
        assert "Content-Disposition" not in answer.headers
