"""The drawings of a panel as SVG, for the first answer: what the map and the graphs show before any script."""

from __future__ import annotations

from collections.abc import Mapping

from components import svg_series
from data.cache import cached
from pages.address import address
from pages.panel_parts import series, shown
from pages.view import View


def drawings(view: View) -> Mapping[str, str]:
    """SVG by the id of the map or graph whose place it holds; nothing for pages without a panel."""
    if view.page not in {"omraden", "indikator"}:
        return {}
    return cached(f"drawings:{address(view)}", lambda: _drawings(view))


def _drawings(view: View) -> dict[str, str]:
    one = shown(view)
    found: dict[str, str] = {}
    described = series(one)
    if described:
        found["panel-series"] = str(svg_series.time_series(described))
    return found
