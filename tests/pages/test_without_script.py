"""Without script the first answer is the whole page, and every choice still leads somewhere."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.held_to_files import check_values
from tests.pages.page_reader import of_html

PATHS = (
    "/",
    "/lan/dalarna",
    "/lan/gotland?mot=skane",
    "/omraden/valfard",
    "/indikatorer",
    "/indikatorer/medellivslangd?lan=dalarna&ar=2020",
    "/indikatorer/ekonomisk-hallbarhet-brp",
    "/planering",
    "/samband",
    "/om",
    "/om/data",
    "/om/tillganglighet",
)


@pytest.mark.parametrize("path", PATHS)
def test_the_first_answer_says_what_the_page_says(site: Site, path: str) -> None:
    first = of_html(site.get(path).text).one("main")
    page = site.page(path)
    assert first.one("h1").text == page.one("h1").text
    assert check_values(first) == check_values(page)
    sentences = [one.text for one in page.all(id="panel-sentence")]
    assert [one.text for one in first.all(id="panel-sentence")] == sentences


@pytest.mark.parametrize("path", PATHS)
def test_every_link_and_choice_of_a_page_leads_to_an_answer(site: Site, path: str) -> None:
    main = of_html(site.get(path).text).one("main")
    links = {one.attributes["href"] or "" for one in main.all("a")}
    links |= {
        one.attributes["value"] or "" for one in main.all("option") if not one.attributes.get("selected")
    }
    ours = sorted(one for one in links if one.startswith("/"))
    assert ours or path == "/om/tillganglighet"
    for one in ours[:: max(1, len(ours) // 12)]:
        assert site.get(one).status_code == 200, one


def test_a_step_back_shows_the_filters_of_the_list_that_was_left(site: Site) -> None:
    form = of_html(site.get("/indikatorer").text).one("form", action="/indikatorer")
    assert form.attributes["autocomplete"] == "off"


@pytest.mark.parametrize("path", PATHS)
def test_a_page_names_its_own_address_and_title(site: Site, path: str) -> None:
    page = of_html(site.get(path).text)
    assert page.one("link", rel="canonical").attributes["href"] == f"http://127.0.0.1:8050{path}"
    assert "Länsläget" in page.one("head").one("title").text
    assert page.one("html").attributes["lang"] == "sv"


def test_a_choice_leads_to_its_address(site: Site) -> None:
    for slug in official.slugs()[:10]:
        chosen = f"/indikatorer/{slug}?lan=dalarna"
        answer = site.get(f"/visa?till={quote(chosen, safe='')}")
        assert answer.status_code in (302, 303)
        assert answer.location == chosen


@pytest.mark.parametrize(
    "till",
    [
        "//example.org",
        "https://example.org/",
        "/\\example.org",
        "\\\\example.org",
        "javascript:alert(1)",
        "//lan/dalarna",
        "/finns-inte",
        "/lan/dalarna?x=1",
        "lan/dalarna",
        "",
        "/om\r\nSet-Cookie: a=b",
        "//[",
        "/\t/example.org",
    ],
)
def test_a_choice_never_leads_out_of_the_site(site: Site, till: str) -> None:
    answer = site.get(f"/visa?till={quote(till, safe='')}")
    assert answer.status_code in (302, 303, 400, 404)
    location = answer.location or "/"
    assert location.startswith("/")
    assert not location.startswith(("//", "/\\", "/\t"))
    assert "Set-Cookie" not in answer.headers
