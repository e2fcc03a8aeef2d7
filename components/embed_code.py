"""The code that shows a chart of ours on somebody else's page: a frame around an embed."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import escape

COLUMN = 640
"""Pixels, of a column of text on most sites: the height of a frame as wide as its column is for this width."""

Heights = tuple[tuple[int, Mapping[str, int]], ...]

HEIGHTS: Heights = (
    (600, {"tid": 810, "rang": 980, "karta": 1030, "rutor": 1080}),
    (440, {"tid": 860, "rang": 1030, "karta": 1190, "rutor": 1420}),
    (0, {"tid": 1080, "rang": 1270, "karta": 1810, "rutor": 1490}),
)
"""Pixels that the highest embeds take, table closed, by how wide the frame is at least, and by what it draws."""

HEIGHTS_BESIDE_A_GROUP: Heights = (
    (600, {"tid": 1020, "rang": 1180, "karta": 1080, "rutor": 1120}),
    (440, {"tid": 1150, "rang": 1320, "karta": 1290, "rutor": 1490}),
    (0, {"tid": 1530, "rang": 1710, "karta": 1970, "rutor": 1640}),
)
"""The same where the words also say what a group is and which counties it has."""


def height(drawing: str, width: int = COLUMN, beside_group: bool = False) -> int:
    """Pixels of a frame of that width in which nothing has to be scrolled."""
    found = HEIGHTS_BESIDE_A_GROUP if beside_group else HEIGHTS
    return next(heights[drawing] for least, heights in found if width >= least)


def frame(address: str, title: str, width: int | str, height: int) -> str:
    """The frame as HTML; ``width`` in pixels or as "100%". It tells us nothing of the page that it stands on."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width}" height="{height}" '
        'loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>'
    )


def height_script(address: str) -> str:
    """The line that makes every frame on a page as high as what it shows."""
    return f'<script src="{escape(address)}" async></script>'
