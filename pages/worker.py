"""gunicorn's own worker, for visitors who connect and say nothing: browsers do, to be quicker if they need us again.

gunicorn would wait for the first who connects, let nobody else in, be ended for it after the time of a request, and
answer 500: to the next thing that browser asks.
"""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import Any

from gunicorn.workers.sync import SyncWorker

from pages.refusals import refusal

MOST_SILENT = 200
"""Connections kept in each worker that have said nothing; beyond that the oldest are let go."""
SECONDS_OF_SILENCE = 60.0


class Silent:
    """Connections that have said nothing yet, the oldest first."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.since: dict[socket.socket, tuple[float, Any]] = {}

    def add(self, client: socket.socket, address: Any) -> None:
        """Keeps one more."""
        self.since[client] = (self.clock(), address)
        self._let_go()

    def spoken(self) -> Iterator[tuple[socket.socket, Any]]:
        """Those who have spoken now, or left, with their addresses."""
        for client in select.select(list(self.since), [], [], 0)[0] if self.since else ():
            yield client, self.since.pop(client)[1]
        self._let_go()

    def _let_go(self) -> None:
        while self.since:
            oldest = next(iter(self.since))
            if len(self.since) <= MOST_SILENT and self.clock() - self.since[oldest][0] < SECONDS_OF_SILENCE:
                return
            del self.since[oldest]
            oldest.close()


class Worker(SyncWorker):  # type: ignore[misc]  # gunicorn is not typed
    """One request at a time, of those who have one; what is refused is refused in our words."""

    wait_fds: list[Any]

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self.silent = Silent()

    def accept(self, listener: socket.socket) -> None:
        """Answers those who have spoken since, and lets one more in."""
        for client, address in self.silent.spoken():
            self.handle(listener, client, address)
        if not self.alive:
            return  # ended in the middle of an answer: another worker takes the next
        client, address = listener.accept()
        client.setblocking(True)
        self.silent.add(client, address)

    def wait(self, timeout: float) -> Any:
        """Waits for somebody to connect or to speak; gunicorn's loop then asks ``accept``."""
        known, self.wait_fds = self.wait_fds, [*self.wait_fds, *self.silent.since]
        try:
            return super().wait(timeout)
        finally:
            self.wait_fds = known

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: BaseException) -> None:
        """Answers with the status that gunicorn gives the fault."""
        judged = _Judged(client)
        super().handle_error(req, judged, addr, exc)
        if isinstance(exc, SystemExit):  # it was ended: the time of a request was over
            judged.status = HTTPStatus.SERVICE_UNAVAILABLE if req else HTTPStatus.REQUEST_TIMEOUT
        if judged.status:
            client.sendall(refusal(judged.status))


class _Judged:
    """Stands in for the visitor: takes gunicorn's answer and keeps its status."""

    def __init__(self, client: socket.socket) -> None:
        self.client = client
        self.status = 0

    def sendall(self, answer: bytes) -> None:
        self.status = int(answer.split(b" ", 2)[1])

    def __getattr__(self, name: str) -> Any:
        return getattr(self.client, name)
