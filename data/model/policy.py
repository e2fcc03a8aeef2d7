"""The goal, the strategy, its areas and challenges, and decided numbers: others' words, dated."""

from __future__ import annotations

from dataclasses import dataclass


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
