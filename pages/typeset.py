"""The fonts of what leaves the site, and SVG as PNG with them: the same picture whatever fonts the machine has."""

from __future__ import annotations

from functools import cache
from importlib.metadata import files
from pathlib import Path

SANS, SERIF = "Source Sans Pro", "Source Serif Pro"
PACKAGES = ("font-source-sans-pro", "font-source-serif-pro")


@cache
def font_folders() -> tuple[str, ...]:
    """The folders of the two fonts, which come as packages of their own."""
    found = {
        Path(str(one.locate())).parent
        for package in PACKAGES
        for one in files(package) or ()
        if one.suffix == ".ttf"
    }
    return tuple(str(folder) for folder in sorted(found))


def png(svg: str, width: int, background: str | None = None) -> bytes:
    """A drawing with plain colours as a PNG of that width in pixels; transparent where nothing is drawn.

    Raises ValueError for what is no SVG.
    """
    from resvg_py import svg_to_bytes  # here, for no start waits for it

    return svg_to_bytes(
        svg_string=svg,
        width=width,
        background=background,
        skip_system_fonts=True,
        font_dirs=list(font_folders()),
        font_family=SANS,
        sans_serif_family=SANS,
        serif_family=SERIF,
    )
