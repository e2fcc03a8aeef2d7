"""/embed/<indicator>: one chart as a document of its own, for a frame on somebody else's page; and /embed.js.

A frozen embed never changes once newer figures have come, and is kept for a year; the others are asked for again.
"""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue

from components import embed_document
from data import store, versions
from data.catalogue import catalogue
from pages import delivery, headers
from pages.address import asked
from pages.discovery import link_header
from pages.embed_parts import embed
from pages.view import View

blueprint = Blueprint("embed", __name__)

SCRIPT = Path(__file__).with_suffix(".js")
LIVE = "public, max-age=300, stale-while-revalidate=86400"
FOR_EVER = "public, max-age=31536000, immutable"
"""In seconds: five minutes, and a day more while a newer one is fetched; a year."""


@blueprint.get("/embed/<path:rest>")
def document(rest: str) -> ResponseReturnValue:
    """The chart of an address, or the address it has today."""
    slug = rest.rstrip("/")
    today = catalogue().renamed.get(slug, slug)
    if rest != slug or (today != slug and not _knew(request.args.get("version", ""), slug)):
        query = f"?{request.query_string.decode()}" if request.query_string else ""
        return redirect(f"/embed/{today}{query}", 301)
    return _kept(*asked(request.path, request.query_string.decode(), store.version()))


def _knew(version: str, slug: str) -> bool:
    """Whether the version asked for has the indicator under its old name: what is frozen stays where it is."""
    return version in versions.known() and slug in versions.at(version).catalogue.indicators


def _kept(view: View, canonical: str) -> Response:
    answer = delivery.kept(
        f"embed:{canonical}",
        "text/html",
        lambda: embed_document.document(embed(view)),
        quality=delivery.SMALLEST,
    )
    is_final = view.version not in ("", store.version())
    answer.headers["Cache-Control"] = FOR_EVER if is_final else LIVE
    answer.headers["Link"] = link_header(canonical)
    return answer


@blueprint.get("/embed.js")
def script() -> Response:
    """Makes frames as high as what they show, on a page that includes it."""
    answer = delivery.kept("embed.js", "text/javascript", SCRIPT.read_bytes)
    answer.headers["Cache-Control"] = LIVE
    return answer


blueprint.after_request(headers.framed)
