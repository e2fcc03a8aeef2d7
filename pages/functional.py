"""/samband: functional regions and the county borders through them, commuting, riksområden, town and country."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components.sections import sections
from data import functional
from data.model import FunctionalDivision
from pages import functional_commuting, functional_parts
from pages.content import page
from pages.view import View

TITLE = "Samband – Länsläget"
WORDS = (
    "Människor bor, arbetar och pendlar över länsgränserna. Här syns vilka regioner som hör ihop, vilka län som "
    "delar dem och hur stor del av invånarna som bor i städer, mindre städer och på landsbygd."
)


def content(view: View) -> Component:
    """Every part of the page, and the way to each."""
    return sections("Samband över gränserna", WORDS, _parts(), "functional")


def _parts() -> list[tuple[str, str, list[Component]]]:
    """Id, heading and inside of every section."""
    return [
        (
            "fa",
            "Funktionella analysregioner",
            functional_parts.division(FunctionalDivision.FA, functional.COUNTS),
        ),
        ("la", "Lokala arbetsmarknader", functional_parts.division(FunctionalDivision.LA, functional.COUNTS)),
        ("lan", "Vilka län som delar region", functional_parts.sharing()),
        ("pendling", "Pendling in i och ut ur länen", functional_commuting.counties()),
        ("norrbotten", "Pendling mellan Norrbottens kommuner", functional_commuting.norrbotten()),
        ("stad-land", "Stad och land", functional_parts.town_and_country()),
        ("riksomraden", "Riksområden och östra Mellansverige", functional_parts.larger()),
    ]


dash.register_page(
    __name__, **page("samband", "/samband", content, lambda view: TITLE, words=lambda view: WORDS)
)
