"""The 21 counties as real links in official code order, beside the map or as tiles, and the key to the colours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import Node, aria, data
from components.chart_map import IN_GROUP
from components.number import number
from data.model import Classes, Indicator, Observation, Region

COMPOUNDS = (
    *(
        "Stock-holm",
        "Söder-manland",
        "Öster-götland",
        "Jön-köping",
        "Krono-berg",
        "Värm-land",
        "Väst-manland",
    ),
    *("Gävle-borg", "Väster-norrland", "Jämt-land", "Väster-botten", "Norr-botten", "Hal-land", "Got-land"),
)
"""Where county names may be divided in squares that are narrower than the word."""

NO_FIGURE = "siffra saknas"
"""What the colour of a missing value means."""

SOFT_HYPHEN = "\u00ad"
LONG = 7  # signs: a longer figure is written smaller where the squares are small
DIVIDED = {name.replace("-", ""): name.replace("-", SOFT_HYPHEN) for name in COMPOUNDS}


@dataclass(frozen=True, slots=True)
class CountyChoice:
    """One county in the list: where its link leads, its value, its colour class and whether it is chosen."""

    region: Region
    address: str
    tile: tuple[int, int]  # column and row, from 0
    observation: Observation | None = None
    colour: str = "none"  # a word from shade(), or "none" where the kind forbids colours
    chosen: int | None = None  # 0 is the emphasised one
    is_member: bool = False  # of the group that the emphasised one is set beside


def county_list(indicator: Indicator | None, choices: Sequence[CountyChoice]) -> Component:
    """A list of links, one per county; css lays it out as tiles in the shape of Sweden on a phone."""
    css = "counties" if indicator else "counties plain"
    return html.Ul([_county(indicator, choice) for choice in choices], className=css)


def _county(indicator: Indicator | None, choice: CountyChoice) -> Component:
    (column, row), name = choice.tile, choice.region.short_name
    parts: list[Node] = [html.Span(DIVIDED.get(name, name), className="name")]
    if indicator and choice.observation:
        parts += [" ", number(indicator, choice.observation)]
    if choice.chosen is not None:
        parts.append(html.Span(" (vald)", className="unseen"))
    if choice.is_member:
        parts.append(html.Span(IN_GROUP, className="unseen"))
    attributes = data(code=choice.region.code) | (data(member="true") if choice.is_member else {})
    if choice.chosen is not None:
        attributes |= aria(current="true") | data(chosen=str(choice.chosen))
    link = html.A(parts, href=choice.address, id=f"lan-{choice.region.slug}", **attributes)
    length = " long" if _is_long(indicator, choice.observation) else ""
    return html.Li(link, className=f"column-{column + 1} row-{row + 1} colour-{choice.colour}{length}")


def _is_long(indicator: Indicator | None, observation: Observation | None) -> bool:
    if indicator is None or observation is None or observation.is_missing:
        return False
    return len(swedish.value(indicator, observation)) > LONG


def legend(indicator: Indicator, classes: Classes | None, why_not: str) -> Component:
    """The classes with their limits in print, or why the map is not coloured."""
    if classes is None:
        return html.P(why_not, className="note")
    items = [
        _key(shade(classes, place), words) for place, words in enumerate(class_words(indicator, classes))
    ]
    items.append(_key("missing", NO_FIGURE))
    words = legend_heading(indicator, classes)
    return html.Div([html.P(words, className="note"), html.Ul(items, className="legend")])


def legend_heading(indicator: Indicator, classes: Classes) -> str:
    """What stands above the keys."""
    return f"{keys_heading(indicator, classes)}. Samma färggränser alla år."


def keys_heading(indicator: Indicator, classes: Classes) -> str:
    """What the colours stand for, with its unit."""
    if classes.around_riket:
        return f"Skillnad mot Riket samma år, {swedish.unit_of_difference(indicator)}"
    return indicator.display_unit


def _key(colour: str, words: str) -> Component:
    return html.Li([html.Span(className=f"swatch colour-{colour}"), words])


def class_words(indicator: Indicator, classes: Classes) -> tuple[str, ...]:
    """The limits of every class: "under 10,2", "10,2 till under 11,5", "14,0 eller mer"."""
    limits = [swedish.number(indicator.displayed(one), indicator.display_decimals) for one in classes.breaks]
    if not limits:
        return ("alla värden",)
    between = [f"{low} till under {high}" for low, high in pairwise(limits)]
    return (f"under {limits[0]}", *between, f"{limits[-1]} eller mer")


def shade(classes: Classes, place: int | None) -> str:
    """The colour word of a class: s0–s4 (values) or d0–d4 (around Riket), few classes spread over the five."""
    if place is None:
        return "missing"
    spread = round(place * 4 / (classes.count - 1)) if classes.count > 1 else 2
    return f"{'d' if classes.around_riket else 's'}{spread}"
