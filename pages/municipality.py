"""/kommun/<municipality>: one municipality: what it is part of, and its figures beside its county and Riket."""

from __future__ import annotations

from collections.abc import Iterator

import dash
from dash import html
from dash.development.base_component import Component

from components import municipality_words, swedish
from components.attributes import Node
from components.chart import TimeSeries
from components.markup import Markup
from components.municipality_kinds import skr_group, urbanisation
from components.municipality_links import municipality_links
from components.municipality_map import municipality_map
from components.municipality_profile import Compared, MunicipalityProfile
from components.municipality_rows import alone_rows, compared_rows, years_table
from components.number import number
from components.source import copied_words, source_line
from components.svg_series import time_series
from data import geography
from data.catalogue import catalogue
from data.model import Indicator
from pages.content import page
from pages.municipality_figures import municipality_of, profile
from pages.view import View

WIDE, NARROW, HEIGHT = 464, 300, 260
"""Pixels of a chart in a wide column and on a small phone, so that its texts keep their size."""


def title(view: View) -> str:
    """The page's title."""
    one = municipality_of(view)
    return f"{one.name}, kommun i {catalogue().regions[one.county].county} – Länsläget"


def words(view: View) -> str:
    """What the page is about, where it is found or shared."""
    shown = profile(view)
    return f"{municipality_words.opening(shown)} {municipality_words.functional(shown)}"


def content(view: View) -> Component:
    """The whole page."""
    shown = profile(view)
    return html.Div(
        [
            _head(shown),
            _compared(shown),
            _alone(shown),
            _functional(shown),
            _in_county(shown),
            html.P(_source(), className="source"),
        ]
    )


def _head(shown: MunicipalityProfile) -> Component:
    text = [
        html.P(
            ["Kommun i ", html.A(shown.county.county, href=f"/lan/{shown.county.slug}")], className="kicker"
        ),
        html.H1(shown.municipality.name, tabIndex="-1"),
        html.P(municipality_words.opening(shown), className="lead"),
        html.P(municipality_words.functional(shown)),
        _facts(shown),
    ]
    return html.Div([html.Div(text), _map(shown)], className="columns narrow-right")


def _map(shown: MunicipalityProfile) -> Component:
    """The municipality among those of its county."""
    drawn = municipality_map(shown.in_county, geography.municipalities(), shown.municipality.code)
    where = f"{shown.municipality.name} i {shown.county.county}"
    return html.Figure([Markup(drawn), html.Figcaption(where, className="note")])


def _facts(shown: MunicipalityProfile) -> Component:
    one, population = shown.municipality, shown.population
    facts: list[tuple[str, Node]] = [
        ("Län", html.A(shown.county.county, href=f"/lan/{shown.county.slug}")),
        ("Kommunkod", one.code),
        ("Funktionell analysregion (FA15)", one.fa_name),
        ("Lokal arbetsmarknad (LA 2022)", one.la_name),
        ("Kommungrupp (SKR 2023)", skr_group(one)),
        ("Urbaniseringsgrad (Eurostat)", urbanisation(one)),
    ]
    people = html.Div(
        [
            html.Dt(f"Folkmängd 31 december {population.observation.year}"),
            html.Dd(number(population.indicator, population.observation), className="large"),
        ]
    )
    others = [html.Div([html.Dt(name), html.Dd(value)]) for name, value in facts]
    return html.Dl([people, *others], className="facts")


def _compared(shown: MunicipalityProfile) -> Component:
    names = (shown.municipality.name, shown.county.county, "Riket")
    return html.Section(
        [
            html.H2(f"Bredvid {shown.county.county} och riket"),
            html.P(municipality_words.compared(shown)),
            compared_rows(shown),
            html.Div([_measure(one, names) for one in shown.compared], className="columns measures"),
        ]
    )


def _measure(one: Compared, names: tuple[str, ...]) -> Component:
    """The measure over time, drawn and in a table, with what to beware of."""
    drawn = [] if one.series is None else [_drawing(one.series)]
    when = swedish.period(one.to_county.observation)
    sentence = municipality_words.sentence(one.to_county, one.to_riket)
    return html.Figure(
        [
            html.Figcaption([html.H3(one.indicator.title), html.P(sentence)]),
            *drawn,
            years_table(one.indicator, names, one.years),
            *_notes(one.indicator, when, one.note),
        ],
        className="chart-box",
    )


def _drawing(series: TimeSeries) -> Component:
    wide, narrow = (time_series(series, width, HEIGHT, framed=False) for width in (WIDE, NARROW))
    drawn = f'<div class="stand-in wide">{wide}</div><div class="stand-in narrow">{narrow}</div>'
    return Markup(drawn)


def _notes(indicator: Indicator, when: str, note: str) -> Iterator[Component]:
    if note:
        yield html.P(f"Att tänka på: {note}.", className="note")
    yield html.P(source_line(indicator, when, catalogue().copied_on), className="source")


def _alone(shown: MunicipalityProfile) -> Component:
    years: list[Component] = []
    for one in shown.alone:
        indicator = one.summary.indicator
        rows = [[row] for row in one.years]
        years += [
            years_table(indicator, (shown.municipality.name,), rows),
            html.P(indicator.title, className="on-paper note"),  # which the closed table says on the screen
            *_notes(indicator, swedish.period(one.summary.observation), indicator.note),
        ]
    return html.Section(
        [
            html.H2("Antal och mått som inte jämförs"),
            html.P(municipality_words.alone(shown)),
            alone_rows(shown),
            *years,
        ]
    )


def _functional(shown: MunicipalityProfile) -> Component | None:
    others = shown.same_labour_market
    if not others:
        return None
    beyond = {one.code: county.county for one, county in others if county != shown.county}
    heading = html.H2(f"Andra kommuner i FA-regionen {shown.municipality.fa_name}")
    links = municipality_links([one for one, _ in others], beyond)
    return html.Section([heading, links], className="off-paper")


def _in_county(shown: MunicipalityProfile) -> Component | None:
    if len(shown.in_county) < 2:
        return None
    others = [one for one in shown.in_county if one != shown.municipality]
    heading = html.H2(f"Andra kommuner i {shown.county.county}")
    return html.Section([heading, municipality_links(others)], className="off-paper")


def _source() -> str:
    return (
        f"{copied_words(catalogue().copied_on)} Vilken öppen kopia kommunernas siffror togs från är inte antecknat. "
        "Skillnad och riktning är egen beräkning. Kommungrupp: SKR:s kommungruppsindelning 2023. "
        "Lokal arbetsmarknad: SCB. Urbaniseringsgrad: Eurostat."
    )


dash.register_page(__name__, **page("kommun", "/kommun/<municipality>", content, title, words=words))
