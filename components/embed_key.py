"""What stands beside an embedded drawing: the colours of the map, who is marked, breaks and targets in full words."""

from __future__ import annotations

from markupsafe import Markup

from components import svg
from components.chart import BreakLine, TimeSeries
from components.chart_map import GROUP, CountyMap
from components.counties import NO_FIGURE, class_words, legend_heading, shade
from components.palette import SYMBOLS
from components.svg_shapes import shape
from data.model import UNKNOWN, Classes, Indicator

SIZE = 12.0  # pixels of a small shape in a line of text


def colours(indicator: Indicator, classes: Classes | None, why_not: str = "") -> Markup:
    """Every class with its limits in print, and the sign of a missing value; or why there are no colours."""
    if classes is None:
        return Markup('<p class="soft">{}').format(why_not)
    keys = [(shade(classes, place), words) for place, words in enumerate(class_words(indicator, classes))]
    items = Markup("").join(
        Markup('<li><i style="background:var(--map-{})"></i>{}').format(colour, words)
        for colour, words in keys
    )
    items += Markup('<li><i class="missing"></i>{}').format(NO_FIGURE)
    heading = legend_heading(indicator, classes)
    return Markup('<p class="soft">{}<ul class="key">{}</ul>').format(heading, items)


def marked(description: CountyMap) -> Markup:
    """The counties a reader follows: their sign on the map, their name and value; nothing where there are none."""
    items = Markup("").join(
        Markup("<li>{}{}").format(_shape(one.rank or 0), one.words) for one in description.chosen
    )
    return _key(items)


def members(description: CountyMap) -> Markup:
    """The sign of the group that a county is set beside; nothing where there is none."""
    return _key(Markup('<li><i class="dots"></i>{}').format(GROUP) if description.has_members else Markup(""))


def lines(description: TimeSeries) -> Markup:
    """What the short words in the drawing stand for: each break with what is known of it, each target."""
    told = [
        *map(_break, description.breaks),
        *(f"{one.label}. {one.source}." for one in description.targets),
    ]
    return Markup("").join(Markup('<p class="soft">{}').format(one) for one in told)


def _key(items: Markup) -> Markup:
    return Markup('<ul class="key">{}</ul>').format(items) if items else items


def _break(one: BreakLine) -> str:
    note = one.note.rstrip(".")
    says_more = note not in {"", UNKNOWN} and note != one.text
    return f"{one.text}: {note}." if says_more else f"{one.text}."


def _shape(rank: int) -> Markup:
    middle = SIZE / 2
    attributes = {"style": svg.fill(f"series-{rank + 1}", None)}
    drawn = shape(SYMBOLS[rank], middle, middle, middle * 0.75, attributes)
    return svg.element("svg", {"width": SIZE, "height": SIZE, "aria-hidden": "true"}, drawn)
