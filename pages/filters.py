"""Filters of files and of the API: ``lan``, ``ar``, ``kon``, each a list with commas between; none means all.

``lan`` takes county slugs and riket, ``ar`` years and spans of years (2015-2020), ``kon`` t, k and m.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from data.catalogue import catalogue
from data.errors import BadParameter, NoFigures
from data.model import Observations, Region
from data.selection import Selection
from pages.parameters import county_of, sex_of, single, unknown_parameter, word

T = TypeVar("T")

FILTERS = ("lan", "ar", "kon")
SLUG_OF_RIKET = "riket"


def selection(
    given: Mapping[str, Sequence[str]], observations: Observations, also: Sequence[str] = ()
) -> Selection:
    """What a query asks for of an indicator's observations; BadParameter with Swedish words for what cannot be.

    ``also`` names parameters that the caller reads itself.
    """
    for name in given:
        if name not in (*FILTERS, *also):
            raise BadParameter(unknown_parameter(name, (*FILTERS, *also)))
    values = {name: single(name, given[name]) for name in FILTERS if name in given}
    return Selection(
        regions=_list("lan", values, _region),
        years=tuple(
            sorted({year for span in _list("ar", values, _span) for year in _years(span, observations)})
        ),
        sexes=_list("kon", values, lambda text: sex_of(text, observations.sexes, NoFigures)),
    )


def written(asked: Selection) -> str:
    """The selection as a query in its one canonical form: "lan=dalarna,riket&ar=2024", or "" for all there is."""
    parts = {
        "lan": [_slug(one) for one in asked.regions],
        "ar": [str(year) for year in asked.years],
        "kon": [sex.value.lower() for sex in asked.sexes],
    }
    return "&".join(f"{name}={','.join(words)}" for name, words in parts.items() if words)


def _list(name: str, values: Mapping[str, str], read: Callable[[str], T]) -> tuple[T, ...]:
    if name not in values:
        return ()
    texts = values[name].split(",")
    if len(set(texts)) < len(texts):
        raise BadParameter(f"Samma {word(name)} står två gånger i adressen.")
    return tuple(map(read, texts))


def _slug(region: Region) -> str:
    return SLUG_OF_RIKET if region == catalogue().riket else region.slug


def _region(slug: str) -> Region:
    return catalogue().riket if slug == SLUG_OF_RIKET else county_of(slug, catalogue())


def _span(text: str) -> tuple[int, int]:
    first, _, last = text.partition("-")
    ends = [one for one in (first, last or first) if one.isascii() and one.isdigit() and len(one) == 4]
    if len(ends) < 2 or text.endswith("-"):
        raise BadParameter(f"År skrivs 2024, eller 2015-2020 för flera i rad. I adressen står ”{text[:40]}”.")
    return int(ends[0]), int(ends[1])


def _years(span: tuple[int, int], observations: Observations) -> Iterator[int]:
    """The years of a span that have figures; one without any is refused."""
    every = {year for sex in observations.sexes for year in observations.years(sex)}
    found = [year for year in sorted(every) if span[0] <= year <= span[1]]
    if not found:
        words = str(span[0]) if span[0] == span[1] else f"{span[0]}–{span[1]}"
        raise NoFigures(f"Det finns inga siffror för {words}. Det finns för {min(every)}–{max(every)}.")
    yield from found
