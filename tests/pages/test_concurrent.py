"""The real server, asked by many at once before it has answered anyone, and by one who never gets an answer."""

from __future__ import annotations

import json
import runpy
import socket
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from tests.pages import official
from tests.pages.conftest import CALLBACK, Site
from tests.server import ROOT, SECONDS, Server, running

MANY = 64
COUNTIES = [one["slug"] for one in official.counties().values()]
SLUGS = official.slugs()
PANELS = [
    f"/indikatorer/{SLUGS[number % len(SLUGS)]}?lan={COUNTIES[number % 21]}" for number in range(MANY // 2)
]
PAGES = [
    *[f"/lan/{slug}" for slug in COUNTIES],
    *[
        "/",
        "/om",
        "/om/data",
        "/om/tillganglighet",
        "/indikatorer",
        "/planering",
        "/samband",
        "/omraden/valfard",
        "/omraden/kompetens",
    ],
    *[f"/indikatorer/{slug}" for slug in SLUGS[: MANY // 2 - 30]],
]


def dead_redis() -> str:
    """The address of a Redis that nobody answers for."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"redis://127.0.0.1:{taken.getsockname()[1]}/0"


@pytest.fixture(params=["files", "dead Redis"])
def cold(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """A site that has answered no one yet."""
    redis = {"CACHE_REDIS_URL": dead_redis()} if request.param == "dead Redis" else {}
    with running(tmp_path, **redis) as server:
        yield server


def at_once(asks: Sequence[Callable[[], tuple[int, bytes, Any]]]) -> list[tuple[int, bytes]]:
    """All answers; every question waits until all are ready to ask."""
    ready = Barrier(len(asks))

    def one(ask: Callable[[], tuple[int, bytes, Any]]) -> tuple[int, bytes]:
        ready.wait(SECONDS)
        return ask()[:2]

    with ThreadPoolExecutor(len(asks)) as pool:
        return list(pool.map(one, asks))


def check_quiet(server: Server) -> None:
    """Nothing went wrong where no visitor sees it."""
    said = server.log.read_text()
    assert "Traceback" not in said
    assert "[ERROR]" not in said


def test_many_callbacks_at_once_are_all_answered(cold: Server, site: Site) -> None:
    questions = [
        *[site.asked("panel-sentence", {"data": path}) for path in PANELS],
        *[site.question(path) for path in PAGES[: MANY - len(PANELS)]],
    ]
    assert len({json.dumps(one) for one in questions}) == MANY
    answers = at_once([partial(cold.ask, CALLBACK, one) for one in questions])
    assert {status for status, _ in answers} == {200}
    for question, (_, body) in zip(questions, answers, strict=True):
        assert json.loads(body)["response"]
        assert json.loads(body) == json.loads(cold.ask(CALLBACK, question)[1])
    check_quiet(cold)


def test_many_first_visits_at_once_are_all_answered(cold: Server) -> None:
    paths = [*PAGES, *PANELS][:MANY]
    assert len(set(paths)) == MANY
    answers = at_once([partial(cold.ask, path, None, {"Accept": "text/html"}) for path in paths])
    assert {status for status, _ in answers} == {200}
    for path, (_, body) in zip(paths, answers, strict=True):
        assert body.startswith(b'<!DOCTYPE html><html lang="sv">')
        assert body == cold.ask(path)[1]
    check_quiet(cold)


def test_the_proxy_on_this_machine_may_tell_of_tls_and_no_one_where_the_site_stands(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        _, _, plain = server.ask("/health")
        _, _, secure = server.ask("/health", headers={"X-Forwarded-Proto": "https"})
        assert "Strict-Transport-Security" not in plain
        assert secure["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
        assert plain["Server"] == "gunicorn"
        for moved in ({"SCRIPT_NAME": "/evil"}, {"SCRIPT_NAME": "/om"}, {"PATH_INFO": "/evil"}):
            status, body, _ = server.ask("/om/data", headers=moved)
            assert (status, body) == (200, server.ask("/om/data")[1])
        assert server.ask(f"/?{'a' * 5_000}")[0] == 414
        assert server.ask("/", headers={"X-Long": "a" * 9_000})[0] == 431
        assert server.ask("/", headers={f"X-{number}": "a" for number in range(60)})[0] == 431
        check_quiet(server)


def test_the_limits_are_set() -> None:
    told = runpy.run_path(str(ROOT / "gunicorn.conf.py"))
    names = (
        "timeout",
        "worker_class",
        "limit_request_line",
        "limit_request_fields",
        "limit_request_field_size",
    )
    assert [told[name] for name in names] == [30, "pages.worker.Worker", 4094, 50, 8190]
    assert told["forwarder_headers"] == ""


HANGING = """
from threading import Event

def app(environ, start_response):
    if environ["PATH_INFO"] == "/hangs":
        Event().wait()
    start_response("200 OK", [("Content-Length", "0")])
    return [b""]
"""


def test_a_request_that_never_ends_is_ended_and_the_site_goes_on(tmp_path: Path) -> None:
    (tmp_path / "hanging.py").write_text(HANGING)
    settings = ["--timeout", "3", "--workers", "1", "--chdir", str(tmp_path)]
    with running(tmp_path, *settings, app="hanging:app") as server:
        status, body, _ = server.ask("/hangs")
        assert status == 503
        assert b"Traceback" not in body
        assert server.ask("/")[0] == 200
        assert "WORKER TIMEOUT" in server.log.read_text()
