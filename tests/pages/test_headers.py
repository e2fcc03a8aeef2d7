"""Every answer tells the browser the same few things, whatever was asked for; none tells what the site is built of."""

from __future__ import annotations

import base64
import hashlib
import platform
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from urllib.parse import quote

import pytest
from dash import Dash
from dash.fingerprint import build_fingerprint
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from data import store
from pages import headers, static_files
from tests.pages.conftest import CALLBACK, Site

BUILT_OF = ("dash", "dash-leaflet", "plotly", "flask", "werkzeug", "gunicorn", "flask-caching")
SUITES = "/_dash-component-suites/"
RENDERER = "dash-renderer/build/dash_renderer.min.js"
HTML = {"Accept": "text/html"}
SENDS = {"Content-Type": "application/json"}
A_YEAR = "public, max-age=31536000, immutable"
MEASURED = {"Date", "Content-Length", "ETag", "Last-Modified"}
SAFE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-cache",
}
CLOSED = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
OPEN = (
    "default-src 'none'; script-src SCRIPTS; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; object-src 'none'"
)
FRAMED = (
    "default-src 'none'; script-src SCRIPT; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
    "base-uri 'none'; frame-ancestors *"
)
HSTS = {"Strict-Transport-Security": "max-age=31536000; includeSubDomains"}
BY_ENCODING = {"Vary": "Accept-Encoding"}
BY_ACCEPT = {"Vary": "Accept"}
PAGE = {"Content-Type": "text/html; charset=utf-8"}
JSON = {"Content-Type": "application/json"}
PROBLEM = {"Content-Type": "application/problem+json", **BY_ACCEPT}
SCRIPT = {"Content-Type": "text/javascript; charset=utf-8"}
XML = {"Content-Type": "text/xml; charset=utf-8"}
FOR_EVERYONE = {"Access-Control-Allow-Origin": "*"}
PICTURE = f"/bild/om.png?version={store.version()}"
SHEET = {"Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
OEMBED = "/oembed?url=http://127.0.0.1:8050/lan/dalarna"
READ = {"Allow": "GET, HEAD"}
ANY_SITE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Location",
}
FOR_AN_HOUR = {"Cache-Control": "public, max-age=3600", **BY_ENCODING, **ANY_SITE}
READ_BY_ANY_SITE = {"Allow": "GET, HEAD, OPTIONS"}
DESCRIBED = {
    "Link": '<http://127.0.0.1:8050/api/v1/indicators/folkmangd>; rel="describedby"; type="application/json"'
}
VALUES = "/api/v1/indicators/folkmangd/observations"
EMBED = "/embed/medellivslangd"
FROZEN = f"{EMBED}?version={store.version()}"
LIVE = {"Cache-Control": "public, max-age=300, stale-while-revalidate=86400"}
PAGES = (
    "/",
    "/lan/dalarna",
    "/kommun/falun",
    "/omraden/valfard",
    "/indikatorer",
    "/indikatorer/medellivslangd",
    "/planering",
    "/samband",
    "/om/data",
)


def saved(name: str) -> dict[str, str]:
    """What an answer says that a browser saves as a file of that measure or county."""
    return {"Content-Disposition": f"attachment; filename={name.format(store.version())}"}


def embed(query: str = "") -> dict[str, str]:
    """What an embed says; where its oEmbed answers are, too."""
    there = quote(f"http://127.0.0.1:8050{EMBED}{query}", safe="")
    links = (
        f'<http://127.0.0.1:8050/oembed?format={form}&url={there}>; rel="alternate"; type="{kind}+oembed"'
        for form, kind in (("json", "application/json"), ("xml", "text/xml"))
    )
    return PAGE | BY_ENCODING | LIVE | {"Link": ", ".join(links)}


@dataclass(frozen=True)
class Kind:
    """One kind of answer: how it is asked for, and all that it says but ``SAFE`` and the policy."""

    path: str
    status: int
    says: Mapping[str, str]
    method: str = "GET"
    asks: Mapping[str, str] = field(default_factory=dict)
    body: bytes | None = None
    framed: bool = False

    def answer(self, client: FlaskClient, base: str = "http://localhost") -> TestResponse:
        """The answer, its file closed."""
        answer = client.open(
            self.path, method=self.method, headers=self.asks, data=self.body, base_url=base, buffered=True
        )
        assert answer.status_code == self.status, f"{self.path}: {answer.status}"
        return answer


