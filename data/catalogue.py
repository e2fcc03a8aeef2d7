"""All that is said of counties, areas, goals and indicators: the one door to words, read once at start."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from data.bundle import Bundle, Operator, read_bundle
from data.checks import all_faults
from data.errors import DataFault, NotFound
from data.groups import groups
from data.model import (
    RIKET,
    Challenge,
    Goal,
    Grade,
    Group,
    Indicator,
    Municipality,
    MunicipalMeasure,
    Planning,
    Region,
    RegionalStrategy,
    StrategicArea,
    Strategy,
    Target,
)
from data.parts import with_inherited_breaks

T = TypeVar("T")

FOLDER = Path(__file__).parent
"""The bundled catalogue and figures."""


@dataclass(frozen=True)
class Catalogue:
    """Everything the YAML files say. Indicators stand in order of file name, counties in order of code."""

    regions: Mapping[str, Region]  # by code: the 21 counties, and Riket last
    counties: tuple[Region, ...]
    riket: Region
    municipalities: tuple[Municipality, ...]
    groups: Mapping[str, Group]  # of counties, by slug; those alike depend on who is compared
    areas: tuple[StrategicArea, ...]  # 1–4, then 0
    challenges: tuple[Challenge, ...]
    goals: tuple[Goal, ...]
    strategy: Strategy
    conditions: tuple[str, ...]  # in the words of the strategy
    targets: tuple[Target, ...]
    regional_strategies: Mapping[str, RegionalStrategy]  # by county code, in its order
    strategy_grades: Mapping[Grade, str]  # how much of a regional strategy was seen, in words
    planning: Planning
    indicators: Mapping[str, Indicator]  # by slug
    municipal: Mapping[str, MunicipalMeasure]  # by slug
    renamed: Mapping[str, str]  # old slug: new slug
    operator: Operator
    copied_on: str  # ISO date of the bundled figures

    def county(self, slug: str) -> Region:
        """The county with this slug; NotFound suggests the nearest spelling."""
        return _found(slug, {one.slug: one for one in self.counties}, "inget län")

    def municipality(self, slug: str) -> Municipality:
        """The municipality with this slug."""
        return _found(slug, {one.slug: one for one in self.municipalities}, "ingen kommun")

    def municipalities_of(self, county: Region) -> tuple[Municipality, ...]:
        """The municipalities of a county, in order of code."""
        return tuple(one for one in self.municipalities if one.county == county.code)

    def area(self, slug: str) -> StrategicArea:
        """The strategic area with this slug."""
        return _found(slug, {one.slug: one for one in self.areas}, "inget område")

    def indicator(self, slug: str) -> Indicator:
        """The indicator with this slug."""
        return _found(slug, self.indicators, "inget mått")

    def family(self, slug: str) -> tuple[Indicator, ...]:
        """The members of a family; none if there is no such family."""
        return tuple(one for one in self.indicators.values() if slug and one.family == slug)

    def in_area(self, number: int) -> tuple[Indicator, ...]:
        """The indicators of an area, derived ones included."""
        return tuple(one for one in self.indicators.values() if one.area == number)

    def targets_for(self, indicator: str) -> tuple[Target, ...]:
        """The targets that may stand as a line beside the indicator."""
        return tuple(one for one in self.targets if indicator in one.indicators)


@cache
def catalogue() -> Catalogue:
    """The bundled catalogue."""
    return read(FOLDER)


def read(folder: Path) -> Catalogue:
    """The catalogue in a folder; DataFault lists everything that is wrong with it and with its figures."""
    bundle = read_bundle(folder)
    if faults := all_faults(bundle):
        raise DataFault(faults)
    return _assembled(bundle)


def _assembled(bundle: Bundle) -> Catalogue:
    counties = tuple(sorted((one for one in bundle.regions if one.code != RIKET), key=lambda one: one.code))
    riket = next(one for one in bundle.regions if one.code == RIKET)
    return Catalogue(
        regions={one.code: one for one in (*counties, riket)},
        counties=counties,
        riket=riket,
        municipalities=bundle.municipalities,
        groups=groups(counties, bundle.municipalities, bundle.divisions),
        areas=bundle.areas,
        challenges=bundle.policy.challenges,
        goals=bundle.policy.goals,
        strategy=bundle.policy.strategy,
        conditions=bundle.policy.conditions,
        targets=bundle.targets,
        regional_strategies={
            one.region: one for one in sorted(bundle.regional.strategies, key=lambda one: one.region)
        },
        strategy_grades=bundle.regional.grades,
        planning=bundle.planning,
        indicators=with_inherited_breaks(bundle.indicators),
        municipal=bundle.municipal,
        renamed=bundle.renamed,
        operator=bundle.operator,
        copied_on=bundle.version.copied_on,
    )


def _found(slug: str, known: Mapping[str, T], none: str) -> T:
    """The thing of that slug, or words for the visitor who typed another."""
    if slug in known:
        return known[slug]
    near = "".join(difflib.get_close_matches(slug, list(known), n=1))
    hint = f" Menade du ”{near}”?" if near else ""
    raise NotFound(f"Det finns {none} som heter ”{slug}”.{hint}", near)
