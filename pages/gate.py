"""The gate: what a stranger may type is checked here, before Dash sees it, and refused in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from dash import Dash
from dash.fingerprint import check_fingerprint
from flask import Flask, abort, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from data.catalogue import catalogue
from data.errors import BadAddress
from pages import faults, first_answer
from pages.address import parse

MOST_BYTES = 64 * 1024
"""The largest body a browser of ours sends is a few kilobytes."""

CALLBACK = "/_dash-update-component"
SUITES = "/_dash-component-suites/"
OWN_ROUTES = ("/assets/", "/geografi/")
OWN_PAGES = frozenset({"/sok", "/visa", "/health", "/ready"})
DASH_PATHS = frozenset({"/_dash-layout", "/_dash-dependencies", CALLBACK})


def install(app: Dash) -> None:
    """Puts the gate before Dash and the error pages behind it."""
    server: Flask = app.server
    server.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    server.config["TRAP_HTTP_EXCEPTIONS"] = False
    server.before_request(lambda: _check(app))
    server.register_error_handler(BadAddress, faults.bad_address)
    server.register_error_handler(HTTPException, faults.http_error)


def _check(app: Dash) -> ResponseReturnValue | None:
    path = request.path
    if path == CALLBACK and request.method == "POST":
        _check_callback(app, request.get_json(silent=True))
        return None
    if request.method not in ("GET", "HEAD"):
        abort(405)
    if path.startswith(SUITES):
        _check_suite(app, path.removeprefix(SUITES))
        return None
    if path in DASH_PATHS or path in OWN_PAGES or path.startswith(OWN_ROUTES):
        return None
    return _page(app, path)


def _page(app: Dash, path: str) -> ResponseReturnValue:
    old = path.removeprefix("/indikatorer/")
    query = f"?{request.query_string.decode('ascii', 'replace')}" if request.query_string else ""
    if old in catalogue().renamed:
        return redirect(f"/indikatorer/{catalogue().renamed[old]}{query}", 301)
    view = parse(path, request.args.to_dict(flat=False))
    if path != "/" and path.endswith("/"):
        return redirect(path.rstrip("/") + query, 301)
    return first_answer.answer(app, view)


def _check_suite(app: Dash, rest: str) -> None:
    """Dash answers an unknown file with a traceback; only what it has registered is let through."""
    package, _, name = rest.partition("/")
    path, _ = check_fingerprint(name)
    if path not in app.registered_paths.get(package, set()):
        abort(404)


def _check_callback(app: Dash, body: Any) -> None:
    """The body must be one that our own pages send: a known output, its inputs, and an address that exists."""
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        abort(400)
    known = app.callback_map.get(body["output"])
    if known is None or not _same(body.get("inputs"), known["inputs"]) or body.get("state"):
        abort(400)
    if not _outputs_fit(body.get("outputs"), body["output"]):
        abort(400)
    changed = body.get("changedPropIds", [])
    if not isinstance(changed, list) or not all(isinstance(one, str) for one in changed):
        abort(400)
    _check_asked({one["property"]: one.get("value") for one in body["inputs"]})


def _same(given: Any, known: list[Mapping[str, str]]) -> bool:
    if not isinstance(given, list) or len(given) != len(known):
        return False
    return all(
        isinstance(one, dict) and one.get("id") == other["id"] and one.get("property") == other["property"]
        for one, other in zip(given, known, strict=True)
    )


def _outputs_fit(given: Any, output: str) -> bool:
    listed = given if isinstance(given, list) else [given]
    if not all(isinstance(one, dict) for one in listed):
        return False
    names = [f"{one.get('id')}.{one.get('property')}" for one in listed]
    return names == output.strip(".").split("...")


def _check_asked(values: Mapping[str, Any]) -> None:
    """The address in a callback is checked as the address in a first visit is."""
    if "data" in values and not isinstance(values["data"], str):
        abort(400)
    split = urlsplit(values["data"]) if "data" in values else None
    path = split.path if split else values.get("pathname")
    query = split.query if split else values.get("search")
    if not isinstance(path, str) or not isinstance(query, str | None):
        abort(400)
    parse(path, query or "")
