"""Colours that can be read and told apart on light and on dark ground."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from components.palette import DARK, LIGHT, PLOTLY_DASHES, SVG_DASHES, SYMBOLS, Palette

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
PROTANOPIA: Matrix = (
    (0.152286, 1.052583, -0.204868),
    (0.114503, 0.786281, 0.099216),
    (-0.003882, -0.048116, 1.051998),
)
DEUTERANOPIA: Matrix = (
    (0.367322, 0.860646, -0.227968),
    (0.280085, 0.672501, 0.047413),
    (-0.011820, 0.042940, 0.968881),
)
TRITANOPIA: Matrix = (
    (1.255528, -0.076749, -0.178779),
    (-0.078411, 0.930809, 0.147602),
    (0.004733, 0.691367, 0.303900),
)
FULL: Matrix = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
PALETTES = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def linear(colour: str) -> Triple:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return red, green, blue


def luminance(colour: str) -> float:
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lab(colour: str, sight: Matrix) -> Triple:
    """CIE Lab (D65) of a colour as that sight has it."""
    source = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, source, strict=True))))
        for row in sight
    )
    x, y, z = (
        one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116
        for one in (
            (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
            0.2126 * red + 0.7152 * green + 0.0722 * blue,
            (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@PALETTES
def test_lines_and_words_have_the_contrast_that_text_needs(palette: Palette) -> None:
    for colour in (*palette.series, palette.riket, palette.ink, palette.ink_soft):
        assert contrast(colour, palette.paper) >= 4.5, colour


@PALETTES
@pytest.mark.parametrize(
    "sight",
    [FULL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA],
    ids=["full", "protanopia", "deuteranopia", "tritanopia"],
)
def test_the_five_series_stay_apart_for_every_sight(palette: Palette, sight: Matrix) -> None:
    for one, other in combinations(palette.series, 2):
        assert math.dist(lab(one, sight), lab(other, sight)) >= 20, (one, other)


def test_the_five_series_differ_in_dash_and_marker_too() -> None:
    assert len(set(PLOTLY_DASHES)) == len(set(SVG_DASHES)) == len(set(SYMBOLS)) == 5


def test_a_token_names_its_colour() -> None:
    assert (LIGHT.colour("series-1"), DARK.colour("ink-soft")) == ("#0b5563", "#a9b2b6")
