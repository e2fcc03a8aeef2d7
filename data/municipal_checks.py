"""What must hold for the figures of municipalities, and between them and the counties' indicators."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from data.bundle import Bundle
from data.errors import Fault
from data.figures import are_plain, rows
from data.indicator_checks import indicator_faults
from data.model import MunicipalMeasure
from data.municipal_file import LIKE
from data.reading import suggestion

FOLDER = "municipal"
SAME = ("title", "unit", "decimals", "shown", "kind", "every", "publisher", "table")
"""What two measures of one definition have in common."""


def municipal_faults(bundle: Bundle, areas: Collection[int], challenges: Collection[str]) -> Iterator[Fault]:
    """Faults in what is said of each measure, in its likeness to a county's, and in its figures."""
    measures = {slug: one.indicator for slug, one in bundle.municipal.items()}
    codes = {one.code for one in bundle.municipalities}
    yield from indicator_faults(measures, list(measures), areas, challenges, codes, FOLDER)
    for slug, measure in bundle.municipal.items():
        for field, remedy in _unlike(measure, bundle):
            yield Fault(f"{FOLDER}/{slug}.yaml", field, remedy)
    yield from _file_faults(bundle, codes)


def _unlike(measure: MunicipalMeasure, bundle: Bundle) -> Iterator[tuple[str, str]]:
    mine, like = measure.indicator, measure.county_indicator
    if mine.is_derived:
        yield "derived", "is computed from others by the county's formula; take this file out"
    if like and like not in bundle.slugs:
        yield LIKE, f'"{like}" is not an indicator{suggestion(like, bundle.slugs) or "; correct it"}'
    other = bundle.indicators.get(like)
    for field in SAME if other else ():
        if getattr(mine, field) != getattr(other, field):
            yield field, f"is not that of indicators/{like}.yaml; write the same, or name no {LIKE}"


def _file_faults(bundle: Bundle, codes: Collection[str]) -> Iterator[Fault]:
    """Each measure has a file of figures; every file is sound and belongs to one."""
    folder = bundle.folder / FOLDER
    described = {path.stem for path in folder.glob("*.yaml")}
    paths = {path.stem: path for path in sorted(folder.glob("*.csv"))}
    for slug in sorted(described - set(paths)):
        yield Fault(f"{FOLDER}/{slug}.csv", "file", f"is missing; {FOLDER}/{slug}.yaml needs its figures")
    for slug, path in paths.items():
        if slug not in described:
            near = suggestion(slug, described) or "; write its YAML file or take this one out"
            yield Fault(f"{FOLDER}/{slug}.csv", "file", f"belongs to no measure{near}")
        if not are_plain(path, codes):
            found, wrong = rows(path, codes)
            yield from wrong
            if not wrong and all(one.is_missing for one in found):
                yield Fault(f"{FOLDER}/{slug}.csv", "file", "holds no value; write the figures")
