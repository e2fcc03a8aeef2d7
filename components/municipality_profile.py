"""A municipality's page as a value: what is known of it, and its figures, with those they may stand beside."""

from __future__ import annotations

from dataclasses import dataclass

from components.chart import TimeSeries
from data.model import Indicator, Municipality, Observation, Region, Summary


@dataclass(frozen=True, slots=True)
class Compared:
    """A measure of one definition: the municipality beside its county, and beside Riket, the same year.

    ``to_county`` is against nothing where the municipality is all of its county.
    """

    to_county: Summary
    to_riket: Summary
    county: Observation
    riket: Observation
    runs: tuple[tuple[Observation, ...], ...]
    years: tuple[tuple[Observation, Observation, Observation], ...]  # here, county, Riket; the latest first
    series: TimeSeries | None  # none of a single year
    note: str  # what to beware of in the municipality's figures, "" where nothing is said
    address: str  # where the measure's own page shows the county

    @property
    def indicator(self) -> Indicator:
        """The county's indicator, which measures the same."""
        return self.to_county.indicator


@dataclass(frozen=True, slots=True)
class Alone:
    """A measure that stands beside nothing: a count, or one that no county has."""

    summary: Summary
    runs: tuple[tuple[Observation, ...], ...]
    years: tuple[Observation, ...]  # the latest first


@dataclass(frozen=True, slots=True)
class MunicipalityProfile:
    """All that is said of one municipality."""

    municipality: Municipality
    county: Region
    population: Summary
    compared: tuple[Compared, ...]
    alone: tuple[Alone, ...]
    same_labour_market: tuple[
        tuple[Municipality, Region], ...
    ]  # the others of its FA region, with their counties
    in_county: tuple[Municipality, ...]  # itself included, in Swedish order
