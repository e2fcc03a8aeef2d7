"""What must hold for an indicator, beyond the shape of its file."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from data.errors import Fault
from data.model import UNKNOWN, Better, Break, Derivation, Indicator
from data.parts import in_circle, parts
from data.reading import suggestion

PROVENANCES = {"copied", "computed", "transcribed", "derived"}
EVIDENCE = {"mäter", "närmevärde", "saknas", UNKNOWN}
NEEDS = {"per_1000": "by", "per_capita": "by", "index": "base_year", "change_percent": "years_back"}
"""The methods of derived indicators, and the field each cannot do without."""

_Wrong = Iterator[tuple[str, str]]  # field, remedy


def indicator_faults(
    indicators: Mapping[str, Indicator],
    slugs: Collection[str],
    areas: Collection[int],
    challenges: Collection[str],
    regions: Collection[str],
    folder: str = "indicators",
) -> Iterator[Fault]:
    """Faults within each indicator, and against the rest of the catalogue.

    ``slugs``: every indicator file there is, also those that cannot be read. An empty collection means that
    its own file could not be read: nothing is held against it. ``folder``: where the files are.
    """
    for slug, one in indicators.items():
        wrong = [
            *_wrong_numbers(one),
            *_wrong_words(one),
            *_wrong_place(one, areas, challenges),
            *_wrong_reason(one),
            *_wrong_family(one, indicators),
            *_wrong_breaks(one.breaks, regions),
            *_wrong_derivation(one, slugs, indicators),
        ]
        yield from (Fault(f"{folder}/{slug}.yaml", field, remedy) for field, remedy in wrong)


def _wrong_numbers(one: Indicator) -> _Wrong:
    if not 0 <= one.decimals <= 6:
        yield "decimals", "must be 0–6"
    if one.every is not None and one.every < 1:
        yield "every", "must be a number of years from 1, or irregular"
    if one.shown and one.shown.divide_by <= 0:
        yield "shown, divide_by", "must be above 0"


def _wrong_words(one: Indicator) -> _Wrong:
    for field in ("title", "unit", "publisher", "table", "copied_from"):
        if not getattr(one, field).strip():
            yield field, "is empty; write it"
    if one.how not in PROVENANCES:
        yield "how", f'"{one.how}" is unknown; write one of {", ".join(sorted(PROVENANCES))}'
    if one.evidence not in EVIDENCE:
        yield "evidence", f'"{one.evidence}" is unknown; write one of {", ".join(sorted(EVIDENCE))}'
    if (one.definition == UNKNOWN) != (one.definition_source == UNKNOWN):
        yield (
            "definition_source",
            "a definition and the source it is quoted from go together; write both or none",
        )


def _wrong_place(one: Indicator, areas: Collection[int], challenges: Collection[str]) -> _Wrong:
    if areas and one.area not in areas:
        yield "area", f"{one.area} is not in areas.yaml; write one of {', '.join(map(str, sorted(areas)))}"
    if challenges and one.challenge not in {*challenges, UNKNOWN}:
        near = suggestion(one.challenge, challenges) or f"; write one of {', '.join(sorted(challenges))}"
        yield "challenge", f'"{one.challenge}" is not in strategy.yaml{near}'


def _wrong_reason(one: Indicator) -> _Wrong:
    if one.better is not Better.NEUTRAL and not one.better_because.strip():
        yield (
            "better_because",
            f"says nothing; name the decision that makes {one.better} better, or write neutral",
        )
    if one.better is Better.NEUTRAL and one.better_because:
        yield "better_because", "gives a reason but better is neutral; take it out or write higher or lower"


def _wrong_family(one: Indicator, indicators: Mapping[str, Indicator]) -> _Wrong:
    named = [field for field in ("family", "family_title", "family_label") if getattr(one, field)]
    if named and len(named) < 3:
        missing = {"family", "family_title", "family_label"} - set(named)
        yield (
            ", ".join(sorted(missing)),
            f"is missing; a member of a family has it ({', '.join(named)} stands here)",
        )
    kin = [other for other in indicators.values() if one.family and other.family == one.family]
    if any(other.family_title != one.family_title for other in kin):
        yield "family_title", f'differs within the family "{one.family}"; write the same in all its members'
    if sum(other.family_label == one.family_label for other in kin) > 1:
        yield (
            "family_label",
            f'"{one.family_label}" stands twice in the family "{one.family}"; tell them apart',
        )


def _wrong_breaks(breaks: Iterable[Break], regions: Collection[str]) -> _Wrong:
    for number, one in enumerate(breaks, start=1):
        unknown = sorted(set(one.regions) - set(regions))
        if unknown:
            yield (
                f"breaks, entry {number}, regions",
                f"{', '.join(unknown)} is not in regions.yaml; correct it",
            )


def _wrong_derivation(one: Indicator, slugs: Collection[str], indicators: Mapping[str, Indicator]) -> _Wrong:
    if one.is_derived != (one.how == "derived"):
        yield "derived", "goes together with how: derived; write both or neither"
    if one.derivation is None:
        return
    yield from _wrong_method(one.derivation)
    for part in parts(one):
        if part not in slugs:
            yield "derived", f'"{part}" is not an indicator{suggestion(part, slugs) or "; correct it"}'
    if in_circle(one.slug, indicators):
        yield "derived", "is computed from itself, directly or through others; break the circle"


def _wrong_method(derivation: Derivation) -> _Wrong:
    needed = NEEDS.get(derivation.method)
    if needed is None:
        near = suggestion(derivation.method, NEEDS) or f"; write one of {', '.join(NEEDS)}"
        yield "derived, method", f'"{derivation.method}" is unknown{near}'
    elif not getattr(derivation, needed):
        yield f"derived, {needed}", f"is missing; the method {derivation.method} needs it"
    if not derivation.formula.strip():
        yield "derived, formula", "is empty; write it in Swedish, it is shown beside every value"
