"""Whatever a stranger sends, the answer is in Swedish, never a fault of ours and never tells what we are built of."""

from __future__ import annotations

import json
import re
from importlib.metadata import version
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from pages import origin
from pages.look import sheet
from tests.pages.conftest import CALLBACK, Site
from tests.pages.page_reader import of_html

MANY = settings(max_examples=700, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
SOME = settings(MANY, max_examples=300)
BUILT_OF = ("dash", "flask", "werkzeug", "plotly", "dash-leaflet", "flask-caching")
ADDRESS_ON_PAPER = re.compile(r"http://127\.0\.0\.1:8050/[^<\"]*")
TELLING = re.compile(
    r"traceback|werkzeug|flask|gunicorn|python[/ ]?\d|plotly[/ ]?\d|dash[/ ]\d|\.py\b|site-packages",
    re.IGNORECASE,
)
SUITES = "/_dash-component-suites/"

HEADERS = (
    "HTTP_ACCEPT",
    "HTTP_COOKIE",
    "HTTP_RANGE",
    "HTTP_IF_MODIFIED_SINCE",
    "HTTP_HOST",
    "HTTP_IF_NONE_MATCH",
    "HTTP_ACCEPT_LANGUAGE",
    "HTTP_ACCEPT_ENCODING",
    "HTTP_X_FORWARDED_HOST",
    "CONTENT_LENGTH",
    "CONTENT_TYPE",
    "HTTP_AUTHORIZATION",
)

nasty = st.sampled_from(
    [
        "%00",
        "%0a",
        "%0d%0aSet-Cookie:%20a=b",
        "..",
        "%2e%2e",
        "%ff",
        "%",
        "\\",
        "'",
        '"',
        "<",
        "{}",
        "%c3%28",
        "😀",
        "å",
    ]
)
words = st.sampled_from(
    [
        "lan",
        "omraden",
        "indikatorer",
        "dalarna",
        "folkmangd",
        "om",
        "sok",
        "health",
        "assets",
        "geografi",
        "_dash",
    ]
)
pieces = st.one_of(words, nasty, st.text(max_size=12), st.text(alphabet="a/?&=;#%", max_size=8))
paths = st.lists(pieces, max_size=6).map("/".join)
queries = st.lists(
    st.tuples(
        st.sampled_from(
            ["lan", "ar", "kon", "mot", "vy", "indikator", "q", "sok", "county", "", "__proto__"]
        ),
        st.one_of(
            st.sampled_from(["dalarna", "2024", "t", "riket", "karta", ""]), nasty, st.text(max_size=12)
        ),
    ),
    max_size=5,
).map(lambda pairs: "&".join(f"{name}={value}" for name, value in pairs))
anything = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)


def check(answer: TestResponse, *expected: int) -> None:
    """Not a fault of ours, and nothing told."""
    answer.close()  # a file that was not read to its end
    assert answer.status_code < 500, answer.status
    if expected:
        assert answer.status_code in expected, answer.status
    if answer.status_code >= 400:
        check_refusal(answer)


def check_refusal(answer: TestResponse) -> None:
    """A page in Swedish or a problem in JSON, which tells nothing of what we are built of."""
    headers = "\n".join(f"{name}: {value}" for name, value in answer.headers)
    assert not TELLING.search(headers), headers
    told_by_us = ADDRESS_ON_PAPER.sub("", answer.text)  # that is the visitor's own
    assert not TELLING.search(told_by_us), answer.text[:300]
    for part in BUILT_OF:
        assert version(part) not in answer.text
    assert "Server" not in answer.headers
    assert "Set-Cookie" not in answer.headers
    if answer.mimetype == "application/problem+json":
        told = json.loads(answer.text)
        assert told["status"] == answer.status_code
        assert told["title"]
        assert told["detail"].endswith((".", "?"))
    else:
        assert answer.mimetype == "text/html"
        assert of_html(answer.text).one("html").attributes["lang"] == "sv"


def raw_get(site: Site, path: str, query: str = "", **headers: str) -> TestResponse:
    """A request whose path reaches us as a server would pass it on."""
    as_sent = path.encode("utf-8", "surrogatepass").decode("latin-1")
    return site.client.get(
        "/",
        environ_overrides={
            "PATH_INFO": as_sent,
            "QUERY_STRING": query.encode("utf-8", "surrogatepass").decode("latin-1"),
            **headers,
        },
        headers={"Accept": "text/html"},
    )


