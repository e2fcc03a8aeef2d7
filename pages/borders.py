"""/geografi/lan.json: the county borders for the map."""

from __future__ import annotations

from flask import Blueprint, Response, send_from_directory

from data.geography import FOLDER

blueprint = Blueprint("borders", __name__)


@blueprint.get("/geografi/lan.json")
def borders() -> Response:
    """The borders in kilometres, SWEREF 99 TM."""
    return send_from_directory(FOLDER, "lan.json", mimetype="application/json", max_age=86400)
