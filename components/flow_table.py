"""Commuting between the municipalities of one county: where people live, where they work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash.development.base_component import Component

from components.functional_words import amount
from components.plain_table import wide_table
from data.model import Flow


def flow_table(caption: str, flows: Sequence[Flow], names: Mapping[str, str]) -> Component:
    """A row for each municipality where people live, a column for each where they work."""
    people = {(one.home, one.work): one.people for one in flows}
    rows = [(name, *[amount(people[home, work]) for work in names]) for home, name in names.items()]
    return wide_table(caption, ("Bor i", *names.values()), rows)
