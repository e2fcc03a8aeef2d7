"""The marks of a series as SVG: a shape for each chosen county, hollow where a value is not final."""

from __future__ import annotations

from markupsafe import Markup

from components import svg
from components.chart import Line, Mark, Role, State
from components.palette import RIKET_SYMBOL, SYMBOLS, Palette, token
from components.svg_axes import Frame

RADII = {Role.CHOSEN: 4.0, Role.RIKET: 3.5, Role.MEDIAN: 3.5, Role.MEMBER: 2.5, Role.BACKGROUND: 2.0}
CORNERS = {
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "diamond": ((0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)),
    "triangle-up": ((0.0, -1.2), (1.1, 0.8), (-1.1, 0.8)),
    "triangle-down": ((0.0, 1.2), (1.1, -0.8), (-1.1, -0.8)),
}


def mark(line: Line, one: Mark, frame: Frame, palette: Palette | None) -> Markup:
    """One point in the line's colour and shape."""
    colour = token(line.role, line.rank)
    style = svg.fill(colour, palette)
    if one.state is not State.FINAL:
        style = f"{svg.fill('paper', palette)};stroke:{svg.paint(colour, palette)};stroke-width:1.8"
    symbol = RIKET_SYMBOL if line.rank is None else SYMBOLS[line.rank]
    return _shape(symbol, frame.x(one.x), frame.y(one.y), RADII[line.role], {"class": "mark", "style": style})


def _shape(symbol: str, x: float, y: float, radius: float, attributes: dict[str, object]) -> Markup:
    if symbol not in CORNERS:
        return svg.element("circle", attributes | {"cx": x, "cy": y, "r": radius})
    corners = " ".join(
        f"{svg.coordinate(x + across * radius)},{svg.coordinate(y + down * radius)}"
        for across, down in CORNERS[symbol]
    )
    return svg.element("polygon", attributes | {"points": corners})
