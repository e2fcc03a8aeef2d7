"""The yardstick of an embed: gunicorn and Flask alone, which give as many bytes as the address asks for."""

from __future__ import annotations

from flask import Flask, Response

server = Flask(__name__)


@server.get("/", defaults={"size": 1})
@server.get("/<int:size>")
def constant(size: int) -> Response:
    """``/4000`` is answered with 4,000 bytes."""
    return Response(b"x" * size, mimetype="text/html")
