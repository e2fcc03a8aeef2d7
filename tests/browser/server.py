"""The real site, started as `make run` starts it, on a port nobody else has."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium.common.exceptions import TimeoutException
from selenium.webdriver.support.wait import WebDriverWait

ROOT = Path(__file__).parents[2]
SECONDS_TO_START = 60


class Server:
    """gunicorn with the project's own settings and two workers; its cache and its words go into ``folder``."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = folder / "server.log"
        own = {"PORT": str(self.port), "CACHE_DIR": str(folder / "cache"), "WEB_CONCURRENCY": "2"}
        kept = {name: value for name, value in os.environ.items() if name != "CACHE_REDIS_URL"}
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "gunicorn", "app:server"],
                cwd=ROOT,
                env=kept | own,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def wait(self) -> None:
        """Returns when the site says that it is ready; tells what it said when it does not."""
        try:
            WebDriverWait(self, SECONDS_TO_START).until(Server.is_ready)
        except TimeoutException:
            pytest.fail(f"The site did not start:\n{self.log.read_text()}")

    def is_ready(self) -> bool:
        """Whether /ready answers 200."""
        if self.process.poll() is not None:
            pytest.fail(f"The site stopped while starting:\n{self.log.read_text()}")
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/ready")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def stop(self) -> None:
        """Ends this server and waits until it is gone."""
        self.process.terminate()
        self.process.wait(timeout=SECONDS_TO_START)


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """The site, ready, and stopped at the end."""
    server = Server(folder)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def free_port() -> int:
    """A port that the system says is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
