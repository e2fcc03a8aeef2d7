"""What a program is told that asks for one of our addresses, with an oEmbed client that is not ours too."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, quote, urlsplit
from xml.etree import ElementTree

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from micawber import Provider, ProviderRegistry
from micawber.exceptions import ProviderHTTPException
from werkzeug.http import parse_list_header, parse_options_header

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import of_html
from tests.pages.test_address import addresses

ORIGIN = "http://127.0.0.1:8050"
COMPARISON = "lan=dalarna,gavleborg&ar=2019&kon=k&mot=stockholm"
RICH = {
    f"/indikatorer/eftergymnasial?{COMPARISON}": f"/embed/eftergymnasial?{COMPARISON}",
    f"/indikatorer/eftergymnasial?{COMPARISON}&vy=tid": f"/embed/eftergymnasial?{COMPARISON}",
    f"/indikatorer/eftergymnasial?{COMPARISON}&vy=tabell": f"/embed/eftergymnasial?{COMPARISON}",
    f"/indikatorer/eftergymnasial?{COMPARISON}&vy=rang": f"/embed/eftergymnasial?{COMPARISON}&typ=rang",
    f"/indikatorer/eftergymnasial?{COMPARISON}&vy=karta": f"/embed/eftergymnasial?{COMPARISON}&typ=karta",
    f"/omraden/kompetens?indikator=eftergymnasial&{COMPARISON}": f"/embed/eftergymnasial?{COMPARISON}",
    "/indikatorer/lag-tillit?vy=rang": "/embed/lag-tillit",  # no ranking of a survey
    **{
        one: one
        for one in (
            "/embed/medellivslangd",
            "/embed/medellivslangd?lan=dalarna&typ=rang",
            "/embed/medellivslangd?lan=dalarna&typ=karta&tema=mork",
            "/embed/lag-tillit?typ=rutor",
        )
    },
}
SLIDES = {
    "/lan/dalarna?visning=forum": "/lan/dalarna",
    "/indikatorer/medellivslangd?lan=gotland&visning=forum": "/indikatorer/medellivslangd?lan=gotland",
    "/forum?vyer=/lan/dalarna;/omraden/valfard&bild=2": "/forum?vyer=/lan/dalarna;/omraden/valfard",
}
LINKS = (
    "/",
    "/lan/dalarna",
    "/lan/dalarna?mot=gotland",
    "/kommun/falun",
    "/indikatorer",
    "/indikatorer?omrade=valfard&sok=bil",
    "/indikatorer/livskvalitet-brp",
    "/planering",
    "/samband",
    "/om",
    "/om/data",
    "/om/tillganglighet",
    "/om/badda-in",
    "/forum",
)
FORMS = pytest.mark.parametrize("form", ["json", "xml"])


def ask(site: Site, path: str, **more: str) -> dict[str, str]:
    """The answer for a path of ours, as text by name; numbers in JSON are numbers."""
    asked = {"url": f"{ORIGIN}{path}", **more}
    answer = site.client.get("/oembed", query_string=asked)
    assert answer.status_code == 200, answer.text
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    if more.get("format") == "xml":
        assert answer.mimetype == "text/xml"
        return {one.tag: one.text or "" for one in ElementTree.fromstring(answer.data)}
    assert answer.mimetype == "application/json"
    told: dict[str, Any] = json.loads(answer.data)
    assert all(isinstance(told[name], int) for name in ("width", "height") if name in told)
    return {name: str(value) for name, value in told.items()}


def frame_of(told: dict[str, str]) -> dict[str, str]:
    """The attributes of the frame in an answer, read by a parser that forgives nothing."""
    read = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(told["html"])
    (frame,) = list(read)
    assert frame.tag == "iframe"
    return dict(frame.attrib)


@FORMS
@pytest.mark.parametrize("path", RICH)
def test_a_chart_is_framed_with_its_whole_comparison(site: Site, path: str, form: str) -> None:
    told = ask(site, path, format=form)
    frame = frame_of(told)
    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert frame["src"] == f"{ORIGIN}{RICH[path]}"
    assert (frame["width"], frame["height"]) == (told["width"], told["height"])
    assert frame["title"]
    assert told["title"].startswith(official.figures(RICH[path].split("/")[2].split("?")[0]).file["title"])


@FORMS
@pytest.mark.parametrize("path", LINKS)
def test_a_page_without_a_chart_is_a_link(site: Site, path: str, form: str) -> None:
    told = ask(site, path, format=form)
    assert (told["version"], told["type"]) == ("1.0", "link")
    assert told["title"]
    assert "html" not in told
    assert site.client.get(told["thumbnail_url"].removeprefix(ORIGIN)).mimetype == "image/png"


@pytest.mark.parametrize("path", SLIDES)
def test_a_slide_is_what_its_page_is(site: Site, path: str) -> None:
    assert site.get(path).status_code == 200
    assert ask(site, path) == ask(site, SLIDES[path])


@pytest.mark.parametrize("slug", official.slugs())
def test_every_indicator_is_framed_unless_it_is_a_table_only(site: Site, slug: str) -> None:
    told = ask(site, f"/indikatorer/{slug}?lan=gotland")
    assert told["author_name"] == official.figures(slug).file["publisher"]
    assert (told["type"] == "link") == (official.figures(slug).kind == "composite")


@pytest.mark.parametrize(("wide", "high"), [("400", "300"), ("1", "1"), ("99999", "99999")])
def test_the_frame_is_no_larger_than_asked(site: Site, wide: str, high: str) -> None:
    free = ask(site, "/embed/medellivslangd")
    told = ask(site, "/embed/medellivslangd", maxwidth=wide, maxheight=high)
    assert int(told["width"]) == min(int(wide), int(free["width"]))
    assert int(told["height"]) <= int(high)
    assert int(wide) < int(free["width"]) or int(told["height"]) == min(int(high), int(free["height"]))
    assert (frame_of(told)["width"], frame_of(told)["height"]) == (told["width"], told["height"])


def test_a_narrower_frame_is_higher(site: Site) -> None:
    high = [
        int(ask(site, "/embed/medellivslangd", maxwidth=wide)["height"]) for wide in ("300", "500", "640")
    ]
    assert high == sorted(high, reverse=True)
    assert len(set(high)) == 3


@pytest.mark.parametrize(
    ("limits", "width"),
    [
        ({}, "1200"),
        ({"maxwidth": "1199"}, "600"),
        ({"maxwidth": "600"}, "600"),
        ({"maxheight": "209"}, "200"),
        ({"maxwidth": "199"}, None),
        ({"maxwidth": "1200", "maxheight": "104"}, None),
    ],
)
def test_the_picture_is_no_larger_than_asked(site: Site, limits: dict[str, str], width: str | None) -> None:
    told = ask(site, "/lan/dalarna", **limits)
    assert told.get("thumbnail_width") == width
    assert ("thumbnail_url" in told) == ("thumbnail_height" in told) == (width is not None)


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 400),
        ("url=", 400),
        ("url={}/om&url={}/om", 400),
        ("url={}/om&maxwidth=wide", 400),
        ("url={}/om&maxwidth=0", 400),
        ("url={}/om&maxheight=-1", 400),
        ("url={}/om&maxheight=123456", 400),
        ("url={}/indikatorer/medellivslangd?ar=1066", 400),
        ("url={}/finns-inte", 404),
        ("url={}/oembed", 404),
        ("url={}/indikatorer/finns-inte", 404),
        ("url=/om", 404),
        ("url=https://evil.example/om", 404),
        ("url=http://127.0.0.1:8050@evil.example/om", 404),
        ("url=http://127.0.0.1:8051/om", 404),
        ("url=javascript://127.0.0.1:8050/om", 404),
        ("url=//[", 404),
        ("url={}/om&format=yaml", 501),
        ("format=yaml", 501),
    ],
)
def test_what_cannot_be_answered_is_said_in_words(site: Site, query: str, status: int) -> None:
    answer = site.client.get(f"/oembed?{query.format(ORIGIN, ORIGIN)}")
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["detail"]
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("folder", ["indikatorer", "embed"])
def test_a_renamed_indicator_is_found_under_its_old_name(
    site: Site, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    from data import catalogue

    known = replace(catalogue.catalogue(), renamed={"livslangd": "medellivslangd"})
    monkeypatch.setattr("pages.address.catalogue", lambda: known)
    told = ask(site, f"/{folder}/livslangd?lan=dalarna")
    assert frame_of(told)["src"] == f"{ORIGIN}/embed/medellivslangd?lan=dalarna"


def test_what_other_programs_add_is_left_alone(site: Site) -> None:
    assert ask(site, "/om", discover="1", dnt="true", callback="evil()") == ask(site, "/om")


@settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.one_of(
        st.text(),
        st.text().map(lambda text: f"{ORIGIN}/{text}"),
        st.text().map(lambda text: f"http://{text}"),
    )
)
def test_no_url_is_a_fault_of_ours(site: Site, url: str) -> None:
    answer = site.client.get("/oembed", query_string={"url": url})
    assert answer.status_code in (200, 400, 404)


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(addresses())
def test_whatever_is_compared_is_still_compared_in_the_frame(site: Site, path: str) -> None:
    slug = parse_qs(urlsplit(path).query).get("indikator", [path.split("/")[2].split("?")[0]])[0]
    if official.figures(slug).kind == "composite":
        return
    framed = parse_qs(urlsplit(frame_of(ask(site, path))["src"]).query)
    canonical = urlsplit(of_html(site.get(path).text).one("link", rel="canonical").attributes["href"] or "")
    asked = parse_qs(canonical.query)
    kept = ("lan", "ar", "kon", "mot")
    assert {name: framed.get(name) for name in kept} == {name: asked.get(name) for name in kept}


class AskedOfUs(Provider):  # type: ignore[misc]  # micawber has no types
    """The client's provider, which asks the site in the test instead of the world."""

    def __init__(self, site: Site, endpoint: str) -> None:
        super().__init__(endpoint)
        self.site = site

    def fetch(self, url: str) -> str:
        answer = self.site.client.get(url.removeprefix(ORIGIN))
        if answer.status_code != 200:
            error = HTTPError(url, answer.status_code, answer.status, answer.headers, None)  # type: ignore[arg-type]
            raise ProviderHTTPException(url, answer.status_code) from error
        return answer.text


