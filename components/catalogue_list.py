"""The list of all measures and the plain form that narrows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component
from markupsafe import Markup as Safe
from markupsafe import escape

from components.markup import Markup, html_of
from data.model import Indicator, Kind

KINDS = {
    Kind.RATE: "kan jämföras mellan län",
    Kind.SURVEY: "urvalsundersökning",
    Kind.COUNT: "antal, jämförs inte",
    Kind.INDEX: "index, visar förändring",
    Kind.COMPOSITE: "sammanvägt index, bara tabell",
    Kind.CONTEXT: "beskriver förutsättningar",
}


@dataclass(frozen=True, slots=True)
class Filter:
    """One thing to narrow the list by: parameter, label, and values with their words."""

    name: str
    label: str
    values: Sequence[tuple[str, str]]


def filter_form(filters: Sequence[Filter], chosen: Mapping[str, str]) -> Markup:
    """A GET form: search words and one select per filter."""
    value = escape(chosen.get("sok", ""))
    field = Safe(
        '<p class="field"><label for="sok">Sök bland måtten</label>'
        f'<input id="sok" name="sok" type="search" maxlength="80" value="{value}"></p>'
    )
    selects = "".join(html_of(_select(one, chosen.get(one.name, ""))) for one in filters)
    button = html_of(html.Button("Visa", type="submit"))
    return Markup(
        '<form action="/indikatorer" autocomplete="off" class="controls" data-lean="true">'
        f"{field}{selects}{button}</form>"
    )


def _select(one: Filter, chosen: str) -> Component:
    options = [html.Option("Alla", value="")]
    options += [html.Option(words, value=value, selected=value == chosen) for value, words in one.values]
    return html.P(
        [html.Label(one.label, htmlFor=one.name), html.Select(options, id=one.name, name=one.name)],
        className="field",
    )


def catalogue_list(indicators: Sequence[Indicator], areas: Mapping[int, str]) -> Component:
    """Every measure with area, unit, publisher and what may be done with it."""
    if not indicators:
        return html.P("Inget mått passar. Ta bort ett val eller sök på ett kortare ord.")
    return html.Ul([_item(one, areas[one.area]) for one in indicators], className="cards")


def _item(one: Indicator, area: str) -> Component:
    words = f"{area} · {one.display_unit} · {one.publisher} · {KINDS[one.kind]}"
    return html.Li([html.A(one.title, href=f"/indikatorer/{one.slug}"), html.P(words, className="note")])