KINDS = {
    "page": Kind("/lan/dalarna", 200, PAGE | BY_ENCODING, asks=HTML),
    "page, head alone": Kind("/lan/dalarna", 200, PAGE | BY_ENCODING, method="HEAD", asks=HTML),
    "page, brotli": Kind(
        "/lan/dalarna",
        200,
        PAGE | BY_ENCODING | {"Content-Encoding": "br"},
        asks=HTML | {"Accept-Encoding": "gzip, deflate, br"},
    ),
    "redirect": Kind("/lan/dalarna/", 301, PAGE | {"Location": "/lan/dalarna"}),
    "search": Kind("/sok?q=xyz", 200, PAGE),
    "found": Kind("/sok?q=Falun", 302, PAGE | {"Location": "/kommun/falun"}),
    "choice": Kind("/visa?till=/om", 302, PAGE | {"Location": "/om"}),
    "no page": Kind("/finns-inte", 404, PAGE | BY_ACCEPT, asks=HTML),
    "no page, to a program": Kind("/finns-inte", 404, PROBLEM),
    "bad address": Kind("/om?x=1", 400, PAGE | BY_ACCEPT, asks=HTML),
    "bad choice": Kind("/visa?till=//evil.example", 404, PAGE | BY_ACCEPT, asks=HTML),
    "bad body": Kind(CALLBACK, 400, PROBLEM, method="POST", body=b"[]"),
    "large body": Kind(CALLBACK, 413, PROBLEM, method="POST", asks=SENDS, body=b" " * 100_000),
    "other method": Kind("/lan/dalarna", 405, PAGE | BY_ACCEPT | READ, method="DELETE", asks=HTML),
    "other method, callback": Kind(CALLBACK, 405, PROBLEM | {"Allow": "POST"}, method="PUT"),
    "no longer so": Kind("/om", 412, PAGE | BY_ACCEPT, asks=HTML | {"If-Match": '"x"'}),
    "asset, no longer so": Kind("/assets/icon.svg", 412, PROBLEM, asks={"If-Match": '"x"'}),
    "layout": Kind("/_dash-layout", 200, JSON | BY_ENCODING),
    "dependencies": Kind("/_dash-dependencies", 200, JSON | BY_ENCODING),
    "borders": Kind("/geografi/lan.json", 200, JSON | BY_ENCODING),
    "picture": Kind(PICTURE, 200, {"Content-Type": "image/png", "Cache-Control": "public, max-age=86400"}),
    "picture of another version": Kind("/bild/om.png", 302, PAGE | {"Location": PICTURE}),
    "no picture": Kind("/bild/finns-inte.png", 404, PROBLEM),
    "oembed": Kind(OEMBED, 200, JSON | BY_ENCODING | FOR_EVERYONE),
    "oembed, xml": Kind(f"{OEMBED}&format=xml", 200, XML | BY_ENCODING | FOR_EVERYONE),
    "oembed, other form": Kind(f"{OEMBED}&format=yaml", 501, PROBLEM | FOR_EVERYONE),
    "oembed of no page": Kind("/oembed?url=https://evil.example/", 404, PROBLEM | FOR_EVERYONE),
    "API": Kind("/api/v1/", 200, JSON | FOR_AN_HOUR),
    "API, to a browser": Kind("/api/v1/regions", 200, JSON | FOR_AN_HOUR, asks=HTML),
    "API, document": Kind("/api/v1/openapi.json", 200, JSON | FOR_AN_HOUR),
    "API, JSON": Kind(f"{VALUES}.json", 200, JSON | FOR_AN_HOUR | DESCRIBED),
    "API, JSON-stat": Kind(f"{VALUES}.jsonstat", 200, JSON | FOR_AN_HOUR | DESCRIBED),
    "API, CSV": Kind(
        f"{VALUES}.csv", 200, {"Content-Type": "text/csv; charset=utf-8"} | FOR_AN_HOUR | DESCRIBED
    ),
    "API, before": Kind(
        "/api/v1/regions",
        204,
        {
            **READ_BY_ANY_SITE,
            **ANY_SITE,
            "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
            "Access-Control-Allow-Headers": "*",
            "Access-Control-Max-Age": "86400",
        },
        method="OPTIONS",
    ),
    "API, other method": Kind(
        "/api/v1/regions", 405, PROBLEM | READ_BY_ANY_SITE | ANY_SITE, method="POST", asks=HTML
    ),
    "API, no address": Kind("/api/v1/finns-inte", 404, PROBLEM | ANY_SITE, asks=HTML),
    "API, bad address": Kind(f"{VALUES}.json?lan=x", 400, PROBLEM | ANY_SITE, asks=HTML),
    "PDF": Kind(
        "/lan/dalarna.pdf",
        200,
        {
            "Content-Type": "application/pdf",
            "Content-Disposition": f"inline; filename=lanslaget-dalarna-{store.version()}.pdf",
        },
    ),
    "no PDF": Kind("/lan/finns-inte.pdf", 404, PROBLEM),
    "bad PDF": Kind("/lan/dalarna.pdf?ar=2024", 400, PROBLEM),
    "embed": Kind(EMBED, 200, embed(), asks=HTML, framed=True),
    "embed, brotli": Kind(
        EMBED,
        200,
        embed() | {"Content-Encoding": "br"},
        asks={"Accept-Encoding": "br"},
        framed=True,
    ),
    "embed, head alone": Kind(EMBED, 200, embed(), method="HEAD", framed=True),
    "embed, frozen": Kind(FROZEN, 200, embed(f"?version={store.version()}"), framed=True),
    "embed, redirect": Kind(f"{EMBED}/", 301, PAGE | {"Location": EMBED}, framed=True),
    "no embed": Kind("/embed/finns-inte", 404, PAGE | BY_ACCEPT, asks=HTML, framed=True),
    "bad embed": Kind(f"{EMBED}?typ=tabell", 400, PAGE | BY_ACCEPT, asks=HTML, framed=True),
    "bad embed, to a program": Kind(f"{EMBED}?typ=tabell", 400, PROBLEM),
    "embed, other method": Kind(EMBED, 405, PAGE | BY_ACCEPT | READ, method="POST", asks=HTML),
    "embed.js": Kind("/embed.js", 200, SCRIPT | BY_ENCODING | LIVE),
    "figures, csv": Kind(
        "/export/folkmangd.csv?ar=2024",
        200,
        {"Content-Type": "text/csv; charset=utf-8"} | BY_ENCODING | saved("folkmangd_{}_2024.csv"),
    ),
    "figures, xlsx": Kind("/export/folkmangd.xlsx", 200, SHEET | saved("folkmangd_{}.xlsx")),
    "figures, json": Kind(
        "/export/folkmangd.json",
        200,
        JSON | BY_ENCODING | {"Content-Encoding": "br"} | saved("folkmangd_{}.json"),
        asks={"Accept-Encoding": "br"},
    ),
    "picture, svg": Kind(
        "/export/folkmangd.svg",
        200,
        {"Content-Type": "image/svg+xml; charset=utf-8"} | BY_ENCODING | saved("folkmangd_{}.svg"),
    ),
    "picture, png": Kind(
        "/export/folkmangd.png?typ=rutor",
        200,
        {"Content-Type": "image/png"} | saved("folkmangd_{}_rutor.png"),
    ),
    "county, xlsx": Kind("/export/lan/dalarna.xlsx", 200, SHEET | saved("lan-dalarna_{}.xlsx")),
    "county, head alone": Kind(
        "/export/lan/dalarna.json", 200, JSON | BY_ENCODING | saved("lan-dalarna_{}.json"), method="HEAD"
    ),
    "file, unknown format": Kind("/export/folkmangd.pdf", 404, PROBLEM),
    "file, unknown choice": Kind("/export/folkmangd.csv?x=1", 400, PAGE | BY_ACCEPT, asks=HTML),
    "file, other method": Kind("/export/folkmangd.csv", 405, PROBLEM | READ, method="POST"),
    "health": Kind("/health", 200, JSON),
    "ready": Kind("/ready", 200, JSON),
    "asset": Kind(
        "/assets/icon.svg",
        200,
        {
            "Content-Type": "image/svg+xml; charset=utf-8",
            "Content-Disposition": "inline; filename=icon.svg",
            "Accept-Ranges": "bytes",
        },
    ),
    "no asset": Kind("/assets/finns-inte.css", 404, PROBLEM),
    "script of Dash": Kind(f"{SUITES}dash/{RENDERER}", 200, SCRIPT),
    "script of Dash, to keep": Kind(
        f"{SUITES}dash/{build_fingerprint(RENDERER, '1', 1)}",
        200,
        SCRIPT | {"Cache-Control": "max-age=31536000"},
    ),
    "no script of Dash": Kind(f"{SUITES}dash/finns-inte.js", 404, PROBLEM),
    "no built file": Kind("/statiskt/finns-inte.js", 404, PROBLEM),
}
EVERY_KIND = pytest.mark.parametrize("name", KINDS)


