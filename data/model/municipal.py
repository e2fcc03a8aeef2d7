"""What there are figures of for municipalities."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.indicator import Indicator


@dataclass(frozen=True, slots=True)
class MunicipalMeasure:
    """A measure with a figure for each municipality.

    ``county_indicator``: the indicator that measures the same of counties, "" where none does. Only that one may
    stand beside it.
    """

    indicator: Indicator
    county_indicator: str
