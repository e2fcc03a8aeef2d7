"""Callbacks: checked before Dash sees them, and answered from the cache when they have been asked before."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any
from urllib.parse import SplitResult, urlsplit

from dash import Dash
from flask import Response, abort, request

from pages import delivery
from pages.address import address, parse
from pages.view import View


def answer(app: Dash) -> Response:
    """The answer to a callback: all of ours depend on nothing but their outputs and the address."""
    body = _body()
    view = checked(app, body)
    output = body["output"]
    short = hashlib.sha256(output.encode()).hexdigest()[:8]
    return delivery.kept(
        f"answer:{short}:{address(view)}",
        "application/json",
        lambda: dispatched(app, request.path, _asked_by_us(app, output, view)),
        delivery.is_one_of_few(view),
    )


def dispatched(app: Dash, path: str, body: Mapping[str, Any] | None = None) -> str:
    """What Dash itself answers, to a request of ours: nothing that a stranger wrote comes into what is kept."""
    with app.server.test_request_context(path, method="POST" if body else "GET", json=body) as asked:
        made = app.server.view_functions[str(asked.request.endpoint)]()
        return str(made.get_data(as_text=True))


def _asked_by_us(app: Dash, output: str, view: View) -> dict[str, Any]:
    """The body that a browser of ours sends for an output and a view."""
    path, _, query = address(view).partition("?")
    values = {"data": address(view), "pathname": path, "search": f"?{query}" if query else ""}
    names = [one.rsplit(".", 1) for one in _names(output)]
    inputs = app.callback_map[output]["inputs"]
    return {
        "output": output,
        "outputs": [{"id": name, "property": what} for name, what in names],
        "inputs": [{**one, "value": values[one["property"]]} for one in inputs],
        "changedPropIds": [f"{one['id']}.{one['property']}" for one in inputs],
    }


def _names(output: str) -> list[str]:
    return output.strip(".").split("...")


def checked(app: Dash, body: Any) -> View:
    """What the body asks for; it must be one that our own pages send, with an address that exists."""
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        abort(400)
    known = app.callback_map.get(body["output"])
    if known is None or "callback" not in known:  # without one it is answered in the browser
        abort(400)
    if not _same(body.get("inputs"), known["inputs"]) or body.get("state", []) != []:
        abort(400)
    if not _outputs_fit(body.get("outputs"), body["output"]):
        abort(400)
    changed = body.get("changedPropIds", [])
    if not isinstance(changed, list) or not all(isinstance(one, str) for one in changed):
        abort(400)
    return _asked({one["property"]: one.get("value") for one in body["inputs"]})


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
    return names == _names(output)


def _asked(values: Mapping[str, Any]) -> View:
    """The address in a callback is read as the address in a first visit is."""
    if "data" in values and not isinstance(values["data"], str):
        abort(400)
    split = _split(values["data"]) if "data" in values else None
    path = split.path if split else values.get("pathname")
    query = split.query if split else values.get("search")
    if not isinstance(path, str) or not isinstance(query, str | None):
        abort(400)
    return parse(path, query or "")


def _split(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:  # such as "//[", half an IPv6 host
        abort(400)


def _body() -> Any:
    # A page of ours sends no chunks; one that gunicorn cannot read would be a fault of ours.
    if request.content_length is None:
        abort(400)
    try:
        return request.get_json(silent=True)
    except RecursionError:  # thousands of brackets in each other
        abort(400)
