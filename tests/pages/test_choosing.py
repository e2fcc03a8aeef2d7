"""What a visitor is told where there is something to choose, and where the ways from a page lead."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from components.paper import PLACE_WORDS
from components.row_words import NO_PLACE
from data.model import Kind
from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import Element, of_html


def lists_below(page: Element, heading: str) -> list[Element]:
    """The lists of the section under a heading."""
    section = next(one for one in page.all("section") if heading in [title.text for title in one.all("h2")])
    return section.all("ul")


def test_four_areas_are_listed_as_four(site: Site) -> None:
    page = site.page("/")
    (listed,) = lists_below(page, "Fyra strategiska områden")
    assert [one.attributes["href"] for one in listed.all("a")] == [
        f"/omraden/{one}" for one in ("valfard", "kompetens", "innovation", "tillganglighet")
    ]
    assert page.all("a", href="/omraden/tvargaende")


@pytest.mark.parametrize("slug", ["medellivslangd", "lag-tillit", "nystartade-foretag-antal"])
def test_it_is_said_that_counties_can_be_chosen(site: Site, slug: str) -> None:
    box = site.page(f"/indikatorer/{slug}").one(id="panel-map-box")
    assert "Välj upp till fem län: de lyfts fram i diagrammen." in [one.text for one in box.all("p")]


def test_a_profile_says_from_where_places_are_counted_before_the_first_of_them(site: Site) -> None:
    whole = site.page("/lan/dalarna").text
    assert whole.index(PLACE_WORDS) < whole.index("plats ")
    assert whole.count(PLACE_WORDS) == 2  # on the screen, and in the foot on paper


def test_every_reason_for_no_place_says_what_is_not_there() -> None:
    assert set(NO_PLACE) == set(Kind) - {Kind.RATE}
    assert all("rangordnas inte" in words or "saknas" in words for words in NO_PLACE.values())


def test_a_profile_leads_to_slides_about_the_county(site: Site) -> None:
    page = site.page("/lan/gotland")
    (link,) = [one for one in page.all("a") if one.text == "Bilder på storskärm"]
    address = link.attributes["href"]
    assert address
    assert address.startswith("/forum?vyer=/lan/gotland;/indikatorer/")
    assert "lan=gotland" in address
    assert site.get(address).status_code == 200
    assert of_html(site.get(address).text).one("h1").text == "Visa på storskärm"


def test_the_way_to_the_slides_stands_before_a_long_list_of_them(site: Site) -> None:
    words = site.page("/forum?vyer=/lan/dalarna;/om").text
    assert words.index("Visa bilderna") < words.index("Dalarnas län")


def test_another_measure_of_an_area_is_compared_with_the_same_county_where_it_may_be(site: Site) -> None:
    chosen = site.page("/omraden/kompetens?indikator=eftergymnasial&lan=dalarna&mot=gavleborg").one(
        id="indikator"
    )
    ways = [one.attributes["value"] or "" for one in chosen.all("option")]
    compared = [slug for slug in official.slugs() if official.figures(slug).kind in official.COMPARED]
    for way in ways:
        slug = parse_qs(urlsplit(way).query).get("indikator", ["gymnasiebehorighet"])[0]
        assert way.endswith("lan=dalarna&mot=gavleborg" if slug in compared else "lan=dalarna"), way
