"""The figures of one measure as a table: a row for each county, year and sex, each with its unit and its source."""

from __future__ import annotations

from collections.abc import Sequence

from components import flags, swedish
from components.chosen import Regions
from components.files.facts import facts
from components.files.provenance import Origin, measured, provenance
from components.files.table import Cell, Column, Number, Table
from data.model import RIKET, Indicator, Observation, Region

COLUMNS = (
    Column("Mått", 34),
    Column("Län", 24),
    Column("År", 7),
    Column("Kön", 10),
    Column("Värde", 14, numeric=True),
    Column("Enhet", 22),
    Column("Anmärkning", 16),
    Column("Mätperiod", 12),
)
MARGIN = Column("Felmarginal", 12, numeric=True)
SOURCE = Column("Källa och villkor", 60)


def observation_table(
    indicator: Indicator,
    observations: Sequence[Observation],
    raw: Indicator | None,
    regions: Regions,
    origin: Origin,
) -> Table:
    """The observations in their order, at least one of them, in the source's own unit.

    ``raw`` is what a derived measure is computed from.
    """
    source = provenance(indicator, measured(observations), origin)
    with_margin = any(one.margin is not None for one in observations)
    columns = (*COLUMNS, MARGIN, SOURCE) if with_margin else (*COLUMNS, SOURCE)
    rows = (_row(indicator, one, regions[one.region], with_margin) for one in observations)
    return Table(
        title=indicator.title,
        columns=columns,
        rows=tuple((*row, source) for row in rows),
        about=(*facts(indicator, raw, regions, origin), (SOURCE.name, source)),
    )


def _row(indicator: Indicator, one: Observation, region: Region, with_margin: bool) -> tuple[Cell, ...]:
    margin = None if one.margin is None else Number(one.margin, indicator.decimals)
    return (
        indicator.title,
        named(region),
        one.year,
        swedish.sex_word(one.sex),
        figure(indicator, one),
        indicator.unit,
        flags.WORDS[one.flag],
        one.period.replace("-", "–"),
        *((margin,) if with_margin else ()),
    )


def named(region: Region) -> str:
    """Code and name in one, as Statistics Sweden writes them: a code alone loses its zero in Excel."""
    return f"{region.code} {'Riket' if region.code == RIKET else region.county}"


def figure(indicator: Indicator, one: Observation) -> Cell:
    """The value as the source has it; a missing one is its table sign."""
    return one.flag.sign if one.is_missing else Number(one.value, indicator.decimals)
