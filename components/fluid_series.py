"""Values over time in a drawing as wide as its place: the same lines, breaks, targets and marks as the figure.

Lines lie in a space that is stretched, where a year is a unit across.
"""

from __future__ import annotations

from markupsafe import Markup

from components import placing, svg, ticks
from components.chart import BreakLine, Line, Mark, Role, State, TargetLine, TimeSeries
from components.fluid import LETTER, Box, colour, dot, line, mark, symbol, words
from components.fluid_axes import ABOVE, BELOW, PLOT, Space, value_lines, value_words, year_words
from components.palette import RIKET_SVG_DASH, SVG_DASHES, token
from components.svg_marks import RADII

LABEL_HEIGHT, LABEL_SPACE = 15.0, 9.0  # pixels
LONG_MARKED_EVERY = 20  # years, on lines over many years
WIDTHS = {Role.CHOSEN: 2.4, Role.RIKET: 2.0}


def drawing(description: TimeSeries, named_by: str) -> Markup:
    """The chart in the CSS variables and classes of the page; ``named_by`` are ids of the words that name it."""
    space = Space.of(description)
    longest = max((len(one.label) for one in description.labelled), default=0)
    numbers = max(map(len, ticks.texts(space.axis)))
    box = Box(0.0, longest * LETTER + LABEL_SPACE, ABOVE + PLOT + BELOW, numbers * LETTER + LABEL_SPACE)
    parts = (
        svg.element("defs", {}, *_symbols(description, space)),
        *value_lines(space),
        *year_words(space, ticks.years(description.first_year, description.last_year)),
        *(_break(one, space) for one in description.breaks),
        *(_target(one, space) for one in description.targets),
        _stretched(description, space),
        *value_words(space),
        *_marks_and_labels(description, space),
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
        "overflow": "visible",
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
    """From the first point step by step to the others, since small numbers are short."""
    (x, y), *rest = points
    numbers = []
    for next_x, next_y in rest:
        numbers += [str(next_x - x), str(next_y - y)]
        x, y = next_x, next_y
    return f"M{points[0][0]} {points[0][1]}" + (f"l{svg.steps(numbers)}" if numbers else "")


def _looks(one: Line) -> dict[str, object]:
    dash = RIKET_SVG_DASH if one.role is Role.RIKET else None if one.rank is None else SVG_DASHES[one.rank]
    return {
        "style": colour(token(one.role, one.rank)),
        "stroke-width": WIDTHS[one.role],
        "stroke-dasharray": dash,
    }


def _marks_and_labels(description: TimeSeries, space: Space) -> list[Markup]:
    labelled = description.labelled
    wanted = [space.y(one.last.y) for one in labelled]
    levels = dict(zip((one.region for one in labelled), placing.apart(wanted, LABEL_HEIGHT), strict=True))
    groups = (_marked(one, levels.get(one.region), space) for one in description.lines)
    return [group for group in groups if group]


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
        parts.append(words(one.label, where, level + 4, dx=LABEL_SPACE))
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
    return f"m{one.rank}" if one.rank is not None else "r" if one.role is Role.RIKET else "b"


def _break(one: BreakLine, space: Space) -> Markup:
    """A dotted line between the last year before the break and the first after it; the words stand below."""
    where = space.share(one.year - 0.5)
    return svg.element(
        "g",
        {"class": "break", "data-year": one.year},
        line((where, ABOVE - 12), (where, ABOVE + PLOT), "dots"),
        words(f"brott {one.year}", where, ABOVE - 16, class_="soft", text_anchor="middle"),
    )


def _target(one: TargetLine, space: Space) -> Markup:
    level = space.y(one.value)
    return svg.element(
        "g",
        {"class": "target"},
        line((0, level), (1, level), "dashes"),
        words("mål", 0.0, level - 5, class_="soft"),
    )
