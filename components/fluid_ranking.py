"""Counties by value in a drawing as wide as its place: the same bars as the figure, each with its value at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from components import svg
from components.chart import Bar, Ranking, Role
from components.fluid import LETTER, Box, at, colour, line, words
from components.palette import token
from components.svg_ranking import end_texts
from components.svg_ranking import words as told

ROW, BAR = 23.0, 16.0  # pixels
BEFORE_TEXT, BEFORE_NAME = 4.0, 8.0  # pixels
NARROW = 300
"""Pixels: a unit that leaves bars no room at this width is said above the drawing only."""


@dataclass(frozen=True, slots=True)
class _Space:
    """The lowest and the highest end of a bar; zero is between them."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """Across, as a share of the width."""
        return (value - self.low) / (self.high - self.low)


def drawing(description: Ranking, named_by: str) -> Markup:
    """The chart; colours by classes and by the CSS variables of the page, names by the ids in ``named_by``."""
    bars, texts = description.bars, end_texts(description, NARROW)
    values = [0.0, *(bar.value for bar in bars)]
    space = _Space(min(values), max(values) if any(values) else 1.0)
    below = _room([text for bar, text in zip(bars, texts, strict=True) if bar.value < 0])
    box = Box(_room([bar.label for bar in bars]) + BEFORE_NAME + below, _room(texts), ROW * len(bars))
    rows = (
        _row(bar, text, place, space, below)
        for place, (bar, text) in enumerate(zip(bars, texts, strict=True))
    )
    zero = space.share(0.0)
    return box.drawn("ranking", named_by, (*rows, line((zero, 0), (zero, box.height), "base")))


def _room(texts: Sequence[str]) -> float:
    longest = max((len(text) for text in texts), default=0)
    return longest * LETTER + BEFORE_TEXT if longest else 0.0


def _row(bar: Bar, text: str, place: int, space: _Space, below: float) -> Markup:
    """One bar from zero, its county to the left and its value beyond its end; in words when pointed at."""
    middle = (place + 0.5) * ROW
    zero, end = space.share(0.0), space.share(bar.value)
    shape: dict[str, object] = {"x": at(min(zero, end)), "width": at(abs(end - zero))}
    kind = "name" if bar.role is Role.BACKGROUND else "name strong"
    left = bar.value < 0
    return svg.element(
        "g",
        {"style": colour(token(bar.role, bar.rank)), "data-region": bar.region},
        svg.element("title", {}, told(bar)),
        svg.element("rect", shape | {"y": middle - BAR / 2, "height": BAR}),
        words(bar.label, 0.0, middle + 4.5, dx=-BEFORE_NAME - below, class_=kind, text_anchor="end"),
        words(
            text,
            end,
            middle + 4.5,
            dx=-BEFORE_TEXT if left else BEFORE_TEXT,
            class_="value",
            text_anchor="end" if left else None,
        ),
    )
