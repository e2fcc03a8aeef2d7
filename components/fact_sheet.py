"""A county's profile on one A4, as plain values for the typesetter: every text as it will be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from components import paper, row_words, swedish
from components.beside import head
from components.indicator_rows import CURVE, HEADS
from components.palette import LIGHT
from components.profile import AreaRows, Profile, Row
from components.qr import qr
from components.regional_strategy import in_words
from components.row_words import STAR
from components.sparkline import sparkline
from components.sweden import Ring, sweden_alone
from data.model import Summary

CURVE_SIZE = (130, 24)
"""Width and height of a row's curve, in its own pixels: as low as a line of text."""


def fact_sheet(
    profile: Profile, rings: Mapping[str, Sequence[Ring]], address: str, version: str, copied_on: str
) -> dict[str, Any]:
    """The sheet; ``address`` is where the world finds the page, drawings are SVG with plain colours."""
    county = profile.county.county
    return {
        "title": county,
        "description": f"Länsprofil för {county}. {paper.version_words(version)}.",
        "kicker": f"Länsprofil, siffror kopierade {swedish.date_words(copied_on)}",
        "sentences": list(profile.sentences),
        "facts": _facts(profile),
        "map": str(sweden_alone(rings, profile.county.code, LIGHT)),
        "map_words": f"Karta över Sveriges län med {county} markerat.",
        "heads": _heads(head(profile.against)),
        "areas": [_area(one) for one in profile.areas],
        "strategy": in_words(profile.strategy, profile.strategy_seen),
        "notes": list(paper.profile_notes(profile, copied_on)),
        "address": address,
        "version": paper.version_words(version),
        "qr": str(qr(address, paper.QR_WORDS, LIGHT)),
        "qr_words": f"{paper.QR_WORDS}: {address}",
    }


def _heads(against: str) -> list[str]:
    """The heads of the page's table; the unit has a column of its own."""
    title, value, *others = (words.format(against) for words in HEADS)
    return [title, value, "Enhet", *others, CURVE]


def _facts(profile: Profile) -> list[list[str]]:
    known = [list(fact) for fact in profile.facts]
    if profile.population is None:
        return known
    one = profile.population
    count = swedish.value(one.indicator, one.observation)
    return [[f"Folkmängd 31 december {one.observation.year}", count], *known]


def _area(one: AreaRows) -> dict[str, Any]:
    area = one.area
    return {
        "name": f"”{area.name}”" if area.source else area.name,
        "empty": [f"{slot.name}: {slot.note}" for slot in area.empty_slots],
        "rows": [_row(row) for row in one.on_paper],
    }


def _row(row: Row) -> dict[str, Any]:
    one = row.summary
    drawn = sparkline(row.runs, *CURVE_SIZE, palette=LIGHT) if sum(map(len, row.runs)) > 1 else ""
    return {
        "title": one.indicator.title,
        "star": STAR if one.indicator.is_derived else "",
        "value": swedish.value(one.indicator, one.observation),
        "unit": row_words.unit(one.indicator).on_paper,
        "year": swedish.period(one.observation),
        "difference": row_words.difference(one).on_paper,
        "direction": row_words.direction(one).on_paper,
        "place": row_words.place(one).on_paper,
        "reasons": _reasons(one),
        "curve": str(drawn),
    }


def _reasons(one: Summary) -> list[str]:
    """The cells that say why nothing can be said."""
    told = {
        "difference": one.difference is not None,
        "direction": one.direction is not None and one.direction.change is not None,
        "place": one.place is not None,
    }
    return [cell for cell, is_told in told.items() if not is_told]
