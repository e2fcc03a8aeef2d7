"""Values over time in a drawing as wide as its place: the same lines, breaks, targets and marks as the figure.

Lines lie in a space that is stretched, where a year is a unit across.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from components import fluid_breaks, placing, svg, ticks
from components.chart import Line, Mark, Role, State, TargetLine, TimeSeries
from components.fluid import LETTER, Box, colour, dot, line, mark, symbol, words
from components.fluid_axes import ABOVE, BELOW, PLOT, Space, value_lines, value_words, year_words
from components.palette import MEDIAN_SVG_DASH, RIKET_SVG_DASH, SVG_DASHES, token
from components.svg_marks import RADII

LABEL_HEIGHT, LABEL_SPACE = 15.0, 9.0  # pixels
LOWEST_LABEL = ABOVE + PLOT - 3
LONG_MARKED_EVERY = 20  # years, on lines over many years
WIDTHS = {Role.CHOSEN: 2.4, Role.RIKET: 2.0, Role.MEDIAN: 2.0, Role.MEMBER: 1.2}
DASHES = {Role.RIKET: RIKET_SVG_DASH, Role.MEDIAN: MEDIAN_SVG_DASH}
NAMES = {Role.RIKET: "r", Role.MEDIAN: "d", Role.MEMBER: "g", Role.BACKGROUND: "b"}


def drawing(description: TimeSeries, named_by: str) -> Markup:
    """The chart in the CSS variables and classes of the page; ``named_by`` are ids of the words that name it."""
    space = Space.of(description)
    longest = max((len(one.label) for one in description.labelled), default=0)
    numbers = max(map(len, ticks.texts(space.axis)))
    box = Box(numbers * LETTER + LABEL_SPACE, longest * LETTER + LABEL_SPACE, ABOVE + PLOT + BELOW)
    parts = (
        svg.element("defs", {}, *_symbols(description, space)),
        *value_lines(space),
        *year_words(space, ticks.years(description.first_year, description.last_year)),
        *fluid_breaks.drawn(description.breaks, space),
        *(_target(one, space) for one in description.targets),
        _stretched(description, space),
        *_marks_and_labels(description, space),
        # Last, since where the page is narrow they stand in the space and are read above marks.
        *value_words(space),
        words(description.heading, 0.0, 12.0, class_="soft"),
    )
    return box.drawn("series", named_by, parts)


def _stretched(description: TimeSeries, space: Space) -> Markup:
    """The lines in drawing order, one path each, with a move for each run."""
    frame: dict[str, object] = {
        "viewBox": f"{space.first:g} 0 {space.last - space.first:g} {space.fine * PLOT:g}",
        "preserveAspectRatio": "none",
        "y": ABOVE,
        "width": "100%",
        "height": PLOT,
    }
    behind = [one for one in description.lines if one.role is Role.BACKGROUND]
    followed = description.lines[len(behind) :]
    grey = {"style": colour(token(Role.BACKGROUND, None))}
    background = svg.element("g", grey, *(svg.element("path", {"d": _path(one, space)}) for one in behind))
    lines = (svg.element("path", {"d": _path(one, space), **_looks(one)}) for one in followed)
    return svg.element("svg", frame, background, *lines)


def _path(one: Line, space: Space) -> str:
    return "".join(_run([(round(mark.x), space.down(mark.y)) for mark in run]) for run in one.runs)


def _run(points: list[tuple[int, int]]) -> str:
    """From the first point step by step to the others, since small numbers are short.

    Every step has its letter, though one would do for all: the same two signs before each number compress better.
    """
    (x, y), *_ = points
    steps = (svg.steps([str(b[0] - a[0]), str(b[1] - a[1])]) for a, b in pairwise(points))
    return f"M{x} {y}" + "".join(f"l{step}" for step in steps)


def _looks(one: Line) -> dict[str, object]:
    dash = DASHES.get(one.role) if one.rank is None else SVG_DASHES[one.rank]
    return {
        "style": colour(token(one.role, one.rank)),
        "stroke-width": WIDTHS[one.role],
        "stroke-dasharray": dash,
    }


def _marks_and_labels(description: TimeSeries, space: Space) -> list[Markup]:
    labelled = description.labelled
    wanted = [space.y(one.last.y) for one in labelled]
    places = _above_the_years(placing.apart(wanted, LABEL_HEIGHT))
    levels = dict(zip((one.region for one in labelled), places, strict=True))
    groups = (_marked(one, levels.get(one.region), space) for one in description.lines)
    return [group for group in groups if group]


def _above_the_years(levels: Sequence[float]) -> list[float]:
    """The same levels, moved up where names would lie on the words of the axis below."""
    lowest, moved = LOWEST_LABEL, {}
    for place in sorted(range(len(levels)), key=lambda one: -levels[one]):
        moved[place] = min(levels[place], lowest)
        lowest = moved[place] - LABEL_HEIGHT
    return [moved[place] for place in range(len(levels))]


def _marked(one: Line, level: float | None, space: Space) -> Markup:
    """The marks of one line, hollow where a value is not final, and its name at its end."""
    parts = [
        mark(
            _name(one),
            space.share(point.x),
            space.y(point.y),
            "open" if point.state is not State.FINAL else None,
        )
        for point in _shown(one, space)
    ]
    if level is not None:
        where = space.share(one.last.x)
        parts.append(words(one.label, where, float(round(level + 4)), dx=LABEL_SPACE))
    if not parts:
        return Markup("")
    return svg.element("g", {"style": colour(token(one.role, one.rank)), "data-region": one.region}, *parts)


def _symbols(description: TimeSeries, space: Space) -> list[Markup]:
    """The shape of every mark that is drawn, once."""
    marked = {_name(one): one for one in description.lines if _shown(one, space)}
    return [
        symbol(name, one.rank, RADII[one.role]) if one.rank is not None else dot(name, RADII[one.role])
        for name, one in marked.items()
    ]


def _shown(one: Line, space: Space) -> tuple[Mark, ...]:
    return placing.shown_marks(one, LONG_MARKED_EVERY if space.is_long else placing.MARKED_EVERY)


def _name(one: Line) -> str:
    return f"m{one.rank}" if one.rank is not None else NAMES[one.role]


def _target(one: TargetLine, space: Space) -> Markup:
    level = space.y(one.value)
    return svg.element(
        "g",
        {"class": "target"},
        line((0, level), (1, level), "dashes"),
        words("mål", 0.0, level - 5, class_="soft"),
    )
