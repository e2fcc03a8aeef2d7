"""An example of planning as a short card: where, when, what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from components.attributes import Node
from components.sources import Sources, facts
from data.model import UNKNOWN, Case, Region


def example_cards(examples: Sequence[Case], regions: Mapping[str, Region], sources: Sources) -> Component:
    """All examples; each names the counties it took place in."""
    return html.Ul([html.Li(_card(one, regions, sources)) for one in examples], className="examples")


def _card(one: Case, regions: Mapping[str, Region], sources: Sources) -> list[Node]:
    where = [regions[code] for code in one.counties]
    links: list[Node] = [
        part for county in where for part in (html.A(county.county, href=f"/lan/{county.slug}"), ", ")
    ]
    when = "" if one.period == UNKNOWN else one.period
    kicker = html.P([*links[:-1], f" · {when}" if when else None], className="kicker")
    return [html.H3(one.title), kicker, facts(one.facts, sources)]
