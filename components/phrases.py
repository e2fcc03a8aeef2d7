"""Phrases that sentences about numbers are put together from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components import swedish
from components.chosen import STATES
from data.model import RIKET, Indicator, Kind, Observation, Region, Sex

MOST_NAMES = 3

KIND_NOTES = {
    Kind.COUNT: "Absoluta tal jämförs inte mellan län.",
    Kind.INDEX: "Indexet visar förändring, inte nivå.",
    Kind.COMPOSITE: "Sammanvägt index, får ingen plats.",
}


def where(region: Region) -> str:
    """ "i Dalarnas län" or "i riket"."""
    return "i riket" if region.code == RIKET else f"i {region.county}"


def people(sex: Sex) -> str:
    """The sex a value is of, "för kvinnor ", or nothing for all."""
    return "" if sex is Sex.TOTAL else f"för {swedish.sex_word(sex)} "


def when(one: Observation) -> str:
    """The year or years, with the word for a value that is not final."""
    state = STATES.get(one.flag)
    return f"{swedish.period(one)} ({state})" if state else swedish.period(one)


def value_again(indicator: Indicator, one: Observation) -> str:
    """A value whose unit has just been said, with the brief form of that unit."""
    unit = indicator.display_unit
    if unit.startswith("index"):
        return swedish.value(indicator, one)
    return swedish.amount_with_unit(swedish.value(indicator, one), swedish.brief(unit)).rstrip(swedish.SPACE)


def counts_everyone(indicator: Indicator) -> bool:
    """Whether a measure counts everyone it speaks of.

    Said of shares only: money and emissions come from accounts and models, even where no sample is drawn.
    """
    return indicator.kind is Kind.RATE and indicator.unit.startswith("%") and not indicator.is_derived


def notes(indicator: Indicator, one: Observation) -> list[str]:
    """How sure a value is and what may not be done with it, one short sentence each."""
    found = [KIND_NOTES[indicator.kind]] if indicator.kind in KIND_NOTES else []
    if one.margin is not None:
        margin = f"felmarginal ±{swedish.unsigned_difference(indicator, one.margin)}."
        found.append(f"Urvalsundersökning, {margin}" if indicator.kind is Kind.SURVEY else capital(margin))
    elif indicator.kind is Kind.SURVEY:
        found.append("Urvalsundersökning, felmarginal saknas i kopian.")
    return [*found, "Egen beräkning."] if indicator.is_derived else found


def absent(codes: Sequence[str], regions: Mapping[str, Region] | None) -> list[str]:
    """What is said of the counties without a value that year."""
    if not codes:
        return []
    if regions is None or len(codes) > MOST_NAMES:
        return [f"Siffra saknas för {len(codes)} län."]
    return [f"Siffra saknas för {names([regions[code] for code in codes])}."]


def names(regions: Sequence[Region]) -> str:
    """County names in official code order: "Uppsala län, Kalmar län och Gotlands län"."""
    return swedish.listing([region.county for region in sorted(regions, key=lambda one: one.code)])


def capital(text: str) -> str:
    """The text with a capital first letter and the rest untouched."""
    return text[:1].upper() + text[1:]
