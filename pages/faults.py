"""What a visitor meets when an address cannot be answered: a clear page in Swedish, or JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from dash import html
from dash.development.base_component import Component
from flask import Response, g, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed

from components.embed_document import refusal
from components.search_field import search_field
from data.errors import BadAddress
from pages import origin
from pages.address import LONGEST
from pages.document import document
from pages.embedding import THEMES
from pages.meant import meant

HEADINGS = {
    400: "Adressen går inte att läsa",
    404: "Sidan finns inte",
    405: "Så går sidan inte att använda",
    408: "Det tog för lång tid",
    412: "Sidan är en annan nu",
    413: "Det som skickades är för stort",
    414: "Adressen är för lång",
    431: "Det som skickades är för stort",
    500: "Något gick fel hos oss",
    501: "Den formen finns inte",
    503: "Det tog för lång tid",
}
MESSAGES = {
    400: "Det som skickades går inte att läsa.",
    404: "Adressen leder inte till någon sida.",
    405: "Sidan tar inte emot den sortens anrop.",
    408: "Frågan kom aldrig fram i sin helhet. Försök igen.",
    412: "Sidan har ändrats sedan den hämtades. Hämta den igen.",
    413: "Skicka mindre åt gången.",
    414: "Korta adressen och försök igen.",
    431: "Webbläsaren skickade mer än sidan tar emot. Försök igen med färre uppgifter.",
    500: "Felet är vårt. Försök igen om en stund.",
    501: "Svaret finns som json och xml.",
    503: "Svaret blev inte klart i tid. Försök igen om en stund.",
}

Ways = Sequence[tuple[str, str]]
"""Words and addresses."""
ALWAYS_OPEN: Ways = (("Till startsidan", "/"), ("Alla indikatorer", "/indikatorer"), ("Om Länsläget", "/om"))

FOR_PROGRAMS = ("/_dash", "/api/")
"""Where no answer is ever a page, whatever is accepted."""


def bad_address(error: BadAddress) -> Response:
    """An address that our own reading refused."""
    return _answer(error.status, error.message, error)


def http_error(error: HTTPException) -> Response:
    """Everything else that went wrong, without saying what we are built of."""
    status = error.code or 500
    answer = _answer(status, words(status)[1])
    if isinstance(error, MethodNotAllowed):
        answer.allow.update(error.valid_methods or ())
    return answer


def words(status: int) -> tuple[str, str]:
    """The heading and the message of a status."""
    known = status if status in MESSAGES else (400 if status < 500 else 500)
    return HEADINGS[known], MESSAGES[known]


def _answer(status: int, message: str, error: BadAddress | None = None) -> Response:
    heading, _ = words(status)
    if _wants_page() and request.blueprint == "embed":
        answer = Response(_in_frame(heading, message, error), status, mimetype="text/html")
    elif _wants_page():
        here = quote(request.path) if len(request.path) <= LONGEST else "/"
        own = g.get("ways") or (meant(request.path, error) if error else ())
        answer = document(f"{heading} – Länsläget", _page(heading, message, own), here, status)
    else:
        told = {"type": "about:blank", "title": heading, "status": status, "detail": message}
        text = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
        answer = Response(text, status, mimetype="application/problem+json")
    answer.vary.add("Accept")
    return answer


def _in_frame(heading: str, message: str, error: BadAddress | None) -> str:
    """In the colours that the frame asks for, with the way to its measure where that is known."""
    measure = meant(request.path.replace("/embed/", "/indikatorer/", 1), error) if error else ()
    said, here = ("Se måttet på Länsläget", measure[0][1]) if measure else ("Till Länsläget", "/")
    theme = request.args.get("tema", "")
    return refusal(heading, message, (said, origin.absolute(here)), theme if theme in THEMES else "")


def _wants_page() -> bool:
    """A browser names HTML; a program that names nothing gets JSON."""
    if request.path.startswith(FOR_PROGRAMS):
        return False
    accepted = request.accept_mimetypes
    return accepted["text/html"] > accepted["application/problem+json"]


def _page(heading: str, message: str, own: Ways) -> Component:
    return html.Div(
        [
            html.H1(heading),
            html.P(message, className="lead"),
            html.H2("Vägar vidare"),
            _list(own) if own else None,
            search_field(),
            _list(ALWAYS_OPEN),
        ]
    )


def _list(ways: Ways) -> Component:
    return html.Ul([html.Li(html.A(words, href=address)) for words, address in ways])
