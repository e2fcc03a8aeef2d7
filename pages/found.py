"""What can be searched for: counties and municipalities by all the names they go by, and measures by their words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from data.catalogue import catalogue
from data.model import Indicator, Municipality, Region, alphabetical


@dataclass(frozen=True, slots=True)
class Found:
    """A place with a page: what it is called in a list, where it is, and the names that lead to it."""

    title: str
    address: str
    names: tuple[str, ...]
    is_county: bool


@cache
def counties() -> tuple[Found, ...]:
    """The counties in order of code."""
    return tuple(map(_county, catalogue().counties))


@cache
def municipalities() -> tuple[Found, ...]:
    """The municipalities in order of code; each tells its county."""
    return tuple(map(_municipality, catalogue().municipalities))


def measures(words: str) -> list[Indicator]:
    """The measures that hold every word in title, family, address or publisher, by the Swedish alphabet."""
    parts = words.casefold().split()
    found = [one for one in catalogue().indicators.values() if all(part in _words(one) for part in parts)]
    return sorted(found, key=lambda one: alphabetical(one.title))


def _words(one: Indicator) -> str:
    words = f"{one.title} {one.family_title} {one.slug} {one.publisher}"
    return words.casefold().replace("\u00a0", " ")


def suggestions() -> list[tuple[str, str]]:
    """What the search field offers: words that lead to one place, and which county a municipality is in."""
    known = catalogue()
    taken = {one.short_name for one in known.counties}
    return [
        *[(one.county, "") for one in known.counties],
        *[(one.authority, "") for one in known.counties],
        *[
            (f"{one.name} kommun" if one.name in taken else one.name, known.regions[one.county].county)
            for one in known.municipalities
        ],
    ]


def _county(one: Region) -> Found:
    names = (one.county, one.short_name, one.authority, one.slug, f"{one.short_name} län")
    return Found(one.county, f"/lan/{one.slug}", names, is_county=True)


def _municipality(one: Municipality) -> Found:
    county = catalogue().regions[one.county].county
    names = (one.name, f"{one.name} kommun", f"{one.name}s kommun", one.slug)
    return Found(f"{one.name}, kommun i {county}", f"/kommun/{one.slug}", names, is_county=False)
