"""/indikatorer/<indicator>: one measure: sentence, map, ranking, series, table, definition, source."""

from __future__ import annotations

from dataclasses import replace

import dash
from dash import html
from dash.development.base_component import Component

from components.attributes import Node
from components.controls import Choice, link_row
from components.definition import definition
from components.markup import frozen
from data.catalogue import catalogue
from pages.address import address
from pages.content import page
from pages.panel import panel
from pages.view import View, figures


def title(view: View) -> str:
    """The page's title."""
    return f"{view.shown_indicator.title} – Länsläget"


def content(view: View) -> Component:
    """The indicator's page."""
    indicator = view.shown_indicator
    area = next(one for one in catalogue().areas if one.number == indicator.area)
    raw = catalogue().indicators.get(indicator.derivation.of) if indicator.derivation else None
    head: list[Node] = [
        html.P(html.A(area.short_name, href=f"/omraden/{area.slug}"), className="kicker"),
        html.H1(indicator.title, tabIndex="-1"),
    ]
    if indicator.family:
        head.append(html.Div(_family(view), id="family"))
    return html.Div([*head, panel(view), frozen(definition(indicator, raw, catalogue().copied_on))])


def _family(view: View) -> Component:
    """Links to the measures that share the page, keeping counties, and sex and year where there are figures."""
    indicator = view.shown_indicator
    choices = [
        Choice(one.family_label, address(_sister(view, one.slug)), one == indicator)
        for one in catalogue().family(indicator.family)
    ]
    return link_row("familj", indicator.family_title, choices)


def _sister(view: View, slug: str) -> View:
    indicator = catalogue().indicator(slug)
    found = figures(indicator)
    sex = view.sex if view.sex in found.sexes else found.sexes[0]
    year = view.year if view.year in found.years(sex) else None
    against = view.against if indicator.kind.may_compare else None
    path = f"/indikatorer/{slug}"
    return replace(
        View("indikator", path),
        indicator=indicator,
        counties=view.counties,
        sex=sex,
        year=year,
        against=against,
    )


dash.register_page(
    __name__, **page("indikator", "/indikatorer/<indicator>", content, title, interactive=True)
)
