"""/oembed?url=: what another site may show of an address of ours, in the form that oembed.com describes."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, request
from werkzeug.datastructures import MultiDict
from werkzeug.exceptions import NotImplemented as FormatNotKnown

from components import embed_code
from components import oembed as written
from components.oembed import Card, Frame, Picture
from data.errors import BadParameter, NotFound
from pages import delivery, origin
from pages.address import address, parse, today
from pages.caption import frame_title, name
from pages.embed_views import embed, frame_height
from pages.parameters import single
from pages.pictures import WIDTHS, height, picture_address
from pages.slide_address import ASKS
from pages.view import ONE_INDICATOR, View

blueprint = Blueprint("oembed", __name__)

WRITERS = {"json": ("application/json", written.as_json), "xml": ("text/xml", written.as_xml)}
LONGEST = 5
"""Digits of a size in pixels."""


@blueprint.get("/oembed")
def oembed() -> Response:
    """The answer; parameters that we do not know are left alone, since programs send their own."""
    mimetype, write = _writer(_given(request.args, "format") or "json")
    view = _asked(request.args)
    card = _card(view, _most(request.args, "maxwidth"), _most(request.args, "maxheight"))
    return delivery.kept("", mimetype, lambda: write(card), keep=False)


@blueprint.after_request
def _for_everyone(response: Response) -> Response:
    """A script on any site may read it; it is the same for all."""
    response.access_control_allow_origin = "*"
    return response


def _writer(form: str) -> tuple[str, Callable[[Card], str]]:
    if form not in WRITERS:
        raise FormatNotKnown
    return WRITERS[form]


def _asked(given: MultiDict[str, str]) -> View:
    url = _given(given, "url")
    if not url:
        raise BadParameter("Ange en adress på Länsläget i ”url”.")
    found = origin.within(url)
    if found is None:
        raise NotFound("Adressen i ”url” hör inte till den här webbplatsen.")
    path, query = found
    # A slide is a view of its page.
    as_page = "&".join(one for one in query.split("&") if one.partition("=")[0] not in ASKS)
    try:
        return parse(path, as_page)
    except NotFound:  # unless it had another name
        return parse(today(path), as_page)


def _given(given: MultiDict[str, str], name: str) -> str:
    return single(name, given.getlist(name)) if name in given else ""


def _most(given: MultiDict[str, str], name: str) -> int | None:
    """A limit in pixels; None where none is set."""
    text = _given(given, name)
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= LONGEST and int(text)):
        raise BadParameter(f"”{name}” är ett antal bildpunkter, men i adressen står ”{text[:40]}”.")
    return int(text)


def _card(view: View, most_wide: int | None, most_high: int | None) -> Card:
    author = view.shown_indicator.publisher if view.page in ONE_INDICATOR else ""
    drawn = embed(view)
    framed = _frame(drawn, most_wide, most_high) if drawn else None
    return Card(name(view), author, origin.absolute("/"), framed, _picture(view, most_wide, most_high))


def _frame(view: View, most_wide: int | None, most_high: int | None) -> Frame:
    width = min(embed_code.COLUMN, most_wide or embed_code.COLUMN)
    high = frame_height(view, width)
    high = min(high, most_high or high)
    code = embed_code.frame(origin.absolute(address(view)), frame_title(view), width, high)
    return Frame(code, width, high)


def _picture(view: View, most_wide: int | None, most_high: int | None) -> Picture | None:
    """The largest picture that is asked for, if one is as small as that."""
    for width in WIDTHS:
        if width <= (most_wide or width) and height(width) <= (most_high or height(width)):
            return Picture(origin.absolute(picture_address(view, width)), width, height(width))
    return None
