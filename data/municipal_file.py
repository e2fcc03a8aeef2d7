"""Reads the YAML file of one measure of municipalities: an indicator's fields, and the county indicator like it."""

from __future__ import annotations

from pathlib import Path

from data.errors import Fault
from data.indicator_file import indicator_of, name_of, raw_fields
from data.model import MunicipalMeasure

LIKE = "county_indicator"


def read_measure(path: Path) -> tuple[MunicipalMeasure | None, list[Fault]]:
    """The measure, or every fault in the shape of its file."""
    raw, faults = raw_fields(path)
    if raw is None:
        return None, faults
    like = raw.pop(LIKE, None)
    if not isinstance(like, str):
        remedy = 'is missing; name the indicator that measures the same of counties, or write ""'
        faults.append(Fault(name_of(path), LIKE, remedy))
    one, wrong = indicator_of(raw, path)
    faults += wrong
    return (MunicipalMeasure(one, like) if one and isinstance(like, str) else None), faults
