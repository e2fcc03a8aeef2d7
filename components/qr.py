"""An address as a QR code: the way from paper, or from a big screen, to the same view."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from components import svg
from components.palette import Palette

QUIET = 4
"""Modules of white around the code, without which a camera may not find it."""


def qr(address: str, words: str, palette: Palette | None = None) -> Markup:
    """The code as SVG without a size of its own, an image called ``words``."""
    import segno  # here: few visits need a code, and every start would wait for it

    code = segno.make(address, micro=False, error="m")
    size = len(code.matrix) + 2 * QUIET
    frame = {"xmlns": svg.NAMESPACE, "viewBox": f"0 0 {size} {size}", "class": "qr"}
    frame |= {"role": "img", "aria-label": words, "shape-rendering": "crispEdges"}
    modules = {"d": "".join(_runs(code.matrix)), "style": svg.fill("ink", palette)}
    return svg.element("svg", frame, svg.element("path", modules))


def _runs(matrix: tuple[bytearray, ...]) -> Iterator[str]:
    """Every row's dark stretches, as one rectangle each."""
    for y, row in enumerate(matrix):
        x = 0
        for dark, modules in groupby(row):
            length = len(list(modules))
            if dark:
                yield f"M{x + QUIET} {y + QUIET}h{length}v1h-{length}z"
            x += length
