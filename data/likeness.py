"""Which counties are like one: the five whose value lies nearest, by one measure that is named.

Pure functions; the address says by which measure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.model import Group, Indicator, Observations, Region
from data.published import published

KIND = "Liknande län"
HOW_MANY = 5


@dataclass(frozen=True, slots=True)
class Likeness:
    """A reason to call counties alike: the measure, and what it is called after "närmast i"."""

    indicator: str
    measure: str


LIKENESSES: Mapping[str, Likeness] = {
    "liknande": Likeness("befolkningstathet", "befolkningstäthet"),
    "liknande-alder": Likeness("medianalder", "medianålder"),
    "liknande-utbildning": Likeness("eftergymnasial", "andel med eftergymnasial utbildning"),
    "liknande-inkomst": Likeness("medianinkomst-20-64", "medianinkomst"),
}
"""By the slug in an address; the first is likeness without more words."""


def alike(
    slug: str, county: Region, indicator: Indicator, observations: Observations, counties: Sequence[Region]
) -> Group | None:
    """The five counties nearest to one by the measure of ``slug``, as published, in the latest year.

    Those as near as the fifth come too, so that no order of names decides. None where the county has no value.
    """
    sex = observations.sexes[0]
    year = observations.latest_year(sex)
    rows = {one: observations.get(one.code, year, sex) for one in counties}
    figures = {one: published(indicator, row.value) for one, row in rows.items() if not row.is_missing}
    if county not in figures:
        return None
    apart = {one: abs(figure - figures[county]) for one, figure in figures.items() if one != county}
    limit = sorted(apart.values())[:HOW_MANY][-1]
    measure = LIKENESSES[slug].measure
    return Group(
        slug=slug,
        name=f"Närmast i {measure}",
        short_name="liknande",
        among=f"närmast i {measure}",
        kind=KIND,
        definition=(
            f"De {HOW_MANY} län vars värde {year} ligger närmast {county.county} i måttet ”{indicator.title}” "
            f"({indicator.publisher}), och de som ligger lika nära. Egen beräkning."
        ),
        source=None,
        members=tuple(one for one in counties if apart.get(one, limit + 1) <= limit),
    )
