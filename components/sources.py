"""What sources say, each statement with its own, and the list of them all at the end of the page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import Node
from data.model import Fact, Source

Sources = Mapping[str, Source]


def facts(told: Sequence[Fact], sources: Sources) -> Component:
    """Names and what is said of them, as a list of terms."""
    parts = [
        html.Div([html.Dt(one.name), html.Dd([one.text, " ", whose(one.sources, sources)])]) for one in told
    ]
    return html.Dl(parts, className="statements")


def whose(keys: Sequence[str], sources: Sources) -> Component:
    """Who says so, as links to the list at the end: "Källa: Tillväxtverket (6)"."""
    order = list(sources)
    parts: list[Node] = ["Källor: " if len(keys) > 1 else "Källa: "]
    for place, key in enumerate(keys):
        words = f"{sources[key].publisher}{swedish.SPACE}({order.index(key) + 1})"
        parts += [", " if place else None, html.A(words, href=f"#kalla-{key}")]
    return html.Span(parts, className="source")


def source_list(sources: Sources) -> Component:
    """Every source: publisher, title, address where it was seen, and when somebody looked."""
    items = [html.Li(_source(one), id=f"kalla-{key}") for key, one in sources.items()]
    return html.Ol(items, className="source-list")


def _source(one: Source) -> list[Node]:
    title = html.A(one.title, href=one.url) if one.url else one.title
    return [f"{one.publisher}: ", title, f". Kontrollerad {swedish.date_words(one.checked_on)}."]
