"""The head of every page tells those who find and share it what it is, in the page's own words."""

from __future__ import annotations

import pytest

from tests.pages.conftest import Site
from tests.pages.page_reader import Element, of_html
from tests.pages.test_pictures import ORIGIN, PATHS

DESCRIBED = {
    "/lan/dalarna": "Dalarnas län har 286\u00a0043 invånare (2025). ",
    "/planering": "Från EU till kommun: vilka nivåer det finns, vem som gör vad och vilka regionala",
    "/samband": "Människor bor, arbetar och pendlar över länsgränserna. Här syns vilka regioner",
    "/om": "Hur Sveriges 21 län står bredvid målen för den nationella politiken för regional utveckling.",
}
NAMES = {
    "/": "Länsläget – så står länen bredvid målen för regional utveckling",
    "/lan/dalarna": "Dalarnas län",
    "/omraden/valfard": "Boende, arbete och välfärd",
    "/indikatorer": "Alla indikatorer",
    "/planering": "Planering",
    "/samband": "Samband",
    "/om/data": "Om siffrorna",
    "/indikatorer/eftergymnasial?lan=dalarna,gavleborg&kon=k&mot=stockholm": (
        "Eftergymnasial utbildning, 25–64 år, kvinnor, Dalarnas län och Gävleborgs län jämfört med Stockholms län, 2024"
    ),
    "/indikatorer/lag-tillit": "Svårt att lita på andra människor, 2021–2024",
}


def head(site: Site, path: str) -> Element:
    """The head of a page's document."""
    return of_html(site.get(path).text).one("head")


def told(site: Site, path: str, name: str) -> str:
    """One thing that the head tells, by its name in Open Graph."""
    return head(site, path).one("meta", property=f"og:{name}").attributes["content"] or ""


@pytest.mark.parametrize("path", PATHS)
def test_every_page_tells_what_it_is(site: Site, path: str) -> None:
    assert told(site, path, "url") == f"{ORIGIN}{path}"
    assert head(site, path).one("link", rel="canonical").attributes["href"] == f"{ORIGIN}{path}"
    assert told(site, path, "title")
    assert told(site, path, "description")
    assert (
        told(site, path, "description")
        == head(site, path).one("meta", name="description").attributes["content"]
    )
    assert (told(site, path, "type"), told(site, path, "locale")) == ("website", "sv_SE")
    assert (told(site, path, "site_name"), told(site, path, "image:type")) == ("Länsläget", "image/png")
    assert (told(site, path, "image:width"), told(site, path, "image:height")) == ("1200", "630")
    assert told(site, path, "image:alt")
    assert head(site, path).one("meta", name="twitter:card").attributes["content"] == "summary_large_image"


@pytest.mark.parametrize("path", [one for one in PATHS if one.startswith(("/omraden", "/indikatorer/"))])
def test_a_chart_is_described_by_its_own_sentence(site: Site, path: str) -> None:
    sentence = site.page(path).one(id="panel-sentence").text
    assert told(site, path, "description") == sentence


@pytest.mark.parametrize("path", DESCRIBED)
def test_other_pages_are_described_in_words_that_stand_on_them(site: Site, path: str) -> None:
    assert told(site, path, "description").startswith(DESCRIBED[path])


@pytest.mark.parametrize("path", NAMES)
def test_a_view_is_named_by_all_that_it_compares(site: Site, path: str) -> None:
    assert told(site, path, "title") == NAMES[path]
