"""The cache in a real Redis: shared while it runs, missed but not needed while it is down or hangs."""

from __future__ import annotations

import os
import pickle
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from redis import Redis

from data import cache, store
from data.cache import cached, configure, state
from data.store import Store
from tests.server import free_port


class Server:
    """A redis-server of our own, on a port nobody else has; keeps nothing on disk."""

    def __init__(self, folder: Path) -> None:
        found = shutil.which("redis-server")
        if found is None:
            pytest.fail("redis-server is missing: install it (Debian: apt-get install redis-server)")
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.command = [
            found,
            "--port",
            str(self.port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--dir",
            str(folder),
        ]
        self.start()

    def start(self) -> None:
        """Returns when it answers, which is when it says so."""
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        said = []
        for line in self.process.stdout:
            said.append(line)
            if "Ready to accept connections" in line:
                return
        pytest.fail("redis-server did not start:\n" + "".join(said))

    def send(self, number: signal.Signals) -> None:
        """A signal to this server alone."""
        os.kill(self.process.pid, number)

    def kill(self) -> None:
        """Ends it at once, as a crash would."""
        self.send(signal.SIGKILL)
        self.process.wait()
        assert self.process.stdout is not None
        self.process.stdout.close()


class Clock:
    """Time that stands still until it is told to pass."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def pass_the_pause(self) -> None:
        """As if a visitor came when the cache may be tried again."""
        self.now += cache.SECONDS_TO_PAUSE


class Made:
    """Answers how often it was asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> int:
        self.times += 1
        return self.times


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A running Redis."""
    started = Server(tmp_path)
    yield started
    if started.process.poll() is None:
        started.kill()


@pytest.fixture
def clock(server: Server, tmp_path: Path) -> Clock:
    """The cache configured for that Redis, and the time it goes by."""
    clock = Clock()
    configure(Flask(__name__), tmp_path, server.url, clock)
    return clock


@pytest.fixture(autouse=True)
def _version_one() -> Iterator[None]:
    store.use(Store("1", {}))
    yield
    store.use(None)


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("answer", [{"å": [1, 2.5, None]}, b"\x00\xff", "text", 7, True, False, []])
def test_an_answer_comes_back_as_it_was(answer: object) -> None:
    assert cached("k", lambda: answer) == answer
    kept = cached("k", object)
    assert kept == answer
    assert type(kept) is type(answer)


@pytest.mark.usefixtures("clock")
def test_two_processes_share_what_is_kept(server: Server) -> None:
    make = Made()
    assert cached("k", make) == 1
    script = (
        "import sys; from pathlib import Path; from flask import Flask; from data import cache, store;"
        "store.use(store.Store('1', {})); cache.configure(Flask('other'), Path('.'), sys.argv[1]);"
        "assert cache.cached('k', dict) == 1; cache.cached('theirs', lambda: 'hej')"
    )
    subprocess.run([sys.executable, "-c", script, server.url], check=True)
    assert cached("theirs", str) == "hej"


@pytest.mark.usefixtures("clock")
def test_what_is_kept_is_no_pickle_and_a_planted_one_is_not_opened(server: Server) -> None:
    make = Made()
    cached("k", make)
    with Redis.from_url(server.url) as redis:
        (key,) = redis.keys()
        assert key == b"lanslaget:1::k"
        assert redis.ttl(key) == -1  # for ever
        redis.set(key, b"!" + pickle.dumps(Trap()))
        assert cached("k", make) == 2
        assert cached("k", make) == 2


class Trap:
    """A value that would end the process if it were unpickled."""

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return sys.exit, (1,)


def test_a_killed_redis_costs_no_answer_and_is_used_again_once_it_is_back(
    server: Server, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    make = Made()
    assert [cached("k", make) for _ in range(2)] == [1, 1]
    assert state() == "ok"
    server.kill()
    assert [cached("k", make) for _ in range(3)] == [2, 3, 4]
    assert state() == "degraded"
    server.start()
    assert cached("k", make) == 5  # left alone for the pause
    clock.pass_the_pause()
    assert [cached("k", make) for _ in range(2)] == [6, 6]
    assert state() == "ok"
    assert [one.message.split(";")[0] for one in caplog.records] == ["The cache is gone", "The cache is back"]


def test_a_hung_redis_costs_no_answer_and_is_used_again_once_it_moves(server: Server, clock: Clock) -> None:
    make = Made()
    assert cached("k", make) == 1
    server.send(signal.SIGSTOP)
    assert [cached("k", make) for _ in range(3)] == [2, 3, 4]
    clock.pass_the_pause()
    assert cached("k", make) == 5
    assert state() == "degraded"
    server.send(signal.SIGCONT)
    clock.pass_the_pause()
    assert cached("k", make) == 1  # the answer it kept all along
    assert state() == "ok"


def test_a_redis_that_refuses_values_costs_no_answer(server: Server, clock: Clock) -> None:
    with Redis.from_url(server.url) as redis:
        redis.config_set("maxmemory", "1")
        make = Made()
        assert [cached("k", make) for _ in range(2)] == [1, 2]
        assert state() == "degraded"
        redis.config_set("maxmemory", "0")
    assert state() == "ok"
    assert [cached("k", make) for _ in range(2)] == [3, 3]


def test_no_redis_from_the_start_costs_no_answer(tmp_path: Path) -> None:
    configure(Flask(__name__), tmp_path, f"redis://127.0.0.1:{free_port()}/0")
    make = Made()
    assert [cached("k", make) for _ in range(2)] == [1, 2]
    assert state() == "degraded"


@pytest.mark.usefixtures("clock")
def test_asking_for_the_state_leaves_nothing_behind(server: Server) -> None:
    assert state() == "ok"
    with Redis.from_url(server.url) as redis:
        assert redis.keys() == []
