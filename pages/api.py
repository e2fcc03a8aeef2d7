"""/api/v1/: the numbers for programs. Here is the entrance, and what holds for every address below /api/."""

from __future__ import annotations

from typing import NoReturn

from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from components.api_entrance import entrance_answer, version_answer
from components.api_shape import ROOT
from data import cache
from data.catalogue import catalogue
from data.errors import NotFound
from pages import api_catalogue, api_observations
from pages.address import LONGEST
from pages.api_answer import METHODS, OPEN, OPEN_BEFOREHAND, described, imprint

blueprint = Blueprint("api", __name__)


@blueprint.get(ROOT, strict_slashes=False)
def entrance() -> Response:
    """Where to begin."""
    return described("entrance", lambda: entrance_answer(imprint()))


@blueprint.get(f"{ROOT}version")
def version() -> Response:
    """Which figures, which code."""
    return described("version", lambda: version_answer(imprint(), cache.release()))


@blueprint.get("/api/<path:rest>")
def elsewhere(rest: str) -> NoReturn:
    """Every address that is none of the API's, so that the refusal too is for programs."""
    raise NotFound(f"API:et har ingen sådan adress. Det som finns står på {imprint().absolute(ROOT)}.")


@blueprint.before_request
def _beforehand() -> ResponseReturnValue | None:
    """What a browser asks before it lets a page of another site ask; what is too long; what has a new name."""
    if request.method == "OPTIONS":
        answer = Response(status=204, headers={"Allow": METHODS})
        answer.headers.remove("Content-Type")
        return answer
    if len(request.path) > LONGEST:
        raise NotFound("Adressen är längre än någon adress i API:et.")
    return _renamed()


def _renamed() -> ResponseReturnValue | None:
    values = request.view_args or {}
    new = catalogue().renamed.get(values.get("slug", ""))
    if new is None or request.endpoint is None:
        return None
    query = f"?{request.query_string.decode()}" if request.query_string else ""
    return redirect(url_for(request.endpoint, **{**values, "slug": new}) + query, 301)


@blueprint.after_app_request
def _open_to_all(response: Response) -> Response:
    """Refusals too: a program has to be able to read them."""
    if request.path.startswith("/api/"):
        response.headers.update(OPEN)
        if request.method == "OPTIONS":
            response.headers.update(OPEN_BEFOREHAND)
    return response


for part in (api_catalogue, api_observations):
    blueprint.register_blueprint(part.blueprint)
