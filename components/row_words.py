"""The words of an indicator row. On paper, where a row is one line, some go: the head of the column says them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from components import swedish
from data.model import Direction, Indicator, Kind, Summary

NO_PLACE = {
    Kind.SURVEY: "urvalsundersökning, felmarginal saknas i kopian",
    Kind.COUNT: "antal rangordnas inte",
    Kind.INDEX: "index rangordnas inte",
    Kind.COMPOSITE: "rangordnas inte",
    Kind.CONTEXT: "rangordnas inte: beskriver förutsättningar",
}
OURS = " (egen beräkning)"
STAR = "*"
"""Stands on paper after the title of what we have computed, in place of OURS."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in pieces, each with whether it stands on paper too."""

    pieces: tuple[tuple[str, bool], ...]

    @classmethod
    def of(cls, text: str, *off_paper: str) -> Words:
        """The text, with the pieces that are left out on paper."""
        left_out = [one for one in off_paper if one]
        parts = re.split(f"({'|'.join(map(re.escape, left_out))})", text) if left_out else [text]
        return cls(tuple((part, part not in left_out) for part in parts if part))

    @property
    def on_paper(self) -> str:
        """What is left on paper."""
        return "".join(text for text, stays in self.pieces if stays)

    def __str__(self) -> str:
        return "".join(text for text, _ in self.pieces)


def unit(indicator: Indicator) -> Words:
    """The unit; on paper without what the title has just said, "per invånare"."""
    words, title = indicator.display_unit, indicator.title
    per = re.search(r" per .*$", words)
    said = per.group() if per and title.endswith(per.group()) else ""
    return Words.of(f"{words}{OURS}" if indicator.is_derived else words, said, OURS)


def difference(one: Summary) -> Words:
    """The difference to Riket or another county; on paper without its unit."""
    if one.difference is None:
        return Words.of("siffra saknas" if one.indicator.kind.may_compare else "jämförs inte", "siffra ")
    return Words.of(swedish.difference(one.indicator, one.difference.amount), _unit_again(one.indicator))


def direction(one: Summary) -> Words:
    """The value beside the one five years back; on paper without its unit and without the note on a break."""
    found = one.direction
    if found is None:
        return Words.of("jämförs inte")
    return Words.of(swedish.direction(one.indicator, found), *_said_by_the_head(one.indicator, found))


def _said_by_the_head(indicator: Indicator, found: Direction) -> list[str]:
    since = found.since
    note = f" ({found.broken_by.note.rstrip('.')})" if found.broken_by else ""
    return [
        _unit_again(indicator),
        f"går inte att jämföra med {since}: ",
        f" jämfört med {since}",
        note,
    ]


def place(one: Summary) -> Words:
    """The place among the counties, or why there is none."""
    if one.place is None:
        return Words.of(NO_PLACE.get(one.indicator.kind, "siffra saknas"))
    return Words.of(swedish.place(one.place), "plats ")


def _unit_again(indicator: Indicator) -> str:
    again = swedish.brief(swedish.unit_of_difference(indicator))
    return f"{swedish.SPACE}{again}" if again else ""
