"""The list of slides a visitor builds: what is in it, how it is ordered, what can be added, all by links and forms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component
from markupsafe import Markup as Safe

from components.attributes import Node, aria
from components.markup import Markup

Options = Sequence[tuple[str, str]]
"""Values and their words."""

ADD = "/forum/lagg-till"


@dataclass(frozen=True, slots=True)
class Item:
    """One slide of the list; addresses of the lists that a step changes it to, "" where there is no such step."""

    name: str
    address: str
    earlier: str
    later: str
    without: str


def listed(items: Sequence[Item]) -> Component:
    """The slides in order, each with the ways to move it and to take it away."""
    return html.Ol([_item(place, one) for place, one in enumerate(items, 1)], className="slides")


def _item(place: int, one: Item) -> Component:
    steps = (("Flytta upp", one.earlier), ("Flytta ned", one.later), ("Ta bort", one.without))
    links: list[Node] = []
    for words, where in steps:
        if where:
            unseen = html.Span(f" {one.name}", className="unseen")
            links += [html.A([words, unseen], href=where), " "]
    return html.Li(
        [html.A(one.name, href=one.address), html.Div(links, className="steps")],
        id=f"bild-{place}",
        tabIndex="-1",
    )


def adding(written: str, measures: Options, counties: Options, pages: Options) -> list[Component]:
    """The forms that add a view: a measure, a page, or an address that is pasted."""
    parts = (("", "Över tid"), ("karta", "Karta"), ("rang", "Rangordning"))
    every = (("", "Inget län"), *counties)
    paste = Safe(
        '<p class="field"><label for="ny-adress">Adress till en sida här</label>'
        '<input id="ny-adress" name="till" type="text" maxlength="600" autocomplete="off" required></p>'
    )
    return [
        _form(
            "Ett mått",
            written,
            _select("indikator", "Mått", measures)
            + _select("lan", "Län", every)
            + _select("vy", "Diagram", parts),
        ),
        _form("En sida", written, _select("till", "Sida", pages)),
        _form("En adress", written, paste),
    ]


def _form(heading: str, written: str, fields: Safe) -> Component:
    form = Safe(
        '<form action="{}" class="controls"><input type="hidden" name="vyer" value="{}">{}'
        '<button type="submit">Lägg till<span class="unseen"> {}</span></button></form>'
    ).format(ADD, written, fields, heading[:1].lower() + heading[1:])
    return html.Div([html.H3(heading), Markup(form)])


def _select(name: str, label: str, options: Options) -> Safe:
    chosen = Safe("").join(Safe('<option value="{}">{}</option>').format(*one) for one in options)
    return Safe(
        '<p class="field"><label for="ny-{0}">{1}</label><select id="ny-{0}" name="{0}">{2}</select></p>'
    ).format(name, label, chosen)


def ready(heading: str, lists: Options) -> Component:
    """Lists that are there from the start, as links."""
    items = [html.Li(html.A(words, href=where)) for where, words in lists]
    return html.Div([html.H3(heading), html.Ul(items, className="places", **aria(label=heading))])
