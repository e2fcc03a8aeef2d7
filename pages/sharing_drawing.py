"""What the picture draws that stands for a view where it is shared: its series or its map, or Sweden."""

from __future__ import annotations

from components import svg_map, svg_series
from components.card import Drawing, Keys
from components.chart_map import CountyMap, MapCounty
from components.counties import NO_FIGURE, class_words, keys_heading, shade
from components.palette import LIGHT
from components.shades import MISSING
from data import geography
from data.catalogue import catalogue
from data.model import Region
from pages.caption import shows_a_choice
from pages.panel_charts import county_map, series
from pages.shown import Shown, shown
from pages.view import View

SERIES = (366, 200, 1.45)  # pixels before it is made larger, and how much larger: its texts are read small
MAP_HEIGHT = 470.0  # pixels
MARKED, UNMARKED = "s4", "s1"


def drawing(view: View) -> Drawing | None:
    """What is drawn of a view; nothing of a measure that is a table only."""
    return _of_figures(shown(view)) if shows_a_choice(view) else _map(_sweden(_county(view)))


def _county(view: View) -> Region | None:
    """The county that the page is about, or that its municipality is in."""
    return catalogue().regions[view.municipality.county] if view.municipality else view.county


def _of_figures(one: Shown) -> Drawing | None:
    """The map where the view is of the map, else the series; none of what is a table only."""
    if one.view.only == "karta" and one.indicator.kind.may_chart:
        on_map = county_map(one)
        return _map(on_map, keys(one, on_map))
    over_time = series(one)
    if over_time is None:
        return None
    width, height, scale = SERIES
    drawn = svg_series.time_series(over_time, width, height, framed=False, palette=LIGHT)
    return Drawing(drawn, width * scale, height * scale, scale, tall=False)


def keys(one: Shown, described: CountyMap) -> Keys | None:
    """What the colours mean, where the kind allows colours."""
    if one.classes is None:
        return None
    words = [
        (shade(one.classes, place), text)
        for place, text in enumerate(class_words(one.indicator, one.classes))
    ]
    lacking = [(MISSING, NO_FIGURE)] if MISSING in described.colours.values() else []
    return Keys(keys_heading(one.indicator, one.classes), (*words, *lacking))


def _map(described: CountyMap, meant: Keys | None = None) -> Drawing:
    (south, west), (north, east) = svg_map.BOUNDS
    scale = MAP_HEIGHT / (north - south)
    drawn = svg_map.drawing(described, geography.counties(), palette=LIGHT)
    return Drawing(drawn, (east - west) * scale, MAP_HEIGHT, scale, tall=True, keys=meant)


def _sweden(marked: Region | None) -> CountyMap:
    """Sweden without figures, with a county marked."""
    counties = tuple(_plain(one, marked) for one in catalogue().counties)
    return CountyMap("Sveriges län", "", 0, "", "", counties)


def _plain(one: Region, marked: Region | None) -> MapCounty:
    return MapCounty(one.code, one.short_name, "", "", MARKED if one == marked else UNMARKED, None)
