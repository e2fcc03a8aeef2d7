"""/lan/<county>: one county beside Riket: facts, a few sentences, every area's indicators as rows."""

from __future__ import annotations

from collections.abc import Sequence

import dash
from dash import html
from dash.development.base_component import Component
from markupsafe import Markup as Safe

from components import sentences, swedish
from components.attributes import Node
from components.controls import select
from components.goal import empty_slots
from components.indicator_rows import Row, indicator_rows
from components.markup import Markup
from components.number import number
from components.sparkline import sparkline
from components.sweden import sweden
from data import geography, statistics
from data.catalogue import catalogue
from data.model import Indicator, Region, Sex, StrategicArea, Summary, Unavailable
from data.store import observations
from pages.address import address
from pages.content import page
from pages.panel_choices import against_choices
from pages.view import View

FIRST_SENTENCES = (
    "lag-ekonomisk-standard-barn",
    "eftergymnasial",
    "brp-per-invanare-eu-index",
    "utslapp-totalt-per-invanare",
)
"""What the profile's sentences are about, one per strategic area, all measures that may be ranked."""

FIRST_WORDS = 2
"""Sentences that say what the page is about where it is found or shared."""


def title(view: View) -> str:
    """The page's title."""
    return f"{_county(view).county} – Länsläget"


def _county(view: View) -> Region:
    return view.emphasised or catalogue().counties[0]


def content(view: View) -> Component:
    """The whole profile."""
    county = _county(view)
    return html.Div(
        [
            _head(view, county),
            *[_area(view, county, area) for area in catalogue().areas],
            html.P(_source(), className="source"),
        ]
    )


def words(view: View) -> str:
    """The profile's first sentences."""
    return " ".join(_sentences(view, _county(view))[:FIRST_WORDS])


def _sentences(view: View, county: Region) -> tuple[str, ...]:
    return sentences.profile_sentences(county, _latest(view, county, "folkmangd"), _first(view, county))


def _head(view: View, county: Region) -> Component:
    rings, known = geography.counties(), catalogue().counties
    links = {one.code: (f"/lan/{one.slug}", one.county) for one in known}
    text = [
        html.P("Länsprofil", className="kicker"),
        html.H1(county.county, tabIndex="-1"),
        *[
            html.P(sentence, className="lead" if place == 0 else None)
            for place, sentence in enumerate(_sentences(view, county))
        ],
        _facts(county),
        html.Div(select("mot", "Jämför med", against_choices(view)), className="controls"),
    ]
    return html.Div(
        [html.Div(text), Markup(sweden(rings, links, (county.code,)))], className="columns narrow-right"
    )


def _facts(county: Region) -> Component:
    regions = sorted({one.fa_name for one in catalogue().municipalities if one.county == county.code})
    count = sum(one.county == county.code for one in catalogue().municipalities)
    found = observations("folkmangd")
    facts: list[tuple[str, Node, str]] = []
    if not isinstance(found, Unavailable):
        latest = statistics.latest(found, county.code)
        if latest:
            words = f"Folkmängd 31 december {latest.year}"
            facts.append((words, number(catalogue().indicator("folkmangd"), latest), "large"))
    facts += [
        ("Region", county.authority, ""),
        ("Kommuner", str(count), ""),
        ("Riksområde (NUTS 2)", f"{county.nuts2_name} ({county.nuts2})", ""),
        ("NUTS 3", county.nuts3, ""),
        (
            "Funktionella analysregioner (FA) som länet berör",
            swedish.listing(swedish.in_order(regions)),
            "wide",
        ),
    ]
    return html.Dl(
        [html.Div([html.Dt(name), html.Dd(value, className=css or None)]) for name, value, css in facts],
        className="facts",
    )


def _first(view: View, county: Region) -> list[Summary]:
    found = [_latest(view, county, slug) for slug in FIRST_SENTENCES]
    return [one for one in found if one]


def _latest(view: View, county: Region, slug: str) -> Summary | None:
    """What may be said of the county's latest value; None while the indicator has no figures for it."""
    found = observations(slug)
    if isinstance(found, Unavailable):
        return None
    sex = found.sexes[0]
    latest = statistics.latest(found, county.code, sex)
    if latest is None:
        return None
    against = view.against or catalogue().riket
    indicator = catalogue().indicator(slug)
    return statistics.summary(indicator, found, county, against, latest.year, sex, catalogue().counties)


def _area(view: View, county: Region, area: StrategicArea) -> Component:
    """Measures that may be compared first; counts, indices and composites behind a summary."""
    indicators = catalogue().in_area(area.number)
    compared = [one for one in indicators if one.kind.may_compare]
    others = [one for one in indicators if not one.kind.may_compare]
    words = f"”{area.name}”" if area.source else area.name
    caption = f"{area.short_name} i {county.county}"
    return html.Section(
        [
            html.H2(html.A(words, href=f"/omraden/{area.slug}?lan={county.slug}")),
            _rows(view, county, compared, caption),
            *empty_slots(area.empty_slots),
            *_behind_a_summary(view, county, others, caption),
        ]
    )


def _behind_a_summary(
    view: View, county: Region, indicators: Sequence[Indicator], caption: str
) -> list[Component]:
    """Nothing where the area has no such measures: an empty table would be read aloud, head and all."""
    if not indicators:
        return []
    words = f"Antal, index och sammanvägda mått ({len(indicators)})"
    rows = _rows(view, county, indicators, f"{caption}: antal, index och sammanvägda mått")
    return [html.Details([html.Summary(words), rows])]


def _rows(view: View, county: Region, indicators: Sequence[Indicator], caption: str) -> Component:
    against = view.against.short_name if view.against else "Riket"
    rows = [row for row in (_row(view, county, one) for one in indicators) if row]
    return indicator_rows(rows, caption, against)


def _row(view: View, county: Region, indicator: Indicator) -> Row | None:
    one = _latest(view, county, indicator.slug)
    found = observations(indicator.slug)
    if one is None or isinstance(found, Unavailable):
        return None
    there = View(
        "indikator",
        f"/indikatorer/{indicator.slug}",
        indicator=indicator,
        counties=(county,),
        sex=one.observation.sex,
        against=view.against if indicator.kind.may_compare else None,
    )
    return Row(one, address(there), _sparkline(indicator, county, one.observation.sex))


def _sparkline(indicator: Indicator, county: Region, sex: Sex) -> Safe | None:
    found = observations(indicator.slug)
    if isinstance(found, Unavailable) or not indicator.kind.may_chart:
        return None
    runs = statistics.runs(indicator, found, county.code, sex)
    return sparkline(runs) if sum(map(len, runs)) > 1 else None


def _source() -> str:
    when = swedish.date_words(catalogue().copied_on)
    return (
        "Utgivare, tabell och definition står på varje måtts egen sida. "
        f"Siffrorna kopierades {when}: kopia, inte avstämd mot källan. "
        "Differens, riktning och plats är egen beräkning."
    )


dash.register_page(__name__, **page("lan", "/lan/<county>", content, title, words=words))
