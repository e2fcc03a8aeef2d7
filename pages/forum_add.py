"""/forum/lagg-till: the list of ``vyer`` with one view more, from a form that works without script; leads to /forum."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from flask import Blueprint, g, redirect, request
from flask.typing import ResponseReturnValue

from data.errors import BadParameter
from pages import origin
from pages.address import address, parse
from pages.parameters import single, unknown_parameter
from pages.slide_address import ASKS, FORUM
from pages.view import View

blueprint = Blueprint("forum_add", __name__)

LIST, ADDED = "vyer", "till"
MEASURE = ("indikator", "lan", "vy")
"""What the form for one measure asks for; an empty one is not chosen."""


@blueprint.get("/forum/lagg-till")
def add() -> ResponseReturnValue:
    """On to the list with the view at its end; only a view of ours can be in it."""
    known = (LIST, ADDED, *MEASURE)
    values = {name: single(name, value) for name, value in request.args.to_dict(flat=False).items()}
    for name in values:
        if name not in known:
            raise BadParameter(unknown_parameter(name, known))
    before = parse("/forum", {LIST: [values.get(LIST, "")]})
    g.ways = (("Tillbaka till listan", address(before)),)  # for the page that says why nothing was added
    added = _pasted(values[ADDED]) if values.get(ADDED) else _measure(values)
    longer = View(FORUM, "/forum", slides=(*before.slides, added))
    checked = parse(*_split(address(longer)))  # neither too many nor a list within a list
    return redirect(f"{address(checked)}#bild-{len(checked.slides)}", 302)


def _measure(values: dict[str, str]) -> View:
    if not values.get("indikator"):
        raise BadParameter("Välj ett mått, en sida, eller klistra in en adress.")
    query = urlencode({name: values[name] for name in MEASURE[1:] if values.get(name)})
    return parse(f"/indikatorer/{values['indikator']}", query)


def _pasted(text: str) -> View:
    """The view of an address as a visitor has copied it or read it on a slide: with the site's name or without."""
    text = text.strip()
    found = origin.within(text) if "://" in text else origin.within(f"https://{text}") or _split(text)
    if found is None:
        raise BadParameter("Adressen hör inte till Länsläget. Klistra in en adress härifrån.")
    path, query = found
    kept = "&".join(part for part in query.split("&") if part.partition("=")[0] not in {"", *ASKS})
    return parse(path, kept)


def _split(text: str) -> tuple[str, str]:
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise BadParameter("Adressen går inte att läsa.") from error
    if parts.netloc:
        raise BadParameter("Adressen hör inte till Länsläget. Klistra in en adress härifrån.")
    return parts.path, parts.query
