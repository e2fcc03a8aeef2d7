"""What cannot be read as a request never reaches the site: gunicorn refuses it, and here it does so in our words.

No one can tell whether a person or a program sent it, so the answer is a small page that both can read.
"""

from __future__ import annotations

from http import HTTPStatus

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
