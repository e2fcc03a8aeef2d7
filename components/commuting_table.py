"""Commuting in and out of each county, as bars and numbers in one table."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import bars
from components.number import number
from components.plain_table import plain_table
from data.model import Indicator, Observation, Region


def commuting_table(
    into: Indicator, out: Indicator, rows: Sequence[tuple[Region, Observation, Observation]]
) -> Component:
    """A row per county: the share that commutes in, and the share that commutes out."""
    longest = max(one.value for _, *both in rows for one in both if not one.is_missing)
    year = rows[0][1].year
    heads = ("Län", "In (övre) och ut (undre)", into.title, out.title)
    return plain_table(
        f"Pendling över länsgräns {year}, {into.display_unit}",
        heads,
        [
            (
                html.A(county.county, href=f"/lan/{county.slug}"),
                ""
                if inward.is_missing or outward.is_missing
                else bars.pair(inward.value, outward.value, longest),
                number(into, inward, with_unit=False),
                number(out, outward, with_unit=False),
            )
            for county, inward, outward in rows
        ],
        numeric=heads[2:],
    )