@MANY
@given(paths, queries)
def test_no_address_is_a_fault_of_ours(site: Site, path: str, query: str) -> None:
    check(raw_get(site, f"/{path}", query))


@SOME
@given(st.binary(max_size=40), st.binary(max_size=40))
def test_no_bytes_are_a_fault_of_ours(site: Site, path: bytes, query: bytes) -> None:
    answer = site.client.get(
        "/",
        environ_overrides={
            "PATH_INFO": f"/{path.decode('latin-1')}",
            "QUERY_STRING": query.decode("latin-1"),
        },
    )
    check(answer)


@SOME
@given(
    st.sampled_from(["/", "/lan/dalarna", "/sok", "/finns-inte", "/health", "/assets/10-tokens.css"]),
    st.dictionaries(
        st.sampled_from(HEADERS),
        st.one_of(
            st.text(alphabet=st.characters(max_codepoint=255), max_size=30),
            st.sampled_from(["-1", "bytes=0-0", "*/*"]),
        ),
        max_size=4,
    ),
)
def test_no_header_is_a_fault_of_ours(site: Site, path: str, headers: dict[str, str]) -> None:
    check(raw_get(site, path, "", **headers))


@pytest.mark.parametrize(
    "path",
    [
        "/lan/" + "a" * 20_000,
        "/" + "a/" * 5_000,
        "/lan/dalarna\n",
        "/lan/dalarna\x00",
        "/lan/dalarna\r\nSet-Cookie: a=b",
        "/\n/",
        "/om\n/",
        "/assets/../app.py",
        "/assets/%2e%2e/app.py",
        "/assets/....//app.py",
        "/assets//etc/passwd",
        "/assets/",
        "/geografi/",
        "/geografi/../catalogue.py",
        "/geografi/tiles.yaml",
        "/_dash-layouts",
        "/_reload-hash",
        "/_favicon.ico",
        "/_dash_error",
    ],
)
def test_odd_paths_are_not_found(site: Site, path: str) -> None:
    answer = raw_get(site, path)
    check(answer, 404)
    assert len(answer.text.replace(sheet(), "")) < 20_000


def test_a_very_long_query_is_refused(site: Site) -> None:
    check(raw_get(site, "/lan/dalarna", "lan=" + "a," * 20_000), 400)
    check(raw_get(site, "/lan/dalarna", "&".join(f"a{n}=1" for n in range(3_000))), 400, 413)


@MANY
@given(anything)
def test_no_json_sent_to_the_callback_is_a_fault_of_ours(site: Site, body: Any) -> None:
    check(site.client.post(CALLBACK, json=body), 400)


@SOME
@given(
    st.binary(max_size=200),
    st.sampled_from(["application/json", "text/plain", "", "application/json; charset=utf-16"]),
)
def test_no_bytes_sent_to_the_callback_are_a_fault_of_ours(site: Site, body: bytes, kind: str) -> None:
    check(site.client.post(CALLBACK, data=body, content_type=kind), 400)


@MANY
@given(
    st.sampled_from(["_pages_content", "_pages_dummy", "panel-sentence"]),
    st.sampled_from(
        ["output", "outputs", "inputs", "state", "changedPropIds", "parsedChangedPropsIds", "extra"]
    ),
    anything,
    st.booleans(),
)
def test_a_callback_with_one_part_exchanged_is_no_fault_of_ours(
    site: Site, part: str, name: str, value: Any, leave_out: bool
) -> None:
    values = {"pathname": "/om", "search": "", "data": "/lan/dalarna"}
    body = site.asked(part, values) | {name: value}
    if leave_out:
        del body[name]
    check(site.client.post(CALLBACK, json=body))


@MANY
@given(
    st.sampled_from(["_pages_content", "panel-sentence"]),
    st.one_of(anything, paths.map(lambda path: f"/{path}")),
    st.one_of(anything, queries.map(lambda query: f"?{query}")),
)
def test_a_callback_for_any_address_is_no_fault_of_ours(
    site: Site, part: str, path: Any, search: Any
) -> None:
    values = {
        "pathname": path,
        "search": search,
        "data": f"{path}{search}" if isinstance(path, str) else path,
    }
    check(site.client.post(CALLBACK, json=site.asked(part, values)))


