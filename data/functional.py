"""Functional regions and the county borders that go through them; sums of municipal counts, so always exact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from data import geography, municipal
from data.catalogue import catalogue
from data.model import CountyPart, FunctionalDivision, FunctionalRegion, Municipality

POPULATION = "folkmangd"
COUNTS = (POPULATION, "fardigstallda-bostader", "utslapp-totalt")
"""Municipal measures that may be added up: people, dwellings and tons."""


@cache
def regions(division: FunctionalDivision) -> tuple[FunctionalRegion, ...]:
    """All regions of the division in order of code, with how many lived there in the latest year."""
    found: dict[tuple[str, str], list[Municipality]] = defaultdict(list)
    for one in catalogue().municipalities:
        found[_of(one, division)].append(one)
    return tuple(FunctionalRegion(*key, _parts(members)) for key, members in sorted(found.items()))


def of_county(division: FunctionalDivision, county: str) -> tuple[FunctionalRegion, ...]:
    """The regions that have municipalities in the county."""
    return tuple(one for one in regions(division) if county in one.counties)


def shared_with(division: FunctionalDivision, county: str) -> Mapping[str, tuple[FunctionalRegion, ...]]:
    """The other counties that share a region with this one, in order of code, and which regions they are."""
    shared: dict[str, list[FunctionalRegion]] = defaultdict(list)
    for one in of_county(division, county):
        for other in one.counties:
            if other != county:
                shared[other].append(one)
    return {other: tuple(shared[other]) for other in sorted(shared)}


def population_year() -> int:
    """The latest year with every municipality's population, 31 December."""
    return latest_year(POPULATION)


def latest_year(slug: str) -> int:
    """The latest year of a municipal measure."""
    found = municipal.observations(slug)
    return found.latest_year(found.sexes[0])


def total(slug: str, municipalities: Iterable[Municipality], year: int) -> float | None:
    """The sum of a municipal count, in its unit; None where a municipality has no figure. ValueError for a rate."""
    if slug not in COUNTS:
        raise ValueError(f"{slug} is not a count: it cannot be added up")
    found = municipal.observations(slug)
    rows = [found.get(one.code, year, found.sexes[0]) for one in municipalities]
    return None if any(row.is_missing for row in rows) else sum(row.value for row in rows)


@cache
def borders(division: FunctionalDivision) -> geography.Borders:
    """The borders of the regions, joined from the municipalities', coarse for a light drawing."""
    whole = {one.code: _of(one, division)[0] for one in catalogue().municipalities}
    return geography.coarser(geography.joined(geography.municipalities(), whole), geography.COARSE)


def _of(one: Municipality, division: FunctionalDivision) -> tuple[str, str]:
    return (one.fa_code, one.fa_name) if division is FunctionalDivision.FA else (one.la_code, one.la_name)


def _parts(members: Iterable[Municipality]) -> tuple[CountyPart, ...]:
    found: dict[str, list[Municipality]] = defaultdict(list)
    for one in members:
        found[one.county].append(one)
    year = population_year()
    return tuple(
        CountyPart(county, tuple(inside), round(total(POPULATION, inside, year) or 0))
        for county, inside in sorted(found.items())
    )
