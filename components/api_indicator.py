"""An indicator as the API tells of it: all that the catalogue says, and null for what no source says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from components.api_shape import ROOT, Address, Day, Imprint, known, told
from components.api_source import (
    ComputationAnswer,
    DisplayedAnswer,
    SourceAnswer,
    computation_answer,
    displayed_answer,
    source_answer,
)
from data.model import Better, Indicator, Kind, Observations, Sex, Unavailable


@dataclass(frozen=True, slots=True)
class BreakAnswer:
    """A break in the series."""

    year: Annotated[int, told("Värden från och med detta år går inte att jämföra med tidigare.")]
    regions: Annotated[tuple[str, ...], told("Koder för de län som berörs; en tom lista är alla.")]
    note: Annotated[str | None, told("Vad som ändrades.")]


@dataclass(frozen=True, slots=True)
class MeaningAnswer:
    """What the measure means."""

    question: Annotated[str | None, told("Frågan som måttet svarar på.")]
    definition: Annotated[str | None, told("Källans definition, ordagrant; null: se källan.")]
    definition_source: Annotated[str | None, told("Var definitionen står.")]
    definition_key: Annotated[str | None, told("Ett mål med samma nyckel mäter samma sak.")]
    says: Annotated[str | None, told("Vad måttet säger.")]
    says_not: Annotated[str | None, told("Vad måttet inte säger.")]
    evidence: Annotated[str | None, told("mäter, närmevärde eller saknas.")]
    note: Annotated[str | None, told("Att tänka på.")]


@dataclass(frozen=True, slots=True)
class FamilyAnswer:
    """Indicators that belong together."""

    slug: Annotated[str, told("Mått med samma ord hör ihop.")]
    title: Annotated[str, told("Vad de handlar om.")]
    label: Annotated[str, told("Vad just detta mått heter bland dem.")]


@dataclass(frozen=True, slots=True)
class IndicatorLinks:
    """Where the indicator is."""

    page: Annotated[Address, told("Sidan på Länsläget.")]
    self: Annotated[Address, told("Beskrivningen av måttet.")]
    observations_json: Annotated[Address, told("Värdena som JSON.")]
    observations_csv: Annotated[Address, told("Värdena som CSV.")]
    observations_jsonstat: Annotated[Address, told("Värdena som JSON-stat 2.0.")]


@dataclass(frozen=True, slots=True)
class IndicatorAnswer:
    """One indicator."""

    slug: Annotated[str, told("Måttets namn i adresser.")]
    title: Annotated[str, told("Måttets titel.")]
    title_en: Annotated[str | None, told("Titeln på engelska.")]
    unit: Annotated[str, told("Enheten för alla värden i API:et.")]
    decimals: Annotated[int, told("Decimaler som källan publicerar, i samma enhet.")]
    displayed: Annotated[DisplayedAnswer, told("Hur webbplatsen visar värdena.")]
    kind: Annotated[Kind, told("Slags mått. Bara rate får rangordnas; composite visas bara som tabell.")]
    every: Annotated[int | None, told("År mellan publiceringarna; null: oregelbundet.")]
    better: Annotated[Better, told("Vilket håll ett beslut räknar som önskat.")]
    better_because: Annotated[str | None, told("Beslutet.")]
    area: Annotated[str, told("Strategiskt område; namnen finns i areas.")]
    challenge: Annotated[str | None, told("Strategins samhällsutmaning; namnen finns i areas.")]
    dimension: Annotated[str | None, told("ekonomisk, social eller miljömässig.")]
    meaning: Annotated[MeaningAnswer, told("Vad måttet betyder.")]
    source: Annotated[SourceAnswer, told("Varifrån värdena kommer.")]
    computation: Annotated[ComputationAnswer | None, told("Länslägets egen beräkning; null: utgivarens tal.")]
    breaks: Annotated[tuple[BreakAnswer, ...], told("Kända brott i serien.")]
    family: Annotated[FamilyAnswer | None, told("Mått som hör ihop med detta.")]
    years: Annotated[tuple[int, ...], told("År då Riket eller något län har ett värde.")]
    sexes: Annotated[tuple[Sex, ...], told("T: totalt, K: kvinnor, M: män.")]
    unavailable: Annotated[str | None, told("Varför alla värden saknas; null: de finns.")]
    next_release: Annotated[Day | None, told("När källan publicerar nästa gång.")]
    links: Annotated[IndicatorLinks, told("Adresser.")]


@dataclass(frozen=True, slots=True)
class IndicatorsAnswer:
    """Every indicator."""

    data_version: Annotated[str, told("Siffrornas version.")]
    indicators: Annotated[tuple[IndicatorAnswer, ...], told("Alla mått, efter namn i adresser.")]


def indicator_answer(
    indicator: Indicator, area: str, found: Observations | Unavailable, imprint: Imprint
) -> IndicatorAnswer:
    """The indicator, with the slug of its area and what its observations span."""
    has = None if isinstance(found, Unavailable) else found
    return IndicatorAnswer(
        slug=indicator.slug,
        title=indicator.title,
        title_en=known(indicator.title_en),
        unit=indicator.unit,
        decimals=indicator.decimals,
        displayed=displayed_answer(indicator),
        kind=indicator.kind,
        every=indicator.every,
        better=indicator.better,
        better_because=known(indicator.better_because),
        area=area,
        challenge=known(indicator.challenge),
        dimension=known(indicator.dimension),
        meaning=_meaning(indicator),
        source=source_answer(indicator, imprint),
        computation=computation_answer(indicator),
        breaks=breaks_answer(indicator),
        family=_family(indicator),
        years=tuple(sorted({year for sex in has.sexes for year in has.years(sex)})) if has else (),
        sexes=has.sexes if has else (),
        unavailable=found.reason if isinstance(found, Unavailable) else None,
        next_release=known(indicator.next_release),
        links=indicator_links(indicator, imprint),
    )


def indicator_links(indicator: Indicator, imprint: Imprint) -> IndicatorLinks:
    """Where the indicator's page, its description and its values are, as the world knows it."""
    own = imprint.absolute(f"{ROOT}indicators/{indicator.slug}")
    forms = [f"{own}/observations.{form}" for form in ("json", "csv", "jsonstat")]
    return IndicatorLinks(imprint.absolute(f"/indikatorer/{indicator.slug}"), own, *forms)


def breaks_answer(indicator: Indicator) -> tuple[BreakAnswer, ...]:
    """The breaks that the catalogue knows of."""
    return tuple(BreakAnswer(one.year, one.regions, known(one.note)) for one in indicator.breaks)


def _meaning(indicator: Indicator) -> MeaningAnswer:
    return MeaningAnswer(
        question=known(indicator.question),
        definition=known(indicator.definition),
        definition_source=known(indicator.definition_source),
        definition_key=known(indicator.definition_key),
        says=known(indicator.says),
        says_not=known(indicator.says_not),
        evidence=known(indicator.evidence),
        note=known(indicator.note),
    )


def _family(indicator: Indicator) -> FamilyAnswer | None:
    if not indicator.family:
        return None
    return FamilyAnswer(indicator.family, indicator.family_title, indicator.family_label)
