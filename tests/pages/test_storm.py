"""Twenty thousand strangers: whatever they send, none meets a fault of ours, and none changes what others are shown."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from data import cache, store
from pages.faults import HEADINGS
from tests.pages import official
from tests.pages.conftest import CALLBACK, Site

T = TypeVar("T")

ADDRESSES, WITH_HEADERS, METHODS, NEARLY, JUNK = 9_000, 3_500, 1_500, 3_500, 2_500
PAGE_PARTS = (
    "lan",
    "omraden",
    "indikatorer",
    "om",
    "om/data",
    "sok",
    "forum",
    "forum/lagg-till",
    "visa",
    "health",
    "assets",
    "geografi",
    "oembed",
    "api",
    "api/v1/indicators",
    "observations.csv",
    "embed",
    "export",
    "export/lan",
)
FILES = ("folkmangd.csv", "medellivslangd.xlsx", "dalarna.json", "lag-tillit.svg", "folkmangd.pdf", ".csv")
SLUGS = [*official.slugs(), *(one["slug"] for one in official.counties().values()), "valfard", "kompetens"]
NASTY = (
    "%00",
    "%0a",
    "%0d%0aSet-Cookie:%20a=b",
    "..",
    "%2e%2e",
    "%ff",
    "%c3%28",
    "\\",
    "'\"<",
    "😀",
    "å",
    "{}",
    "",
    "__proto__",
    "a" * 200,
)
REAL = (
    "/",
    "/lan/dalarna",
    "/kommun/falun",
    "/lan/gotland?mot=dalarna",
    "/lan/dalarna?mot=liknande",
    "/lan/dalarna.pdf",
    "/lan/gotland.pdf?mot=dalarna",
    "/omraden/valfard",
    "/indikatorer",
    "/indikatorer/folkmangd?lan=dalarna&vy=karta",
    "/planering",
    "/samband",
    "/om",
    "/om/data",
    "/sok?q=falun",
    "/forum?vyer=/om;/lan/dalarna&bild=2",
    "/lan/dalarna?visning=forum",
    "/forum/lagg-till?vyer=/om&till=/lan/dalarna",
    "/visa?till=/om",
    "/geografi/lan.json",
    "/embed/folkmangd?lan=dalarna&typ=rutor",
    "/embed/medellivslangd?typ=rang&ar=2023&tema=mork",
    "/embed/medellivslangd?lan=uppsala&mot=oms",
    f"/embed/medellivslangd?version={store.version()}",
    "/embed.js",
    "/oembed?url=http://127.0.0.1:8050/indikatorer/folkmangd",
    "/bild/om.png?bredd=200",
    "/api/v1/",
    "/api/v1/indicators/folkmangd/observations.json?lan=dalarna&ar=2020",
    "/api/v1/finns-inte",
    "/export/folkmangd.csv?ar=2024",
    "/export/medellivslangd.xlsx",
    "/export/medellivslangd.svg?typ=karta",
    "/export/lan/gotland.json",
    "/export/folkmangd.pdf",
    "/_dash-layout",
    "/_dash-dependencies",
    "/_dash-component-suites/dash/x.js",
    "/assets/icon.svg",
    "/assets/x.css",
    "/statiskt/x.js",
    "/finns-inte",
    "/health",
)
NAMES = (
    "lan",
    "mot",
    "ar",
    "kon",
    "vy",
    "typ",
    "tema",
    "version",
    "indikator",
    "omrade",
    "utmaning",
    "sok",
    "q",
    "till",
    "visning",
    "vyer",
    "bild",
    "county",
    "url",
    "typ",
    "tema",
    "version",
    "",
)
ACCEPTED = {
    "text/html": "text/html",
    "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8": "text/html",
    "application/json": "application/problem+json",
    "*/*": "application/problem+json",
    "text/html;q=0": "application/problem+json",
    "image/avif,image/webp": "application/problem+json",
    ";;q=,": "application/problem+json",
}
HEADERS = (
    "Accept-Encoding",
    "Accept-Language",
    "Authorization",
    "Cookie",
    "Content-Length",
    "Content-Type",
    "Expect",
    "Forwarded",
    "Host",
    "If-Match",
    "If-Modified-Since",
    "If-None-Match",
    "If-Range",
    "Origin",
    "Range",
    "Referer",
    "Transfer-Encoding",
    "User-Agent",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Prefix",
    "X-Forwarded-Proto",
    "X-Http-Method-Override",
    "X-Original-Url",
)
VALUES = (
    "",
    "*",
    "br;q=0",
    "gzip, br",
    "-1",
    "bytes=0-0",
    "evil.example",
    "a b<>",
    "[::1",
    "W/",
    "https",
    "=;,\xff",
)

anything = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
text = st.text(max_size=8)
pieces = st.one_of(*map(st.sampled_from, (PAGE_PARTS, SLUGS, FILES, NASTY)), text)
values = st.one_of(
    st.sampled_from(
        [
            "dalarna",
            "2023",
            "k",
            "riket",
            "oms",
            "liknande",
            "fa-gavle",
            "karta",
            "rang",
            "mork",
            store.version(),
            "/om",
        ]
    ),
    st.sampled_from(NASTY),
    text,
)
queries = st.lists(st.tuples(st.sampled_from(NAMES), values), max_size=3).map(
    lambda pairs: "&".join(f"{name}={value}" for name, value in pairs)
)
addresses = st.tuples(st.lists(pieces, max_size=3).map("/".join), queries)
headers = st.dictionaries(
    st.sampled_from(HEADERS),
    st.one_of(st.sampled_from(VALUES), st.text(st.characters(max_codepoint=255), max_size=12)),
    max_size=4,
)
questions = st.tuples(
    st.sampled_from(["_pages_content", "panel-sentence", "_pages_dummy"]),
    st.one_of(
        st.sampled_from(REAL),
        st.sampled_from([one[1:] for one in REAL]),
        addresses.map(lambda one: f"/{one[0]}?{one[1]}"),
        anything,
    ),
    st.sampled_from(["output", "outputs", "inputs", "state", "changedPropIds", "extra", "none"]),
    anything,
)


@pytest.fixture(scope="module", autouse=True)
def cache_of_our_own(site: Site, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Other tests take the cache away."""
    cache.configure(site.app.server, tmp_path_factory.mktemp("cache"), None)


