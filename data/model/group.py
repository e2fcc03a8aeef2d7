"""Groups of counties that a county may be set beside, and the median of their values."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.observation import Observation
from data.model.policy import Source
from data.model.region import Region


@dataclass(frozen=True, slots=True)
class Division:
    """A way of grouping counties, and who made it."""

    slug: str
    title: str  # in Swedish, as its groups are listed under
    definition: str  # in Swedish
    source: Source
    counties: tuple[str, ...] = ()  # codes, of a division with one group that no other file tells


@dataclass(frozen=True, slots=True)
class Group:
    """Counties that belong together. It has no value of its own: nobody has published one."""

    slug: str
    name: str  # "Norra Mellansverige (SE31)"
    short_name: str  # "SE31", where there is little room
    among: str  # what stands after "länen": "i riksområdet Norra Mellansverige"
    kind: str  # what groups of its sort are listed under: "Riksområden (NUTS 2)"
    definition: str  # what the group is and who has defined it
    source: Source | None  # None: our own computation
    members: tuple[Region, ...]  # in order of code

    def others(self, county: Region | None) -> tuple[Region, ...]:
        """The members that a county is set beside: itself is not one of them."""
        return tuple(one for one in self.members if one != county)


@dataclass(frozen=True, slots=True)
class Median:
    """The median of some counties' values of one year and sex: our own computation, in the indicator's unit."""

    observation: Observation  # its region is the slug of the group; NaN where no county has a value
    counties: tuple[Region, ...]  # those that have a value
    of: int  # how many were asked
