"""The real server, asked by many at once before it has answered anyone, and by one who never gets an answer."""

from __future__ import annotations

import http.client
import json
import os
import runpy
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from tests.pages import official
from tests.pages.conftest import CALLBACK, Site

ROOT = Path(__file__).parents[2]
MANY = 64
SECONDS = 60
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


class Server:
    """gunicorn with the project's own settings on a port nobody else has; everything it says is in ``log``."""

    def __init__(self, folder: Path, *arguments: str, app: str = "app:server", **environment: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.log = folder / "server.log"
        own = {"PORT": str(self.port), "CACHE_DIR": str(folder / "cache"), "WEB_CONCURRENCY": "2"}
        kept = {name: value for name, value in os.environ.items() if name != "CACHE_REDIS_URL"}
        settings = ["-c", str(ROOT / "gunicorn.conf.py"), *arguments]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", *settings, app],
                cwd=ROOT,
                env=kept | own | environment,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        assert self.process.stdout is not None
        if b"L\xc3\xa4nsl\xc3\xa4get" not in self.process.stdout.readline():  # it says so when it listens
            pytest.fail(f"The site did not start:\n{self.log.read_text()}")

    def stop(self) -> None:
        """Ends this server and waits until it is gone."""
        self.process.terminate()
        self.process.wait(timeout=SECONDS)
        assert self.process.stdout is not None
        self.process.stdout.close()

    def ask(
        self, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> tuple[int, bytes, http.client.HTTPMessage]:
        """One answer over a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        sent = None if body is None else json.dumps(body)
        kind = {} if body is None else {"Content-Type": "application/json"}
        try:
            connection.request("GET" if body is None else "POST", path, sent, kind | (headers or {}))
            answer = connection.getresponse()
            return answer.status, answer.read(), answer.headers
        finally:
            connection.close()


def dead_redis() -> str:
    """The address of a Redis that nobody answers for."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"redis://127.0.0.1:{taken.getsockname()[1]}/0"


@pytest.fixture(params=["files", "dead Redis"])
def cold(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """A site that has answered no one yet."""
    redis = {"CACHE_REDIS_URL": dead_redis()} if request.param == "dead Redis" else {}
    server = Server(tmp_path, **redis)
    yield server
    server.stop()


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
    server = Server(tmp_path)
    try:
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
    finally:
        server.stop()


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
    server = Server(tmp_path, "--timeout", "1", "--workers", "1", "--chdir", str(tmp_path), app="hanging:app")
    try:
        status, body, _ = server.ask("/hangs")
        assert status == 503
        assert b"Traceback" not in body
        assert server.ask("/")[0] == 200
        assert "WORKER TIMEOUT" in server.log.read_text()
    finally:
        server.stop()