@pytest.fixture(autouse=True)
def no_traceback(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Nothing may be logged as a fault either."""
    yield
    assert not [record.getMessage() for record in caplog.records if record.exc_info]


def storm(count: int, requests: st.SearchStrategy[T], send: Callable[[T], None]) -> None:
    """Sends that many requests, the same at every run."""
    sent = 0

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(requests)
    def one(request: T) -> None:
        nonlocal sent
        sent += 1
        send(request)

    one()
    assert sent >= count


def check(answer: TestResponse, kind: str = "") -> None:
    """No fault of ours; a refusal is a page in Swedish or a problem in JSON, as was asked for."""
    body = answer.data.decode() if answer.status_code >= 400 else ""
    answer.close()  # a file that was not read to its end
    assert answer.status_code < 500, answer.status
    assert "evil" not in answer.headers.get("Location", "")
    if answer.status_code < 400 or answer.request.method == "HEAD":
        return
    assert "Traceback" not in body
    assert answer.mimetype == kind or not kind
    if answer.mimetype == "text/html":
        assert re.match('<!DOCTYPE html><html lang=(sv|"sv")>', body)
        assert any(f"<h1>{heading}</h1>" in body for heading in HEADINGS.values())
    else:
        assert answer.mimetype == "application/problem+json"
        told = json.loads(body)
        assert (told["status"], told["title"] in HEADINGS.values()) == (answer.status_code, True)


def as_sent(words: str) -> str:
    """Text as a server passes its bytes on."""
    return words.encode("utf-8", "surrogatepass").decode("latin-1")


def test_the_storm_is_of_twenty_thousand() -> None:
    assert ADDRESSES + WITH_HEADERS + METHODS + NEARLY + JUNK == 20_000


def test_no_address_is_a_fault_of_ours(site: Site) -> None:
    def send(asked: tuple[str, str]) -> None:
        path, query = asked
        place = {"PATH_INFO": as_sent(f"/{path}"), "QUERY_STRING": as_sent(query)}
        answer = site.client.get("/", environ_overrides=place, headers={"Accept": "text/html"})
        check(answer, "" if path.lstrip("/").startswith(("_dash", "api/")) else "text/html")

    storm(ADDRESSES, addresses, send)


def test_no_header_is_a_fault_of_ours(site: Site) -> None:
    def send(asked: tuple[str, str, dict[str, str]]) -> None:
        path, accept, given = asked
        answer = site.client.get(
            path,
            environ_overrides={
                f"HTTP_{name.upper().replace('-', '_')}": value for name, value in given.items()
            },
            headers={"Accept": accept},
        )
        check(
            answer, "application/problem+json" if path.startswith(("/_dash", "/api/")) else ACCEPTED[accept]
        )

    storm(WITH_HEADERS, st.tuples(st.sampled_from(REAL), st.sampled_from(list(ACCEPTED)), headers), send)


def test_no_method_is_a_fault_of_ours(site: Site) -> None:
    def send(asked: tuple[str, str, bytes, str]) -> None:
        method, path, body, kind = asked
        answer = site.client.open(path, method=method, data=body, content_type=kind)
        check(answer)
        if method not in ("GET", "HEAD"):
            beforehand = method == "OPTIONS" and path.startswith("/api/v1/")
            assert answer.status_code == (204 if beforehand else 405)

    methods = st.sampled_from(["HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "X"])
    kinds = st.sampled_from(["application/json", "multipart/form-data; boundary=x", "text/plain", ""])
    storm(METHODS, st.tuples(methods, st.sampled_from(REAL), st.binary(max_size=60), kinds), send)


@dataclass(frozen=True)
class Split:
    """An address as the parts of a callback's body carry it; what is no text is carried as it is."""

    whole: Any

    @property
    def values(self) -> dict[str, Any]:
        """The value of each property."""
        if not isinstance(self.whole, str):
            return {"pathname": self.whole, "search": self.whole, "data": self.whole}
        path, _, query = self.whole.partition("?")
        return {"pathname": path, "search": f"?{query}" if query else "", "data": self.whole}


def test_no_body_that_is_nearly_ours_is_a_fault_of_ours(site: Site) -> None:
    def send(asked: tuple[str, Any, str, Any]) -> None:
        part, whole, exchanged, value = asked
        body = site.asked(part, Split(whole).values)
        if exchanged != "none":
            body[exchanged] = value
        check(site.client.post(CALLBACK, json=body), "application/problem+json")

    storm(NEARLY, questions, send)


def test_no_body_is_a_fault_of_ours(site: Site) -> None:
    def send(asked: tuple[Any, bytes, str, bool]) -> None:
        body, junk, kind, is_json = asked
        sent = json.dumps(body).encode() if is_json else junk
        answer = site.client.post(CALLBACK, data=sent, content_type=kind)
        check(answer, "application/problem+json")
        assert answer.status_code == 400

    kinds = st.sampled_from(["application/json", "application/json; charset=utf-16", "text/plain", "", ";"])
    storm(JUNK, st.tuples(anything, st.binary(max_size=60), kinds, st.booleans()), send)


EVIL = {
    "Host": "evil.example",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Prefix": "/evil",
    "X-Forwarded-Proto": "https",
    "X-Script-Name": "/evil",
    "Forwarded": "host=evil.example;proto=https",
    "Accept-Language": "en",
    "Cookie": "evil=evil",
    "Origin": "https://evil.example",
    "Referer": "https://evil.example/",
    "User-Agent": "evil",
    "Range": "bytes=0-10",
    "If-Range": "evil",
    "X-Http-Method-Override": "HEAD",
}


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
@pytest.mark.parametrize(
    "path",
    [one for one in REAL if one.startswith(("/lan", "/om", "/ind", "/_dash-l", "/g", "/emb", "/api/v1/i"))],
)
def test_what_is_kept_does_not_depend_on_who_asked_first(
    site: Site, tmp_path: Path, path: str, encoding: str
) -> None:
    def first(folder: str, **given: str) -> TestResponse:
        cache.configure(site.app.server, tmp_path / folder, None)
        return site.client.get(path, headers={**given, "Accept-Encoding": encoding})

    plain = first("plain")
    evil = first("evil", **EVIL)
    after = site.client.get(path, headers={"Accept-Encoding": encoding})
    assert plain.data == evil.data == after.data
    assert plain.headers["ETag"] == evil.headers["ETag"] == after.headers["ETag"]
    assert "evil" not in str(evil.headers)


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:80", "a b<>", "", "[::1", "evil.example/x", "é"]
)
def test_no_host_is_repeated(site: Site, host: str) -> None:
    for path in ("/lan/dalarna/", "/sok?q=falun", "/finns-inte", "/om"):
        answer = site.client.get(
            path,
            environ_overrides={"HTTP_HOST": host},
            headers={"Accept": "text/html", "X-Forwarded-Host": host},
        )
        check(answer)
        assert "evil" not in answer.text + str(answer.headers)


@pytest.mark.parametrize(
    ("pathname", "search", "more"),
    [
        ("om/data", "", {}),
        ("/om/data/", "", {}),
        ("om/data/", "?", {}),
        ("/om/data", "&", {}),
        ("/om/data", None, {}),
        ("/om/data", "", {"changedPropIds": []}),
        ("/om/data", "", {"changedPropIds": ["evil.x"], "evil": "evil", "background": True}),
        ("/lan/dalarna/", "mot=riket", {}),
        ("lan/dalarna", "", {"state": []}),
    ],
)
def test_an_answer_is_kept_as_we_ask_for_it_ourselves(
    site: Site, tmp_path: Path, pathname: str, search: str | None, more: dict[str, Any]
) -> None:
    path = f"/{pathname.strip('/')}"
    cache.configure(site.app.server, tmp_path / "plain", None)
    plain = site.content(path)
    cache.configure(site.app.server, tmp_path / "evil", None)
    body = site.asked("_pages_content", {"pathname": pathname, "search": search}) | more
    evil = site.client.post(f"{CALLBACK}?evil=1", json=body, headers=EVIL)
    assert (plain.status_code, evil.status_code) == (200, 200)
    assert evil.get_json() == plain.get_json() == site.content(path).get_json()


def test_words_typed_into_the_search_fill_no_disk(site: Site, tmp_path: Path) -> None:
    cache.configure(site.app.server, tmp_path / "cache", None)
    assert site.page("/indikatorer").one("h1").text
    before = sorted(path.name for path in (tmp_path / "cache").iterdir())
    assert len(before) >= 3
    for number in range(20):
        assert site.page(f"/indikatorer?sok=ord{number}").one("p", role="status").text.startswith("0 av ")
    assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == before
