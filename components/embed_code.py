"""The code that shows a chart of ours on somebody else's page: a frame around an embed."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import escape

COLUMN = 640
"""Pixels, of a column of text on most sites: the height of a frame as wide as its column is for this width."""

HEIGHTS: tuple[tuple[int, Mapping[str, int]], ...] = (
    (600, {"tid": 810, "rang": 980, "karta": 1030, "rutor": 1080}),
    (440, {"tid": 860, "rang": 1030, "karta": 1160, "rutor": 1370}),
    (0, {"tid": 1080, "rang": 1270, "karta": 1720, "rutor": 1430}),
)
"""Pixels that the highest embeds take, table closed, by how wide the frame is at least, and by what it draws."""


def height(drawing: str, width: int = COLUMN) -> int:
    """Pixels of a frame of that width in which nothing has to be scrolled."""
    return next(heights[drawing] for least, heights in HEIGHTS if width >= least)


def frame(address: str, title: str, width: int | str, height: int) -> str:
    """The frame as HTML; ``width`` in pixels or as "100%". It tells us nothing of the page that it stands on."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width}" height="{height}" '
        'loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>'
    )


def height_script(address: str) -> str:
    """The line that makes every frame on a page as high as what it shows."""
    return f'<script src="{escape(address)}" async></script>'
