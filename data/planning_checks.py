"""What must hold within and between the files on regional strategies and on planning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from data.bundle import Bundle
from data.errors import Fault
from data.model import RIKET, UNKNOWN, Grade, Planning, RegionalStrategy
from data.reading import suggestion

STRATEGIES, PLANNING = "regional_strategies.yaml", "planning.yaml"


def regional_strategy_faults(bundle: Bundle, regions: Collection[str]) -> Iterator[Fault]:
    """Every county has one strategy, whose date is told as its grade says, and every grade has its words."""
    if not regions or any(one.file == STRATEGIES for one in bundle.faults):
        return  # what could not be read has been told
    found = Counter(one.region for one in bundle.regional.strategies)
    for code in sorted({*regions, *found} - {RIKET}):
        if code not in regions:
            yield Fault(STRATEGIES, f"{code}, region", "is not in regions.yaml; correct it")
        elif found[code] != 1:
            yield Fault(STRATEGIES, f"{code}, region", f"has {found[code]} entries; write one")
    for grade in Grade:
        if not bundle.regional.grades.get(grade):
            yield Fault(STRATEGIES, f"grades, {grade.value}", "has no words; write what was seen")
    for one in bundle.regional.strategies:
        yield from _strategy_faults(one)


def _strategy_faults(one: RegionalStrategy) -> Iterator[Fault]:
    place = f"{one.region}, decided"
    if one.grade is Grade.A and one.decided in ("", UNKNOWN):
        yield Fault(STRATEGIES, place, "is missing, but grade A says it was seen; write it, or grade B")
    if one.grade is Grade.B and one.decided != UNKNOWN:
        yield Fault(STRATEGIES, place, f"was not seen, says grade B; write {UNKNOWN}, or grade A")
    if not one.url:
        yield Fault(STRATEGIES, f"{one.region}, url", "is empty; write the address of the region's page")


def planning_faults(planning: Planning, regions: Collection[str]) -> Iterator[Fault]:
    """Every statement has a source that is named, every link a plan it leads to, every county is one."""
    slugs = [plan.slug for plan in planning.plans]
    yield from _source_faults(planning)
    for plan in planning.plans:
        for link in plan.links:
            if link.to not in slugs or link.to == plan.slug:
                near = suggestion(link.to, slugs) or "; write the slug of another plan"
                yield Fault(PLANNING, f"{plan.slug}, links", f'"{link.to}" is no other plan{near}')
    for case in planning.examples:
        for code in case.counties:
            if regions and code not in regions:
                remedy = f'"{code}" is not in regions.yaml; correct it'
                yield Fault(PLANNING, f"{case.title}, counties", remedy)


def _source_faults(planning: Planning) -> Iterator[Fault]:
    stated = [(plan.slug, plan.sources) for plan in planning.plans]
    stated += [(f"{plan.slug}, {link.to}", link.sources) for plan in planning.plans for link in plan.links]
    stated += [(fact.name, fact.sources) for fact in planning.facts]
    for place, named in stated:
        if not named:
            yield Fault(PLANNING, f"{place}, sources", "is empty; say who states it, or take it out")
        for one in named:
            if one not in planning.sources:
                near = suggestion(one, planning.sources) or "; write it under sources"
                yield Fault(PLANNING, f"{place}, sources", f'"{one}" is not among the sources{near}')
    used = {one for _, named in stated for one in named}
    for one in planning.sources:
        if one not in used:
            yield Fault(PLANNING, f"sources, {one}", "is named by nothing; take it out")
