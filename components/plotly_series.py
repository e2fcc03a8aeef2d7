"""Values over time as a Plotly figure: cut at gaps and breaks, labelled at the line ends."""

from __future__ import annotations

from html import escape

from components import placing, plotly_layout, ticks
from components.chart import BreakLine, Line, Mark, Role, State, TargetLine, TimeSeries
from components.palette import (
    LIGHT,
    MEDIAN_PLOTLY_DASH,
    PLOTLY_DASHES,
    RIKET_PLOTLY_DASH,
    RIKET_SYMBOL,
    SYMBOLS,
    Palette,
    token,
)
from components.plotly_layout import Dictionary

TOP, BOTTOM = 56, 28
ROW_HEIGHT = 15  # pixels between the two rows that break words alternate between
LABEL_HEIGHT = 15  # pixels
WIDTHS = {Role.CHOSEN: 2.4, Role.RIKET: 2.0, Role.MEDIAN: 2.0, Role.MEMBER: 1.2, Role.BACKGROUND: 1.0}
SIZES = {Role.CHOSEN: 8.0, Role.RIKET: 7.0, Role.MEDIAN: 7.0, Role.MEMBER: 5.0, Role.BACKGROUND: 4.0}


def figure(description: TimeSeries, height: int = 420, palette: Palette = LIGHT) -> Dictionary:
    """The figure as a JSON-able dict; ``height`` in pixels."""
    axis = ticks.covering(description.values)
    margin = _margin(description, axis)
    layout = plotly_layout.base(height, margin, palette)
    layout["xaxis"] = _year_axis(description, margin, palette)
    layout["yaxis"] = plotly_layout.value_axis(axis, palette)
    layout["shapes"] = [
        *(_break_shape(one, palette) for one in description.breaks),
        *(_target_shape(one, palette) for one in description.targets),
    ]
    layout["annotations"] = [
        plotly_layout.unit_words(description.heading, float(str(margin["l"])), palette)
        | {"yshift": 6 + 2 * ROW_HEIGHT},
        *(_break_words(one, row % 2, palette) for row, one in enumerate(description.breaks)),
        *(_target_words(one, palette) for one in description.targets),
        *_line_labels(description, axis, height, palette),
    ]
    return {"data": [_trace(line, palette) for line in description.lines], "layout": layout}


def mark_text(line: Line, mark: Mark) -> str:
    """What is said of one point: "Dalarna 2024: 38,3 % (preliminär)"."""
    return f"{line.label} {mark.period}: {mark.text}" + (f" ({mark.state})" if mark.state else "")


def _margin(description: TimeSeries, axis: tuple[float, ...]) -> Dictionary:
    left = plotly_layout.width(ticks.texts(axis)) + 10
    right = plotly_layout.width([line.label for line in description.labelled]) + 14
    return plotly_layout.margin(left, right, TOP + plotly_layout.more_lines(description.heading), BOTTOM)


def _year_axis(description: TimeSeries, margin: Dictionary, palette: Palette) -> Dictionary:
    """Years in <span> are those without room on a small phone: there the stylesheet leaves them out."""
    years = ticks.years(description.first_year, description.last_year)
    room = plotly_layout.NARROW - float(str(margin["l"])) - float(str(margin["r"]))
    always = ticks.with_room(years, room / (description.last_year - description.first_year + 0.8))
    return {
        "type": "linear",
        "tickmode": "array",
        "tickvals": list(years),
        "ticktext": [plotly_layout.spare(str(year), year in always) for year in years],
        "tickangle": 0,
        "range": [description.first_year - 0.4, description.last_year + 0.4],
        "showgrid": False,
        "zeroline": False,
        "linecolor": palette.ink_soft,
        "ticks": "outside",
        "tickcolor": palette.ink_soft,
        "fixedrange": True,
    }


