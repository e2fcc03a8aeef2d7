"""The code that shows a chart of ours on somebody else's page: a frame around an embed."""

from __future__ import annotations

from markupsafe import escape

HEIGHTS = {"tid": 620, "rang": 860, "karta": 860, "rutor": 820}
"""Pixels that an embed takes by what it draws, at the width of a column of text."""


def frame(address: str, title: str, width: int | str, height: int) -> str:
    """The frame as HTML; ``width`` in pixels or as "100%". It tells us nothing of the page that it stands on."""
    return (
        f'<iframe src="{escape(address)}" title="{escape(title)}" width="{width}" height="{height}" '
        'loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>'
    )


def height_script(address: str) -> str:
    """The line that makes every frame on a page as high as what it shows."""
    return f'<script src="{escape(address)}" async></script>'
