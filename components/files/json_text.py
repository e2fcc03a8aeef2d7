"""Figures as strict JSON: one object with the measure, its source and the rows; null and a flag where one lacks.

Fields are named as in the catalogue and in the API.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from components import flags
from components.chosen import Regions
from components.files.provenance import Origin, made_by, measured, provenance
from components.files.table import Number, plain
from data.model import RIKET, UNKNOWN, Flag, Indicator, Observation, Region

Plain = Mapping[str, object]

TOLD = (
    *("slug", "title", "unit", "decimals", "kind", "publisher", "table", "source_url", "licence", "how"),
    *("copied_from", "definition", "definition_source", "note", "says", "says_not", "next_release"),
)
"""The fields of a measure that a file tells; what no source says is null."""


def observations_json(
    indicator: Indicator, observations: Sequence[Observation], regions: Regions, origin: Origin
) -> str:
    """The observations in their order, at least one of them, in the source's own unit."""
    source = provenance(indicator, measured(observations), origin)
    return strict(
        {
            "indicator": measure(indicator),
            "provenance": {"line": source, **origin_fields(origin)},
            "flags": meanings(one.flag for one in observations),
            "rows": [_row(indicator, one, regions[one.region]) for one in observations],
        }
    )


def strict(content: Plain) -> str:
    """The content as JSON that every reader accepts; ValueError for what is no number."""
    return json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def measure(indicator: Indicator) -> Plain:
    """What is to be known of a measure."""
    breaks = [{"year": one.year, "regions": one.regions, "note": known(one.note)} for one in indicator.breaks]
    formula = indicator.derivation.formula if indicator.derivation else None
    told = {field: known(getattr(indicator, field)) for field in TOLD}
    return told | {"formula": formula, "breaks": breaks}


def origin_fields(origin: Origin) -> Plain:
    """Where a file comes from, field by field."""
    return {
        "made_by": made_by(origin),
        "data_version": origin.version,
        "copied_on": origin.copied_on,
        "checked_against_source": False,
        "address": origin.address,
    }


def meanings(found: Iterable[Flag]) -> Plain:
    """The flags that occur, in words."""
    return {flag.value: flags.WORDS[flag] for flag in sorted(set(found)) if flag is not Flag.FINAL}


def region_name(region: Region) -> str:
    """ "Dalarnas län", or "Riket"."""
    return "Riket" if region.code == RIKET else region.county


def known(found: object) -> object:
    """The field; None where it is empty, or says that nobody knows."""
    return None if found in ("", UNKNOWN) else found


def _row(indicator: Indicator, one: Observation, region: Region) -> Plain:
    margin = {} if one.margin is None else {"margin": one.margin}
    return {
        "region": one.region,
        "region_name": region_name(region),
        "year": one.year,
        "sex": one.sex.value,
        "value": None if one.is_missing else plain(Number(one.value, indicator.decimals)),
        "unit": indicator.unit,
        "flag": one.flag.value,
        "period": one.period,
        **margin,
    }
