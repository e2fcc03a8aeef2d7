"""/health and /ready: whether the process is up, and whether it has its figures and its cache."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify

from data import cache, store

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """The process answers."""
    return jsonify(status="ok")


@blueprint.get("/ready")
def ready() -> Response:
    """The figures are loaded; a cache that is gone makes us slower, not unready."""
    return jsonify(status="ok", figures="loaded", data_version=store.version(), cache=cache.state())