def inline_scripts(site: Site, paths: Sequence[str] = PAGES) -> list[str]:
    """Hashes of the scripts that stand in the documents themselves."""
    found = [
        script
        for path in paths
        for tag, script in re.findall(r"<script([^>]*)>(.*?)</script>", site.get(path).text, re.DOTALL)
        if " src=" not in tag and "json" not in tag
    ]
    assert found
    hashes = [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in found]
    return [f"'sha256-{one}'" for one in dict.fromkeys(hashes)]


def said(answer: TestResponse) -> dict[str, str]:
    """What an answer says, but what differs from one to the next; no header twice."""
    names = [name for name, _ in answer.headers]
    assert len(names) == len(set(names)), names
    return {name: value for name, value in answer.headers if name not in MEASURED}


def expected(site: Site, kind: Kind) -> dict[str, str]:
    """All that an answer of the kind has to say."""
    is_page = kind.says.get("Content-Type", "").startswith("text/html")
    policy = OPEN.replace("SCRIPTS", " ".join(["'self'", *inline_scripts(site)])) if is_page else CLOSED
    if kind.framed:
        policy = FRAMED.replace("SCRIPT", " ".join(inline_scripts(site, [EMBED])))
    closed = {name: value for name, value in SAFE.items() if not (kind.framed and name == "X-Frame-Options")}
    return {**closed, "Content-Security-Policy": policy, **kind.says}


