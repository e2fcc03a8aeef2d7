"""The delivery of scripts and stylesheets: what is built, how it is served, and which page asks for what."""

from __future__ import annotations

import gzip
import json
import logging
import os
import re
import time
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

import brotli
import dash_leaflet
import pytest
from dash import Dash, dcc, html
from dash.development.base_component import Component
from flask import Flask
from flask.testing import FlaskClient
from plotly.offline import get_plotlyjs_version
from plotly.utils import PlotlyJSONEncoder
from werkzeug.test import TestResponse

from pages import static_files
from pages.look import look
from pages.static_files import CORE, LEAFLET, OWN, PLOTLY, Need
from scripts import static_files as building
from tests.locks import ROOT

NOT_SERVED = re.compile(
    r"\.map$"
    r"|^dash_table/"  # no page has a DataTable
    r"|/dash-ws-worker\.js$"  # no callback runs over a web socket
    r"|^deps/polyfill"  # browsers of today lack nothing of it but what regenerator-runtime has
    r"|^package_data/plotly"  # the basic bundle stands in its place
)
CONTENT = b"/* scripts */ const county = 'Dalarna';\n" * 50
FILES = {"a.js": CONTENT, "b.css": CONTENT, "c.svg": CONTENT, "d.json": CONTENT}
TYPES = {
    "a.js": 'text/javascript; charset="utf-8"',
    "b.css": 'text/css; charset="utf-8"',
    "c.svg": "image/svg+xml",
    "d.json": "application/json",
}
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}
DASH = {
    "scripts": '<script src="/dash.js"></script><script>\nfirst = 1;\n</script>',
    "renderer": "<script>new</script>",
}


def plain(component: Component) -> object:
    """A component as the JSON that Dash sends."""
    return json.loads(json.dumps(component, cls=PlotlyJSONEncoder))


def on_disk(build: Path, address: str) -> Path:
    """The file behind an address."""
    return static_files.folder(build) / address.removeprefix(static_files.ADDRESS)


def ask(client: FlaskClient, name: str, headers: Mapping[str, str] | None = None) -> TestResponse:
    """The answer for a file of the release, read to its end."""
    return client.get(f"/statiskt/release/{name}", headers=headers, buffered=True)


def folder_of(package: str) -> Path:
    """Where a Python package is."""
    return Path(str(import_module(package).__file__)).parent


@pytest.fixture(scope="module")
def real() -> Mapping[str, str]:
    """The addresses of the whole build of this checkout, which `make install` has made."""
    return building.build()


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """Two scripts, two stylesheets and an icon."""
    folder = tmp_path / "assets"
    folder.mkdir()
    for name in ("20-b.css", "10-a.css", "b.js", "a.js", "icon.svg"):
        (folder / name).write_bytes(f"/* {name} */".encode() + CONTENT)
    return folder


