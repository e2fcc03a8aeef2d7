"""What gunicorn itself refuses is refused in our words and with our headers, whatever came over the wire."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from http.client import HTTPResponse

import pytest

from pages.faults import words
from pages.headers import ALWAYS
from tests.pages.conftest import CALLBACK
from tests.server import Server, running

REFUSED = {
    "no request at all": (b"hej\r\n\r\n", 400),
    "no version": (b"GET /\r\n\r\n", 400),
    "version of the future": (b"GET / HTTP/9.9\r\n\r\n", 400),
    "long line": (b"GET /" + b"a" * 5000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 414),
    "header without a name": (b"GET / HTTP/1.1\r\n: x\r\n\r\n", 400),
    "long header": (b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 9000 + b"\r\n\r\n", 431),
    "many headers": (b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 60 + b"\r\n", 431),
    "unknown coding": (b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: zip\r\n\r\n", 501),
}


@pytest.fixture(name="server", scope="module")
def _server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("refusing")) as started:
        yield started


def answer(server: Server, sent: bytes) -> tuple[HTTPResponse, bytes]:
    """What comes back over a bare connection."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        connection.sendall(sent)
        response = HTTPResponse(connection)
        response.begin()
        return response, response.read()


@pytest.mark.parametrize(("sent", "status"), REFUSED.values(), ids=REFUSED)
def test_a_refusal_has_our_words_and_our_headers(server: Server, sent: bytes, status: int) -> None:
    response, body = answer(server, sent)
    heading, message = words(status)
    assert response.status == status
    assert dict(response.getheaders()) == {
        **ALWAYS,
        "Cache-Control": "no-cache",
        "Content-Type": "text/html; charset=utf-8",
        "Content-Length": str(len(body)),
        "Connection": "close",
    }
    assert f"<h1>{heading}</h1><p>{message}</p>" in body.decode()
    assert b"gunicorn" not in body.lower()


@pytest.mark.parametrize(
    "chunks", [b"zz\r\n", b"2\r\n[]XX", b"2;a=\0\r\n[]\r\n0\r\n\r\n", b"2\r\n[]\r\n0\r\nbad\r\n\r\n"]
)
def test_a_body_in_chunks_is_refused_whatever_they_are(server: Server, chunks: bytes) -> None:
    told = ("Host: x", "Content-Type: application/json", "Transfer-Encoding: chunked")
    asked = "\r\n".join([f"POST {CALLBACK} HTTP/1.1", *told, "", ""])
    response, body = answer(server, asked.encode() + chunks)
    assert response.status == 400
    assert json.loads(body)["title"] == words(400)[0]
    assert "Traceback" not in server.log.read_text()


def test_what_is_in_order_is_answered(server: Server) -> None:
    response, _ = answer(server, b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert response.status == 200