@EVERY_KIND
def test_every_kind_of_answer_says_exactly_this(site: Site, name: str) -> None:
    assert said(KINDS[name].answer(site.client)) == expected(site, KINDS[name])


@EVERY_KIND
def test_over_tls_every_answer_asks_to_stay_there(site: Site, name: str) -> None:
    answer = KINDS[name].answer(site.client, "https://localhost")
    assert said(answer) == expected(site, KINDS[name]) | HSTS


def test_a_header_alone_does_not_make_it_tls(site: Site) -> None:
    answer = site.get("/", X_Forwarded_Proto="https", X_Forwarded_Ssl="on", Forwarded="proto=https")
    assert "Strict-Transport-Security" not in answer.headers


@pytest.mark.parametrize(
    "name",
    [
        *("page", "page, brotli", "borders", "PDF", "layout", "API", "API, CSV", "embed"),
        *("figures, json", "picture, png"),
    ],
)
def test_an_answer_that_the_browser_has_says_the_same_without_its_body(site: Site, name: str) -> None:
    kind = KINDS[name]
    first = kind.answer(site.client)
    again = site.client.get(kind.path, headers={**kind.asks, "If-None-Match": str(first.headers["ETag"])})
    assert (again.status_code, again.data) == (304, b"")
    gone = {"Content-Type", "Content-Encoding"}
    kept = {one: value for one, value in expected(site, kind).items() if one not in gone}
    assert {one: value for one, value in said(again).items() if one not in gone} == kept


@pytest.mark.parametrize("tag", ['"0123456789abcdef"', "0123", "", '"', "W/", "\xff"])
def test_an_answer_that_the_browser_does_not_have_is_sent_whole(site: Site, tag: str) -> None:
    answer = site.get("/om", If_None_Match=tag)
    assert answer.status_code == 200
    assert len(answer.data) > 1000


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/geografi/lan.json",
        "/lan/dalarna.pdf",
        "/api/v1/regions",
        "/_dash-layout",
        "/sok?q=x",
        "/health",
        "/finns-inte",
    ],
)
def test_a_head_request_says_what_a_get_request_would(site: Site, path: str) -> None:
    whole, head = site.get(path), site.client.head(path, headers=HTML)
    assert head.data == b""
    assert dict(head.headers) | {"Date": ""} == dict(whole.headers) | {"Date": ""}


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("br", "br"),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0", None),
        ("br;q=0, gzip;q=0", None),
        ("zstd, deflate", None),
        ("identity", None),
        ("x-unknown;q=high", None),
        ("*", "br"),
        ("*;q=0", None),
        ("", None),
        (";;;,,,", None),
    ],
)
def test_a_page_comes_in_an_encoding_that_the_browser_reads(
    site: Site, accepted: str, coding: str | None
) -> None:
    answer = site.get("/om", Accept_Encoding=accepted)
    assert (answer.status_code, answer.content_encoding) == (200, coding)
    assert answer.vary.as_set() == {"accept-encoding"}


def test_only_our_own_scripts_may_run_and_no_one_may_frame_the_site(site: Site) -> None:
    for path in PAGES:
        policy = dict(
            one.strip().split(" ", 1) for one in site.get(path).headers["Content-Security-Policy"].split(";")
        )
        assert policy["script-src"].split() == ["'self'", *inline_scripts(site)]
        assert policy["frame-ancestors"] == "'none'"
        assert policy["default-src"] == "'none'"


