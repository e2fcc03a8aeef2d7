"""Whoever watches over the site sees whether it has its figures and its cache; visitors notice nothing."""

from __future__ import annotations

import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from pages import origin
from tests.pages.conftest import Site


def test_the_site_says_that_it_is_up(site: Site) -> None:
    answer = site.get("/health")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert answer.get_json() == {"status": "ok"}


def test_the_site_says_which_figures_it_has_and_that_its_cache_works(site: Site) -> None:
    answer = site.get("/ready")
    assert answer.status_code == 200
    said = answer.get_json()
    assert said["figures"] == "loaded"
    assert said["cache"] == "ok"
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{8}", said["data_version"])
    assert said["data_version"] in site.page("/om/data").text


@pytest.fixture
def without_cache(site: Site, tmp_path: Path) -> Iterator[Site]:
    """The site with a Redis that nobody answers for."""
    from app import create_app

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound and not listening: every connection is refused
        port = taken.getsockname()[1]
        app = create_app(tmp_path / "cache", f"redis://127.0.0.1:{port}/0", origin.absolute(""))
        app.server.config["PROPAGATE_EXCEPTIONS"] = False
        yield Site(app, app.server.test_client())


@pytest.mark.parametrize(
    "path", ["/", "/lan/dalarna", "/indikatorer/medellivslangd?lan=dalarna", "/omraden/valfard"]
)
def test_pages_are_there_without_the_cache(without_cache: Site, path: str) -> None:
    assert without_cache.page(path).one("h1").text


def test_a_cache_that_is_gone_is_told(without_cache: Site) -> None:
    assert without_cache.get("/").status_code == 200
    answer = without_cache.get("/ready")
    assert answer.status_code == 200
    assert answer.get_json()["cache"] == "degraded"
    assert answer.get_json()["figures"] == "loaded"


def test_a_directory_that_is_gone_is_told(site: Site, tmp_path: Path) -> None:
    from app import create_app

    app = create_app(tmp_path / "cache", None, origin.absolute(""))
    client = app.server.test_client()
    assert client.get("/ready").get_json()["cache"] == "ok"
    shutil.rmtree(tmp_path / "cache")
    (tmp_path / "cache").write_text("a file stands in its place")
    assert client.get("/ready").get_json()["cache"] == "degraded"
    assert client.get("/lan/dalarna").status_code == 200