@pytest.fixture
def small(tmp_path: Path, assets: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A finished build that holds no others' scripts but stand-ins: theirs take ten seconds to compress."""
    others = {CORE: CONTENT, LEAFLET: CONTENT}
    monkeypatch.setattr(building, "dash_files", lambda _: others)
    monkeypatch.setattr(building, "plotly_files", lambda _: {PLOTLY: CONTENT})
    build = tmp_path / "build"
    building.build(build, assets, tmp_path)
    return build


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    """A site that has nothing but FILES, in the folder "release"."""
    building.write(FILES, static_files.folder(tmp_path) / "release")
    server = Flask("elsewhere")
    static_files.serve(server, {"X-Ours": "always"}, tmp_path)
    return server.test_client()


def test_every_script_dash_may_ask_for_is_built(real: Mapping[str, str]) -> None:
    app = Dash("elsewhere")
    app.layout = html.Div()
    app._generate_scripts_html()
    registered = [
        folder_of(package) / path
        for package, paths in app.registered_paths.items()
        for path in paths
        if not NOT_SERVED.search(path)
    ]
    core = on_disk(static_files.BUILD, real[CORE]).read_bytes()
    missing = [
        path.name for path in registered if path.name not in real and building.script(path) not in core
    ]
    assert len(registered) > 20
    assert missing == []


def test_every_script_and_stylesheet_is_the_same_in_brotli_and_gzip(real: Mapping[str, str]) -> None:
    compressed = [name for name in real if name.endswith((".js", ".css"))]
    assert len(compressed) > 15
    for name in compressed:
        path = on_disk(static_files.BUILD, real[name])
        twins = (path.with_name(path.name + ".br"), path.with_name(path.name + ".gz"))
        assert brotli.decompress(twins[0].read_bytes()) == path.read_bytes(), name
        assert gzip.decompress(twins[1].read_bytes()) == path.read_bytes(), name


def test_no_address_tells_a_version(real: Mapping[str, str]) -> None:
    named = {name: re.fullmatch(rf"/statiskt/[0-9a-f]{{12}}/{re.escape(name)}", real[name]) for name in real}
    assert [name for name in named if not named[name] or re.search(r"\d[._]\d|@", name)] == []


def test_a_second_build_makes_nothing_again(real: Mapping[str, str]) -> None:
    made = {path: path.stat().st_mtime_ns for path in static_files.folder(static_files.BUILD).rglob("*.*")}
    assert building.build() == real
    assert {path: path.stat().st_mtime_ns for path in made} == made


def test_plotly_is_the_one_that_python_writes_for() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert packages["node_modules/plotly.js-basic-dist-min"]["version"] == get_plotlyjs_version()


def test_the_basic_bundle_is_taken_where_npm_has_brought_it(tmp_path: Path) -> None:
    bundle = tmp_path / "plotly.js-basic-dist-min" / "plotly-basic.min.js"
    bundle.parent.mkdir()
    bundle.write_bytes(b"basic();")
    assert building.plotly_files(tmp_path) == {PLOTLY: b"basic();\n"}


def test_the_whole_plotly_is_taken_where_there_was_no_npm(tmp_path: Path) -> None:
    assert len(building.plotly_files(tmp_path)[PLOTLY]) > 4_000_000


@pytest.mark.parametrize("npm", [True, False])
def test_generators_of_dash_find_their_runtime(tmp_path: Path, npm: bool) -> None:
    if npm:
        (tmp_path / "regenerator-runtime").mkdir()
        (tmp_path / "regenerator-runtime" / "runtime.js").write_bytes(b"var regeneratorRuntime;")
    core = building.dash_files(tmp_path)[CORE]
    assert core.startswith(b"var regeneratorRuntime;") == npm
    assert b"regeneratorRuntime" in core.partition(b"react.production")[0]


def test_our_files_are_joined_in_the_order_of_their_names(assets: Path) -> None:
    files = building.own_files(assets)
    assert set(files) == {OWN, "icon.svg"}
    assert re.findall(rb"/\* (\S+) \*/", files[OWN].replace(b"scripts", b"s c")) == [b"a.js", b"b.js"]


def test_dash_is_started_as_dash_itself_does(assets: Path) -> None:
    assert building.own_files(assets)[OWN].endswith(f"\n{Dash('elsewhere').renderer}\n".encode())


def test_a_script_tells_no_source_map(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_bytes(b"a();\n//# sourceMappingURL=a.js.map\n")
    assert building.script(tmp_path / "a.js") == b"a();\n"


def test_a_change_of_ours_leaves_the_others_in_the_browsers_cache(small: Path, assets: Path) -> None:
    before = static_files.built(small, assets) or {}
    (assets / "a.js").write_bytes(b"changed();")
    after = building.build(small, assets, small)
    assert {name for name in before if before[name] != after[name]} == {OWN, "icon.svg"}


def test_what_is_built_is_used(small: Path, assets: Path) -> None:
    addresses = static_files.built(small, assets)
    assert addresses
    assert {CORE, LEAFLET, PLOTLY, OWN, "icon.svg"} == set(addresses)


def test_half_a_build_is_none(small: Path, assets: Path) -> None:
    static_files.listing(small).unlink()
    assert static_files.built(small, assets) is None


def test_a_build_without_one_of_its_files_is_none(small: Path, assets: Path) -> None:
    on_disk(small, building.build(small, assets, small)[PLOTLY]).unlink()
    assert static_files.built(small, assets) is None


def test_a_build_of_older_files_is_none_and_says_so(
    small: Path, assets: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (assets / "a.js").write_bytes(b"changed();")
    with caplog.at_level(logging.WARNING):
        assert static_files.built(small, assets) is None
    assert "make install" in caplog.text


def test_what_an_open_page_may_still_ask_for_is_kept_for_a_month(tmp_path: Path) -> None:
    days = 24 * 60 * 60
    for name, age in {"now": 90, "lately": 29, "long-ago": 31}.items():
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (0, time.time() - age * days))
    building.sweep(tmp_path, {"now"})
    assert {path.name for path in tmp_path.iterdir()} == {"now", "lately"}


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br", "br"),
        ("gzip, deflate", "gzip"),
        ("identity", None),
        (None, None),
    ],
)
@pytest.mark.parametrize("name", FILES)
def test_a_browser_gets_what_it_can_read(
    client: FlaskClient, name: str, accepted: str | None, encoding: str | None
) -> None:
    answer = ask(client, name, {"Accept-Encoding": accepted} if accepted else {})
    assert answer.status_code == 200
    assert answer.headers.get("Content-Encoding") == encoding
    assert answer.headers["Content-Length"] == str(len(answer.data))
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert UNPACK[encoding](answer.data) == FILES[name]


