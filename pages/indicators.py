"""/indikatorer: the catalogue of all measures, with search and filters in the address."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from components import swedish
from components.catalogue_list import Filter, catalogue_list, filter_form
from data.catalogue import catalogue
from data.model import Indicator
from pages.content import page
from pages.found import measures
from pages.view import View

TITLE = "Alla indikatorer – Länsläget"


def content(view: View) -> Component:
    """The catalogue, filtered as the address says."""
    chosen = dict(view.filters)
    found = [one for one in measures(chosen.get("sok", "")) if _is_chosen(one, chosen)]
    areas = {one.number: one.short_name for one in catalogue().areas}
    count = f"{len(found)} av {len(catalogue().indicators)} mått"
    return html.Div(
        [
            html.H1("Alla indikatorer", tabIndex="-1"),
            filter_form(_filters(), chosen),
            html.P(count, role="status"),
            catalogue_list(found, areas),
        ]
    )


def publishers() -> list[str]:
    """Every publisher in the catalogue, by the Swedish alphabet."""
    return swedish.in_order({one.publisher for one in catalogue().indicators.values()})


def _filters() -> list[Filter]:
    known = catalogue()
    return [
        Filter("omrade", "Område", [(one.slug, one.short_name) for one in known.areas]),
        Filter(
            "utmaning", "Samhällsutmaning", [(one.slug, one.name.capitalize()) for one in known.challenges]
        ),
        Filter("utgivare", "Utgivare", [(one, one) for one in publishers()]),
    ]


def _is_chosen(indicator: Indicator, chosen: dict[str, str]) -> bool:
    area = next(one.slug for one in catalogue().areas if one.number == indicator.area)
    return (
        chosen.get("omrade", area) == area
        and chosen.get("utmaning", indicator.challenge) == indicator.challenge
        and chosen.get("utgivare", indicator.publisher) == indicator.publisher
    )


dash.register_page(__name__, **page("indikatorer", "/indikatorer", content, lambda view: TITLE))
