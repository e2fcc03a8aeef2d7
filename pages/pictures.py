"""/bild/<path of a page>.png: the picture that stands for a view where it is shared, 1200 by 630 pixels or smaller.

The query is the page's own, with the data version, so that those who keep pictures ask again when figures change, and
``bredd`` for a smaller one. The start page is /bild/start.png.
"""

from __future__ import annotations

import re
from dataclasses import replace

from flask import Blueprint, Response, redirect, request
from flask.typing import ResponseReturnValue

from components import svg_card
from components.svg_card import HEIGHT, WIDTH
from data import store
from data.errors import BadParameter
from pages import delivery
from pages.address import address, parse
from pages.parameters import one_of, single
from pages.sharing_card import card
from pages.sharing_drawing import drawing
from pages.typeset import png
from pages.view import View

blueprint = Blueprint("pictures", __name__)

WIDTHS = (WIDTH, 600, 400, 200)
"""Pixels: all of the very same shape."""

FOLDER, ENDING, START = "/bild", ".png", "/start"
VERSION = re.compile(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{8}")
SECONDS_TO_KEEP = 24 * 60 * 60
PAGE_PARTS = {"": "", "tid": "tid", "rang": "rang", "karta": "karta", "rutor": ""}
"""The part of a page that shows what an embed draws."""


def height(width: int) -> int:
    """Pixels, of a picture of that width."""
    return width * HEIGHT // WIDTH


def picture_address(view: View, width: int = WIDTH) -> str:
    """Where the picture of a view is: as it is now, or of a frozen embed as it was then."""
    one = _pictured(view)
    path, _, query = address(one).partition("?")
    given = [query, "" if one.version else f"version={store.version()}"]
    if width != WIDTH:
        given.append(f"bredd={width}")
    return f"{FOLDER}{START if path == '/' else path}{ENDING}?{'&'.join(part for part in given if part)}"


@blueprint.get("/bild/<path:name>.png")
def picture(name: str) -> ResponseReturnValue:
    """The picture; of a version that is no more, on to the picture of today."""
    given = request.args.to_dict(flat=False)
    width = int(one_of("bredd", single("bredd", given.pop("bredd", [str(WIDTH)])), tuple(map(str, WIDTHS))))
    is_embed = name.startswith("embed/")
    version = "" if is_embed else single("version", given.pop("version", [""]))
    view = parse("/" if f"/{name}" == START else f"/{name}", given)
    if version and not VERSION.fullmatch(version):
        raise BadParameter(
            f"”{version[:40]}” är ingen dataversion. Den som gäller nu heter {store.version()}."
        )
    here = picture_address(view, width)
    if not is_embed and version != store.version():
        return redirect(here, 302)
    return _kept(view, width, here)


def _kept(view: View, width: int, key: str) -> Response:
    def made() -> bytes:
        one = _pictured(view)
        return png(str(svg_card.drawing(card(one), drawing(one))), width)

    answer = delivery.kept(f"picture:{key}", "image/png", made)
    answer.cache_control.no_cache = None
    answer.cache_control.public = True
    answer.cache_control.max_age = SECONDS_TO_KEEP
    return answer


def _pictured(view: View) -> View:
    """What is drawn: filters of a list change no picture, and an embed that is not frozen is its page."""
    if view.page != "embed" or view.version:
        return replace(view, filters=(), theme="", slides=())
    path = f"/indikatorer/{view.shown_indicator.slug}"
    return replace(view, page="indikator", path=path, only=PAGE_PARTS[view.only], theme="")
