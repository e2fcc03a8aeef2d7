"""Where a fluid series is broken: a dotted line for each break, with its year above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from components import svg
from components.chart import BreakLine
from components.fluid import line, words
from components.fluid_axes import ABOVE, PLOT, Space

NEAR = 0.3  # of the width: nearer, the words of two breaks meet where the page is narrow


def drawn(breaks: Sequence[BreakLine], space: Space) -> Iterator[Markup]:
    """The breaks in order of year.

    Words stand over their line, or beside it where those of the next would lie on them; between two that are near there
    is no room for any. What is known of each break stands in full below the drawing.
    """
    places = [_place(one, space) for one in breaks]
    for one, here in zip(breaks, places, strict=True):
        yield _break(one, here, _anchor(here, [place for place in places if place != here]))


def _place(one: BreakLine, space: Space) -> float:
    """Between the last year before the break and the first after it, as a share of the width."""
    return space.share(one.year - 0.5)


def _anchor(here: float, others: Sequence[float]) -> str | None:
    """Which part of the words stands at the line; None for no words."""
    before = any(0 < here - place < NEAR for place in others)
    after = any(0 < place - here < NEAR for place in others)
    if before and after:
        return None
    return "start" if before else "end" if after else "middle"


def _break(one: BreakLine, where: float, anchor: str | None) -> Markup:
    said = (
        [words(f"brott {one.year}", where, ABOVE - 16, class_="soft", text_anchor=anchor)] if anchor else []
    )
    dotted = line((where, ABOVE - 12), (where, ABOVE + PLOT), "dots")
    return svg.element("g", {"class": "break", "data-year": one.year}, dotted, *said)