@pytest.fixture
def client(site: Site) -> ProviderRegistry:
    registry = ProviderRegistry()
    registry.register(rf"{ORIGIN}/\S*", AskedOfUs(site, f"{ORIGIN}/oembed"))
    return registry


def test_a_client_that_is_not_ours_puts_the_frame_in_place_of_the_address(client: ProviderRegistry) -> None:
    address = f"{ORIGIN}/indikatorer/medellivslangd?lan=dalarna,gavleborg"
    shown = client.parse_html(f"<p>{address}</p>", maxwidth=480)
    framed = of_html(shown).one("iframe").attributes
    assert framed["src"] == f"{ORIGIN}/embed/medellivslangd?lan=dalarna,gavleborg"
    assert framed["width"] == "480"


def test_a_client_that_is_not_ours_links_a_page_without_a_chart(client: ProviderRegistry) -> None:
    shown = client.parse_text_full(f"{ORIGIN}/lan/dalarna")
    link = of_html(shown).one("a")
    assert (link.attributes["href"], link.text) == (f"{ORIGIN}/lan/dalarna", "Dalarnas län")


def test_a_client_that_is_not_ours_is_told_that_a_page_does_not_exist(client: ProviderRegistry) -> None:
    with pytest.raises(ProviderHTTPException):
        client.request(f"{ORIGIN}/finns-inte")


