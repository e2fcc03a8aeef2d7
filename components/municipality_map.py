"""A county's municipalities as SVG, one marked, the others links; the list on the page is the keyboard's way there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup as Safe

from components.svg import element
from components.sweden import NORTH, WEST, Ring, path
from data.model import Municipality

AROUND = 2.0
"""Kilometres kept free around the county."""


def municipality_map(
    places: Iterable[Municipality], rings: Mapping[str, Sequence[Ring]], marked: str, linked: bool = True
) -> Safe:
    """The municipalities, as large as the drawing can be; the one with the code ``marked`` carries the accent.

    The others lead to their pages if they are ``linked``.
    """
    drawn = sorted(
        places, key=lambda one: (one.code == marked, one.code)
    )  # its border lies above the others'
    shapes = [_municipality(one, rings[one.code], one.code == marked, linked) for one in drawn]
    return element(
        "svg",
        {
            "viewBox": _around([ring for one in drawn for ring in rings[one.code]]),
            "class": "municipalities",
            "aria-hidden": "true",
            "focusable": "false",
        },
        *shapes,
    )


def _municipality(one: Municipality, rings: Sequence[Ring], marked: bool, linked: bool) -> Safe:
    title = element("title", {}, one.name)
    shape = element("path", {"d": path(rings), "class": "marked" if marked else None}, title)
    if marked or not linked:
        return shape
    return element("a", {"href": f"/kommun/{one.slug}", "tabindex": "-1"}, shape)


def _around(rings: Sequence[Ring]) -> str:
    """The frame of the drawing, where path() has its corner."""
    east = [point[0] - WEST for ring in rings for point in ring]
    south = [NORTH - point[1] for ring in rings for point in ring]
    left, top = min(east) - AROUND, min(south) - AROUND
    width, height = max(east) - left + AROUND, max(south) - top + AROUND
    return " ".join(f"{side:.1f}" for side in (left, top, width, height))
