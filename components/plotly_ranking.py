"""Counties by value as a Plotly figure: horizontal bars, the highest on top."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components import plotly_layout, ticks
from components.chart import Bar, Ranking, Role
from components.palette import LIGHT, Palette, token
from components.plotly_layout import Dictionary
from components.swedish import SPACE

TOP, BOTTOM = 34, 28
ROW_HEIGHT = 24  # pixels
CLEAR = 4  # pixels between a name and the words beside its bar
LONGEST_UNIT = 6  # letters


def figure(description: Ranking, height: int | None = None, palette: Palette = LIGHT) -> Dictionary:
    """The figure as a JSON-able dict; ``height`` in pixels, by default what the rows need."""
    bars = description.bars
    axis = ticks.from_zero(bar.value for bar in bars)
    labels = [bar.label for bar in bars]
    strong = [bar.role is not Role.BACKGROUND for bar in bars]
    texts = written(description)
    names, right = plotly_layout.width(labels) + 14, plotly_layout.width(texts) + 10
    beside = room_beside_names(bars, texts, axis, plotly_layout.NARROW - names - right)
    left, heading = names + beside, f"{description.unit}, {description.year}"
    margin = plotly_layout.margin(left, right, TOP + plotly_layout.more_lines(heading), BOTTOM)
    layout = plotly_layout.base(height or TOP + BOTTOM + ROW_HEIGHT * len(bars), margin, palette)
    layout["xaxis"] = plotly_layout.value_axis(axis, palette, margin)
    layout["yaxis"] = plotly_layout.row_axis(labels, strong, palette) | {"ticklabelstandoff": round(beside)}
    layout["annotations"] = [plotly_layout.unit_words(heading, left, palette)]
    layout["bargap"] = 0.25
    return {"data": [_trace(bars, texts, palette)], "layout": layout}


def room_beside_names(
    bars: Sequence[Bar], texts: Sequence[str], axis: tuple[float, ...], room: float
) -> float:
    """Pixels between names and axis, so that words beside negative bars stay clear where ``room`` pixels are left."""
    wanted = [0.0]
    for bar, text in zip(bars, texts, strict=True):
        if bar.value < 0:
            share = (bar.value - axis[0]) / (axis[-1] - axis[0])
            wanted.append((plotly_layout.width([text]) + CLEAR - share * room) / (1 - share))
    return max(wanted)


def end_text(bar: Bar) -> str:
    """The value at the bar's end, with the word for a value that is not final."""
    return f"{bar.text} ({bar.state})" if bar.state else bar.text


def written(description: Ranking) -> list[str]:
    """The texts at the bars' ends; a long unit stands above the chart only, so that bars have room."""
    texts = [end_text(bar) for bar in description.bars]
    if len(description.unit) <= LONGEST_UNIT:
        return texts
    return [without_unit(text, description.unit) for text in texts]


def without_unit(text: str, unit: str) -> str:
    """The number and its state: "12,5 (preliminär)" of "12,5 % (preliminär)", "107" of "index 107 (EU27 = 100)"."""
    first, _, rest = unit.partition(" ")
    if first == "index":
        return text.removeprefix(f"index{SPACE}").replace(f" ({rest})", "", 1)
    return text.replace(f" ({unit})" if first == "antal" else f"{SPACE}{unit}", "", 1)


def _trace(bars: tuple[Bar, ...], texts: list[str], palette: Palette) -> Dictionary:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [bar.value for bar in bars],
        "y": list(range(len(bars))),
        "text": [escape(text) for text in texts],
        "textposition": "outside",
        "textfont": {"color": palette.ink, "size": plotly_layout.SMALL_FONT_SIZE},
        "cliponaxis": False,
        "marker": {"color": [palette.colour(token(bar.role, bar.rank)) for bar in bars]},
        "hovertext": [escape(_hover_text(bar)) for bar in bars],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "meta": {
            "tokens": [token(bar.role, bar.rank) for bar in bars],
            "regions": [bar.region for bar in bars],
        },
    }


def _hover_text(bar: Bar) -> str:
    return f"{bar.label}: {end_text(bar)}" + (f", {bar.place}" if bar.place else "")
