"""Länsläget: puts the parts together. The only module that reads the environment; ``server`` is for gunicorn."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import Any

import dash
from dash import Dash, dcc, html
from flask import Flask

from components.shell import shell
from data import cache, store
from pages import (
    api,
    borders,
    choose,
    county_pdf,
    embed,
    export,
    first_answer,
    forum_add,
    gate,
    headers,
    health,
    oembed,
    origin,
    panel,
    pictures,
    search,
    static_files,
)

ROOT = Path(__file__).parent
SECRET_KEYS = (
    "dash_version",
    "dash_version_url",
    "python_version",
    "plotly_version",
    "ddk_version",
    "end_id",
)
"""What Dash tells every browser about itself and we do not; end_id would make every document unlike the last."""

CODE = ("pages", "components", "data", "assets")
WORDS = ("data/*.yaml", "data/*.csv", "data/municipal/*", "data/geography/*")
"""What pages show beside figures that have a version: the goals, planning, the borders."""


class Site(Dash):
    """Dash with a page in Swedish around it."""

    def interpolate_index(self, *_: Any, **parts: Any) -> str:
        """The first answer is the page itself."""
        return first_answer.document(parts)

    def _config(self) -> dict[str, Any]:
        config: dict[str, Any] = super()._config()  # type: ignore[no-untyped-call]  # Dash's own method
        told = {name: value for name, value in config.items() if name not in SECRET_KEYS}
        return told | static_files.settings(static_files.addresses())


def create_app(cache_directory: Path, redis_url: str | None = None, site_url: str = "") -> Dash:
    """The whole site; raises DataFault with every fault when the catalogue or the figures cannot be used.

    ``site_url`` is where the world finds it.
    """
    origin.use(site_url)
    dash.page_registry.clear()
    store.version()  # reads catalogue and figures: a fault stops the start here
    app = Site(
        __name__,
        use_pages=True,
        pages_folder=str(ROOT / "pages"),
        assets_folder=str(ROOT / "assets"),
        suppress_callback_exceptions=True,
        update_title="",
        include_pages_meta=False,
        title="Länsläget",
    )
    app.layout = html.Div([dcc.Store(id=panel.ADDRESS), shell(dash.page_container)])
    server: Flask = app.server
    cache.configure(server, cache_directory, redis_url, release=_release(site_url))
    for part in (
        api,
        borders,
        choose,
        county_pdf,
        embed,
        export,
        forum_add,
        health,
        oembed,
        pictures,
        search,
    ):
        server.register_blueprint(part.blueprint)
    panel.install(app)
    static_files.serve(server, headers.ALWAYS)
    headers.install(app)  # around the files too
    gate.install(app)
    _warm_up(server)
    return app


def _release(site_url: str) -> str:
    """A short name of the code, its words and where it stands: no answer is kept that others made, or another site."""
    parts = (path for part in CODE for path in (ROOT / part).rglob("*"))
    sources = [
        ROOT / "app.py",
        *sorted(path for path in parts if path.suffix in {".py", ".js", ".css", ".typ"}),
        *sorted(path for pattern in WORDS for path in ROOT.glob(pattern) if path.is_file()),
    ]
    built = repr((static_files.addresses(), site_url)).encode()
    return hashlib.sha256(b"".join([*(path.read_bytes() for path in sources), built])).hexdigest()[:8]


def _warm_up(server: Flask) -> None:
    """Dash sets up its routing at the first request, and concurrent first callbacks would fail without this."""
    with server.test_client() as client:
        client.get("/")


def _from_environment() -> Dash:
    directory = Path(os.environ.get("CACHE_DIR", ROOT / ".cache" / "pages"))
    here = f"http://127.0.0.1:{os.environ.get('PORT') or '8050'}"
    site_url = os.environ.get("SITE_URL") or here
    return create_app(directory, os.environ.get("CACHE_REDIS_URL") or None, site_url)


app = _from_environment()
server = app.server
