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
from data.model import (
    RIKET,
    Challenge,
    Goal,
    Indicator,
    Municipality,
    Region,
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
    areas: tuple[StrategicArea, ...]  # 1–4, then 0
    challenges: tuple[Challenge, ...]
    goals: tuple[Goal, ...]
    strategy: Strategy
    conditions: tuple[str, ...]  # in the words of the strategy
    targets: tuple[Target, ...]
    indicators: Mapping[str, Indicator]  # by slug
    renamed: Mapping[str, str]  # old slug: new slug
    operator: Operator
    copied_on: str  # ISO date of the bundled figures

    def county(self, slug: str) -> Region:
        """The county with this slug; NotFound suggests the nearest spelling."""
        return _found(slug, {one.slug: one for one in self.counties}, "län")

    def area(self, slug: str) -> StrategicArea:
        """The strategic area with this slug."""
        return _found(slug, {one.slug: one for one in self.areas}, "område")

    def indicator(self, slug: str) -> Indicator:
        """The indicator with this slug."""
        return _found(slug, self.indicators, "mått")

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
        areas=bundle.areas,
        challenges=bundle.policy.challenges,
        goals=bundle.policy.goals,
        strategy=bundle.policy.strategy,
        conditions=bundle.policy.conditions,
        targets=bundle.targets,
        indicators=with_inherited_breaks(bundle.indicators),
        renamed=bundle.renamed,
        operator=bundle.operator,
        copied_on=bundle.version.copied_on,
    )


def _found(slug: str, known: Mapping[str, T], what: str) -> T:
    """The thing of that slug, or words for the visitor who typed another."""
    if slug in known:
        return known[slug]
    near = difflib.get_close_matches(slug, list(known), n=1)
    hint = f" Menade du ”{near[0]}”?" if near else ""
    raise NotFound(f"Det finns inget {what} som heter ”{slug}”.{hint}")
