"""/forum: a list of views for a screen in a room, kept in its own address: built here, ordered, shared as one link."""

from __future__ import annotations

from dataclasses import replace

import dash
from dash import html
from dash.development.base_component import Component

from components.attributes import Node
from components.embed_box import code_field
from components.forum_list import Item, adding, listed, ready
from components.markup import Markup
from components.qr import qr
from data.catalogue import catalogue
from data.model import alphabetical
from pages import origin
from pages.address import address
from pages.caption import name
from pages.content import page
from pages.panel_choices import VIEW_WORDS
from pages.ready_lists import list_address, of_area, of_county
from pages.slide_address import place_address
from pages.slide_list import written
from pages.view import View

TITLE = "Visa på storskärm – Länsläget"
LEAD = (
    "Välj sidor och mått och visa dem som bilder i stor stil, en i taget. Listan ligger i adressen: "
    "inget konto behövs, och den som får länken ser samma bilder."
)
KEYS = (
    "Bläddra med PageUp och PageDown, piltangenterna eller blankslag, så att också en presentationsklicka fungerar. "
    "Home går till den första bilden, End till den sista och Escape till sidan som bilden visar. När den första bilden "
    "har visats en stund är alla hämtade, och då går det att bläddra också om nätet försvinner."
)
QR_WORDS = "QR-kod som leder till bilderna"


def content(view: View) -> Component:
    """The list with what can be done with it, and ready lists to begin with."""
    parts: list[Node] = [html.H1("Visa på storskärm", tabIndex="-1"), html.P(LEAD, className="lead")]
    if view.slides:
        parts += _list(view)
    parts += [html.H2("Lägg till"), *_adding(view)]
    parts += [html.H2("Färdiga listor"), *_ready(), html.H2("Så bläddrar du"), html.P(KEYS)]
    return html.Div(parts)


def _list(view: View) -> list[Node]:
    first = place_address(view, 1)
    where = origin.absolute(first)
    count = len(view.slides)
    return [
        html.H2(f"Din lista: {count} {'bild' if count == 1 else 'bilder'}"),
        html.P(html.A("Visa bilderna", href=first)),
        listed([_item(view, place) for place in range(count)]),
        html.P(html.A("Börja om med en tom lista", href="/forum")),
        *code_field("lank", "Länk till bilderna", where, "Kopiera länken"),
        html.Div(Markup(qr(where, QR_WORDS)), className="list-code"),
    ]


def _item(view: View, place: int) -> Item:
    slides, last = view.slides, len(view.slides) - 1
    one = slides[place]
    return Item(
        name=_name(one),
        address=address(one),
        earlier=_changed(view, _swapped(slides, place - 1), place) if place > 0 else "",
        later=_changed(view, _swapped(slides, place), place + 2) if place < last else "",
        without=_changed(view, (*slides[:place], *slides[place + 1 :]), max(place, 1)),
    )


def _name(one: View) -> str:
    """What tells the slides of one measure apart: "Medianålder, 2024, karta"."""
    return f"{name(one)}, {VIEW_WORDS[one.only].lower()}" if one.only else name(one)


def _swapped(slides: tuple[View, ...], first: int) -> tuple[View, ...]:
    """The list with two neighbours in each other's place."""
    return (*slides[:first], slides[first + 1], slides[first], *slides[first + 2 :])


def _changed(view: View, slides: tuple[View, ...], place: int) -> str:
    """The list after a step, with the focus on the place where it happened."""
    here = address(replace(view, slides=slides))
    return f"{here}#bild-{place}" if slides else here


def _adding(view: View) -> list[Component]:
    known = catalogue()
    measures = sorted(known.indicators.values(), key=lambda one: alphabetical(one.title))
    pages = [
        ("/", "Startsidan"),
        *((f"/omraden/{one.slug}", one.short_name) for one in known.areas),
        ("/samband", "Samband"),
        ("/planering", "Planering"),
        *((f"/lan/{one.slug}", one.county) for one in known.counties),
    ]
    return adding(
        written([address(one) for one in view.slides]),
        [(one.slug, one.title) for one in measures],
        [(one.slug, one.county) for one in known.counties],
        pages,
    )


def _ready() -> list[Component]:
    known = catalogue()
    areas = [(list_address(of_area(one)), one.short_name) for one in known.areas]
    counties = [(list_address(of_county(one)), one.county) for one in known.counties]
    return [ready("Ett område", areas), ready("Ett län", counties)]


dash.register_page(__name__, **page("forum", "/forum", content, lambda view: TITLE, words=lambda view: LEAD))
