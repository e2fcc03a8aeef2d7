"""The real site: gunicorn with the project's own settings and two workers, on a port nobody else has."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SECONDS = 60
SAID_WHEN_IT_LISTENS = "Länsläget"


class Server:
    """A site that has answered no one yet; its cache lies in ``folder``, and its words in ``log``.

    ``arguments`` are gunicorn's, ``environment`` goes before the machine's.
    """

    def __init__(self, folder: Path, *arguments: str, app: str = "app:server", **environment: str) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
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
        if SAID_WHEN_IT_LISTENS not in self.process.stdout.readline().decode():
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


@contextmanager
def running(folder: Path, *arguments: str, app: str = "app:server", **environment: str) -> Iterator[Server]:
    """The site, stopped at the end."""
    server = Server(folder, *arguments, app=app, **environment)
    try:
        yield server
    finally:
        server.stop()


def free_port() -> int:
    """A port that the system says is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
