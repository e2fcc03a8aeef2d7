"""The drawings of a panel as SVG, for the first answer: what the map and the graphs show before any script."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from markupsafe import Markup

from components import svg_gap, svg_map, svg_ranking, svg_series
from data import geography
from data.cache import cached
from pages.address import address
from pages.panel_charts import county_map, gap, ranking, series
from pages.shown import Shown, shown
from pages.view import View

D = TypeVar("D")

WIDTHS = {"wide": 660, "middle": 464, "narrow": 300}
"""Pixels: the wider and the narrower column of a wide page, and a small phone; the stylesheet shows one of them."""

SERIES_HEIGHT, ROWS_HEIGHT = 432, 576
"""Pixels: the heights of the graphs in assets/31-panel.css, so that nothing moves when they arrive."""


def drawings(view: View) -> Mapping[str, str]:
    """SVG by the id of the map or graph whose place it holds; nothing for pages without a panel."""
    if view.page not in {"omraden", "indikator"} or not view.shown_indicator.kind.may_chart:
        return {}
    return cached(f"drawings:{address(view)}", lambda: _drawings(shown(view)))


def _drawings(one: Shown) -> dict[str, str]:
    drawn = {
        "panel-map-frame": str(svg_map.drawing(county_map(one), geography.counties())),
        "panel-series": _in_widths(
            series(one),
            lambda chart, width: svg_series.time_series(chart, width, SERIES_HEIGHT, framed=False),
        ),
        "panel-ranking": _in_widths(
            ranking(one), lambda chart, width: svg_ranking.drawing(chart, width, ROWS_HEIGHT)
        ),
        "panel-gap": _in_widths(gap(one), lambda chart, width: svg_gap.drawing(chart, width, ROWS_HEIGHT)),
    }
    return {name: drawing for name, drawing in drawn.items() if drawing}


def _in_widths(description: D | None, draw: Callable[[D, int], Markup]) -> str:
    """The chart once for each width, so that its words are as large in a narrow column as in a wide one."""
    if description is None:
        return ""
    return "".join(
        f'<div class="stand-in {name}">{draw(description, width)}</div>' for name, width in WIDTHS.items()
    )