@pytest.mark.parametrize(
    "path", ["/", "/lan/dalarna", "/omraden/valfard", "/indikatorer/medellivslangd?lan=dalarna"]
)
def test_a_page_tells_where_to_ask_for_it(site: Site, path: str) -> None:
    head = of_html(site.get(path).text).one("head")
    for kind in ("json", "xml"):
        link = head.one(
            "link", rel="alternate", type=f"{'application' if kind == 'json' else 'text'}/{kind}+oembed"
        )
        asked = urlsplit(link.attributes["href"] or "")
        assert f"{asked.scheme}://{asked.netloc}" == ORIGIN
        assert parse_qs(asked.query) == {"format": [kind], "url": [f"{ORIGIN}{path}"]}
        answer = site.client.get(f"{asked.path}?{asked.query}")
        assert answer.status_code == 200
        assert str(answer.mimetype).endswith(kind)


@pytest.mark.parametrize(
    "path", ["/embed/medellivslangd", "/embed/medellivslangd?lan=dalarna,gavleborg&typ=karta"]
)
def test_an_embed_tells_where_to_ask_for_it_before_it_begins(site: Site, path: str) -> None:
    links = parse_list_header(site.client.get(path).headers["Link"])
    for kind, link in zip(("application/json", "text/xml"), links, strict=True):
        there, told = parse_options_header(link)
        assert told == {"rel": "alternate", "type": f"{kind}+oembed"}
        asked = urlsplit(there.strip("<>"))
        assert f"{asked.scheme}://{asked.netloc}" == ORIGIN
        assert parse_qs(asked.query)["url"] == [f"{ORIGIN}{path}"]
        answer = site.client.get(f"{asked.path}?{asked.query}")
        assert (answer.status_code, answer.mimetype) == (200, kind)


def test_a_url_is_quoted_as_browsers_quote_it(site: Site) -> None:
    quoted = quote(f"{ORIGIN}/indikatorer/medellivslangd?lan=dalarna%2Cgavleborg", safe="")
    told = site.client.get(f"/oembed?url={quoted}").get_json()
    assert frame_of(told)["src"] == f"{ORIGIN}/embed/medellivslangd?lan=dalarna,gavleborg"


def test_a_frame_has_room_for_what_is_said_of_a_group(site: Site) -> None:
    address = "/embed/eftergymnasial?lan=uppsala"
    alone, beside = (int(ask(site, f"{address}{more}")["height"]) for more in ("", "&mot=oms"))
    assert alone < beside
