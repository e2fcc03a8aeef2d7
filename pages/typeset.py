"""The fonts of what leaves the site, and SVG as PNG with them: the same picture whatever fonts the machine has."""

from __future__ import annotations

from importlib.metadata import files
from pathlib import Path

from resvg_py import svg_to_bytes

SANS, SERIF = "Source Sans Pro", "Source Serif Pro"
PACKAGES = ("font-source-sans-pro", "font-source-serif-pro")


def fonts() -> tuple[Path, ...]:
    """The folders of the two fonts, which come as packages of their own."""
    found = {
        Path(str(one.locate())).parent
        for package in PACKAGES
        for one in files(package) or ()
        if one.suffix == ".ttf"
    }
    return tuple(sorted(found))


FOLDERS = [str(folder) for folder in fonts()]


def png(svg: str, width: int, background: str | None = None) -> bytes:
    """A drawing with plain colours as a PNG of that width in pixels; transparent where nothing is drawn.

    Raises ValueError for what is no SVG.
    """
    return svg_to_bytes(
        svg_string=svg,
        width=width,
        background=background,
        skip_system_fonts=True,
        font_dirs=FOLDERS,
        font_family=SANS,
        sans_serif_family=SANS,
        serif_family=SERIF,
    )