@pytest.mark.parametrize("body", ["[]", "null", "{}", "1", '"a"', "[[]]", "{", "", "NaN", '{"output": "x"}'])
def test_a_body_that_no_page_of_ours_sends_is_refused(site: Site, body: str) -> None:
    check(site.client.post(CALLBACK, data=body, content_type="application/json"), 400)


@pytest.mark.parametrize(
    "address", ["/lan/dalarna", "/", "/om", "/indikatorer", "/finns-inte", "om", "", "//om"]
)
def test_a_panel_is_only_given_to_pages_that_have_one(site: Site, address: str) -> None:
    check(site.client.post(CALLBACK, json=site.asked("panel-sentence", {"data": address})), 400, 404)


def test_a_huge_body_is_too_large(site: Site) -> None:
    body = site.question("/om") | {"extra": "a" * 100_000}
    check(site.client.post(CALLBACK, json=body), 413)
    check(site.client.post(CALLBACK, data=b"[" * 1_000_000, content_type="application/json"), 413)
    check(site.client.post(CALLBACK, data="[" * 60_000, content_type="application/json"), 400)


@SOME
@given(paths)
def test_no_path_among_the_components_is_a_fault_of_ours(site: Site, path: str) -> None:
    check(raw_get(site, f"{SUITES}{path}"), 404)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "dash",
        "dash/",
        "dash/x.js",
        "dash/../../app.py",
        "x/y.js",
        "dash/deps/polyfill@7.v1m1.min.js.map",
        "os/path.js",
    ],
)
def test_only_known_components_are_found(site: Site, path: str) -> None:
    check(raw_get(site, f"{SUITES}{path}"), 404)


def test_the_components_the_page_names_are_found(site: Site) -> None:
    page = of_html(site.get("/").text)
    told = [one.attributes.get(name) or "" for one in page.all("script") for name in ("src", "data-src")]
    scripts = " ".join(told).split()
    assert any(one.startswith((SUITES, "/statiskt/")) for one in scripts)
    for written in scripts + [one.attributes["href"] or "" for one in page.all("link")]:
        address = written.removeprefix(origin.absolute(""))
        assert address.startswith("/"), f"{address} is another host"
        with site.get(address) as answer:
            assert answer.status_code == 200, address


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "X"])
@pytest.mark.parametrize(
    "path", ["/", "/lan/dalarna", "/finns-inte", "/sok", "/health", "/assets/icon.svg", CALLBACK]
)
def test_other_methods_are_refused(site: Site, method: str, path: str) -> None:
    if (method, path) == ("POST", CALLBACK):
        check(site.client.open(path, method=method), 400)
    else:
        check(site.client.open(path, method=method), 405)


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("*/*", "application/problem+json"),
        ("application/json", "application/problem+json"),
        ("application/problem+json", "application/problem+json"),
    ],
)
@pytest.mark.parametrize(("path", "status"), [("/lan/xyz", 404), ("/om?x=1", 400)])
def test_a_browser_gets_a_page_and_a_program_gets_json(
    site: Site, accept: str, expected: str, path: str, status: int
) -> None:
    answer = site.get(path, Accept=accept)
    assert (answer.status_code, answer.mimetype) == (status, expected)
    check_refusal(answer)


def test_the_first_answer_is_swedish_and_keeps_versions_to_itself(site: Site) -> None:
    answer = site.get("/")
    page = of_html(answer.text)
    assert page.one("html").attributes["lang"] == "sv"
    config = json.loads(page.one("script", id="_dash-config").text)
    assert not [name for name in config if name.endswith(("_version", "_version_url"))]
    inside = answer.text.split("<script src")[0] + page.one("script", id="_dash-config").text
    for part in BUILT_OF:
        assert version(part) not in inside, part
    assert "Server" not in answer.headers
    assert "Set-Cookie" not in answer.headers
    assert page.one("head").one("title").text.startswith("Länsläget")


def test_a_fault_of_ours_says_so_in_swedish_and_nothing_else(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fault(*_: object) -> None:
        raise RuntimeError("the secret of /srv/site.py")

    monkeypatch.setattr("pages.search.named", fault)
    answer = site.get("/sok?q=dalarna")
    assert answer.status_code == 500
    check_refusal(answer)
    assert "secret" not in answer.text
    assert of_html(answer.text).one("h1").text == "Något gick fel hos oss"
    assert "the secret" in caplog.text
