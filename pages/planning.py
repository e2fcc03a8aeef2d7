"""/planering: how strategies and plans hang together, the 21 regional strategies, the planning assignment."""

from __future__ import annotations

import dash
from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import Nodes
from components.example_card import example_cards
from components.plan_levels import HEADING, plan_levels
from components.regional_strategy import strategy_table
from components.sections import sections
from components.sources import facts, source_list
from data.catalogue import catalogue
from pages.content import page
from pages.view import View

TITLE = "Planering – Länsläget"
WORDS = (
    "Från EU till kommun: vilka nivåer det finns, vem som gör vad och vilka regionala utvecklingsstrategier (RUS) "
    "de 21 regionerna har."
)


def content(view: View) -> Component:
    """Every part of the page, and the way to each."""
    return sections(HEADING, WORDS, _parts(), "planning")


def _parts() -> list[tuple[str, str, list[Component]]]:
    """Id, heading and inside of every section."""
    known, told = catalogue(), catalogue().planning
    table = strategy_table(known.counties, known.regional_strategies, known.strategy_grades)
    assignment = told.assignment
    return [
        ("nivaer", "Nivåerna", [html.P(_levels()), plan_levels(told.levels, told.sources)]),
        ("roller", "Vem gör vad", [facts(told.roles, told.sources)]),
        ("politik", "Kopplingar till annan politik", [facts(told.policies, told.sources)]),
        ("strategier", "De 21 regionala utvecklingsstrategierna", [*_about_the_table(), table]),
        (
            "uppdraget",
            f"{assignment.title} {assignment.period}",
            [facts(assignment.facts, told.sources)],
        ),
        ("exempel", "Exempel", [example_cards(told.examples, known.regions, told.sources)]),
        ("historia", "Så var det förr", [facts(told.history, told.sources)]),
        ("kallor", "Källor", [source_list(told.sources)]),
    ]


def _levels() -> Nodes:
    return (
        "Pilarna visar vad en plan betyder för en annan, på nivån under eller på samma nivå. "
        "”Inte kontrollerat” betyder att uppgiften saknas i de källor som vi har läst."
    )


def _about_the_table() -> list[Component]:
    dates = sorted({one.checked_on for one in catalogue().regional_strategies.values()})
    when = swedish.listing([swedish.date_words(one) for one in dates])
    return [
        html.P(
            "Titel, tid och beslut enligt regionens egen webbplats eller pressmeddelande, för Östergötland, Västra "
            f"Götaland, Dalarna och Västernorrland också reglab.se. Uppgifterna kontrollerades {when}."
        ),
        html.P("Flera regioner var då mitt i en revidering. Vad som gäller i dag står hos regionen."),
    ]


dash.register_page(
    __name__, **page("planering", "/planering", content, lambda view: TITLE, words=lambda view: WORDS)
)
