"""Decided numbers as the API tells of them: who decided, where it stands, and that none was set for a county."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from components.api_shape import Address, Day, known, told
from data.model import Target


@dataclass(frozen=True, slots=True)
class TargetAnswer:
    """A number that an authority has decided."""

    slug: Annotated[str, told("Målets namn.")]
    area: Annotated[str, told("Strategiskt område.")]
    wording: Annotated[str, told("Beslutets ord.")]
    value: Annotated[float | None, told("Talet; null: beslutet har inget tal som går att visa.")]
    unit: Annotated[str | None, told("Enhet.")]
    year: Annotated[int | None, told("Året som målet gäller.")]
    decided_by: Annotated[str, told("Vem som beslutade.")]
    document: Annotated[str, told("Dokumentet.")]
    source_url: Annotated[Address, told("Var orden är lästa.")]
    checked_on: Annotated[Day, told("Dagen då de lästes.")]
    set_for: Annotated[str, told("nation eller eu: vem målet är satt för.")]
    applies_to_county: Annotated[bool, told("Om målet är satt för länen. Inget mål här är det.")]
    label: Annotated[str, told("Det som ska stå vid målet när det visas.")]
    note: Annotated[str | None, told("Att tänka på.")]
    indicators: Annotated[tuple[str, ...], told("Mått som mäter samma sak.")]
    definition_key: Annotated[str | None, told("Måttets nyckel, när ett mått mäter samma sak.")]


@dataclass(frozen=True, slots=True)
class TargetsAnswer:
    """Every decided number we have seen the document of."""

    targets: Annotated[tuple[TargetAnswer, ...], told("Beslutade mål med tal.")]


def target_answer(target: Target, areas: Mapping[int, str]) -> TargetAnswer:
    """A decided number, whole; ``areas`` has the slugs by number."""
    return TargetAnswer(
        slug=target.slug,
        area=areas[target.area],
        wording=target.wording,
        value=target.value,
        unit=known(target.unit),
        year=target.year,
        decided_by=target.decided_by,
        document=target.document,
        source_url=target.source_url,
        checked_on=target.checked_on,
        set_for=target.set_for,
        applies_to_county=target.applies_to_county,
        label=target.label,
        note=known(target.note),
        indicators=target.indicators,
        definition_key=known(target.definition_key),
    )
