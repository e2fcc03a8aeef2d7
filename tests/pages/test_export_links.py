"""The links to the files of a view."""

from __future__ import annotations

import pytest

from data import store
from data.catalogue import catalogue
from pages.address import parse
from pages.export_links import county_downloads, downloads

WORDS = ["CSV för Excel", "Excel (XLSX)", "JSON", "Bild (PNG)", "Bild (SVG)"]


def links(path: str, query: str = "") -> dict[str, str]:
    return dict(downloads(parse(path, query)))


def test_tables_hold_all_figures_and_pictures_the_whole_view() -> None:
    query = "lan=dalarna,gavleborg&ar=2019&kon=k&mot=uppsala&vy=rang"
    found = links("/indikatorer/eftergymnasial", query)
    assert list(found) == WORDS
    assert [found[word] for word in WORDS[:3]] == [
        f"/export/eftergymnasial.{ending}" for ending in ("csv", "xlsx", "json")
    ]
    shown = "lan=dalarna,gavleborg&ar=2019&kon=k&mot=uppsala&typ=rang"
    assert found["Bild (PNG)"] == f"/export/eftergymnasial.png?{shown}"
    assert found["Bild (SVG)"] == f"/export/eftergymnasial.svg?{shown}"


@pytest.mark.parametrize(
    ("path", "query", "picture"),
    [
        ("/indikatorer/eftergymnasial", "", "eftergymnasial.svg"),
        ("/indikatorer/eftergymnasial", "vy=tabell", "eftergymnasial.svg"),
        ("/indikatorer/folkmangd", "vy=rang", "folkmangd.svg"),  # a count is not ranked
        (
            "/embed/folkmangd",
            "typ=rutor&tema=mork&lan=dalarna",
            "folkmangd.svg?lan=dalarna&typ=rutor&tema=mork",
        ),
        ("/omraden/valfard", "indikator=medellivslangd&vy=karta", "medellivslangd.svg?typ=karta"),
    ],
)
def test_a_picture_is_of_what_the_kind_allows(path: str, query: str, picture: str) -> None:
    assert links(path, query)["Bild (SVG)"] == f"/export/{picture}"


def test_a_frozen_embed_offers_files_of_its_version() -> None:
    frozen = f"version={store.version()}"
    assert {one.partition("?")[2] for one in links("/embed/folkmangd", frozen).values()} == {frozen}


def test_a_table_only_has_no_picture() -> None:
    assert list(links("/indikatorer/livskvalitet-brp")) == WORDS[:3]


def test_a_county_has_three_files() -> None:
    assert county_downloads(catalogue().county("dalarna")) == [
        ("CSV för Excel", "/export/lan/dalarna.csv"),
        ("Excel (XLSX)", "/export/lan/dalarna.xlsx"),
        ("JSON", "/export/lan/dalarna.json"),
    ]
