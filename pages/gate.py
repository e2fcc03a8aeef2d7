"""The gate: what a stranger may type is checked here, before Dash sees it, and refused in words."""

from __future__ import annotations

from dash import Dash
from dash.fingerprint import check_fingerprint
from flask import Flask, Response, abort, redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, MethodNotAllowed, PreconditionFailed

from components.api_shape import ROOT as API
from data.catalogue import catalogue
from data.errors import BadAddress
from pages import callbacks, delivery, faults, first_answer, slide, slide_address
from pages.address import parse

MOST_BYTES = 64 * 1024
"""The largest body a browser of ours sends is a few kilobytes."""

CALLBACK = "/_dash-update-component"
SUITES = "/_dash-component-suites/"
READ = ("GET", "HEAD")
DASH_PATHS = frozenset({"/_dash-layout", "/_dash-dependencies"})


def install(app: Dash) -> None:
    """Puts the gate before Dash and the error pages behind it."""
    server: Flask = app.server
    server.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    server.config["TRAP_HTTP_EXCEPTIONS"] = False
    server.before_request(lambda: _check(app))
    server.after_request(_in_words)
    server.register_error_handler(BadAddress, faults.bad_address)
    server.register_error_handler(HTTPException, faults.http_error)


def _check(app: Dash) -> ResponseReturnValue | None:
    """The answer to a page or a callback; None where another route of ours or Dash's files may answer."""
    if not _is_utf8(request.query_string):
        abort(400)
    if request.environ["PATH_INFO"].startswith("//"):
        abort(404)  # to a browser another host; Flask drops the first slash
    if request.path == CALLBACK and request.method == "POST":
        return callbacks.answer(app)
    read = (*READ, "OPTIONS") if request.path.startswith(API) else READ
    if request.method not in read:
        raise MethodNotAllowed(["POST"] if request.path == CALLBACK else read)
    if request.path in DASH_PATHS:
        path = request.path
        return delivery.kept(f"dash:{path}", "application/json", lambda: callbacks.dispatched(app, path))
    return None if _is_a_file(app, request.path) else _page(app, request.path)


def _in_words(response: Response) -> Response:
    """What is no longer as a program says it had it (If-Match) would come whole, as an error."""
    if response.status_code != 412:
        return response
    response.close()  # a file may be open
    return faults.http_error(PreconditionFailed())


def _is_a_file(app: Dash, path: str) -> bool:
    """Whether a route other than a page's answers the path; an unknown file is refused here."""
    if path.startswith(SUITES):
        _check_suite(app, path.removeprefix(SUITES))
    elif path.startswith("/assets/"):
        _check_file()
    else:
        return request.blueprint in app.server.blueprints  # a part of ours, at an address of its own
    return True


def _page(app: Dash, path: str) -> ResponseReturnValue:
    old = path.removeprefix("/indikatorer/")
    query = f"?{request.query_string.decode()}" if request.query_string else ""
    if old in catalogue().renamed:
        return redirect(f"/indikatorer/{catalogue().renamed[old]}{query}", 301)
    given = request.args.to_dict(flat=False)
    as_slide = {name: given.pop(name) for name in slide_address.ASKS if name in given}
    view = parse(path, given)
    if path != "/" and path.endswith("/"):
        return redirect(path.rstrip("/") + query, 301)
    return slide.answer(view, as_slide) if as_slide else first_answer.answer(app, view)


def _is_utf8(text: bytes) -> bool:
    """A query that is not stops Flask when it is read."""
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True


def _check_file() -> None:
    """Dash answers every path it does not know with its index page; among files that would be a false 200."""
    if request.url_rule is None or request.url_rule.endpoint == "/<path:path>":
        abort(404)


def _check_suite(app: Dash, rest: str) -> None:
    """Dash answers an unknown file with a traceback; only what it has registered is let through."""
    package, _, name = rest.partition("/")
    path, _ = check_fingerprint(name)
    if path not in app.registered_paths.get(package, set()):
        abort(404)
