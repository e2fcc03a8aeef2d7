"""Small made-up indicators and series, for tests that ask how, not what."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from hypothesis import strategies as st

from data import catalogue, store
from data.model import (
    UNKNOWN,
    Better,
    Flag,
    Indicator,
    Kind,
    Observation,
    Observations,
    Region,
    Sex,
)

CODES = tuple(f"{number:02}" for number in (1, *range(3, 11), 12, 13, 14, *range(17, 26)))


def a_region(code: str) -> Region:
    """A region that has only its code in common with a real one."""
    return Region(code, f"Län {code}", f"Län {code}", f"lan-{code}", f"Region {code}", "SE000", "SE00", "")


COUNTIES = tuple(map(a_region, CODES))
RIKET = a_region("00")


def an_indicator(**changes: Any) -> Indicator:
    """A rate with one decimal, published each year, unless told otherwise."""
    plain: dict[str, Any] = {
        "slug": "provmatt",
        "title": "Provmått",
        "title_en": "Trial measure",
        "unit": "%",
        "decimals": 1,
        "publisher": "Provverket",
        "table": "Tabell 1",
        "kind": Kind.RATE,
        "every": 1,
        "better": Better.NEUTRAL,
        "better_because": "",
        "area": 1,
        "challenge": "",
        "dimension": "",
        "how": "copied",
        "copied_from": "test",
        "note": "",
        "family": "",
        "family_title": "",
        "family_label": "",
        "says": "",
        "says_not": "",
    }
    unknown = "question definition definition_source definition_key evidence licence source_url next_release"
    unfilled = dict.fromkeys(unknown.split(), UNKNOWN)
    return Indicator(**{**plain, **unfilled, **changes})


def a_row(region: str, year: int, value: float | None, sex: Sex = Sex.TOTAL, **more: Any) -> Observation:
    """One observation; None is a missing one."""
    if value is None:
        return Observation(region, year, sex, math.nan, Flag.MISSING)
    return Observation(region, year, sex, value, **more)


def a_year(values: Mapping[str, float | None] | Iterable[float | None], year: int = 2024) -> Observations:
    """One year's values by county code, or in code order."""
    pairs = values.items() if isinstance(values, Mapping) else zip(CODES, values, strict=False)
    return Observations.of("provmatt", "v", [a_row(code, year, value) for code, value in pairs])


def a_series(values: Mapping[int, float | None], region: str = "20", **more: Any) -> Observations:
    """One region's values by year."""
    return Observations.of(
        "provmatt", "v", [a_row(region, year, value, **more) for year, value in values.items()]
    )


tenths = st.integers(-500, 1500).map(lambda number: number / 10)
"""Values as a publisher with one decimal would print them."""

loose = st.floats(-1000, 1000, allow_nan=False)
"""Values with more decimals than are published."""

years_of_counties = st.dictionaries(st.sampled_from(CODES), st.one_of(tenths, st.none()))
"""One year: some counties, some of them missing."""

series_of_years = st.dictionaries(st.integers(1990, 2025), st.one_of(tenths, st.none()))
"""One region: some years, some of them missing."""


@st.composite
def panels(draw: st.DrawFn, values: st.SearchStrategy[float] = tenths) -> Observations:
    """Riket and some counties in some years, total only, with gaps."""
    keys = st.tuples(st.sampled_from(("00", *CODES)), st.integers(2015, 2024))
    cells = draw(st.dictionaries(keys, st.one_of(values, st.none()), min_size=1, max_size=60))
    return Observations.of(
        "provmatt", "v", [a_row(region, year, value) for (region, year), value in cells.items()]
    )


def bundled(slug: str) -> tuple[Indicator, Observations]:
    """An indicator of the site and its figures, which must be there."""
    found = store.observations(slug)
    assert isinstance(found, Observations)
    return catalogue.catalogue().indicators[slug], found
