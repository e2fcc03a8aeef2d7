"""What must hold between the files of the catalogue, and between them and the figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from data import commuting
from data.bundle import Bundle
from data.errors import Fault
from data.figures import rows
from data.group_checks import group_faults
from data.indicator_checks import indicator_faults
from data.model import RIKET, Indicator, Target
from data.municipal_checks import municipal_faults
from data.planning_checks import planning_faults, regional_strategy_faults
from data.reading import suggestion

_Wrong = Iterator[tuple[str, str]]  # field, remedy

URBANISATION = {"1", "2", "3", ""}  # figures that were kept before it came have none


def all_faults(bundle: Bundle) -> tuple[Fault, ...]:
    """Every fault in the files, between them and in the figures."""
    areas = {one.number for one in bundle.areas}
    challenges = {one.slug for one in bundle.policy.challenges}
    regions = {one.code for one in bundle.regions}
    return (
        *bundle.faults,
        *_place_faults(bundle),
        *group_faults(bundle.divisions, regions),
        *_repeated_slugs(bundle),
        *indicator_faults(bundle.indicators, bundle.slugs, areas, challenges, regions),
        *target_faults(bundle.targets, bundle.slugs, bundle.indicators),
        *_target_areas(bundle.targets, areas),
        *regional_strategy_faults(bundle, regions),
        *planning_faults(bundle.planning, regions),
        *_renamed_faults(bundle),
        *figure_faults(bundle, regions),
        *municipal_faults(bundle, areas, challenges),
        *commuting.faults(bundle.folder / commuting.FILE),
    )


def figure_faults(bundle: Bundle, regions: Collection[str]) -> Iterator[Fault]:
    """Each published indicator has a file of figures and a derived one has none; every file is sound."""
    paths = {path.stem: path for path in sorted((bundle.folder / "figures").glob("*.csv"))}
    derived = {slug for slug, one in bundle.indicators.items() if one.is_derived}
    for slug in sorted(set(bundle.indicators) - derived - set(paths)):
        yield Fault(f"figures/{slug}.csv", "file", f"is missing; indicators/{slug}.yaml needs its figures")
    for slug, path in paths.items():
        if slug not in bundle.slugs:
            near = suggestion(slug, bundle.slugs) or "; write its YAML file or take this one out"
            yield Fault(f"figures/{slug}.csv", "file", f"belongs to no indicator{near}")
        if slug in derived:
            yield Fault(
                f"figures/{slug}.csv",
                "file",
                "belongs to a derived indicator, which is computed; take it out",
            )
        found, wrong = rows(path, regions)
        yield from wrong
        if not wrong and all(one.is_missing for one in found):
            yield Fault(
                f"figures/{slug}.csv", "file", "holds no value; write the figures or take the indicator out"
            )


def target_faults(
    targets: Iterable[Target], slugs: Collection[str], indicators: Mapping[str, Indicator]
) -> Iterator[Fault]:
    """No target is set for a county, and none stands beside an indicator that measures something else."""
    for target in targets:
        for field, remedy in _wrong_target(target, slugs, indicators):
            yield Fault("targets.yaml", f"{target.slug}, {field}", remedy)


def repeated_faults(file: str, field: str, words: Iterable[str]) -> Iterator[Fault]:
    """A fault for each word that must stand once and stands more often."""
    for word, count in Counter(words).items():
        if count > 1:
            yield Fault(file, field, f'"{word}" stands {count} times; keep one')


def _target_areas(targets: Iterable[Target], areas: Collection[int]) -> Iterator[Fault]:
    for target in targets:
        if areas and target.area not in areas:
            remedy = f"{target.area} is not in areas.yaml; write one of {', '.join(map(str, sorted(areas)))}"
            yield Fault("targets.yaml", f"{target.slug}, area", remedy)


def _wrong_target(target: Target, slugs: Collection[str], indicators: Mapping[str, Indicator]) -> _Wrong:
    if target.applies_to_county:
        yield "applies_to_county", "must be false; no target seen was set for a county"
    if target.set_for not in {"nation", "eu"}:
        yield "set_for", f'"{target.set_for}" is unknown; write nation or eu'
    if target.indicators and (target.value is None or not target.definition_key):
        yield "indicators", "a line needs value and definition_key; write them or name no indicator"
    for slug in target.indicators:
        if slug in indicators:
            yield from _wrong_line(target, slug, indicators[slug])
        elif slug not in slugs:
            yield "indicators", f'"{slug}" is not an indicator{suggestion(slug, slugs) or "; correct it"}'


def _wrong_line(target: Target, slug: str, one: Indicator) -> _Wrong:
    if one.definition_key != target.definition_key:
        have = one.definition_key or "none"
        yield (
            "definition_key",
            f"{slug} measures something else (its key: {have}); do not draw the line there",
        )
    if one.unit != target.unit:
        yield "unit", f'"{target.unit}" is not the unit of {slug} ("{one.unit}"); do not draw the line there'


def _place_faults(bundle: Bundle) -> Iterator[Fault]:
    regions = {one.code for one in bundle.regions}
    if regions and RIKET not in regions:
        yield Fault("regions.yaml", "code", f'"{RIKET}" is missing; write the entry of Riket')
    for one in bundle.municipalities:
        if regions and one.county not in regions - {RIKET}:
            yield Fault(
                "municipalities.csv",
                one.code,
                f'the county "{one.county}" is not in regions.yaml; correct it',
            )
        if one.urbanisation not in URBANISATION:
            yield Fault(
                "municipalities.csv",
                f"{one.code}, urbanisation",
                f'"{one.urbanisation}" is unknown; write 1 (cities), 2 (towns) or 3 (rural areas)',
            )


def _repeated_slugs(bundle: Bundle) -> Iterator[Fault]:
    yield from repeated_faults("regions.yaml", "code", (one.code for one in bundle.regions))
    yield from repeated_faults("regions.yaml", "slug", (one.slug for one in bundle.regions))
    yield from repeated_faults("municipalities.csv", "code", (one.code for one in bundle.municipalities))
    slugs = (one.slug for one in bundle.municipalities if one.slug)  # none in figures that were kept before
    yield from repeated_faults("municipalities.csv", "slug", slugs)
    yield from repeated_faults("areas.yaml", "slug", (one.slug for one in bundle.areas))
    yield from repeated_faults("areas.yaml", "number", (str(one.number) for one in bundle.areas))
    yield from repeated_faults(
        "strategy.yaml", "challenges, slug", (one.slug for one in bundle.policy.challenges)
    )
    yield from repeated_faults("targets.yaml", "slug", (one.slug for one in bundle.targets))
    yield from repeated_faults("planning.yaml", "levels, slug", (one.slug for one in bundle.planning.plans))


def _renamed_faults(bundle: Bundle) -> Iterator[Fault]:
    known = {*bundle.slugs, *(one.slug for one in bundle.areas), *(one.slug for one in bundle.regions)}
    for old, new in bundle.renamed.items():
        if old in known:
            yield Fault("renamed.yaml", old, "is still in use; take the line out")
        if new not in known:
            near = suggestion(new, known) or "; write the slug that is used now"
            yield Fault("renamed.yaml", old, f'leads to "{new}", which does not exist{near}')
