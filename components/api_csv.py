"""An indicator's values as CSV for programs: commas, decimal points, UTF-8, lines as RFC 4180 has them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from components.api_observations import plain
from data.model import Indicator, Observation, Region

COLUMNS = ("region", "region_name", "year", "sex", "value", "unit", "flag", "period")
"""A promise: others read them by name and by place."""


def observations_csv(
    indicator: Indicator, found: Iterable[Observation], regions: Mapping[str, Region]
) -> str:
    """A line per value, in the source's own unit; a missing one is empty and has its flag."""
    text = io.StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(COLUMNS)
    for one in found:
        name = regions[one.region].county
        lines.writerow(
            (one.region, name, one.year, one.sex, plain(one), indicator.unit, one.flag, one.period)
        )
    return text.getvalue()
