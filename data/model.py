"""The words of Länsläget as types: region, area, indicator, observation and what is said of them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import cached_property

UNKNOWN = "unknown"
"""The explicit word for a field that no named source has filled."""

RIKET = "00"
"""The code of the nation as a whole."""


@dataclass(frozen=True, slots=True)
class Region:
    """One of the 21 counties, or Riket (code "00")."""

    code: str
    county: str  # "Dalarnas län"
    short_name: str  # "Dalarna"
    slug: str
    authority: str  # "Region Dalarna"
    nuts3: str
    nuts2: str
    nuts2_name: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """One of the 290 municipalities, for search and for the functional regions a county touches."""

    code: str
    name: str
    county: str  # county code
    fa_code: str
    fa_name: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a quoted text stands."""

    publisher: str
    title: str
    url: str
    checked_on: str  # ISO date


@dataclass(frozen=True, slots=True)
class Goal:
    """The government's or the parliament's own words, never ours."""

    text: str
    decided_by: str
    decided: str  # ISO date or UNKNOWN
    valid_from: str
    valid_to: str  # ISO date, or "" while it is in force
    source: Source


@dataclass(frozen=True, slots=True)
class EmptySlot:
    """A part of an area that has no figures yet, named from the first day."""

    name: str  # "Digital kommunikation"
    note: str  # "siffror saknas ännu"


@dataclass(frozen=True, slots=True)
class StrategicArea:
    """One of the four strategic areas, or 0 for what lies across them."""

    number: int
    slug: str
    name: str  # the government's words; for 0 ours
    short_name: str
    source: Source | None
    priorities_note: str
    priorities_url: str
    empty_slots: tuple[EmptySlot, ...]


@dataclass(frozen=True, slots=True)
class Challenge:
    """One of the three challenges of the national strategy, in its words."""

    slug: str
    name: str
    source: Source


@dataclass(frozen=True, slots=True)
class Strategy:
    """The national strategy that areas and challenges come from."""

    title: str
    document: str
    decided: str
    decided_by: str
    note: str
    url: str
    checked_on: str


@dataclass(frozen=True, slots=True)
class Target:
    """A number an authority has decided; drawn only beside the indicators it names."""

    slug: str
    area: int  # the strategic area it is shown in
    wording: str
    value: float | None
    unit: str
    year: int | None
    decided_by: str
    document: str
    source_url: str
    checked_on: str
    set_for: str  # "nation" or "eu"
    applies_to_county: bool
    label: str  # "Nationellt mål (inte satt för län)"
    note: str
    indicators: tuple[str, ...]  # slugs it may stand beside as a line
    definition_key: str  # must equal the indicator's own definition_key


class Kind(StrEnum):
    """What sort of measure an indicator is; decides what may be said of it."""

    RATE = "rate"
    SURVEY = "survey"
    COUNT = "count"
    INDEX = "index"
    COMPOSITE = "composite"
    CONTEXT = "context"

    @property
    def may_have_place(self) -> bool:
        """Counties may be ranked and given a place."""
        return self is Kind.RATE

    @property
    def may_colour(self) -> bool:
        """A map may be coloured by value."""
        return self in {Kind.RATE, Kind.CONTEXT}

    @property
    def may_compare(self) -> bool:
        """The value may be set against Riket or another county."""
        return self in {Kind.RATE, Kind.SURVEY, Kind.CONTEXT}

    @property
    def may_have_direction(self) -> bool:
        """The value may be set against the same county five years back."""
        return self is not Kind.COMPOSITE

    @property
    def may_judge(self) -> bool:
        """A direction that counts as better may be used (diverging colours)."""
        return self is Kind.RATE

    @property
    def may_chart(self) -> bool:
        """The measure may be drawn; a composite is a table only."""
        return self is not Kind.COMPOSITE


