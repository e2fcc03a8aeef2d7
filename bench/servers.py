"""The servers: started alike, on free ports, with the site's own gunicorn settings; stopped by their own pid."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from bench import FOLDER, ROOT

TARGETS = {
    "ours": "app:server",
    "hello": "bench.hello:server",
    "stock": "bench.stock:server",
    "constant": "bench.constant:server",
}
GUNICORNS_OWN = ("--worker-class", "sync")
"""As Dash sites are shipped; our worker would have them load parts of the site."""
WITH_OUR_WORKER: Mapping[str, tuple[str, ...]] = {"ours": (), "constant": ()}
WORKERS = 2
SECONDS_TO_START = 30
SECONDS_TO_STOP = 10
SECONDS_BETWEEN_LOOKS = 0.005


@dataclass(frozen=True, slots=True)
class Server:
    """A running server, and how long it took from the start of its process to the first answered page."""

    name: str
    port: int
    process: subprocess.Popen[bytes]
    seconds_to_answer: float

    def address(self, path: str) -> str:
        """The full address of a path."""
        return urljoin(f"http://127.0.0.1:{self.port}", path)

    def ask(self, method: str, path: str, body: bytes | None = None) -> bytes:
        """The answer to one request; anything but 200 is an error."""
        status, answer = _ask(self.port, method, path, body)
        if status != 200:
            raise RuntimeError(f"{self.name}: {method} {path} was answered with {status}, not 200")
        return answer

    def bytes_per_worker(self) -> list[int]:
        """Proportional set size of each worker: memory shared between processes is split among them."""
        pid = self.process.pid
        workers = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [_proportional_set_size(worker) for worker in workers]


@contextmanager
def running(name: str) -> Iterator[Server]:
    """One of them, from its start until it has stopped."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    port = _free_port()
    before = time.perf_counter()
    process = _start(name, port, folder)
    try:
        _wait(process, port, folder)
        yield Server(name, port, process, time.perf_counter() - before)
    finally:
        process.terminate()
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def start_times() -> Mapping[str, float]:
    """Seconds to the first answered page for the site and for hello world, each with nothing in its cache."""
    times = {}
    for name in ("ours", "hello"):
        with running(name) as server:
            times[name] = server.seconds_to_answer
    return times


def _start(name: str, port: int, folder: Path) -> subprocess.Popen[bytes]:
    # A bare environment: nothing the caller has set may make one server differ from another.
    own = {"PORT": str(port), "CACHE_DIR": str(folder / "pages"), "WEB_CONCURRENCY": str(WORKERS)}
    with (FOLDER / f"{name}.log").open("wb") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "gunicorn", *WITH_OUR_WORKER.get(name, GUNICORNS_OWN), TARGETS[name]],
            cwd=ROOT,
            env={"PATH": os.defpath} | own,
            stdout=log,
            stderr=subprocess.STDOUT,
        )


def _wait(process: subprocess.Popen[bytes], port: int, folder: Path) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        with suppress(OSError):
            if _ask(port, "GET", "/")[0] == 200:
                return
        time.sleep(SECONDS_BETWEEN_LOOKS)
    raise RuntimeError(f"{folder.name} did not start: see {FOLDER.relative_to(ROOT)}/{folder.name}.log")


def _ask(port: int, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS_TO_START)
    try:
        connection.request(method, path, body, {"Content-Type": "application/json"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _proportional_set_size(pid: str) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
