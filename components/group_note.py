"""What a group is, where it is chosen: who has defined it, which counties it has, and what a county is set beside."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from components import phrases
from components.attributes import Node
from components.beside import OURS
from data.model import Group, Region


def group_note(group: Group, county: Region | None, how_drawn: str = "") -> Component:
    """The words on a page, with a link to who has defined the group; ``how_drawn`` where there are charts."""
    parts: list[Node] = [" ".join(filter(None, [group_words(group, county), how_drawn]))]
    if group.source:
        parts += [
            " Indelningen: ",
            html.A(f"{group.source.publisher}, {group.source.title}", href=group.source.url),
            ".",
        ]
    return html.P(parts, className="note group-note")


def group_words(group: Group, county: Region | None) -> str:
    """The words without a link: what the group is, its counties by name, and whose median it is."""
    others = group.others(county)
    named = phrases.names(others)
    if len(others) == 1:
        return f"{group.definition} Länet jämförs med {named}."
    return f"{group.definition} Länet jämförs med medianen för {named}. {OURS}; länet självt räknas inte in."
