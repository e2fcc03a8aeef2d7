"""The goal, the challenges and the areas in the words of those who decided them, each with its source."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import Node
from data.model import Challenge, EmptySlot, Goal, Source, StrategicArea, Strategy, Target


def goal_quote(goals: Sequence[Goal], small: bool = False) -> Component:
    """The national goal, quoted, with who decided it and where it stands."""
    source = goals[0].source
    return html.Blockquote(
        [
            *[html.P(f"”{goal.text}”") for goal in goals],
            html.Footer([f"Mål beslutat av {goals[0].decided_by.lower()}. ", *source_words(source)]),
        ],
        className="goal small" if small else "goal",
        cite=source.url,
    )


def source_words(source: Source) -> list[Node]:
    """Publisher, title as a link, and when somebody looked."""
    return [
        f"Källa: {source.publisher}, ",
        html.A(source.title, href=source.url),
        f". Kontrollerad {swedish.date_words(source.checked_on)}.",
    ]


def challenge_list(challenges: Sequence[Challenge]) -> Component:
    """The three challenges in the strategy's words."""
    items = [html.Li(f"{one.name[:1].upper()}{one.name[1:]}") for one in challenges]
    return html.Div([html.Ul(items), html.P(source_words(challenges[0].source), className="source")])


def strategy_note(strategy: Strategy) -> Component:
    """What the strategy is and how the parliament dealt with it."""
    words: list[Node] = [
        html.A(f"{strategy.title} ({strategy.document})", href=strategy.url),
        f", beslutad av {strategy.decided_by.lower()} {swedish.date_words(strategy.decided)}. {strategy.note}",
    ]
    return html.P(words, className="source")


def area_goal(area: StrategicArea, goals: Sequence[Goal]) -> Component:
    """Beside the indicators of an area: the national goal, the area's own name, where the priorities stand."""
    parts: list[Node] = [html.H2("Det nationella målet", className="kicker"), goal_quote(goals, small=True)]
    if area.source:
        parts += [
            html.H2("Området i regeringens ord", className="kicker"),
            html.P(f"”{area.name}”"),
            html.P(source_words(area.source), className="source"),
            html.P([html.A(area.priorities_note, href=area.priorities_url), "."]),
            html.P("Området har inget eget måltal i källorna som vi har läst.", className="note"),
        ]
    else:
        parts.append(html.P("Här samlas mått som rör flera av de fyra områdena."))
    return html.Div(parts, className="area-goal")


def target_list(targets: Sequence[Target]) -> Component | None:
    """Decided numbers that touch an area, each with who it was set for."""
    if not targets:
        return None
    items = [
        html.Li(
            [
                html.Strong(f"{one.label}: "),
                f"”{one.wording}” ",
                html.A(f"{one.decided_by}, {one.document}", href=one.source_url),
                f". Kontrollerad {swedish.date_words(one.checked_on)}. {one.note}",
            ]
        )
        for one in targets
    ]
    summary = html.Summary(f"Beslutade tal inom området ({len(targets)})")
    return html.Details([summary, html.Ul(items, className="source")])


def empty_slots(slots: Sequence[EmptySlot]) -> list[Component]:
    """Parts of an area that have no figures, named all the same."""
    return [html.P([html.Strong(slot.name), f": {slot.note}."], className="empty-slot") for slot in slots]