@pytest.mark.parametrize("name", FILES)
def test_a_browser_keeps_it_for_a_year(client: FlaskClient, name: str) -> None:
    answer = ask(client, name)
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Type"] == TYPES[name]
    assert answer.headers["X-Ours"] == "always"


def test_a_browser_that_has_it_is_told_so(client: FlaskClient) -> None:
    tag = ask(client, "a.js").headers["ETag"]
    assert tag == 'W/"release"'
    again = ask(client, "a.js", {"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    other = ask(client, "a.js", {"If-None-Match": 'W/"another"'})
    assert other.status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/statiskt/release/z.js",
        "/statiskt/release/a.js.br",
        "/statiskt/release/",
        "/statiskt/release",
        "/statiskt/",
        "/statiskt/release/../../../pyproject.toml",
        "/statiskt/release/..%2f..%2f..%2fpyproject.toml",
        "/statiskt//release/a.js",
        "/statiskt/release/a.js%00",
    ],
)
def test_what_is_not_there_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_what_is_there_cannot_be_written(client: FlaskClient) -> None:
    assert client.post("/statiskt/release/a.js", data=b"other").status_code == 405


@pytest.mark.parametrize(
    ("content", "needed"),
    [
        (html.P("Text"), set()),
        ([html.P(["Text", None, 3]), html.Div()], set()),
        (html.Div([html.P(), html.Div(dcc.Graph(id="g", figure={}))]), {Need.GRAPH}),
        (html.Div(dash_leaflet.Map(dash_leaflet.GeoJSON())), {Need.MAP}),
        (html.Div([dash_leaflet.Map(), dcc.Graph()]), {Need.GRAPH, Need.MAP}),
    ],
)
def test_a_page_needs_what_it_draws(content: Component, needed: set[Need]) -> None:
    assert static_files.needs(plain(content)) == needed


def test_a_page_of_text_loads_neither_plotly_nor_map(real: Mapping[str, str]) -> None:
    asked_for = re.findall(r"/statiskt/[^\" ]+", static_files.scripts(real, [], DASH))
    assert asked_for == [real[CORE], real[OWN]]


def test_scripts_keep_their_order(real: Mapping[str, str]) -> None:
    told = re.findall(r' data-src="([^"]+)"', static_files.scripts(real, Need, DASH))
    assert told == [f"{real[CORE]} {real[LEAFLET]} {real[OWN]}"]


def test_what_is_fetched_later_is_told_in_advance(real: Mapping[str, str]) -> None:
    told = re.findall(r' data-later="([^"]+)"', static_files.scripts(real, Need, DASH))
    names = ("dash_core_components-shared.js", "async-graph.js", PLOTLY, "async-GeoJSON.js")
    assert told == [" ".join(real[name] for name in names)]


def test_a_document_asks_for_no_script_before_it_is_painted(real: Mapping[str, str]) -> None:
    document = look() + static_files.scripts(real, Need, DASH)
    assert re.findall(r"<link[^>]+preload", document) == []
    assert re.findall(r"<script[^>]* src=", document) == []


def test_what_dash_writes_into_the_document_stays_there(real: Mapping[str, str]) -> None:
    assert static_files.scripts(real, [], DASH).startswith("<script>\nfirst = 1;\n</script><script id=")


def test_dash_fetches_plotly_from_us(real: Mapping[str, str]) -> None:
    assert static_files.settings(real) == {"serve_locally": False, "plotlyjs_url": real[PLOTLY]}


def test_a_site_that_is_not_built_has_nothing_of_it_to_serve(tmp_path: Path) -> None:
    server = Flask("elsewhere")
    static_files.serve(server, {}, tmp_path)
    assert ask(server.test_client(), "a.js").status_code == 404


def test_a_site_that_is_not_built_runs_on_what_dash_ships(assets: Path) -> None:
    assert static_files.scripts(None, Need, DASH) == DASH["scripts"] + DASH["renderer"]
    assert static_files.settings(None) == {}
