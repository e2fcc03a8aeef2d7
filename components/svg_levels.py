"""The levels of strategy and plan as SVG, for a slide: a line from the EU down to the municipality, plans by name."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from components import svg
from components.lines import balanced
from components.svg_image import image
from data.model import Level

LEFT, POINT, THICK = 22.0, 6.0, 2.0  # pixels: where words begin, a point on the line, the line
NAME, PLAN = 18, 15  # pixels, the sizes of type
NAME_LINE, PLAN_LINE = 26.0, 19.0  # pixels
BETWEEN, AIR = 5.0, 12.0  # pixels after a plan, after a level
LETTER = 0.56  # of the size of type, a generous mean width


def drawing(title: str, levels: Sequence[Level], width: int) -> Markup:
    """The levels, the highest first; the words are told by the drawing's own texts too."""
    parts: list[Markup] = []
    top = first = NAME_LINE / 2 + 1
    for level in levels:
        last = top
        parts += [_point(top), svg.words(level.name, LEFT, top + NAME / 3, "series-1", None, font_size=NAME)]
        foot = top + NAME / 3
        for plan in level.plans:
            for line in balanced(plan.name, (width - LEFT) / (PLAN * LETTER)):
                foot += PLAN_LINE
                parts.append(svg.words(line, LEFT, foot, "ink", None, font_size=PLAN))
            foot += BETWEEN
        top = foot + AIR + NAME / 3
    ends = {"x1": POINT + 1, "x2": POINT + 1, "y1": first, "y2": last}
    line = svg.element("line", ends | {"style": svg.stroke("series-1", None, THICK)})
    told = "; ".join(f"{one.name}: {', '.join(plan.name for plan in one.plans)}" for one in levels)
    box = (0.0, 0.0, float(width), foot + BETWEEN)
    return image("levels", title, f"{told}.", box, (line, *parts), None, "img", "xMidYMin")


def _point(y: float) -> Markup:
    style = f"{svg.fill('paper', None)};stroke:{svg.paint('series-1', None)};stroke-width:{THICK}"
    return svg.element("circle", {"cx": POINT + 1, "cy": y, "r": POINT, "style": style})
