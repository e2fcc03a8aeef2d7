"""What a visitor chooses with: native selects and rows of links, each holding whole addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from components.attributes import aria, data


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its words, the address it leads to, whether it is chosen now."""

    words: str
    address: str
    chosen: bool = False
    group: str = ""


def select(name: str, label: str, choices: Sequence[Choice]) -> Component:
    """A native select whose options are addresses; assets/navigate.js goes to the one chosen.

    Without script its button asks /visa, which leads to the chosen address. What is chosen stands in the page's own
    address: a browser that leads back to it must not choose what it remembers.
    """
    chooser = html.Select(_options(choices), id=name, name="till", autoComplete="off", **data(go="true"))
    return html.Form(
        [
            html.Label([html.Span(label), chooser]),
            html.Noscript(html.Button(["Visa", _unseen(f", {label.lower()}")], type="submit")),
        ],
        action="/visa",
        className=f"field field-{name}",
    )


def _unseen(words: str) -> Component:
    """What tells apart, for the ear, what for the eye stands beside different things."""
    return html.Span(words, className="unseen")


def _options(choices: Sequence[Choice]) -> list[Component]:
    groups = dict.fromkeys(choice.group for choice in choices)
    parts: list[Component] = []
    for group in groups:
        options = [_option(choice) for choice in choices if choice.group == group]
        parts.extend([html.Optgroup(options, label=group)] if group else options)
    return parts


def _option(choice: Choice) -> Component:
    return html.Option(choice.words, value=choice.address, selected=choice.chosen)


def link_row(name: str, label: str, choices: Sequence[Choice]) -> Component:
    """A few choices as a row of links, the chosen one marked for eye and ear."""
    links = [_row_link(f"{name}-{place}", choice) for place, choice in enumerate(choices)]
    return html.Div(
        [html.Span(label, className="label", **aria(hidden="true")), html.Ul(links, **aria(label=label))],
        className="link-row",
    )


def _row_link(name: str, choice: Choice) -> Component:
    current = aria(current="true") if choice.chosen else {}
    return html.Li(html.A(choice.words, href=choice.address, id=name, **current))


def year_slider(choices: Sequence[Choice]) -> Component:
    """The year as a slider with a native select as its twin, and play; one address per year, in order."""
    chosen = next((place for place, choice in enumerate(choices) if choice.chosen), len(choices) - 1)
    slider = html.Div(id="year-slider", className="slider-place needs-script", **data(place=str(chosen)))
    play = html.Button("Spela upp åren", id="play", type="button", className="quiet play", hidden=True)
    return html.Div([select("ar", "År", choices), slider, play], className="year")