def test_no_element_holds_a_script_of_its_own(site: Site) -> None:
    for path in PAGES:
        assert not re.search(r"<[^>]+\s(on\w+=|href=\"?javascript:)", site.get(path).text), path


@pytest.fixture
def with_files(tmp_path: Path) -> FlaskClient:
    """A site with one built file, in the order in which app.py puts its layers."""
    shelf = static_files.folder(tmp_path) / "0123456789ab"
    shelf.mkdir(parents=True)
    (shelf / "a.js").write_bytes(b"const county = 'Dalarna';\n")
    app = Dash(__name__, assets_folder=str(tmp_path / "assets"))
    static_files.serve(app.server, headers.ALWAYS, tmp_path)
    headers.install(app)
    client: FlaskClient = app.server.test_client()
    return client


FILE = "/statiskt/0123456789ab/a.js"
FILE_SAYS = {"Content-Type": 'text/javascript; charset="utf-8"', "Cache-Control": A_YEAR}
FILE_KINDS = {
    "file": Kind(FILE, 200, FILE_SAYS),
    "file, head alone": Kind(FILE, 200, FILE_SAYS, method="HEAD"),
    "part of a file": Kind(
        FILE, 206, FILE_SAYS | {"Content-Range": "bytes 0-4/26"}, asks={"Range": "bytes=0-4"}
    ),
    "file, other method": Kind(FILE, 405, READ, method="POST"),
    "file, other part": Kind(FILE, 416, {"Content-Range": "bytes */26"}, asks={"Range": "bytes=99-"}),
    "file at hand": Kind(FILE, 304, {"Cache-Control": A_YEAR}, asks={"If-None-Match": 'W/"0123456789ab"'}),
}


@pytest.mark.parametrize("name", FILE_KINDS)
@pytest.mark.parametrize(("base", "over_tls"), [("http://localhost", {}), ("https://localhost", HSTS)])
def test_built_files_say_the_same_as_everything_else(
    with_files: FlaskClient, name: str, base: str, over_tls: Mapping[str, str]
) -> None:
    kind = FILE_KINDS[name]
    answer = said(kind.answer(with_files, base))
    assert answer == {**SAFE, "Content-Security-Policy": CLOSED, **kind.says, **over_tls}


def check_untold(text: str) -> None:
    """Nothing that names a version of what we are built of."""
    versions = [*map(version, BUILT_OF), platform.python_version()]
    for one in versions:
        assert not re.search(rf"(?<![\d.]){re.escape(one)}(?![\d.])", text), one
    assert not re.search(r"(dash|plotly|flask|werkzeug|gunicorn|python)[/ ]v?\d", text, re.IGNORECASE)


@EVERY_KIND
def test_no_answer_names_a_version(site: Site, name: str) -> None:
    answer = KINDS[name].answer(site.client)
    assert "Server" not in answer.headers
    assert "X-Powered-By" not in answer.headers
    check_untold("\n".join(f"{one}: {value}" for one, value in answer.headers))
    if "Content-Encoding" not in answer.headers and not name.startswith("script of Dash"):
        check_untold(answer.data.decode(errors="replace"))  # a picture is no text


@pytest.mark.parametrize("path", PAGES)
def test_no_address_of_a_built_file_names_a_version(site: Site, path: str) -> None:
    told = re.findall(r'(?:src|href|later)="(/(?:statiskt|assets|_dash)[^"]*)"', site.get(path).text)
    found = " ".join(told).split()
    assert found
    if static_files.addresses() is None:
        pytest.skip("nothing is built: the addresses are Dash's own")
    for address in found:
        assert re.fullmatch(r"/statiskt/[0-9a-f]{12}/[A-Za-z_.-]+", address), address


def test_a_fault_of_ours_says_exactly_this(
    site: Site, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fault() -> None:
        raise RuntimeError("the secret of /srv/site.py")

    monkeypatch.setitem(site.app.server.view_functions, "health.health", fault)
    for asks, says in (({}, PROBLEM), (HTML, PAGE | BY_ACCEPT)):
        kind = Kind("/health", 500, says, asks=asks)
        answer = kind.answer(site.client)
        assert said(answer) == expected(site, kind)
        assert "secret" not in answer.text
        assert "Traceback" not in answer.text
        check_untold(answer.text)
    assert "the secret" in caplog.text


def test_the_site_puts_the_headers_around_all_its_layers(site: Site) -> None:
    assert type(site.app.server.wsgi_app).__module__ == headers.__name__
