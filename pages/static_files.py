"""/statiskt/…: scripts as scripts/static_files.py has built them, and the tags that ask for them.

Every address holds a hash of what it answers with, so a browser keeps the answer for a year. What has not been built,
or was built of something older than what is here now, is left to Dash, at Dash's own addresses.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from importlib.metadata import version
from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask
from whitenoise import WhiteNoise

from pages import loading

ROOT = Path(__file__).parent.parent
ASSETS = ROOT / "assets"
BUILD = ROOT / "build"
ADDRESS = "/statiskt/"
PACKAGES = ("dash", "dash-leaflet", "plotly")
KEEP_A_YEAR = f"public, max-age={365 * 24 * 60 * 60}, immutable"

CORE, OWN, ICON, PLOTLY, LEAFLET = (
    "dash-renderer.js",
    "own.js",
    "icon.svg",
    "plotly.js",
    "dash_leaflet.js",
)

INLINE = re.compile(r"<script>.*?</script>", flags=re.DOTALL)
"""Small functions that Dash writes into the document: not files, so they stay there."""

_log = logging.getLogger(__name__)


class Need(Enum):
    """What a page may draw that other pages do not load the scripts of."""

    GRAPH = ("dash_core_components", "Graph")
    MAP = ("dash_leaflet", "MapContainer")


FETCHED_LATER = {
    Need.GRAPH: ("dash_core_components-shared.js", "async-graph.js", PLOTLY),
    Need.MAP: ("async-GeoJSON.js",),
}
"""What the scripts ask for once something is drawn: told in advance, so that no one waits for them in turn."""


def folder(build: Path) -> Path:
    """Where the built files are: a folder for each hash."""
    return build / "static"


def listing(build: Path) -> Path:
    """The file that tells what is built: its last, so that half a build is none."""
    return build / "static.json"


def made_of(assets: Path) -> str:
    """A short name of what a build is made of, as it stands now."""
    files = sorted(path for path in assets.rglob("*") if path.is_file())
    digest = hashlib.sha256(" ".join(version(package) for package in PACKAGES).encode())
    for path in files:
        digest.update(str(path.relative_to(assets)).encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def built(build: Path = BUILD, assets: Path = ASSETS) -> Mapping[str, str] | None:
    """The address of every built file by its name, or None when Dash has to serve its own."""
    if not listing(build).is_file():
        return None
    told = json.loads(listing(build).read_text(encoding="utf-8"))
    addresses: dict[str, str] = told["addresses"]
    there = all((folder(build) / one.removeprefix(ADDRESS)).is_file() for one in addresses.values())
    if there and told["made_of"] == made_of(assets):
        return addresses
    _log.warning(
        "The scripts in %s are not those of this version; Dash serves its own. Run: make install", build
    )
    return None


@cache
def addresses() -> Mapping[str, str] | None:
    """What was built when this process started."""
    return built()


def serve(server: Flask, always: Mapping[str, str], build: Path = BUILD) -> None:
    """Puts the built files before the site; ``always`` are the headers that every answer of the site has."""

    def add(headers: Headers, _path: str, address: str) -> None:
        release = address.removeprefix(ADDRESS).partition("/")[0]
        for name, value in {**always, "Cache-Control": KEEP_A_YEAR, "ETag": f'W/"{release}"'}.items():
            headers[name] = value

    if not folder(build).is_dir():
        return
    files = WhiteNoise(server.wsgi_app, allow_all_origins=False, add_headers_function=add)
    files.add_files(folder(build), prefix=ADDRESS)
    server.wsgi_app = files  # type: ignore[method-assign]  # how Flask says that a WSGI layer is added


def settings(found: Mapping[str, str] | None) -> dict[str, object]:
    """What Dash in the browser is told: where Plotly is, which it fetches when the first graph is drawn."""
    return {"serve_locally": False, "plotlyjs_url": found[PLOTLY]} if found else {}


def needs(tree: object) -> frozenset[Need]:
    """What a page draws, of its content as plain JSON."""
    kinds = {need.value: need for need in Need}
    return frozenset(kinds[kind] for kind in _kinds(tree) if kind in kinds)


def _kinds(node: object) -> Iterator[tuple[str, str]]:
    match node:
        case {"namespace": str(namespace), "type": str(kind), "props": {**properties}}:
            yield namespace, kind
            yield from _kinds(properties.get("children"))
        case [*children]:
            for child in children:
                yield from _kinds(child)


def scripts(found: Mapping[str, str] | None, drawn: Iterable[Need], dash: Mapping[str, str]) -> str:
    """The scripts of a page that draws something; ``dash`` holds Dash's own, for when nothing is built."""
    if not found:
        return dash["scripts"] + dash["renderer"]
    needed = sorted(drawn, key=lambda need: need.name)
    later = [found[name] for need in needed for name in FETCHED_LATER[need]]
    first = [found[CORE], *([found[LEAFLET]] if Need.MAP in needed else []), found[OWN]]
    return "".join(INLINE.findall(dash["scripts"])) + loading.tag(first, later)
