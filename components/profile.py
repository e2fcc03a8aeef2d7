"""A county's profile as a value: what the page shows, and what the same page on paper and as PDF says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from components import swedish
from data.model import Group, Observation, Region, RegionalStrategy, StrategicArea, Summary


@dataclass(frozen=True, slots=True)
class Row:
    """One indicator for one county: what may be said of it, where to read more, the runs of its sparkline."""

    summary: Summary
    address: str
    runs: tuple[tuple[Observation, ...], ...]

    @property
    def is_on_paper(self) -> bool:
        """Only what can be said whole in one line: measures by which counties may be ranked."""
        return self.summary.indicator.kind.may_have_place


@dataclass(frozen=True, slots=True)
class AreaRows:
    """A strategic area and the county's rows in it."""

    area: StrategicArea
    rows: tuple[Row, ...]

    @property
    def compared(self) -> tuple[Row, ...]:
        """Measures that may be set beside Riket."""
        return tuple(row for row in self.rows if row.summary.indicator.kind.may_compare)

    @property
    def others(self) -> tuple[Row, ...]:
        """Counts, indices and composites."""
        return tuple(row for row in self.rows if not row.summary.indicator.kind.may_compare)

    @property
    def on_paper(self) -> tuple[Row, ...]:
        """The rows of the page that stand on paper too."""
        return tuple(row for row in self.rows if row.is_on_paper)


@dataclass(frozen=True, slots=True)
class Profile:
    """All that is said of one county, set against ``against``."""

    county: Region
    against: Region | Group
    sentences: tuple[str, ...]
    population: Summary | None
    municipalities: int
    functional_regions: tuple[str, ...]  # in Swedish order, with the counties that share them
    areas: tuple[AreaRows, ...]
    strategy: RegionalStrategy  # the region's own
    strategy_seen: str  # how much of it was seen, in words

    @property
    def rows(self) -> Iterator[Row]:
        """Every row in the order of the page."""
        return (row for one in self.areas for row in one.rows)

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """What the county is called and consists of, by name; the population stands before them."""
        county = self.county
        return (
            ("Region", county.authority),
            ("Kommuner", str(self.municipalities)),
            ("Riksområde (NUTS 2)", f"{county.nuts2_name} ({county.nuts2})"),
            ("NUTS 3", county.nuts3),
            (
                "Funktionella analysregioner (FA) som länet berör",
                swedish.listing(self.functional_regions),
            ),
        )
