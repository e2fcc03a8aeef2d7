"""Which groups of counties there are: riksområden, östra Mellansverige, FA and LA regions across county borders.

Pure functions. Slugs are promises: other pages and other sites link to them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from data.model import Division, Group, Municipality, Region, alphabetical

OMS = "oms"


def groups(
    counties: Sequence[Region], municipalities: Sequence[Municipality], divisions: Sequence[Division]
) -> Mapping[str, Group]:
    """Every group that is the same whoever is compared, by slug; ``counties`` in order of code."""
    return {group.slug: group for one in divisions for group in _of(one, counties, municipalities)}


def _of(
    made: Division, counties: Sequence[Region], municipalities: Sequence[Municipality]
) -> Iterator[Group]:
    match made.slug:
        case "riksomrade":
            return _nuts(counties, made)
        case "fa":
            names = [(one.fa_name, one.county) for one in municipalities]
            return _functional(counties, made, names, "FA-regionen")
        case "la":
            names = [(one.la_name, one.county) for one in municipalities]
            return _functional(counties, made, names, "den lokala arbetsmarknaden")
        case _:
            return _oms(counties, made)


def slug(name: str) -> str:
    """A name as it stands in an address: "gavle", "kristianstad-hassleholm"."""
    plain = unicodedata.normalize("NFD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _nuts(counties: Sequence[Region], made: Division) -> Iterator[Group]:
    for code, name in sorted({(one.nuts2, one.nuts2_name) for one in counties}):
        yield Group(
            slug=f"riksomrade-{code.lower()}",
            name=f"{name} ({code})",
            short_name=code,
            among=f"i riksområdet {name}",
            kind=made.title,
            definition=made.definition,
            source=made.source,
            members=tuple(one for one in counties if one.nuts2 == code),
        )


def _oms(counties: Sequence[Region], made: Division) -> Iterator[Group]:
    yield Group(
        slug=OMS,
        name="Östra Mellansverige (ÖMS, sju län)",
        short_name="ÖMS",
        among="i planeringssamarbetet ÖMS",
        kind=made.title,
        definition=made.definition,
        source=made.source,
        members=tuple(one for one in counties if one.code in made.counties),
    )


def _functional(
    counties: Sequence[Region], made: Division, names: Sequence[tuple[str, str]], region: str
) -> Iterator[Group]:
    """The regions that cross a county border, by name; ``names`` has each municipality's region and county."""
    kind = made.slug.upper()
    for name in sorted({name for name, _ in names}, key=alphabetical):
        codes = {county for one, county in names if one == name}
        if len(codes) > 1:
            yield Group(
                slug=f"{made.slug}-{slug(name)}",
                name=f"{kind} {name}",
                short_name=f"{kind}-länen",
                among=f"som delar {region} {name}",
                kind=made.title,
                definition=made.definition,
                source=made.source,
                members=tuple(one for one in counties if one.code in codes),
            )
