"""How strategies and plans hang together: a diagram from the EU down to the municipality, that is a list to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.sources import Sources, whose
from data.model import UNKNOWN, Level, Link, Plan

HEADING = "Så hänger strategier och planer ihop"
NOT_CHECKED = "Inte kontrollerat"
DOWN, UP, ACROSS = "leads-down", "leads-up", "leads-across"


@dataclass(frozen=True, slots=True)
class _Places:
    """Every plan by its slug, and the level it stands on, counted from the EU."""

    plans: Mapping[str, Plan]
    levels: Mapping[str, int]

    def where(self, link: Link, plan: Plan) -> str:
        """Where the other plan stands in the drawing, for its arrow."""
        there, here = self.levels[link.to], self.levels[plan.slug]
        return ACROSS if there == here else DOWN if there > here else UP


def plan_levels(levels: Sequence[Level], sources: Sources) -> Component:
    """The levels in order, each with its plans; what a plan leads to is a link to it."""
    known = [(place, plan) for place, level in enumerate(levels) for plan in level.plans]
    places = _Places({plan.slug: plan for _, plan in known}, {plan.slug: place for place, plan in known})
    items = [
        html.Li(
            [html.H3(level.name), html.Ul([_plan(one, places, sources) for one in level.plans])],
        )
        for level in levels
    ]
    return html.Ol(items, className="levels")


def _plan(plan: Plan, places: _Places, sources: Sources) -> Component:
    stated = dict.fromkeys([*plan.sources, *(one for link in plan.links for one in link.sources)])
    links = html.Ul([_link(one, plan, places) for one in plan.links], className="leads-to")
    says = [html.H4(plan.name), html.P(plan.text), links if plan.links else None]
    terms = [*_terms(plan), html.P(whose(list(stated), sources))]
    return html.Li([html.Div(says), html.Div(terms)], id=f"plan-{plan.slug}")


def _link(link: Link, plan: Plan, places: _Places) -> Component:
    there = html.A(places.plans[link.to].name, href=f"#plan-{link.to}")
    return html.Li([f"{link.words} ", there], className=places.where(link, plan))


def _terms(plan: Plan) -> list[Component]:
    """Law, period and who answers for it; what there is none of is left out, what is not known is said."""
    told = {"Lag": plan.law, "Period": plan.period, "Ansvarig": plan.responsible}
    known = [(name, value) for name, value in told.items() if value not in ("", UNKNOWN)]
    unknown = [name.lower() for name, value in told.items() if value == UNKNOWN]
    terms = html.Dl([html.Div([html.Dt(name), html.Dd(value)]) for name, value in known])
    missing = html.P(f"{NOT_CHECKED}: {swedish.listing(unknown)}.", className="note")
    return [*([terms] if known else []), *([missing] if unknown else [])]
