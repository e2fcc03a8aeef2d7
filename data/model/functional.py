"""Where people live, work and travel whatever the county borders: functional regions, town and country, commuting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from data.model.region import Municipality


class FunctionalDivision(Enum):
    """How municipalities are put together to functional regions."""

    FA = "fa"  # functional analysis regions, FA15
    LA = "la"  # local labour markets of 2022


@dataclass(frozen=True, slots=True)
class CountyPart:
    """What a functional region has of one county; ``people`` live there."""

    county: str
    municipalities: tuple[Municipality, ...]
    people: int


@dataclass(frozen=True, slots=True)
class FunctionalRegion:
    """Municipalities that belong together, by county in order of code."""

    code: str
    name: str
    parts: tuple[CountyPart, ...]

    @property
    def people(self) -> int:
        """How many live in the region."""
        return sum(part.people for part in self.parts)

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """All its municipalities."""
        return tuple(one for part in self.parts for one in part.municipalities)

    @property
    def counties(self) -> tuple[str, ...]:
        """The codes of its counties."""
        return tuple(part.county for part in self.parts)

    @property
    def crosses(self) -> bool:
        """Whether a county border goes through it."""
        return len(self.parts) > 1


@dataclass(frozen=True, slots=True)
class TownAndCountry:
    """How many of a county's people live in municipalities of each degree of urbanisation, one year."""

    county: str  # code, "00" for all counties together
    year: int
    people: Mapping[str, int]  # by degree, "1" to "3"

    @property
    def total(self) -> int:
        """How many live in the county."""
        return sum(self.people.values())

    def share_percent(self, degree: str) -> float:
        """The share that lives in municipalities of the degree."""
        return 100 * self.people[degree] / self.total


@dataclass(frozen=True, slots=True)
class Flow:
    """How many live in one municipality and work in another, or in the same."""

    home: str  # municipality code
    work: str
    people: int
