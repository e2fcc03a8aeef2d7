"""What all Plotly drawings have in common: Swedish axes, no decoration, colours named for repainting.

Traces carry ``meta.tokens``, annotations and shapes carry ``name``: the CSS variable their colour comes from
(without its dashes), so that a script can repaint a drawing for dark ground without asking the server.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Sequence
from html import escape

from components import ticks
from components.palette import Palette

Dictionary = dict[str, object]

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
FONT_SIZE = 13
SMALL_FONT_SIZE = 12
NARROW = 288  # pixels, the room on a small phone
SMALL_LETTER_WIDTH, LINE = 6.7, 15  # pixels, at SMALL_FONT_SIZE
BETWEEN = 4  # pixels between two numbers under an axis
LETTER_WIDTH = 7.2  # pixels, a generous mean of the system's sans at FONT_SIZE
TRANSPARENT = "rgba(0,0,0,0)"


def base(height: int, margin: Dictionary, palette: Palette) -> Dictionary:
    """The layout before axes, labels and lines: transparent, still, without legend."""
    return {
        "height": height,
        "margin": margin,
        "separators": ",\u00a0",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "paper_bgcolor": TRANSPARENT,
        "plot_bgcolor": TRANSPARENT,
        "font": {"family": FONT, "size": FONT_SIZE, "color": palette.ink_soft},
        "hoverlabel": {
            "bgcolor": palette.paper,
            "bordercolor": palette.ink_soft,
            "font": {"family": FONT, "size": FONT_SIZE, "color": palette.ink},
        },
        "uirevision": "fixed",
    }


def margin(left: float, right: float, top: int, bottom: int) -> Dictionary:
    """Space around the drawing in whole pixels."""
    return {"l": round(left), "r": round(right), "t": top, "b": bottom, "pad": 4, "autoexpand": False}


def value_axis(values: tuple[float, ...], palette: Palette, margin: Dictionary | None = None) -> Dictionary:
    """An axis of values whose marks are ready Swedish numbers.

    Of one across, between the sides of ``margin``, those without room on a small phone are spared.
    """
    texts = ticks.texts(values)
    every = _every(texts, margin) if margin else 1
    return {
        "tickmode": "array",
        "tickvals": list(values),
        "ticktext": [spare(text, place % every == 0) for place, text in enumerate(texts)],
        "tickangle": 0,
        "range": [values[0], values[-1]],
        "gridcolor": palette.rule,
        "zerolinecolor": palette.ink_soft,
        "zeroline": values[0] < 0 < values[-1],
        "fixedrange": True,
    }


def _every(texts: Sequence[str], margin: Dictionary) -> int:
    """Which of the marks have room beside each other on a small phone: every, every second, …"""
    room = NARROW - float(str(margin["l"])) - float(str(margin["r"]))
    return max(1, math.ceil((width(texts) + BETWEEN) / (room / (len(texts) - 1))))


def spare(text: str, has_room: bool) -> str:
    """A mark's text, in a <span> where a small phone has no room for it: there the stylesheet leaves it out."""
    return text if has_room else f"<span>{text}</span>"


def row_axis(labels: Sequence[str], strong: Sequence[bool], palette: Palette) -> Dictionary:
    """One row per region, the first on top; the regions a visitor follows in bold."""
    words = [
        f"<b>{escape(text)}</b>" if bold else escape(text) for text, bold in zip(labels, strong, strict=True)
    ]
    return {
        "tickmode": "array",
        "tickvals": list(range(len(labels))),
        "ticktext": words,
        "tickfont": {"color": palette.ink},
        "range": [len(labels) - 0.4, -0.6],
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
    }


def words(text: str, token: str, palette: Palette, **where: object) -> Dictionary:
    """Words in the drawing, in the colour of a token."""
    font = {"color": palette.colour(token), "size": SMALL_FONT_SIZE}
    return {"text": escape(text), "name": token, "font": font, "showarrow": False, "align": "left"} | where


def heading_lines(heading: str) -> list[str]:
    """The unit and what is said with it, in lines that a small phone has room for."""
    return textwrap.wrap(heading, int(NARROW / SMALL_LETTER_WIDTH), break_on_hyphens=False)


def more_lines(heading: str) -> int:
    """Pixels that its lines after the first take."""
    return (len(heading_lines(heading)) - 1) * LINE


def unit_words(unit: str, left: float, palette: Palette) -> Dictionary:
    """The unit, above the top left corner of the drawing; a long one from the edge, ``left`` of it, in lines."""
    lines = heading_lines(unit)
    is_long = left + len(unit) * SMALL_LETTER_WIDTH > NARROW
    corner = {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "xshift": -round(left) if is_long else 0,
        "yshift": 6,
    }
    return words(unit, "ink-soft", palette, **corner) | {"text": "<br>".join(map(escape, lines))}


def width(texts: Sequence[str]) -> float:
    """About how many pixels the longest text takes."""
    return max((len(text) for text in texts), default=0) * LETTER_WIDTH
