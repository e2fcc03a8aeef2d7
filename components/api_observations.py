"""An indicator's values as the API gives them: in the source's own unit, whole, with all that has to stand beside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import WithJsonSchema

from components import swedish
from components.api_indicator import BreakAnswer, IndicatorLinks, breaks_answer, indicator_links
from components.api_shape import Imprint, known, told
from components.api_source import (
    ComputationAnswer,
    DisplayedAnswer,
    SourceAnswer,
    computation_answer,
    displayed_answer,
    source_answer,
)
from components.source import source_line
from data.model import Flag, Indicator, Observation, Region, Sex

Number = Annotated[int | float | None, WithJsonSchema({"type": ["number", "null"]})]


@dataclass(frozen=True, slots=True)
class MetadataAnswer:
    """What has to stand beside the values."""

    indicator: Annotated[str, told("Måttets namn i adresser.")]
    title: Annotated[str, told("Måttets titel.")]
    unit: Annotated[str, told("Enheten för varje value.")]
    displayed: Annotated[DisplayedAnswer, told("Hur webbplatsen visar värdena.")]
    source: Annotated[SourceAnswer, told("Varifrån värdena kommer.")]
    source_line: Annotated[str, told("Källan i en mening, att visa bredvid värdena.")]
    computation: Annotated[ComputationAnswer | None, told("Länslägets egen beräkning; null: utgivarens tal.")]
    breaks: Annotated[tuple[BreakAnswer, ...], told("Kända brott i serien.")]
    note: Annotated[str | None, told("Att tänka på.")]
    data_version: Annotated[str, told("Siffrornas version.")]
    links: Annotated[IndicatorLinks, told("Adresser.")]


@dataclass(frozen=True, slots=True)
class ObservationAnswer:
    """One value."""

    region: Annotated[str, told("Länskod; 00 är Riket.")]
    region_name: Annotated[str, told("Länets namn.")]
    year: Annotated[int, told("År; det sista i en period.")]
    sex: Annotated[Sex, told("T: totalt, K: kvinnor, M: män.")]
    value: Annotated[Number, told("Värdet som i källan, i metadata.unit; null: saknas.")]
    flag: Annotated[Flag, told("Värdets läge, eller varför det saknas; tomt: slutligt.")]
    sign: Annotated[Literal["..", "."] | None, told("Tecknet för ett värde som saknas.")]
    period: Annotated[str | None, told("Åren som värdet mäter, om de är flera: 2021-2024.")]


@dataclass(frozen=True, slots=True)
class ObservationsAnswer:
    """Values of one indicator."""

    metadata: Annotated[MetadataAnswer, told("Det som hör till varje värde.")]
    observations: Annotated[tuple[ObservationAnswer, ...], told("Efter län, år och kön.")]


def observations_answer(
    metadata: MetadataAnswer, found: Iterable[Observation], regions: Mapping[str, Region]
) -> ObservationsAnswer:
    """The values, in the order in which they come."""
    return ObservationsAnswer(metadata, tuple(_observation(one, regions[one.region]) for one in found))


def metadata_answer(indicator: Indicator, found: Iterable[Observation], imprint: Imprint) -> MetadataAnswer:
    """What has to stand beside these values of the indicator."""
    return MetadataAnswer(
        indicator=indicator.slug,
        title=indicator.title,
        unit=indicator.unit,
        displayed=displayed_answer(indicator),
        source=source_answer(indicator, imprint),
        source_line=source_line(indicator, _span(found), imprint.copied_on),
        computation=computation_answer(indicator),
        breaks=breaks_answer(indicator),
        note=known(indicator.note),
        data_version=imprint.version,
        links=indicator_links(indicator, imprint),
    )


def plain(observation: Observation) -> int | float | None:
    """The value as a machine reads it: whole numbers without decimals, None for a missing one."""
    if observation.is_missing:
        return None
    return int(observation.value) if observation.value.is_integer() else observation.value


def _observation(one: Observation, region: Region) -> ObservationAnswer:
    return ObservationAnswer(
        region=one.region,
        region_name=region.county,
        year=one.year,
        sex=one.sex,
        value=plain(one),
        flag=one.flag,
        sign="." if one.is_missing and one.flag is Flag.NOT_APPLICABLE else ".." if one.is_missing else None,
        period=one.period or None,
    )


def _span(found: Iterable[Observation]) -> str:
    """The years that the values are of, as they are written in a source line."""
    years = [year for one in found for year in swedish.period(one).split("–")]
    return min(years) if min(years) == max(years) else f"{min(years)}–{max(years)}"
