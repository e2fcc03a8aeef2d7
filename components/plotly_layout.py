"""What all Plotly drawings have in common: Swedish axes, no decoration, colours named for repainting.

Traces carry ``meta.tokens``, annotations and shapes carry ``name``: the CSS variable their colour comes from
(without its dashes), so that a script can repaint a drawing for dark ground without asking the server.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from components import ticks
from components.palette import Palette

Dictionary = dict[str, object]

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
FONT_SIZE = 13
SMALL_FONT_SIZE = 12
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


def value_axis(values: tuple[float, ...], palette: Palette) -> Dictionary:
    """An axis of values whose marks are ready Swedish numbers."""
    return {
        "tickmode": "array",
        "tickvals": list(values),
        "ticktext": list(ticks.texts(values)),
        "range": [values[0], values[-1]],
        "gridcolor": palette.rule,
        "zerolinecolor": palette.ink_soft,
        "zeroline": values[0] < 0 < values[-1],
        "fixedrange": True,
    }


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


def unit_words(unit: str, palette: Palette) -> Dictionary:
    """The unit, above the top left corner of the drawing."""
    corner = {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 6,
    }
    return words(unit, "ink-soft", palette, **corner)


def width(texts: Sequence[str]) -> float:
    """About how many pixels the longest text takes."""
    return max((len(text) for text in texts), default=0) * LETTER_WIDTH
