"""How an answer of the API travels: kept by us and by whoever asks, and open to programs on any other site."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import Response, request
from pydantic import TypeAdapter

from components.api_endpoints import JSON
from components.api_shape import Imprint
from data import store
from data.catalogue import catalogue
from data.errors import BadParameter
from pages import delivery, origin
from pages.parameters import unknown_parameter

SECONDS_TO_KEEP = 3600
METHODS = "GET, HEAD, OPTIONS"

OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Location",
}
"""Figures that anyone may have, whatever site their program runs on."""

OPEN_BEFOREHAND = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}


def answered(key: str, kind: str, make: Callable[[], bytes | str], keep: bool = True) -> Response:
    """An answer that may be kept for an hour, and then asked about by its ETag."""
    response = delivery.kept(f"api:{key}", kind, make, keep)
    response.cache_control.no_cache = None
    response.cache_control.public = True
    response.cache_control.max_age = SECONDS_TO_KEEP
    return response


def described(name: str, make: Callable[[], object]) -> Response:
    """An answer as JSON at an address that has no parameters."""
    for given in request.args:
        raise BadParameter(unknown_parameter(given, ()))
    return answered(name, JSON, lambda: as_json(make()))


def as_json(answer: object) -> bytes:
    """One of the API's answers as JSON."""
    return _writer(type(answer)).dump_json(answer, by_alias=True)


def imprint() -> Imprint:
    """The figures that are answered with now."""
    return Imprint(store.version(), catalogue().copied_on, origin.absolute)


_writers: dict[type, TypeAdapter[Any]] = {}


def _writer(kind: type) -> TypeAdapter[Any]:
    """Made when it is first asked for: the start would wait for all of them."""
    return _writers.setdefault(kind, _writers.get(kind) or TypeAdapter(kind))
