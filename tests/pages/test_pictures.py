"""The picture of every view that is shared: its size, its words, its address that follows the figures."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from data import store
from tests.pages import official, png_reader
from tests.pages.conftest import Site
from tests.pages.page_reader import of_html

ORIGIN = "http://127.0.0.1:8050"
PATHS = (
    "/",
    "/lan/dalarna",
    "/lan/gotland?mot=dalarna",
    "/omraden/valfard",
    "/omraden/tvargaende",
    "/omraden/kompetens?indikator=eftergymnasial&lan=dalarna",
    "/kommun/falun",
    "/kommun/upplands-vasby",
    "/indikatorer",
    "/indikatorer/medellivslangd",
    "/indikatorer/medellivslangd?lan=dalarna,gavleborg&mot=gavleborg&vy=karta",
    "/indikatorer/eftergymnasial?lan=dalarna&kon=k",
    "/indikatorer/lag-tillit?lan=skane",
    "/indikatorer/livskvalitet-brp",
    "/indikatorer/valdeltagande-regionval?lan=gotland&vy=karta",
    "/indikatorer/forvarvsarbetande-utrikes-10-ar",
    "/planering",
    "/samband",
    "/om",
    "/om/data",
    "/om/tillganglighet",
    "/om/badda-in",
    "/forum",
)
LONG = sorted(official.slugs(), key=lambda slug: -len(str(official.figures(slug).file["title"])))[:12]
EMPTY = ((388, 0, 400, 210), (7, 0, 19, 210), (7, 0, 400, 12), (7, 206, 400, 210))
"""Rectangles of a picture 400 pixels wide along its edges, where nothing is drawn but the stripe on the left."""


def picture_of(site: Site, path: str) -> str:
    """The address of the picture that the page's head names, without the site's own."""
    address = of_html(site.get(path).text).one("meta", property="og:image").attributes["content"] or ""
    assert address.startswith(f"{ORIGIN}/bild/")
    return address.removeprefix(ORIGIN)


def said(site: Site, path: str) -> str:
    """What is said of the picture to those who do not see it."""
    return of_html(site.get(path).text).one("meta", property="og:image:alt").attributes["content"] or ""


@pytest.mark.parametrize("path", PATHS)
def test_every_page_has_a_picture_of_its_own_size(site: Site, path: str) -> None:
    answer = site.client.get(picture_of(site, path))
    assert (answer.status_code, answer.mimetype) == (200, "image/png")
    read = png_reader.read(answer.data)
    assert (read.width, read.height) == (1200, 630)


def test_pages_that_say_different_things_have_different_pictures(site: Site) -> None:
    pictures = {
        site.client.get(picture_of(site, path)).data for path in PATHS if path != "/lan/gotland?mot=dalarna"
    }
    assert len(pictures) == len(PATHS) - 1


@pytest.mark.parametrize("slug", LONG)
def test_the_longest_titles_stay_inside_the_picture(site: Site, slug: str) -> None:
    for more in ("?lan=vastra-gotaland", "?lan=vastra-gotaland&vy=karta"):
        address = f"{picture_of(site, f'/indikatorer/{slug}{more}')}&bredd=400"
        read = png_reader.read(site.client.get(address).data)
        assert (read.width, read.height) == (400, 210)
        assert [edge for edge in EMPTY if not read.is_one_colour(*edge)] == []
        assert not read.is_one_colour(0, 0, 400, 210)


@pytest.mark.parametrize("slug", official.slugs())
def test_the_picture_of_every_measure_has_its_size_and_says_the_figure_of_the_file_beside_rikets(
    site: Site, slug: str
) -> None:
    figures = official.figures(slug)
    sex = figures.sexes[0]
    year = figures.years(sex, counties_only=True)[-1]
    path = f"/indikatorer/{slug}?lan=dalarna"
    assert png_reader.size(site.client.get(picture_of(site, path)).data) == (1200, 630)
    words = said(site, path)
    assert words.startswith(f"{figures.file['title']}. Dalarnas län")
    key, riket = ("20", year, sex), ("00", year, sex)
    assert (
        (f" {figures.text(key).split(chr(160) + '%')[0]}" in words)
        if key in figures.values
        else "saknas" in words
    )
    if figures.kind not in official.COMPARED:
        assert "Riket" not in words
    elif riket in figures.values:
        assert "Riket: " in words
    else:
        assert "Riket: siffra saknas" in words


def test_the_picture_of_a_comparison_is_of_that_comparison(site: Site) -> None:
    words = said(site, "/indikatorer/medellivslangd?lan=dalarna&mot=gavleborg")
    assert "Gävleborgs län: " in words
    assert "Riket" not in words


def test_the_address_follows_the_figures(site: Site) -> None:
    address = picture_of(site, "/indikatorer/medellivslangd?lan=dalarna&vy=karta")
    assert address.startswith("/bild/indikatorer/medellivslangd.png?lan=dalarna&vy=karta&version=")
    assert parse_qs(urlsplit(address).query)["version"] == [store.version()]
    old = address.replace(store.version(), "2020-01-01-0123abcd")
    assert (site.client.get(old).status_code, site.client.get(old).location) == (302, address)
    bare = "/bild/indikatorer/medellivslangd.png?lan=dalarna&vy=karta"
    assert site.client.get(bare).location == address


def test_filters_of_the_catalogue_make_no_new_picture(site: Site) -> None:
    assert picture_of(site, "/indikatorer?sok=bil&omrade=valfard") == picture_of(site, "/indikatorer")


def test_a_picture_is_kept_and_not_sent_twice(site: Site) -> None:
    address = picture_of(site, "/lan/dalarna")
    first = site.client.get(address)
    again = site.client.get(address, headers={"If-None-Match": str(first.headers["ETag"])})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"] == "public, max-age=86400"


def test_a_frozen_embed_has_the_picture_of_its_version(site: Site) -> None:
    asked = f"{ORIGIN}/embed/medellivslangd?lan=dalarna&version={store.version()}"
    told = site.client.get("/oembed", query_string={"url": asked}).get_json()
    thumbnail = told["thumbnail_url"].removeprefix(ORIGIN)
    assert thumbnail == f"/bild/embed/medellivslangd.png?lan=dalarna&version={store.version()}"
    assert png_reader.read(site.client.get(thumbnail).data).width == 1200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/bild/finns-inte.png", 404),
        ("/bild/lan/finns-inte.png", 404),
        ("/bild/indikatorer/finns-inte.png", 404),
        ("/bild/embed/finns-inte.png", 404),
        ("/bild/.png", 404),
        ("/bild/om.jpg", 404),
        ("/bild/om.png?lan=dalarna", 400),
        ("/bild/om.png?bredd=1201", 400),
        ("/bild/om.png?bredd=400&bredd=600", 400),
        ("/bild/om.png?version=x", 400),
        ("/bild/om.png?version=2020-01-01-0123abcd&version=x", 400),
        ("/bild/indikatorer/medellivslangd.png?ar=1066", 400),
        ("/bild/embed/medellivslangd.png?version=2020-01-01-0123abcd", 400),
    ],
)
def test_what_cannot_be_drawn_is_said_in_words(site: Site, path: str, status: int) -> None:
    answer = site.client.get(path)
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
