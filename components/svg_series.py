"""Values over time as SVG, for embeds, print and sharing images: as the figure, number for number."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from markupsafe import Markup

from components import placing, svg, svg_axes, svg_marks, ticks
from components.chart import BreakLine, Line, Role, TargetLine, TimeSeries
from components.palette import MEDIAN_SVG_DASH, RIKET_SVG_DASH, SVG_DASHES, Palette, token
from components.sparkline import path, sparkline
from components.svg_axes import Frame
from components.svg_rows import SMALL_LETTER
from components.svg_sheet import HEADING_LINE

__all__ = ["sparkline", "time_series"]

WIDTHS = {Role.CHOSEN: 2.4, Role.RIKET: 2.0, Role.MEDIAN: 2.0, Role.MEMBER: 1.2, Role.BACKGROUND: 1.0}
LABEL_HEIGHT = 15.0  # pixels
TITLE_LETTER, SOURCE_LETTER = 8.4, 6.0  # pixels, a generous mean width
TITLE_LINE, SOURCE_LINE = 20, 15  # pixels
YEAR_WIDTH = 36  # pixels that a year takes under the axis, with room to the next
ROW_HEIGHT = 14  # pixels between the two rows that break words alternate between


@dataclass(frozen=True, slots=True)
class _Words:
    """Title and source broken into lines that fit the width."""

    title: list[str]
    source: list[str]


def time_series(
    description: TimeSeries,
    width: int = 640,
    height: int = 360,
    framed: bool = True,
    palette: Palette | None = None,
) -> Markup:
    """The chart as one SVG image with name and description; sizes in pixels, scalable.

    ``framed`` writes title and source into the image; without, they stand on the page around it. ``palette``
    gives plain colours for a drawing that leaves the page, without one they are the page's CSS variables.
    """
    words = _words(description, width) if framed else _Words([], [])
    frame = frame_of(description, width, height, len(words.title), len(words.source))
    parts = [
        svg_axes.value_axis(frame, palette),
        svg_axes.year_axis(frame, _years(description, frame), palette),
        *(_break(one, row % 2, frame, palette) for row, one in enumerate(description.breaks)),
        *(_target(one, frame, palette) for one in description.targets),
        *(_line(line, frame, palette) for line in description.lines),
        *_labels(description, frame, palette),
        *_around(description, words, frame, width, palette),
    ]
    return svg.element(
        "svg",
        {
            "xmlns": svg.NAMESPACE,
            "class": "time-series",
            "viewBox": f"0 0 {width} {height}",
            "width": width,
            "height": height,
            "role": "img",
            "aria-label": f"{description.title}. {description.sentence}",
            "font-family": svg.FONT,
            "font-size": 13,
        },
        svg.element("title", {}, description.title),
        svg.element("desc", {}, description.sentence),
        *parts,
    )


def frame_of(description: TimeSeries, width: int, height: int, title_lines: int, source_lines: int) -> Frame:
    """Where years and values lie in the image."""
    axis = ticks.covering(description.values)
    longest = max((len(line.label) for line in description.labelled), default=0)
    return Frame(
        left=max(len(text) for text in ticks.texts(axis)) * svg_axes.LETTER + 10,
        right=width - longest * svg_axes.LETTER - 16,
        top=50.0 + title_lines * TITLE_LINE + (len(_heading(description, width)) - 1) * HEADING_LINE,
        bottom=height - 26.0 - source_lines * SOURCE_LINE,
        years=(description.first_year - 0.4, description.last_year + 0.4),
        axis=axis,
    )


def _years(description: TimeSeries, frame: Frame) -> tuple[int, ...]:
    """The years that have room under the drawing."""
    first, last = description.first_year, description.last_year
    room = max(1, int((frame.right - frame.left) / YEAR_WIDTH))
    years = ticks.years(first, last, min(room, ticks.MOST_YEARS))
    return years if len(years) > 1 or room < 2 or first == last else (first, last)


def _heading(description: TimeSeries, width: float) -> list[str]:
    return textwrap.wrap(description.heading, int(width / SMALL_LETTER), break_on_hyphens=False)


def _words(description: TimeSeries, width: int) -> _Words:
    title = textwrap.wrap(description.title, int(width / TITLE_LETTER))
    return _Words(title, textwrap.wrap(description.source, int(width / SOURCE_LETTER)))


def _line(line: Line, frame: Frame, palette: Palette | None) -> Markup:
    """One path with a move for each run, and the marks that are drawn as points."""
    colour = token(line.role, line.rank)
    runs = [[(frame.x(mark.x), frame.y(mark.y)) for mark in run] for run in line.runs]
    style = svg.stroke(colour, palette, WIDTHS[line.role], _dash(line))
    drawn = svg.element("path", {"d": path(runs), "style": style})
    marks = [svg_marks.mark(line, one, frame, palette) for one in placing.shown_marks(line)]
    kind = {"class": f"line line-{line.role}", "data-region": line.region}
    return svg.element("g", kind, drawn, *marks)


def _dash(line: Line) -> str | None:
    if line.role is Role.RIKET:
        return RIKET_SVG_DASH
    if line.role is Role.MEDIAN:
        return MEDIAN_SVG_DASH
    return None if line.rank is None else SVG_DASHES[line.rank]


def _labels(description: TimeSeries, frame: Frame, palette: Palette | None) -> list[Markup]:
    lines = description.labelled
    levels = placing.apart([frame.y(line.last.y) for line in lines], LABEL_HEIGHT)
    return [
        svg.words(
            line.label,
            frame.x(line.last.x) + 9,
            level + 4,
            token(line.role, line.rank),
            palette,
            class_="label",
        )
        for line, level in zip(lines, levels, strict=True)
    ]


def _break(one: BreakLine, row: int, frame: Frame, palette: Palette | None) -> Markup:
    where = frame.x(one.year - 0.5)  # between the last year before the break and the first after it
    ends: dict[str, object] = {"x1": where, "x2": where, "y1": frame.top, "y2": frame.bottom}
    line = svg.element("line", ends | {"style": svg.stroke("ink-soft", palette, 1, "1 3")})
    text = svg.words(
        one.text,
        where,
        frame.top - 6.0 - row * ROW_HEIGHT,
        "ink-soft",
        palette,
        text_anchor="middle",
        font_size=12,
    )
    return svg.element("g", {"class": "break", "data-year": one.year}, line, text)


def _target(one: TargetLine, frame: Frame, palette: Palette | None) -> Markup:
    level = frame.y(one.value)
    ends: dict[str, object] = {"x1": frame.left, "x2": frame.right, "y1": level, "y2": level}
    line = svg.element("line", ends | {"style": svg.stroke("ink", palette, 1, "8 3 2 3")})
    text = svg.words(one.label, frame.left, level - 5, "ink", palette, font_size=12)
    return svg.element("g", {"class": "target"}, line, text)


def _around(
    description: TimeSeries, words: _Words, frame: Frame, width: int, palette: Palette | None
) -> list[Markup]:
    """Unit, title and source."""
    heading = _heading(description, width)
    foot = frame.top - 6.0 - 2 * ROW_HEIGHT
    unit = [
        svg.words(text, 0.0, foot - row * HEADING_LINE, "ink-soft", palette, font_size=12)
        for row, text in enumerate(reversed(heading))
    ]
    title = [
        svg.words(text, 0.0, 16.0 + row * TITLE_LINE, "ink", palette, font_size=16, font_weight=600)
        for row, text in enumerate(words.title)
    ]
    source = [
        svg.words(text, 0.0, frame.bottom + 40.0 + row * SOURCE_LINE, "ink-soft", palette, font_size=11)
        for row, text in enumerate(words.source)
    ]
    return [*unit, *title, *source]
