"""The table behind an embedded chart, as light markup: every year of a series, or one year of a map or a ranking."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from components import swedish
from components.chart_map import NO_VALUE
from components.chosen import STATES
from components.number import MISSING_WORDS
from data.model import Flag, Indicator, Observation

SIGNS = {Flag.PROVISIONAL: "p", Flag.REVISED: "r", Flag.ESTIMATED: "e"}
"""What stands after a value that is not final."""


NO_BREAK = Markup("&nbsp;")
"""Longer than the sign itself, yet shorter when compressed: it is a part of what repeats between two figures."""


@dataclass(frozen=True, slots=True)
class Row:
    """One region: its name, whether a reader follows it, its values; its place in words, None in a table without."""

    label: str
    chosen: bool
    observations: tuple[Observation, ...]
    place: str | None = None


def table(indicator: Indicator, caption: str, columns: Sequence[str], rows: Sequence[Row]) -> Markup:
    """The table and the key to its signs; ``columns`` are the words above the values, and above the places if any."""
    head = Markup("").join(Markup("<th scope=col>{}").format(one) for one in ("Län", *columns))
    body = Markup("").join(_row(indicator, one) for one in rows)
    return Markup(
        '<div class="scroll" role="region" aria-labelledby="c" tabindex="0"><table><caption id="c">{}</caption>'
        "<thead><tr>{}<tbody>{}</table></div>{}"
    ).format(caption, head, body, _key(one for row in rows for one in row.observations))


def _row(indicator: Indicator, row: Row) -> Markup:
    name = Markup("<b>{}</b>").format(row.label) if row.chosen else escape(row.label)
    cells = Markup("").join(_cell(indicator, one) for one in row.observations)
    place = Markup("<td>{}").format(row.place) if row.place is not None else ""
    return Markup("<tr><th scope=row>{}{}{}").format(name, cells, place)


def _cell(indicator: Indicator, one: Observation) -> Markup:
    sign = "" if one.is_missing or one.flag not in SIGNS else Markup("<sup>{}</sup>").format(SIGNS[one.flag])
    value = escape(swedish.value(indicator, one)).replace("\u00a0", NO_BREAK)
    return Markup("<td>{}{}").format(value, sign)


def _key(observations: Iterable[Observation]) -> Markup:
    """The signs that stand in the table and what they mean; nothing where there are none."""
    told = dict.fromkeys(filter(None, map(_sign, observations)))
    return Markup('<p class="soft">Tecken: {}').format(" · ".join(told)) if told else Markup("")


def _sign(one: Observation) -> str:
    """ ".. uppgift saknas", "p preliminär", or nothing for a final value."""
    if one.is_missing:
        return f"{one.flag.sign} {MISSING_WORDS.get(one.flag, NO_VALUE)}"
    return f"{SIGNS[one.flag]} {STATES[one.flag]}" if one.flag in SIGNS else ""
