"""Women and men per county as a Plotly figure: two points of different shape, joined by a thin line."""

from __future__ import annotations

from html import escape

from components import plotly_layout, ticks
from components.chart import Pair, Role, SexGap
from components.palette import LIGHT, Palette
from components.plotly_layout import Dictionary

TOP, BOTTOM = 54, 28
ROW_HEIGHT = 24  # pixels
WOMEN_TOKEN, MEN_TOKEN = "series-1", "series-2"
WOMEN_SYMBOL, MEN_SYMBOL = "circle", "diamond"


def figure(description: SexGap, height: int | None = None, palette: Palette = LIGHT) -> Dictionary:
    """The figure as a JSON-able dict; ``height`` in pixels, by default what the rows need."""
    pairs = description.pairs
    axis = ticks.covering(value for pair in pairs for value in (pair.women, pair.men) if value is not None)
    labels = [pair.label for pair in pairs]
    strong = [pair.role is not Role.BACKGROUND for pair in pairs]
    heading = f"{description.unit}, {description.year}"
    left, top = plotly_layout.width(labels) + 14, TOP + plotly_layout.more_lines(heading)
    margin = plotly_layout.margin(left, 24, top, BOTTOM)
    layout = plotly_layout.base(height or TOP + BOTTOM + ROW_HEIGHT * len(pairs), margin, palette)
    layout["xaxis"] = plotly_layout.value_axis(axis, palette, margin)
    layout["yaxis"] = plotly_layout.row_axis(labels, strong, palette)
    unit = plotly_layout.unit_words(heading, left, palette) | {"yshift": 26}
    layout["annotations"] = [unit, *_labels(pairs, palette)]
    return {"data": [_joins(pairs, palette), _women(pairs, palette), _men(pairs, palette)], "layout": layout}


def _joins(pairs: tuple[Pair, ...], palette: Palette) -> Dictionary:
    """One thin line per region that has both, cut between regions."""
    x: list[float | None] = []
    y: list[int | None] = []
    for row, pair in enumerate(pairs):
        if pair.women is not None and pair.men is not None:
            x.extend([pair.women, pair.men, None])
            y.extend([row, row, None])
    line = {"color": palette.ink_soft, "width": 1}
    kind = {"type": "scatter", "mode": "lines", "connectgaps": False, "hoverinfo": "skip"}
    return kind | {"x": x, "y": y, "line": line, "meta": {"tokens": ["ink-soft"]}}


def _women(pairs: tuple[Pair, ...], palette: Palette) -> Dictionary:
    texts = [f"{pair.label}, kvinnor: {pair.women_text}{_gap(pair)}" for pair in pairs]
    return _points("Kvinnor", [pair.women for pair in pairs], texts, WOMEN_SYMBOL, WOMEN_TOKEN, palette)


def _men(pairs: tuple[Pair, ...], palette: Palette) -> Dictionary:
    texts = [f"{pair.label}, män: {pair.men_text}{_gap(pair)}" for pair in pairs]
    return _points("Män", [pair.men for pair in pairs], texts, MEN_SYMBOL, MEN_TOKEN, palette)


def _gap(pair: Pair) -> str:
    return f" (kvinnor minus män {pair.gap_text})" if pair.gap_text else ""


def _points(
    name: str, values: list[float | None], texts: list[str], symbol: str, token: str, palette: Palette
) -> Dictionary:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": name,
        "x": values,
        "y": list(range(len(values))),
        "marker": {"symbol": symbol, "size": 10, "color": palette.colour(token)},
        "text": [escape(text) for text in texts],
        "hovertemplate": "%{text}<extra></extra>",
        "cliponaxis": False,
        "meta": {"tokens": [token]},
    }


def _labels(pairs: tuple[Pair, ...], palette: Palette) -> list[Dictionary]:
    """ "Kvinnor" and "Män" above the first row that has both, turned away from each other."""
    both = ((row, pair.women, pair.men) for row, pair in enumerate(pairs))
    for row, women, men in both:
        if women is not None and men is not None:
            to_left, to_right = ("right", "left") if women <= men else ("left", "right")
            return [
                _label("Kvinnor", women, row, to_left, WOMEN_TOKEN, palette),
                _label("Män", men, row, to_right, MEN_TOKEN, palette),
            ]
    return []


def _label(text: str, x: float, row: int, anchor: str, token: str, palette: Palette) -> Dictionary:
    return plotly_layout.words(text, token, palette, x=x, y=row, xanchor=anchor, yanchor="bottom", yshift=6)
