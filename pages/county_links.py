"""A county's functional links, on its profile: which counties it shares a region with, and how its people live."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from components import functional_words
from data import functional, town_country
from data.catalogue import catalogue
from data.model import FunctionalDivision, Region


def functional_links(county: Region) -> Component:
    """Three sentences and the way to the page that shows all counties."""
    years = town_country.years()
    told = functional_words.on_profile(
        county,
        functional.shared_with(FunctionalDivision.FA, county.code),
        catalogue().regions,
        *(town_country.town_and_country(county.code, year) for year in (years[0], years[-1])),
    )
    note = "Egen beräkning på kommunernas folkmängd och Eurostats urbaniseringsgrad."
    more = html.A("Samband över gränserna", href="/samband")
    return html.Section(
        [html.H2("Samband"), html.P([told, " ", note, " ", more, "."])], className="links off-paper"
    )
