"""The colours of counties on maps and tiles, by colour word, and what can be read on them.

The same values as the CSS variables in assets/10-tokens.css, which a test holds them to.
"""

from __future__ import annotations

from collections.abc import Mapping

from components.palette import DARK, LIGHT, Palette

SEQUENTIAL = ("s0", "s1", "s2", "s3", "s4")
DIVERGING = ("d0", "d1", "d2", "d3", "d4")
MISSING, NONE = "missing", "none"
WORDS = (*SEQUENTIAL, *DIVERGING, MISSING, NONE)
"""Every colour word: values from low to high, differences to Riket from below to above, no value, no colours."""

COLOURS: Mapping[Palette, Mapping[str, str]] = {
    LIGHT: {
        "map-s0": "#e0ecee",
        "map-s1": "#b1d0d6",
        "map-s2": "#7aafb9",
        "map-s3": "#367e8c",
        "map-s4": "#0b5563",
        "map-d0": "#8a4b08",
        "map-d1": "#d3a163",
        "map-d2": "#e9e7e0",
        "map-d3": "#7aafb9",
        "map-d4": "#0b5563",
        "map-none": "#e4e6e4",
        "map-border": "#fbfaf7",
        "hatch": "#85888a",
        "on-s0": "#16191b",
        "on-s2": "#16191b",
        "on-s4": "#ffffff",
    },
    DARK: {
        "map-s0": "#20343a",
        "map-s1": "#2c535c",
        "map-s2": "#3f7d8a",
        "map-s3": "#62adba",
        "map-s4": "#a9dfe7",
        "map-d0": "#eda95c",
        "map-d1": "#8a6231",
        "map-d2": "#333a3b",
        "map-d3": "#3f7d8a",
        "map-d4": "#a9dfe7",
        "map-none": "#2a3335",
        "map-border": "#14191b",
        "hatch": "#8b979a",
        "on-s0": "#f2f1ec",
        "on-s2": "#ffffff",
        "on-s4": "#0c1416",
    },
}
ON = {"s1": "on-s2", "s2": "on-s2", "d1": "on-s2", "d3": "on-s2"} | dict.fromkeys(
    ("s3", "s4", "d0", "d4"), "on-s4"
)


def paint(token: str, palette: Palette | None) -> str:
    """A map colour: the CSS variable of the page, or plain where a drawing stands alone (``palette``)."""
    return COLOURS[palette][token] if palette else f"var(--{token},{COLOURS[LIGHT][token]})"


def ink(word: str) -> str:
    """The token of what can be read on a colour word."""
    return ON.get(word, "on-s0")
