"""How an answer travels: compressed as the browser can read it, with an ETag, and kept ready in the cache."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable
from functools import lru_cache

import brotli
from flask import Response, request
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from data.cache import cached
from pages.view import View

BROTLI_QUALITY = 5  # pages are made once and kept; 11 would cost a first visitor a tenth of a second
SMALLEST = 11
"""Of brotli, for what is small and sent to many."""
GZIP_LEVEL = 6

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@lru_cache(maxsize=100)
def encoding(accepted: str) -> str:
    """The smallest encoding that a browser reads, by its Accept-Encoding: "br", "gzip" or "identity"."""
    read = parse_accept_header(accepted, Accept)
    return next((one for one in ("br", "gzip") if read[one] > 0), "identity")


def is_one_of_few(view: View) -> bool:
    """Whether an answer is worth keeping: of searches and of lists of slides there are as many as anyone likes."""
    return "sok" not in dict(view.filters) and not view.slides


PACKED = frozenset({"image/png", "application/pdf", SPREADSHEET})
"""Kinds of files that are compressed in themselves."""


CONDITIONS = frozenset(
    {"HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_UNMODIFIED_SINCE"}
)
"""How a request says what the browser has already; of most, nothing is to be worked out."""


def kept(
    key: str,
    mimetype: str,
    make: Callable[[], str | bytes],
    keep: bool = True,
    quality: int = BROTLI_QUALITY,
) -> Response:
    """An answer from the cache, made and compressed when it is not there yet; 304 where the browser has it."""
    packed = mimetype in PACKED
    coding = "identity" if packed else encoding(request.headers.get("Accept-Encoding", ""))

    def made() -> bytes:
        content = make()
        return compressed(content.encode() if isinstance(content, str) else content, coding, quality)

    body = cached(f"{key}:{coding}", made) if keep else made()
    response = Response(body, mimetype=mimetype)
    if coding != "identity":
        response.content_encoding = coding
    if not packed:
        response.vary.add("Accept-Encoding")
    response.set_etag(hashlib.sha256(body).hexdigest()[:16])
    response.cache_control.no_cache = True
    if not CONDITIONS.isdisjoint(request.environ):
        response.make_conditional(request)
    return response


def compressed(body: bytes, coding: str, quality: int = BROTLI_QUALITY) -> bytes:
    """The body in an encoding."""
    if coding == "br":
        return bytes(brotli.compress(body, quality=quality))
    return gzip.compress(body, GZIP_LEVEL, mtime=0) if coding == "gzip" else body
