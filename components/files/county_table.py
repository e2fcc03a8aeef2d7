"""The latest figures of one county: a row for each measure, with what may be said of it, as on its profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components import flags, row_words, swedish
from components.files.json_text import Plain, meanings, origin_fields, region_name, strict
from components.files.observation_table import SOURCE, figure, named
from components.files.provenance import Origin, made_by, provenance
from components.files.table import Cell, Column, Number, Table, plain
from data.model import Flag, Indicator, Region, StrategicArea, Summary

COLUMNS = {
    "region": Column("Län", 20),
    "area": Column("Område", 26),
    "title": Column("Mått", 44),
    "sex": Column("Kön", 9),
    "year": Column("År", 7),
    "period": Column("Mätperiod", 12),
    "value": Column("Värde", 14, numeric=True),
    "unit": Column("Enhet", 22),
    "flag": Column("Anmärkning", 16),
    "riket": Column("Riket", 14, numeric=True),
    "difference": Column("Skillnad mot Riket", 18, numeric=True),
    "difference_note": Column("Om skillnaden", 20),
    "change": Column("Förändring på fem år", 20, numeric=True),
    "direction": Column("Mot fem år tidigare", 40),
    "place": Column("Plats bland länen", 30),
    "publisher": Column("Utgivare", 24),
    "table": Column("Tabell", 24),
    "source": SOURCE,
}
"""By the name that each has in JSON."""

OURS = "Skillnad, förändring, riktning och plats är Länslägets egen beräkning."
DUST = 9
"""Decimals beyond which a difference holds nothing but what subtracting binary numbers leaves."""


@dataclass(frozen=True, slots=True)
class Latest:
    """What may be said of a county's latest value of one measure, and the area that the measure belongs to."""

    area: StrategicArea
    summary: Summary
    origin: Origin


def county_table(county: Region, rows: Sequence[Latest], origin: Origin) -> Table:
    """The rows in their order; ``origin`` is the county's page."""
    line = county_line(origin)
    return Table(
        title=f"{county.county}: senaste siffrorna",
        columns=tuple(COLUMNS.values()),
        rows=tuple(tuple(_cells(row)) for row in rows),
        about=(
            ("Län", county.county),
            ("Urval", "Varje måtts senaste år med en siffra för länet, som på länets sida."),
            ("Egen beräkning", OURS),
            ("Tomma rutor", "Det som inte får sägas om ett mått är tomt, och rutan bredvid säger varför."),
            ("Tecken och anmärkningar", flags.explained()),
            ("Utgivare, tabell och villkor", "Står på varje rad."),
            ("Kopierades", swedish.date_words(origin.copied_on)),
            ("Dataversion", origin.version),
            ("Adress", origin.address),
            (SOURCE.name, line),
        ),
    )


def county_json(county: Region, rows: Sequence[Latest], origin: Origin) -> str:
    """The same rows as strict JSON."""
    return strict(
        {
            "region": {"code": county.code, "name": region_name(county), "slug": county.slug},
            "provenance": {"line": county_line(origin), **origin_fields(origin)},
            "flags": meanings(one.summary.observation.flag for one in rows),
            "rows": [_plain(one) for one in rows],
        }
    )


def county_line(origin: Origin) -> str:
    """The provenance of the file as a whole; each row tells its own source."""
    copied = swedish.date_words(origin.copied_on)
    return f"Källa: se varje rad. Kopierad {copied}: kopia, inte avstämd mot källan. {OURS} {made_by(origin)}"


def _plain(row: Latest) -> Plain:
    """The cells by name, with codes in place of words, and null for a sign."""
    one, cells = row.summary, dict(zip(COLUMNS, map(plain, _cells(row)), strict=True))
    if cells["riket"] == Flag.MISSING.sign:
        cells["riket"] = None
    codes = {"region": one.region.code, "indicator": one.indicator.slug, "area": row.area.slug}
    return cells | codes | {"sex": one.observation.sex.value, "flag": one.observation.flag.value}


def _cells(row: Latest) -> Iterator[Cell]:
    one, indicator = row.summary, row.summary.indicator
    yield named(one.region)
    yield row.area.short_name
    yield indicator.title
    yield swedish.sex_word(one.observation.sex)
    yield one.observation.year
    yield one.observation.period.replace("-", "–")
    yield figure(indicator, one.observation)
    yield indicator.unit
    yield flags.WORDS[one.observation.flag]
    yield from _beside(one)
    yield from _since(one)
    yield str(row_words.place(one))
    yield indicator.publisher
    yield indicator.table
    yield f"{provenance(indicator, swedish.period(one.observation), row.origin)} {OURS}"


def _beside(one: Summary) -> tuple[Cell, Cell, str]:
    """Riket's value, the difference, and why they are empty."""
    if not one.indicator.kind.may_compare:
        return None, None, "jämförs inte"
    if one.difference is None:
        return Flag.MISSING.sign, None, "siffra för Riket saknas"
    riket = Number(one.difference.against_value, one.indicator.decimals)
    return riket, _difference(one.indicator, one.difference.amount), ""


def _since(one: Summary) -> tuple[Cell, str]:
    """The change over exactly five years, and the direction in words or why there is none."""
    change = one.direction.change if one.direction else None
    number = None if change is None else _difference(one.indicator, change)
    return number, str(row_words.direction(one))


def _difference(indicator: Indicator, amount: float) -> Number:
    return Number(round(amount, DUST), indicator.decimals)
