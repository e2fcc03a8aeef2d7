"""Whether every part of the panel shows what the address asks for and the file holds: all disagreements at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest
from selenium.common.exceptions import TimeoutException

from tests.browser import panel
from tests.browser.panel import Panel
from tests.browser.published import RIKET, Published, county_names, published
from tests.browser.visit import Visit

SEX_WORDS = {"T": "", "K": ", kvinnor", "M": ", män"}
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a visitor has chosen, in the words of the files; ``chosen`` are county codes in order."""

    address: str
    indicator: str
    year: int
    sex: str = "T"
    chosen: tuple[str, ...] = ()
    against: str = RIKET

    @property
    def drawn(self) -> tuple[str, ...]:
        """The counties in colour: the chosen ones, and the one that the first is set beside."""
        beside = (self.against,) if self.chosen and self.against not in (RIKET, *self.chosen) else ()
        return (*self.chosen, *beside)

    @property
    def figures(self) -> Published:
        """The file."""
        return published(self.indicator)


def assert_shown(visit: Visit, asked: Asked) -> None:
    """The panel shows what was asked, in all its parts; waits for the drawings to follow."""
    visit.wait_until_shown(asked.address)
    try:
        visit.until(
            lambda: not list(disagreements(panel.read(visit), asked)), "the parts of the panel to agree"
        )
    except TimeoutException:
        pytest.fail("\n".join([asked.address, *disagreements(panel.read(visit), asked)]))


def disagreements(shown: Panel, asked: Asked) -> Iterator[str]:
    """One line for each part that shows something else."""
    yield from _counties(shown, asked)
    yield from _colours(shown, asked)
    yield from _series(shown, asked)
    yield from _ranking(shown, asked)
    yield from _table(shown, asked)
    yield from _words(shown, asked)


def _counties(shown: Panel, asked: Asked) -> Iterator[str]:
    values = asked.figures.of_year(asked.year, asked.sex)
    for code, name in county_names().items():
        county = shown.counties[code]
        value = (code, asked.year, asked.sex, values[code]) if code in values else None
        if county.value != value:
            yield f"list: {name} has {county.value}, the file {value}"
        place = asked.drawn.index(code) if code in asked.drawn else None
        if county.chosen != place:
            yield f"list: {name} is chosen as {county.chosen}, the address asks for {place}"
        if (county.outline > 1) != (place is not None):
            yield f"map: {name} has an outline of {county.outline}, chosen as {place}"
        if value and asked.figures.text(value[3]) not in county.spoken:
            yield f"map: {name} is spoken as {county.spoken!r}"


def _colours(shown: Panel, asked: Asked) -> Iterator[str]:
    """The map has the list's colours, and each colour's printed limits hold the county's value."""
    values = asked.figures.of_year(asked.year, asked.sex)
    for code, county in shown.counties.items():
        if county.fill != county.expected_fill or not county.tile:
            yield f"map: {code} is filled with {county.fill}, the list says {county.expected_fill} {county.tile!r}"
        if code not in values:
            if county.colour != "missing":
                yield f"list: {code} has no value but the colour {county.colour}"
        elif not _holds(shown.legend.get(county.colour, ""), _compared(asked, code, county.colour)):
            yield f"list: {code} has {values[code]}, its colour means {shown.legend.get(county.colour)}"


def _compared(asked: Asked, code: str, colour: str) -> Decimal:
    """What the colour stands for: the value as printed, or for colours around Riket the difference to Riket."""
    values = asked.figures.of_year(asked.year, asked.sex)
    riket = Decimal(str(values[RIKET])) if colour.startswith("d") else 0
    return asked.figures.rounded(Decimal(str(values[code])) - riket)


def _holds(words: str, value: Decimal) -> bool:
    """Whether "10,2 till under 11,5" holds the value."""
    plain = words.replace("\u2212", "-").replace("\u00a0", "").replace(",", ".")
    limits = [Decimal(one) for one in NUMBER.findall(plain)]
    if plain.startswith("under"):
        return value < limits[0]
    if plain.endswith("eller mer"):
        return value >= limits[0]
    return len(limits) == 2 and limits[0] <= value < limits[1]


def _series(shown: Panel, asked: Asked) -> Iterator[str]:
    if shown.series is None:
        yield "series: is not shown"
        return
    for code in (*county_names(), RIKET):
        token, drawn = shown.series.get(code, ("", {}))
        if drawn != asked.figures.of_region(code, asked.sex):
            yield f"series: {code} is drawn as {drawn}"
        if drawn and token != _token(code, asked, "background-line", "riket"):
            yield f"series: {code} is drawn as {token}"


def _token(code: str, asked: Asked, background: str, riket: str) -> str:
    if code in asked.drawn:
        return f"series-{asked.drawn.index(code) + 1}"
    return riket if code == RIKET else background


def _ranking(shown: Panel, asked: Asked) -> Iterator[str]:
    values = asked.figures.of_year(asked.year, asked.sex)
    drawn = {code: value for code, (_, value) in (shown.ranking or {}).items()}
    if drawn != values:
        yield f"ranking: shows {drawn}, the file has {values}"
    printed = [asked.figures.rounded(value) for value in drawn.values()]
    if printed != sorted(printed, reverse=True):
        yield f"ranking: is not in order: {drawn}"
    if shown.ranking_heading != f"Rangordning {asked.year}{SEX_WORDS[asked.sex]}":
        yield f"ranking: is headed {shown.ranking_heading!r}"
    for code in asked.drawn:
        token = (shown.ranking or {}).get(code, ("not there", 0))[0]
        if token != _token(code, asked, "", ""):
            yield f"ranking: {code} is drawn as {token}"


def _table(shown: Panel, asked: Asked) -> Iterator[str]:
    held = {(*key, value) for key, value in asked.figures.values.items() if key[2] == asked.sex}
    if shown.table != held:
        yield f"table: differs from the file in {sorted(shown.table ^ held)}"
    if len(shown.strong_rows) != len(asked.drawn):
        yield f"table: marks {shown.strong_rows}, drawn are {asked.drawn}"


def _words(shown: Panel, asked: Asked) -> Iterator[str]:
    """The sentence is about the first chosen county, beside what the address names."""
    values = asked.figures.of_year(asked.year, asked.sex)
    about = asked.chosen[0] if asked.chosen else RIKET
    expected = [asked.figures.title, str(asked.year), asked.figures.text(values[about])]
    if asked.chosen:
        there = asked.against in values
        beside = asked.figures.text(values[asked.against]) if there else "siffra för riket saknas"
        expected += [county_names()[about], beside]
    if asked.against != RIKET:
        expected.append(county_names()[asked.against])
    missing = [words for words in expected if words not in shown.sentence.replace("\u00a0", " ")]
    if missing:
        yield f"sentence: lacks {missing}: {shown.sentence}"
    if shown.map_heading != f"Länen {asked.year}{SEX_WORDS[asked.sex]}":
        yield f"map: is headed {shown.map_heading!r}"
