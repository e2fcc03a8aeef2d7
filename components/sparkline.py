"""A line the height of a table row: the course of a series, gaps left open, the last value marked."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from components import svg
from components.palette import Palette
from data.model import Observation

EDGE = 4.0  # pixels kept free around the drawing, so that marks are whole
RADIUS, LONE_RADIUS = 2.6, 1.3


def sparkline(
    runs: Sequence[Sequence[Observation]],
    width: int = 120,
    height: int = 28,
    label: str | None = None,
    years: tuple[int, int] | None = None,
    palette: Palette | None = None,
) -> Markup:
    """The runs as SVG; nothing at all without values. ``years`` gives rows of a table the same time axis.

    With a ``label`` it is an image with that name; without, it is hidden from screen readers, for rows whose
    text says the numbers. Raises ValueError for a missing value in a run.
    """
    points = [one for run in runs for one in run]
    if any(one.is_missing for one in points):
        raise ValueError("a run holds values only: a missing value is a gap between runs")
    if not points:
        return Markup("")
    scaled = _scaled(runs, points, years, width, height)
    last = scaled[-1][-1]
    marks = [_point(*run[0], LONE_RADIUS, palette) for run in scaled if len(run) == 1]
    line = svg.element("path", {"d": path(scaled), "style": svg.stroke("series-1", palette, 1.5)})
    title = [svg.element("title", {}, label)] if label else []
    frame: dict[str, object] = {
        "class": "sparkline",
        "xmlns": svg.NAMESPACE,
        "width": width,
        "height": height,
    }
    frame |= {"viewBox": f"0 0 {width} {height}", "focusable": "false"}
    frame |= {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    return svg.element("svg", frame, *title, line, *marks, _point(*last, RADIUS, palette))


def path(runs: Sequence[Sequence[tuple[float, float]]]) -> str:
    """The ``d`` of a path: one M for each run, so that nothing joins two of them."""
    return " ".join(_stretch(run) for run in runs if run)


def _stretch(run: Sequence[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{svg.coordinate(x)} {svg.coordinate(y)}" for x, y in run)


def _scaled(
    runs: Sequence[Sequence[Observation]],
    points: Sequence[Observation],
    years: tuple[int, int] | None,
    width: int,
    height: int,
) -> list[list[tuple[float, float]]]:
    first, last = years or (points[0].year, points[-1].year)
    values = [one.value for one in points]
    low, high = min(values), max(values)

    def scaled(one: Observation) -> tuple[float, float]:
        across = (one.year - first) / (last - first) if last > first else 1.0
        up = (one.value - low) / (high - low) if high > low else 0.5
        return EDGE + across * (width - 2 * EDGE), height - EDGE - up * (height - 2 * EDGE)

    return [[scaled(one) for one in run] for run in runs if run]


def _point(x: float, y: float, radius: float, palette: Palette | None) -> Markup:
    return svg.element("circle", {"cx": x, "cy": y, "r": radius, "style": svg.fill("series-1", palette)})