def _trace(line: Line, palette: Palette) -> Dictionary:
    colour = palette.colour(token(line.role, line.rank))
    points = _points(line)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": escape(line.label),
        "x": [None if point is None else point.x for point in points],
        "y": [None if point is None else point.y for point in points],
        "connectgaps": False,
        "line": {"color": colour, "width": WIDTHS[line.role], "dash": _dash(line)},
        "marker": _markers(line, points, colour),
        "meta": {"tokens": [token(line.role, line.rank)], "region": line.region},
        "cliponaxis": False,
    } | _hover(line, points)


def _points(line: Line) -> list[Mark | None]:
    """Marks with None between runs, where the line is cut."""
    points: list[Mark | None] = []
    for run in line.runs:
        points.extend([None, *run] if points else run)
    return points


def _dash(line: Line) -> str:
    if line.role is Role.RIKET:
        return RIKET_PLOTLY_DASH
    if line.role is Role.MEDIAN:
        return MEDIAN_PLOTLY_DASH
    return PLOTLY_DASHES[line.rank] if line.rank is not None else "solid"


def _markers(line: Line, points: list[Mark | None], colour: str) -> Dictionary:
    shown = {mark.x for mark in placing.shown_marks(line)}
    symbol = RIKET_SYMBOL if line.rank is None else SYMBOLS[line.rank]
    return {
        "color": colour,
        "opacity": 1,
        "symbol": [
            f"{symbol}-open" if point and point.state is not State.FINAL else symbol for point in points
        ],
        "size": [SIZES[line.role] if point and point.x in shown else 0 for point in points],
        "line": {"color": colour, "width": [1.8 if _is_hollow(point) else 0 for point in points]},
    }


def _is_hollow(point: Mark | None) -> bool:
    return point is not None and point.state is not State.FINAL


def _hover(line: Line, points: list[Mark | None]) -> Dictionary:
    if line.role is Role.BACKGROUND:
        return {"hoverinfo": "skip"}
    texts = ["" if point is None else escape(mark_text(line, point)) for point in points]
    return {"text": texts, "hovertemplate": "%{text}<extra></extra>"}


def _break_shape(one: BreakLine, palette: Palette) -> Dictionary:
    where = one.year - 0.5  # between the last year before the break and the first after it
    line = {"color": palette.ink_soft, "width": 1, "dash": "dot"}
    place = {"type": "line", "x0": where, "x1": where, "yref": "paper", "y0": 0, "y1": 1}
    return place | {"line": line, "name": "ink-soft", "layer": "below"}


def _break_words(one: BreakLine, row: int, palette: Palette) -> Dictionary:
    place = {
        "x": one.year - 0.5,
        "yref": "paper",
        "y": 1,
        "xanchor": "center",
        "yanchor": "bottom",
        "yshift": 6 + row * ROW_HEIGHT,
    }
    return plotly_layout.words(one.text, "ink-soft", palette, **place)


def _target_shape(one: TargetLine, palette: Palette) -> Dictionary:
    line = {"color": palette.ink, "width": 1, "dash": "dashdot"}
    place = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": one.value, "y1": one.value}
    return place | {"line": line, "name": "ink"}


def _target_words(one: TargetLine, palette: Palette) -> Dictionary:
    place = {"xref": "paper", "x": 0, "y": one.value, "xanchor": "left", "yanchor": "bottom"}
    return plotly_layout.words(one.label, "ink", palette, **place)


def _line_labels(
    description: TimeSeries, axis: tuple[float, ...], height: int, palette: Palette
) -> list[Dictionary]:
    lines = description.labelled
    gap = LABEL_HEIGHT * (axis[-1] - axis[0]) / (height - TOP - BOTTOM)
    levels = placing.apart([line.last.y for line in lines], gap)
    return [
        plotly_layout.words(
            line.label,
            token(line.role, line.rank),
            palette,
            x=line.last.x,
            y=level,
            xanchor="left",
            yanchor="middle",
            xshift=8,
        )
        for line, level in zip(lines, levels, strict=True)
    ]
