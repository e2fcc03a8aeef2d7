"""Functional regions as tables: those across county borders, who shares with whom, and all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from components import functional_words as words
from components import swedish
from components.plain_table import plain_table
from data.model import FunctionalDivision, FunctionalRegion, Region, alphabetical

Shared = Mapping[str, Sequence[FunctionalRegion]]


def crossing_table(
    caption: str,
    regions: Sequence[FunctionalRegion],
    numbers: Mapping[str, int],
    counties: Mapping[str, Region],
) -> Component:
    """Every region that ``numbers`` names, with what lies on each side of the border."""
    across = sorted((one for one in regions if one.code in numbers), key=lambda one: numbers[one.code])
    rows = [
        (
            f"{numbers[one.code]}. {one.name}",
            html.Ul([html.Li(words.side(part, counties)) for part in one.parts], className="sides"),
            words.amount(one.people),
        )
        for one in across
    ]
    heads = ("Region", "På var sida om länsgränsen", "Invånare")
    return plain_table(caption, heads, rows, numeric=heads[-1:])


def shared_table(rows: Sequence[tuple[Region, Shared, Shared]], counties: Mapping[str, Region]) -> Component:
    """For each county the others it shares an FA region and a labour market with."""
    heads = ("Län", "Delar FA-region med", "Delar lokal arbetsmarknad med")
    return plain_table(
        "Län som delar FA-region eller lokal arbetsmarknad",
        heads,
        [
            (
                html.A(county.county, href=f"/lan/{county.slug}"),
                words.shared(functional, counties),
                words.shared(labour, counties),
            )
            for county, functional, labour in rows
        ],
    )


def all_table(
    caption: str,
    regions: Sequence[FunctionalRegion],
    counties: Mapping[str, Region],
    measures: Mapping[str, Mapping[str, str]],
) -> Component:
    """Every region by the Swedish alphabet; ``measures`` are written values by heading and code of region."""
    rows = [
        (
            one.name,
            swedish.listing([counties[code].short_name for code in one.counties]),
            str(len(one.municipalities)),
            *[values[one.code] for values in measures.values()],
        )
        for one in sorted(regions, key=lambda one: alphabetical(one.name))
    ]
    heads = ("Region", "Län", "Kommuner", *measures)
    return plain_table(caption, heads, rows, numeric=heads[2:])


def numbered(regions: Sequence[FunctionalRegion]) -> dict[str, int]:
    """A number from 1 for each region across a county border, by the Swedish alphabet: on the map and in the table."""
    across = (one for one in regions if one.crosses)
    in_order = sorted(across, key=lambda one: alphabetical(one.name))
    return {one.code: number for number, one in enumerate(in_order, start=1)}


def division_name(division: FunctionalDivision) -> str:
    """Several of the division, as a heading: "FA-regioner"."""
    name = words.NAMES[division][1]
    return f"{name[0].upper()}{name[1:]}"