class Better(StrEnum):
    """Which way counts as better, by a decision that ``better_because`` names."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


class Sex(StrEnum):
    """Total, women, men, as in the figures; lower case in addresses."""

    TOTAL = "T"
    WOMEN = "K"
    MEN = "M"


class Flag(StrEnum):
    """What the source, or the copy, says of one value. Empty: final."""

    FINAL = ""
    PROVISIONAL = "p"
    REVISED = "r"
    ESTIMATED = "e"
    BREAK = "b"
    MISSING = "missing"  # the copy has no value
    WITHHELD = "withheld"  # held back by us as implausible
    NOT_APPLICABLE = "not_applicable"  # cannot occur (Gotland has no regional election)

    @property
    def sign(self) -> str:
        """The Swedish table sign of a missing value."""
        return "." if self is Flag.NOT_APPLICABLE else ".."


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


@dataclass(frozen=True, slots=True)
class Observation:
    """One value. Missing is NaN plus a flag, never 0."""

    region: str
    year: int
    sex: Sex
    value: float
    flag: Flag = Flag.FINAL
    period: str = ""  # "2021-2024" for rolling surveys, whose year is the last one
    margin: float | None = None  # half the width of the 95 % interval, where the file has it

    @property
    def is_missing(self) -> bool:
        """No value to show."""
        return math.isnan(self.value)


@dataclass(frozen=True)
class Observations:
    """Every value of one indicator, indexed for look-ups in constant time."""

    indicator: str
    version: str
    by_key: Mapping[tuple[str, int, Sex], Observation] = field(repr=False)

    @classmethod
    def of(cls, indicator: str, version: str, rows: Iterable[Observation]) -> Observations:
        """An index over rows; a repeated key keeps the last (the catalogue check refuses it)."""
        return cls(indicator, version, {(row.region, row.year, row.sex): row for row in rows})

    @cached_property
    def _years(self) -> Mapping[Sex, tuple[int, ...]]:
        found: dict[Sex, set[int]] = {sex: set() for sex in Sex}
        for row in self.by_key.values():
            if not row.is_missing:
                found[row.sex].add(row.year)
        return {sex: tuple(sorted(years)) for sex, years in found.items()}

    @cached_property
    def _series(self) -> Mapping[tuple[str, Sex], tuple[Observation, ...]]:
        found: dict[tuple[str, Sex], list[Observation]] = {}
        for key in sorted(self.by_key):
            row = self.by_key[key]
            found.setdefault((row.region, row.sex), []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}

    def get(self, region: str, year: int, sex: Sex = Sex.TOTAL) -> Observation:
        """The observation; a missing one is NaN with the flag ``missing``."""
        found = self.by_key.get((region, year, sex))
        return found or Observation(region, year, sex, math.nan, Flag.MISSING)

    def series(self, region: str, sex: Sex = Sex.TOTAL) -> tuple[Observation, ...]:
        """The region's observations in order of year, missing ones that the file names included."""
        return self._series.get((region, sex), ())

    def years(self, sex: Sex = Sex.TOTAL) -> tuple[int, ...]:
        """The years in which any region has a value, ascending."""
        return self._years[sex]

    def has(self, region: str, year: int, sex: Sex = Sex.TOTAL) -> bool:
        """Whether there is a value."""
        return not self.get(region, year, sex).is_missing

    @property
    def sexes(self) -> tuple[Sex, ...]:
        """The sexes that have values, total first."""
        return tuple(sex for sex in Sex if self._years[sex])

    @cached_property
    def _latest(self) -> Mapping[Sex, int]:
        found: dict[Sex, int] = {}
        for row in self.by_key.values():
            if row.region != RIKET and not row.is_missing:
                found[row.sex] = max(row.year, found.get(row.sex, row.year))
        return found

    def latest_year(self, sex: Sex = Sex.TOTAL) -> int:
        """The latest year in which a county, not only Riket, has a value."""
        return self._latest[sex]


@dataclass(frozen=True, slots=True)
class Unavailable:
    """Why an indicator has no observations: shown in its card's place, so that cards fail one by one."""

    indicator: str
    reason: str  # Swedish


@dataclass(frozen=True, slots=True)
class Difference:
    """A value minus what it is set against, in the indicator's unit."""

    amount: float
    against: str  # region code
    against_value: float


class Trend(Enum):
    """What five years back says. Compared at the published decimals."""

    HIGHER = "högre"
    LOWER = "lägre"
    SAME = "oförändrat"
    TOO_SHORT = "för kort serie"
    BROKEN = "brott i serien"
    OVERLAPPING = "överlappande perioder"


@dataclass(frozen=True, slots=True)
class Direction:
    """The value beside the one exactly five years earlier, or the reason why it cannot be said."""

    trend: Trend
    since: int  # the year five years back
    change: float | None = None  # in the indicator's unit
    broken_by: Break | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Places ``first``–``last`` of ``of`` counties, counted from the highest value."""

    first: int
    last: int
    of: int
    shared: bool  # equal at the published decimals
    interval: bool  # margins overlap: cannot be told apart

    def __post_init__(self) -> None:
        if not 1 <= self.first <= self.last <= self.of:
            raise ValueError(f"impossible place {self.first}–{self.last} of {self.of}")


@dataclass(frozen=True, slots=True)
class Classes:
    """Colour classes that stay the same over all years: ascending breaks between them.

    ``around_riket``: breaks are differences to Riket of the same year, else values.
    """

    breaks: tuple[float, ...]
    around_riket: bool

    def class_of(self, value: float) -> int | None:
        """0 for the lowest class; None when the value is missing."""
        if math.isnan(value):
            return None
        return sum(value >= one for one in self.breaks)

    @property
    def count(self) -> int:
        """How many classes there are."""
        return len(self.breaks) + 1


@dataclass(frozen=True, slots=True)
class Summary:
    """All that may be said of one indicator, region, year and sex; None where it may not be."""

    indicator: Indicator
    region: Region
    observation: Observation
    against: Region | None
    difference: Difference | None
    direction: Direction | None
    place: Place | None
    missing: tuple[str, ...]  # codes of counties without a value that year
