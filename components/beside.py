"""What a value is set beside, in words: Riket, another county, or the median of a group's other counties."""

from __future__ import annotations

from components import phrases, swedish
from data.model import RIKET, Difference, Group, Median, Observation, Region, Summary

OURS = "Egen beräkning: medianen av länen i gruppen"
"""What every median is labelled with."""

OURS_TOO = "Även medianen av länen i gruppen är vår beräkning"
"""The same after a measure that is labelled as computed here itself."""


def beside(summary: Summary) -> str:
    """ "1,2 procentenheter högre än i riket (14,3 %)"; "" where no comparison may be made."""
    other = summary.against
    if other is None or not summary.indicator.kind.may_compare:
        return ""
    if isinstance(other, Group):
        return _beside_group(summary, other, summary.median) if summary.median else ""
    if other.code == summary.region.code:
        return ""
    if summary.difference is None:
        return f"siffra för {'riket' if other.code == RIKET else other.county} saknas i kopian"
    there = phrases.where(other)
    return _compared(summary, summary.difference, there, f"värdet {there}")


def place_in_group(summary: Summary) -> list[str]:
    """ "plats 2 av 7 i gruppen", where the county is in the group it is set beside."""
    return [f"{swedish.place(summary.group_place)} i gruppen"] if summary.group_place else []


def our_median(summary: Summary) -> list[str]:
    """That a median is our own; the value of a single county is not."""
    found = summary.median
    said = found is not None and summary.difference is not None and len(found.counties) > 1
    words = OURS_TOO if summary.indicator.is_derived else OURS
    return [f"{words}."] if said else []


def head(against: Region | Group) -> str:
    """What stands after "Mot" above a column: "Riket", "Skåne", "medianen, SE31"."""
    return f"medianen, {against.short_name}" if isinstance(against, Group) else against.short_name


def whom(group: Group, county: Region | None) -> str:
    """ "de övriga 4 länen i riksområdet Östra Mellansverige", "de 5 länen …" for a county that is none of them."""
    others = group.others(county)
    is_one = len(others) < len(group.members)
    if len(others) == 1:
        return f"det {'andra' if is_one else 'enda'} länet {group.among}"
    return f"de {'övriga ' if is_one else ''}{len(others)} länen {group.among}"


def _beside_group(summary: Summary, group: Group, found: Median) -> str:
    them = whom(group, summary.region)
    if summary.difference is None:
        return f"siffra för {them} saknas i kopian"
    if len(found.counties) == 1:
        there = phrases.where(found.counties[0])
        only = "" if found.of == 1 else "det enda med siffra av "
        return f"{_compared(summary, summary.difference, there, f'värdet {there}')}, {only}{them}"
    some = "" if len(found.counties) == found.of else f"{len(found.counties)} av "
    median = f"medianen för {some}{them}"
    return _compared(summary, summary.difference, median, median)


def _compared(summary: Summary, found: Difference, there: str, near: str) -> str:
    """ "0,9 procentenheter högre än i riket (37,4 %)", with ``near`` for what stands after "nära"."""
    indicator, mine = summary.indicator, summary.observation
    other = Observation(found.against, mine.year, mine.sex, found.against_value)
    if swedish.with_unit(indicator, other) == swedish.with_unit(indicator, mine):
        return f"samma som {there}"
    again = phrases.value_again(indicator, other)
    if swedish.is_zero(indicator, found.amount):
        return f"nära {near} ({again})"
    size = swedish.unsigned_difference(indicator, found.amount)
    return f"{size} {'högre' if found.amount > 0 else 'lägre'} än {there} ({again})"
