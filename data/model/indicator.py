"""One measure as the catalogue describes it."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.kind import Better, Kind

UNKNOWN = "unknown"
"""The explicit word for a field that no named source has filled."""


@dataclass(frozen=True, slots=True)
class Break:
    """A break in the series: values from ``year`` on cannot be compared with those before."""

    year: int
    regions: tuple[str, ...]  # empty: all regions
    note: str

    def holds_for(self, region: str) -> bool:
        """Whether the break touches the region."""
        return not self.regions or region in self.regions


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a derived indicator is computed from others."""

    method: str  # per_1000, per_capita, index, change_percent
    of: str  # slug of the measure
    by: str  # slug of the denominator, or ""
    base_year: int | None
    years_back: int | None
    formula: str  # in Swedish, shown beside every value


@dataclass(frozen=True, slots=True)
class Shown:
    """How values are shown when the source's unit is unwieldy: tons as thousand tons."""

    unit: str
    divide_by: float
    decimals: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """One measure as the catalogue describes it. UNKNOWN where no named source says."""

    slug: str
    title: str
    title_en: str
    unit: str
    decimals: int
    publisher: str
    table: str
    kind: Kind
    every: int | None  # years between publications; None is irregular
    better: Better
    better_because: str
    area: int
    challenge: str
    dimension: str
    how: str  # copied, computed, transcribed, derived
    copied_from: str
    note: str
    family: str
    family_title: str
    family_label: str  # this member's words in the family selector
    question: str
    definition: str
    definition_source: str
    definition_key: str
    says: str
    says_not: str
    evidence: str
    licence: str
    source_url: str
    next_release: str
    breaks: tuple[Break, ...] = ()
    derivation: Derivation | None = None
    shown: Shown | None = None

    @property
    def is_derived(self) -> bool:
        """Computed by us."""
        return self.derivation is not None

    @property
    def display_unit(self) -> str:
        """The unit values are shown in."""
        return self.shown.unit if self.shown else self.unit

    @property
    def display_decimals(self) -> int:
        """The decimals values are shown with."""
        return self.shown.decimals if self.shown else self.decimals

    def displayed(self, value: float) -> float:
        """The value in the unit it is shown in; never rounded here."""
        return value / self.shown.divide_by if self.shown else value

    def break_between(self, region: str, earlier: int, later: int) -> Break | None:
        """The first break of the region in (earlier, later], if any."""
        for candidate in sorted(self.breaks, key=lambda one: one.year):
            if earlier < candidate.year <= later and candidate.holds_for(region):
                return candidate
        return None

    def expected_after(self, year: int, following: int) -> bool:
        """Whether ``following`` is the next year the publisher's rhythm lets us expect."""
        step = 1 if self.every is None else self.every
        return following - year == step
