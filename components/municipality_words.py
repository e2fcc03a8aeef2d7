"""Klarspråk about a municipality: where it is, how many live there, how a figure stands beside county and Riket."""

from __future__ import annotations

from components import sentences, swedish
from components.municipality_profile import MunicipalityProfile
from data.model import Summary


def opening(shown: MunicipalityProfile) -> str:
    """ "Falun är en kommun i Dalarnas län med 60 171 invånare (31 december 2024)." """
    one = shown.population
    count = swedish.value(one.indicator, one.observation)
    return (
        f"{shown.municipality.name} är en kommun i {shown.county.county} "
        f"med {count} invånare (31 december {one.observation.year})."
    )


def functional(shown: MunicipalityProfile) -> str:
    """Which functional region it is part of, and whether that one crosses the county's border."""
    name, others = shown.municipality.fa_name, shown.same_labour_market
    if not others:
        return f"Kommunen är ensam i den funktionella analysregionen {name}."
    which = f"en av {len(others) + 1} kommuner i den funktionella analysregionen {name}"
    counties = swedish.in_order({county.county for _, county in others if county != shown.county})
    beyond = f", som också omfattar kommuner i {swedish.listing(counties)}" if counties else ""
    return f"Kommunen är {which}{beyond}."


def compared(shown: MunicipalityProfile) -> str:
    """What its figures stand beside; those of a county that is one municipality are the same."""
    same = f" Kommunen är hela länet: siffrorna för {shown.municipality.name} och {shown.county.county} är desamma."
    first = "Mått som har samma definition för kommuner, län och riket. Kommuner rangordnas inte."
    return first + (same if is_whole_county(shown) else "")


def alone(shown: MunicipalityProfile) -> str:
    """Why counts stand by themselves."""
    if is_whole_county(shown):
        return "Antal ställs inte bredvid rikets: en kommun är mindre än landet."
    return "Antal ställs inte bredvid länets eller rikets: en kommun är mindre än sitt län."


def is_whole_county(shown: MunicipalityProfile) -> bool:
    """Whether the county has no other municipality."""
    return len(shown.in_county) == 1


def sentence(to_county: Summary, to_riket: Summary) -> str:
    """What a measure says: beside Riket, since when, how it was computed, and beside the county."""
    last = f" Värdet är {sentences.beside(to_county)}." if to_county.difference else ""
    return sentences.sentence(to_riket) + last
