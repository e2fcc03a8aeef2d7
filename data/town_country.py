"""Town and country: how many of a county's people live in municipalities of each degree of urbanisation.

The degree is of one year and is used for all: what changes is how many live where, never what a municipality is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

from data import municipal
from data.catalogue import catalogue
from data.functional import POPULATION
from data.model import RIKET, TownAndCountry

DEGREES = ("1", "2", "3")
"""Eurostat's degree of urbanisation: cities, towns and suburbs, rural areas."""


@cache
def years() -> tuple[int, ...]:
    """The years with every municipality's population, the earliest first."""
    found = municipal.observations(POPULATION)
    return found.years(found.sexes[0])


def town_and_country(county: str, year: int) -> TownAndCountry:
    """The county's people by degree of urbanisation; "00" is all municipalities together. KeyError for other years."""
    return TownAndCountry(county, year, _counted()[county, year])


@cache
def _counted() -> dict[tuple[str, int], dict[str, int]]:
    found = municipal.observations(POPULATION)
    people: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for one in catalogue().municipalities:
        for year in years():
            value = round(found.get(one.code, year, found.sexes[0]).value)
            for region in (one.county, RIKET):
                people[region, year][one.urbanisation] += value
    return {key: {degree: counted[degree] for degree in DEGREES} for key, counted in people.items()}
