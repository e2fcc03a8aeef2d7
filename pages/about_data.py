"""/om/data: every source: last year, rows, age, and that the copies are not checked against the source."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import aria, data
from data.catalogue import catalogue
from data.model import Indicator, Unavailable
from data.store import observations, version
from pages.content import page
from pages.view import View

TITLE = "Om siffrorna – Länsläget"
HEADS = ("Mått", "Tabell", "Första år", "Sista år", "Ålder", "Värden", "Läge")


def content(view: View) -> Component:
    """One table per publisher."""
    known = catalogue()
    publishers = swedish.in_order({one.publisher for one in known.indicators.values()})
    when = swedish.date_words(known.copied_on)
    return html.Div(
        [
            html.H1("Om siffrorna", tabIndex="-1"),
            html.P(
                f"Alla siffror kopierades in i Länsläget {when}. Dataversion: {version()}.", className="lead"
            ),
            html.P("Ålder räknas från måttets sista år till det år då siffrorna kopierades."),
            html.P(
                "”Kopia, inte avstämd mot källan” betyder att siffran kommer ur en öppen kopia av utgivarens fil "
                "och att ingen ännu har jämfört den med utgivarens egen webbplats."
            ),
            *[_publisher(one) for one in publishers],
        ]
    )


def _publisher(publisher: str) -> Component:
    members = [one for one in catalogue().indicators.values() if one.publisher == publisher]
    head = html.Thead(html.Tr([html.Th(words, scope="col") for words in HEADS]))
    parts = [html.Caption(publisher, className="unseen"), head, html.Tbody([_row(one) for one in members])]
    table = html.Table(parts, className="sources stacked")
    frame = html.Div(
        table, className="scroll", role="region", tabIndex="0", **aria(label=f"Mått från {publisher}")
    )
    return html.Section([html.H2(publisher), frame])


def _row(indicator: Indicator) -> Component:
    name = html.Th(html.A(indicator.title, href=f"/indikatorer/{indicator.slug}"), scope="row")
    found = observations(indicator.slug)
    if isinstance(found, Unavailable):
        return html.Tr([name, html.Td(found.reason, colSpan=str(len(HEADS) - 1))])
    years = found.years(found.sexes[0])
    rows = sum(not one.is_missing for one in found.by_key.values())
    state = "egen beräkning" if indicator.is_derived else "kopia, inte avstämd mot källan"
    age = f"{int(catalogue().copied_on[:4]) - years[-1]} år"
    cells = (indicator.table, str(years[0]), str(years[-1]), age, swedish.number(rows, 0), state)
    labelled = zip(HEADS[1:], cells, strict=True)
    return html.Tr([name, *[html.Td(words, **data(label=head)) for head, words in labelled]])


dash.register_page(__name__, **page("om/data", "/om/data", content, lambda view: TITLE))
