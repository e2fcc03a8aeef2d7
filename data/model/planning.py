"""How strategies and plans hang together, who does what, and each region's own strategy: others' words, dated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from data.model.policy import Source


class Grade(Enum):
    """How much of a regional strategy has been seen; the file says what each letter means, in words for visitors."""

    A = "A"
    B = "B"
    C = "C"


@dataclass(frozen=True, slots=True)
class RegionalStrategy:
    """A region's own strategy (RUS), as its region tells of it."""

    region: str  # county code
    title: str
    period: str  # "2021–2030"
    decided: str  # ISO date, its year and month, its year, or UNKNOWN
    revised: str  # the same; "" where no revision was seen
    note: str  # what else was seen, or ""
    url: str  # the region's page
    grade: Grade
    checked_on: str


@dataclass(frozen=True, slots=True)
class RegionalStrategies:
    """The strategies of the 21 regions, and what the grades mean."""

    grades: Mapping[Grade, str]
    strategies: tuple[RegionalStrategy, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that sources say, under a short name; ``sources`` are keys of Planning.sources."""

    name: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """How a plan hangs together with another one: "ligger till grund för"."""

    to: str  # the slug of the other plan
    words: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A strategy, a plan or a goal. UNKNOWN is what no source of ours tells, "" what there is none of."""

    slug: str
    name: str
    text: str
    law: str
    period: str
    responsible: str
    sources: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Level:
    """The plans of the EU, the nation, the county or the municipality."""

    name: str
    plans: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """What an assignment or an example consists of."""

    title: str
    period: str
    counties: tuple[str, ...]  # codes of those it took place in; none: the whole country
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Planning:
    """All that is said of planning: levels from the EU to the municipality, roles, assignment, examples, history."""

    sources: Mapping[str, Source]
    levels: tuple[Level, ...]
    roles: tuple[Fact, ...]
    policies: tuple[Fact, ...]  # what regional development is to be coordinated with
    assignment: Case
    examples: tuple[Case, ...]
    history: tuple[Fact, ...]

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans of all levels, from the EU downwards."""
        return tuple(plan for level in self.levels for plan in level.plans)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Every fact, in the order of the page."""
        cases = (fact for case in (self.assignment, *self.examples) for fact in case.facts)
        return (*self.roles, *self.policies, *cases, *self.history)
