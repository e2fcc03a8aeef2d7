"""How many answers a server gives in a second, asked by a few processes at once."""

from __future__ import annotations

import multiprocessing
import socket
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

VISITORS = 4
"""Twice the workers: none of them waits for a visitor."""

SECONDS = 2.0
MOST_ANSWERS = 10_000  # per visitor
SECONDS_FOR_ONE = 10


@dataclass(frozen=True, slots=True)
class Question:
    """One request, as the bytes a browser of today would send, without its cookies and names."""

    port: int
    sent: bytes

    @classmethod
    def get(cls, port: int, path: str) -> Question:
        """A page."""
        return cls(port, _head("GET", path, port))

    @classmethod
    def post(cls, port: int, path: str, body: bytes) -> Question:
        """A callback."""
        more = ("Content-Type: application/json", f"Content-Length: {len(body)}")
        return cls(port, _head("POST", path, port, *more) + body)


def rate(question: Question) -> float:
    """Answers per second over about two seconds."""
    # Plain sockets and processes: the visitors share the processor with the server and must cost it little.
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(VISITORS, mp_context=context) as pool:
        return sum(pool.map(_visit, [question] * VISITORS))


def _visit(question: Question) -> float:
    """Answers per second that one visitor gets."""
    begun = time.perf_counter()
    answers, passed = 0, 0.0
    while passed < SECONDS and answers < MOST_ANSWERS:
        _ask(question)
        answers, passed = answers + 1, time.perf_counter() - begun
    return answers / passed


def _ask(question: Question) -> None:
    # gunicorn's sync workers close the connection after each answer: its end is the end of the answer.
    with socket.create_connection(("127.0.0.1", question.port), SECONDS_FOR_ONE) as connection:
        connection.sendall(question.sent)
        first = connection.recv(65536)
        if first[9:12] != b"200":
            raise RuntimeError(f"answered with {first[:200]!r}")
        while connection.recv(65536):
            pass


def _head(method: str, path: str, port: int, *more: str) -> bytes:
    lines = (
        f"{method} {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        "Accept-Encoding: gzip, deflate, br, zstd",
        "Connection: close",
        *more,
    )
    return "\r\n".join((*lines, "", "")).encode()
