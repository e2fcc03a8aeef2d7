"""The strategic areas and the challenges of the strategy as the API tells of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from components.api_shape import Address, Day, Imprint, known, told
from data.model import Challenge, Indicator, Source, StrategicArea


@dataclass(frozen=True, slots=True)
class QuoteAnswer:
    """Where quoted words stand."""

    publisher: Annotated[str, told("Utgivare.")]
    title: Annotated[str, told("Dokument.")]
    url: Annotated[Address, told("Adress.")]
    checked_on: Annotated[Day, told("Dagen då orden lästes i dokumentet.")]


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """A part of an area that has no figures yet."""

    name: Annotated[str, told("Vad det gäller.")]
    note: Annotated[str, told("Vad som saknas.")]


@dataclass(frozen=True, slots=True)
class AreaAnswer:
    """One of the four strategic areas, or what lies across them."""

    number: Annotated[int, told("1–4; 0 är tvärgående.")]
    slug: Annotated[str, told("Namn i adresser.")]
    name: Annotated[str, told("Regeringens ord; för 0 Länslägets.")]
    short_name: Annotated[str, told("Kort namn.")]
    source: Annotated[QuoteAnswer | None, told("Var namnet står.")]
    priorities_note: Annotated[str | None, told("Var regeringens prioriteringar står.")]
    priorities_url: Annotated[Address | None, told("Adress till dem.")]
    without_figures: Annotated[tuple[GapAnswer, ...], told("Delar som saknar siffror.")]
    indicators: Annotated[tuple[str, ...], told("Områdets mått.")]
    page: Annotated[Address, told("Områdets sida på Länsläget.")]


@dataclass(frozen=True, slots=True)
class ChallengeAnswer:
    """One of the challenges of the national strategy."""

    slug: Annotated[str, told("Ordet som står vid måtten.")]
    name: Annotated[str, told("Strategins ord.")]
    source: Annotated[QuoteAnswer, told("Var orden står.")]


@dataclass(frozen=True, slots=True)
class AreasAnswer:
    """The areas and the challenges."""

    areas: Annotated[tuple[AreaAnswer, ...], told("De fyra strategiska områdena, sist tvärgående.")]
    challenges: Annotated[tuple[ChallengeAnswer, ...], told("Strategins samhällsutmaningar.")]


def area_answer(area: StrategicArea, indicators: Iterable[Indicator], imprint: Imprint) -> AreaAnswer:
    """An area with those of the indicators that are its own."""
    return AreaAnswer(
        number=area.number,
        slug=area.slug,
        name=area.name,
        short_name=area.short_name,
        source=_quote(area.source) if area.source else None,
        priorities_note=known(area.priorities_note),
        priorities_url=known(area.priorities_url),
        without_figures=tuple(GapAnswer(one.name, one.note) for one in area.empty_slots),
        indicators=tuple(one.slug for one in indicators if one.area == area.number),
        page=imprint.absolute(f"/omraden/{area.slug}"),
    )


def challenge_answer(challenge: Challenge) -> ChallengeAnswer:
    """A challenge in the words of the strategy."""
    return ChallengeAnswer(challenge.slug, challenge.name, _quote(challenge.source))


def _quote(source: Source) -> QuoteAnswer:
    return QuoteAnswer(source.publisher, source.title, source.url, source.checked_on)
