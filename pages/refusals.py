"""What cannot be read as a request never reaches the site: gunicorn refuses it, and here it does so in our words.

No one can tell whether a person or a program sent it, so the answer is a small page that both can read.
"""

from __future__ import annotations

import socket
from http import HTTPStatus
from typing import Any

from gunicorn.workers.sync import SyncWorker
from markupsafe import escape

from pages.faults import words
from pages.headers import ALWAYS, ASK_AGAIN

BODY = (
    '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>{heading} – Länsläget</title></head>'
    '<body><main><h1>{heading}</h1><p>{message}</p><p><a href="/">Till startsidan</a></p></main></body></html>'
)


def refusal(status: int) -> bytes:
    """The whole answer with a status, ready for the wire, and the end of the connection."""
    heading, message = words(status)
    body = BODY.format(heading=escape(heading), message=escape(message)).encode()
    told = {
        **ALWAYS,
        "Cache-Control": ASK_AGAIN,
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(body)),
        "Connection": "close",
    }
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", *(f"{name}: {told[name]}" for name in told)]
    return "\r\n".join([*lines, "", ""]).encode("latin1") + body


class Worker(SyncWorker):  # type: ignore[misc]  # gunicorn is not typed
    """gunicorn's own worker, but for the words of a refusal."""

    def handle_error(self, req: Any, client: socket.socket, addr: Any, exc: BaseException) -> None:
        """Answers with the status that gunicorn gives the fault."""
        judged = _Judged(client)
        super().handle_error(req, judged, addr, exc)
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
