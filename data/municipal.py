"""The one door to the municipalities' numbers, each file read when it is first asked for."""

from __future__ import annotations

from functools import cache

from data import figures, store
from data.catalogue import FOLDER, catalogue
from data.derived import derive
from data.errors import DataFault
from data.model import Observations
from data.parts import parts


@cache
def observations(slug: str) -> Observations:
    """Every value of a measure of ``catalogue().municipal``, by municipality code, year and sex.

    KeyError for a slug that is not there. In the measure's unit; totals only.
    """
    measure = catalogue().municipal[slug]
    codes = tuple(one.code for one in catalogue().municipalities)
    found, faults = figures.rows(FOLDER / "municipal" / f"{slug}.csv", codes)
    if faults:
        raise DataFault(faults)
    return Observations.of(measure.indicator.slug, store.version(), found)


@cache
def like(indicator: str) -> Observations | None:
    """What municipalities have of a county indicator, by the same definition; None where there are no such figures.

    A derived indicator is computed by its own formula from the municipalities' parts.
    """
    measures = {one.county_indicator: slug for slug, one in catalogue().municipal.items()}
    if indicator in measures:
        return observations(measures[indicator])
    one = catalogue().indicators[indicator]
    made = {part: like(part) for part in parts(one)}
    have = {part: found for part, found in made.items() if found}
    return derive(one, have, store.version()) if have and len(have) == len(made) else None
