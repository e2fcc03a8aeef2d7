"""/lan/<county>: one county beside Riket: facts, a few sentences, every area's indicators as rows."""

from __future__ import annotations

from collections.abc import Sequence

import dash
from dash import html
from dash.development.base_component import Component

from components.attributes import Node, aria
from components.beside import head
from components.controls import select
from components.goal import empty_slots
from components.group_note import group_note
from components.indicator_rows import indicator_rows
from components.markup import Markup
from components.municipality_links import municipality_links
from components.number import number
from components.paper import PLACE_WORDS, foot, profile_notes
from components.profile import AreaRows, Profile, Row
from components.regional_strategy import on_profile
from components.source import copied_words
from components.sweden import sweden
from data import geography, store
from data.catalogue import catalogue
from data.model import Group, Region
from pages import origin
from pages.address import address
from pages.content import page
from pages.county_links import functional_links
from pages.export_links import county_downloads
from pages.panel_choices import against_choices
from pages.profile import FIRST_WORDS, county_of, first_sentences, profile
from pages.ready_lists import list_address, of_county
from pages.view import View


def title(view: View) -> str:
    """The page's title."""
    return f"{county_of(view).county} – Länsläget"


def content(view: View) -> Component:
    """The whole profile."""
    shown = profile(view)
    return html.Div(
        [
            _head(view, shown),
            *[_area(shown, area) for area in shown.areas],
            on_profile(shown.strategy, shown.strategy_seen),
            functional_links(shown.county),
            _municipalities(shown.county),
            html.P(_source(), className="source off-paper"),
            _paper_foot(view, shown),
        ],
        className="profile",
    )


def words(view: View) -> str:
    """The profile's first sentences."""
    return " ".join(first_sentences(view)[:FIRST_WORDS])


def _head(view: View, shown: Profile) -> Component:
    text = [
        html.P("Länsprofil", className="kicker"),
        html.H1(shown.county.county, tabIndex="-1"),
        *[
            html.P(sentence, className="lead" if place == 0 else None)
            for place, sentence in enumerate(shown.sentences)
        ],
        _facts(shown),
        _files(view, shown.county),
        html.Div(select("mot", "Jämför med", against_choices(view)), className="controls"),
        html.P(PLACE_WORDS, className="note off-paper"),
        *([group_note(shown.against, shown.county)] if isinstance(shown.against, Group) else []),
    ]
    return html.Div([html.Div(text), _map(shown.county)], className="columns narrow-right")


def _map(county: Region) -> Component:
    links = {one.code: (f"/lan/{one.slug}", one.county) for one in catalogue().counties}
    return Markup(sweden(geography.counties(), links, (county.code,)))


def _facts(shown: Profile) -> Component:
    """The last fact is a list, and has a line of its own."""
    facts = [_fact(name, words) for name, words in shown.facts[:-1]]
    if shown.population:
        one = shown.population
        words = f"Folkmängd 31 december {one.observation.year}"
        facts.insert(0, _fact(words, number(one.indicator, one.observation), value_css="large"))
    return html.Dl([*facts, _fact(*shown.facts[-1], css="wide")], className="facts")


def _fact(name: str, value: Node, css: str | None = None, value_css: str | None = None) -> Component:
    return html.Div([html.Dt(name), html.Dd(value, className=value_css)], className=css)


def _files(view: View, county: Region) -> Component:
    """The page to take along: on paper, its figures as files, and as slides."""
    sheet = f"/lan/{county.slug}.pdf" + (f"?mot={view.against.slug}" if view.against else "")
    files = [
        ("PDF, ett A4", sheet),
        *county_downloads(county),
        ("Bilder på storskärm", list_address(of_county(county))),
    ]
    links = [html.Li(html.A(words, href=where)) for words, where in files]
    words = html.Span("Skriv ut, ladda ner eller visa", className="label", id="files")
    return html.Div([words, html.Ul(links, **aria(labelledby="files"))], className="files off-paper")


def _area(shown: Profile, one: AreaRows) -> Component:
    """Measures that may be compared first; counts, indices and composites behind a summary."""
    area, county = one.area, shown.county
    words = f"”{area.name}”" if area.source else area.name
    caption = f"{area.short_name} i {county.county}"
    return html.Section(
        [
            html.H2(html.A(words, href=f"/omraden/{area.slug}?lan={county.slug}")),
            indicator_rows(one.compared, caption, head(shown.against)),
            *empty_slots(area.empty_slots),
            *_behind_a_summary(one.others, caption, head(shown.against)),
        ]
    )


def _behind_a_summary(rows: Sequence[Row], caption: str, against: str) -> list[Component]:
    """Nothing where the area has no such measures: an empty table would be read aloud, head and all."""
    if not rows:
        return []
    words = f"Antal, index och sammanvägda mått ({len(rows)})"
    table = indicator_rows(rows, f"{caption}: antal, index och sammanvägda mått", against)
    return [html.Details([html.Summary(words), table])]


def _municipalities(county: Region) -> Component:
    """Where the municipalities have their pages, behind a summary: it is a long list in some counties."""
    found = catalogue().municipalities_of(county)
    summary = f"Länets {len(found)} kommuner" if len(found) > 1 else "Länets kommun"
    return html.Details([html.Summary(summary), municipality_links(found)], className="off-paper")


def _source() -> str:
    return (
        "Utgivare, tabell och definition står på varje måtts egen sida. "
        f"{copied_words(catalogue().copied_on)} Skillnad, riktning och plats är egen beräkning."
    )


def _paper_foot(view: View, shown: Profile) -> Component:
    notes = profile_notes(shown, catalogue().copied_on)
    return foot(origin.absolute(address(view)), store.version(), notes, code=True)


dash.register_page(__name__, **page("lan", "/lan/<county>", content, title, words=words))
