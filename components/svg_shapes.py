"""The marker shapes that tell regions and sexes apart without colour, as SVG."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from components import svg
from components.svg_marks import CORNERS


def shape(
    symbol: str, x: float, y: float, radius: float, attributes: Mapping[str, object], *inside: Markup
) -> Markup:
    """A marker around a point in pixels; ``inside`` may hold its title."""
    if symbol not in CORNERS:
        return svg.element("circle", {**attributes, "cx": x, "cy": y, "r": radius}, *inside)
    corners = " ".join(
        f"{svg.coordinate(x + across * radius)},{svg.coordinate(y + down * radius)}"
        for across, down in CORNERS[symbol]
    )
    return svg.element("polygon", {**attributes, "points": corners}, *inside)
