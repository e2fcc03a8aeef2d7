"""What has to stand beside a number that leaves the site: whose it is, how it came here, how it was computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from components.api_shape import Address, Day, Imprint, known, told
from data.model import Indicator


@dataclass(frozen=True, slots=True)
class SourceAnswer:
    """Where the values come from."""

    publisher: Annotated[str, told("Utgivaren; ”Egen beräkning …” på det som Länsläget räknar.")]
    table: Annotated[str | None, told("Utgivarens tabell.")]
    url: Annotated[Address | None, told("Utgivarens webbplats.")]
    licence: Annotated[str | None, told("Källans villkor; null: se källan.")]
    how: Annotated[str, told("Hur värdena kom hit: copied, computed, transcribed eller derived.")]
    copied_from: Annotated[str, told("Kopian, eller måttet, som värdena är hämtade ur.")]
    copied_on: Annotated[Day, told("Dagen då kopian hämtades.")]
    checked_against_source: Annotated[bool, told("Om värdena är jämförda med utgivarens egen webbplats.")]


@dataclass(frozen=True, slots=True)
class DisplayedAnswer:
    """How the site shows values that the API gives as the source has them."""

    unit: Annotated[str, told("Enheten på webbplatsen.")]
    divide_by: Annotated[float, told("Talet som webbplatsen delar värdet med.")]
    decimals: Annotated[int, told("Decimaler på webbplatsen.")]


@dataclass(frozen=True, slots=True)
class ComputationAnswer:
    """How a derived indicator is computed."""

    formula: Annotated[str, told("Formeln i ord.")]
    method: Annotated[str, told("per_1000, per_capita, index eller change_percent.")]
    of: Annotated[str, told("Måttet som räknas om.")]
    by: Annotated[str | None, told("Måttet som det delas med.")]
    base_year: Annotated[int | None, told("Basår för ett index.")]
    years_back: Annotated[int | None, told("År bakåt som en förändring gäller.")]


def source_answer(indicator: Indicator, imprint: Imprint) -> SourceAnswer:
    """Where an indicator's values come from; none is checked against its source until a refresh has done so."""
    return SourceAnswer(
        publisher=indicator.publisher,
        table=known(indicator.table),
        url=known(indicator.source_url),
        licence=known(indicator.licence),
        how=indicator.how,
        copied_from=indicator.copied_from,
        copied_on=imprint.copied_on,
        checked_against_source=False,
    )


def displayed_answer(indicator: Indicator) -> DisplayedAnswer:
    """The unit, the divisor and the decimals of the site."""
    divide_by = indicator.shown.divide_by if indicator.shown else 1.0
    return DisplayedAnswer(indicator.display_unit, divide_by, indicator.display_decimals)


def computation_answer(indicator: Indicator) -> ComputationAnswer | None:
    """How we computed the values; None where they are the publisher's."""
    how = indicator.derivation
    if how is None:
        return None
    return ComputationAnswer(how.formula, how.method, how.of, known(how.by), how.base_year, how.years_back)
