"""/geografi/lan.json: the county borders for the map."""

from __future__ import annotations

from flask import Blueprint, Response

from data.geography import FOLDER
from pages import delivery

blueprint = Blueprint("borders", __name__)


@blueprint.get("/geografi/lan.json")
def borders() -> Response:
    """The borders in kilometres, SWEREF 99 TM."""
    return delivery.kept("borders", "application/json", (FOLDER / "lan.json").read_text)
