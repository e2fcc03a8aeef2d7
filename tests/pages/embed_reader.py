"""Reads an embed as strictly as HTML can be read: its words, its table, and the values that its drawing shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from xml.etree.ElementTree import Element

import html5lib

from tests.pages import official

HTML, SVG = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/2000/svg}"
CODES = {str(one["short_name"]): code for code, one in official.counties().items()} | {"Riket": "00"}
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Cells:
    """A row of the table."""

    name: str
    marked: bool
    cells: list[str]


@dataclass(frozen=True)
class Embed:
    """A document that a strict parser has found nothing wrong with."""

    root: Element

    @classmethod
    def of(cls, text: str) -> Embed:
        """The document; html5lib's ParseError for the first thing that is not as HTML demands."""
        return cls(_parsed(text))

    def all(self, tag: str, root: Element | None = None) -> list[Element]:
        """The HTML elements of a tag."""
        return list((self.root if root is None else root).iter(f"{HTML}{tag}"))

    def one(self, tag: str) -> Element:
        """The only one of a tag."""
        (found,) = self.all(tag)
        return found

    def text(self, tag: str) -> str:
        """The words of the only one of a tag."""
        return words(self.one(tag))

    @property
    def links(self) -> list[Element]:
        """What can be clicked."""
        return self.all("a")

    @property
    def columns(self) -> list[str]:
        """The words above the values of the table."""
        return [words(one) for one in self.all("th", self.one("thead"))[1:]]

    @property
    def rows(self) -> list[Cells]:
        """The table."""
        return [_row(one) for one in self.all("tr", self.one("tbody"))]

    @property
    def drawing(self) -> Element:
        """The outermost drawing that has a name."""
        return next(one for one in self.root.iter(f"{SVG}svg") if one.get("role") == "img")

    @cached_property
    def series(self) -> Series:
        """The drawing, where it is a series."""
        return Series(self.drawing)

    @property
    def bars(self) -> list[Bar]:
        """The rows of the drawing, where it is a ranking."""
        return [_bar(one) for one in self.drawing.iter(f"{SVG}g") if one.find(f"{SVG}rect") is not None]

    @property
    def counties(self) -> dict[str, Element]:
        """The shapes of the drawing by code, where it is of counties."""
        named = ((one.findtext(f"{SVG}title", "").partition(": ")[0], one) for one in self.drawing.iter())
        return {CODES[name]: one for name, one in named if name in CODES}


@dataclass(frozen=True)
class Bar:
    """A row of a ranking: shares of the width in per cent."""

    region: str
    start: float
    width: float
    texts: list[str]
    title: str


@dataclass(frozen=True)
class Series:
    """Lines over time."""

    image: Element

    @cached_property
    def space(self) -> Element:
        """The part that is stretched."""
        return next(one for one in self.image.iter(f"{SVG}svg") if one.get("preserveAspectRatio") == "none")

    @cached_property
    def steps(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The lowest and the highest step: pixels from the top, and value."""
        found = [
            (float(one.get("y", "")) + 4, number(words(one)))
            for one in self.image.iter(f"{SVG}text")
            if one.get("class") == "step"
        ]
        return found[0], found[-1]

    @property
    def lines(self) -> list[list[list[tuple[float, float]]]]:
        """For each line its runs of year and value, in the order in which they are drawn."""
        return [list(self._runs(one.get("d", ""))) for one in self.space.iter(f"{SVG}path")]

    @property
    def exact_to(self) -> float:
        """How far a drawn value may be from the true one: half a unit of the drawing."""
        (bottom, low), (top, high) = self.steps
        units = self._box[3] * (bottom - top) / float(self.space.get("height", ""))
        return abs(high - low) / units * 0.501

    @property
    def labels(self) -> list[str]:
        """The names at the ends of lines."""
        groups = (one for one in self.image.iter(f"{SVG}g") if one.find(f"{SVG}use") is not None)
        return [words(text) for one in groups for text in one.iter(f"{SVG}text")]

    @property
    def _box(self) -> list[float]:
        return [float(one) for one in self.space.get("viewBox", "").split()]

    def _runs(self, path: str) -> Iterator[list[tuple[float, float]]]:
        for run in path.split("M")[1:]:
            numbers = [float(one) for one in NUMBER.findall(run)]
            x, y = numbers[:2]
            points = [(x, self._value(y))]
            for across, down in zip(numbers[2::2], numbers[3::2], strict=True):
                x, y = x + across, y + down
                points.append((x, self._value(y)))
            yield points

    def _value(self, units: float) -> float:
        (bottom, low), (top, high) = self.steps
        pixels = float(self.space.get("y", "")) + units / self._box[3] * float(self.space.get("height", ""))
        return low + (bottom - pixels) / (bottom - top) * (high - low)


@lru_cache(2)
def _parsed(text: str) -> Element:
    """Once for tests that read the same document after one another: this parser takes its time."""
    found: Element = html5lib.HTMLParser(strict=True).parse(text)
    return found


def words(one: Element) -> str:
    """All text inside."""
    return "".join(one.itertext())


def number(text: str) -> float:
    """A Swedish number."""
    return float(text.replace("\u00a0", "").replace(",", ".").replace("\u2212", "-"))


def _row(one: Element) -> Cells:
    head = one.find(f"{HTML}th")
    assert head is not None
    marked = head.find(f"{HTML}b") is not None
    return Cells(words(head), marked, [words(cell) for cell in one.findall(f"{HTML}td")])


def _bar(one: Element) -> Bar:
    shape, title = one.find(f"{SVG}rect"), one.findtext(f"{SVG}title") or ""
    assert shape is not None
    start, width = (float(shape.get(name, "").removesuffix("%")) for name in ("x", "width"))
    texts = [words(text) for text in one.iter(f"{SVG}text")]
    return Bar(CODES[texts[0]], start, width, texts, title)
