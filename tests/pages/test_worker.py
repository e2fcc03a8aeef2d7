"""A visitor who connects and says nothing keeps nobody waiting; a request that takes too long is ended in words."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPResponse

import pytest

from pages.faults import words
from pages.worker import MOST_SILENT, SECONDS_OF_SILENCE, Silent, Worker
from tests.server import Server, running

WORKERS = 2
HEALTH = b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n"
SECONDS = 3
"""Of patience with a request, in the slow application below."""

SLOW = """
import time

def server(environ, start_response):
    if environ["PATH_INFO"] == "/late":
        time.sleep(60)
    start_response("200 OK", [])
    return [b"in time"]
"""


@pytest.fixture(name="server", scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("silent")) as started:
        yield started


@pytest.fixture(name="slow", scope="module")
def _slow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an application that takes its time, under the project's own settings but for their patience."""
    folder = tmp_path_factory.mktemp("slow")
    (folder / "slow.py").write_text(SLOW)
    settings = ["--timeout", str(SECONDS), "--pythonpath", str(folder)]
    with running(folder, *settings, app="slow:server") as started:
        yield started.port


def connected(port: int) -> socket.socket:
    """A visitor who has said nothing yet, and is less patient than a worker."""
    return socket.create_connection(("127.0.0.1", port), timeout=15)


def answer(connection: socket.socket) -> tuple[int, str]:
    """Status and body of what comes back."""
    response = HTTPResponse(connection)
    response.begin()
    return response.status, response.read().decode()


def test_the_silent_keep_nobody_waiting_and_are_answered_when_they_speak(server: Server) -> None:
    with ExitStack() as open_ones:
        silent = [open_ones.enter_context(connected(server.port)) for _ in range(3 * WORKERS)]
        for _ in range(4 * WORKERS):
            with connected(server.port) as other:
                other.sendall(HEALTH)
                assert answer(other)[0] == 200
        for one in silent:
            one.sendall(HEALTH)
            assert answer(one)[0] == 200


def test_a_worker_outlives_those_who_leave_without_a_word(server: Server) -> None:
    for _ in range(3 * WORKERS):
        connected(server.port).close()
    with connected(server.port) as other:
        other.sendall(HEALTH)
        assert answer(other)[0] == 200


@pytest.mark.parametrize(
    ("sent", "status"), [(b"GET /late HTTP/1.1\r\nHost: x\r\n\r\n", 503), (b"GET /late HT", 408)]
)
def test_what_takes_too_long_is_ended_in_words_and_the_next_is_answered(
    slow: int, sent: bytes, status: int
) -> None:
    with connected(slow) as late:
        late.sendall(sent)
        told, body = answer(late)
    heading, message = words(status)
    assert told == status
    assert f"<h1>{heading}</h1><p>{message}</p>" in body
    with connected(slow) as next_one:
        next_one.sendall(HEALTH)
        assert answer(next_one) == (200, "in time")


def pairs(count: int, stack: ExitStack) -> list[tuple[socket.socket, socket.socket]]:
    """Connections by both their ends: the visitor's, ours."""
    both = [socket.socketpair() for _ in range(count)]
    for visitor, ours in both:
        stack.enter_context(visitor)
        stack.enter_context(ours)
    return both


def test_the_oldest_of_too_many_silent_are_let_go() -> None:
    silent = Silent(clock=lambda: 0.0)
    with ExitStack() as stack:
        both = pairs(MOST_SILENT + 2, stack)
        for _, ours in both:
            silent.add(ours, "")
        assert [ours.fileno() == -1 for _, ours in both] == [True, True, *[False] * MOST_SILENT]


def test_the_silent_are_let_go_in_time_and_those_who_speak_are_heard_once() -> None:
    now = 0.0
    silent = Silent(clock=lambda: now)
    with ExitStack() as stack:
        (_, first), (second_visitor, second) = pairs(2, stack)
        silent.add(first, "first")
        now = SECONDS_OF_SILENCE / 2
        silent.add(second, "second")
        second_visitor.sendall(b"GET")
        assert list(silent.spoken()) == [(second, "second")]
        assert list(silent.spoken()) == []
        assert first.fileno() != -1
        now = SECONDS_OF_SILENCE
        assert list(silent.spoken()) == []
        assert first.fileno() == -1


def test_a_worker_that_was_ended_lets_nobody_more_in() -> None:
    worker = Worker.__new__(Worker)
    worker.alive, worker.silent = True, Silent()
    handled: list[str] = []

    def handle(listener: socket.socket, client: socket.socket, address: str) -> None:
        handled.append(address)
        worker.alive = False

    worker.handle = handle
    with ExitStack() as stack:
        ((visitor, ours),) = pairs(1, stack)
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        stack.enter_context(connected(listener.getsockname()[1]))
        worker.silent.add(ours, "first")
        visitor.sendall(b"GET")
        worker.accept(listener)
    assert handled == ["first"]
    assert not worker.silent.since
