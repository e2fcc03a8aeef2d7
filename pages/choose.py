"""/visa?till=: leads to the address chosen in a select, for browsers without script."""

from __future__ import annotations

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from data.errors import BadParameter
from pages.address import address, parse

blueprint = Blueprint("choose", __name__)


@blueprint.get("/visa")
def choose() -> ResponseReturnValue:
    """On to the chosen address, which must be one of ours."""
    chosen = request.args.getlist("till")
    if set(request.args) != {"till"} or len(chosen) != 1:
        raise BadParameter("Välj en sida i listan.")
    path, _, query = chosen[0].partition("?")
    return redirect(address(parse(path, query)), 302)
