"""What a slide draws of a view: the chart the view shows, at a size whose words are read across a room."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from components import embed_key, svg_levels, svg_map, svg_ranking, svg_series
from components.chart_map import CountyMap, MapCounty
from components.functional_map import functional_map
from components.functional_tables import division_name, numbered
from components.municipality_map import municipality_map
from data import functional, geography
from data.catalogue import catalogue
from data.model import FunctionalDivision, Region
from pages.municipality_figures import municipality_of
from pages.panel_charts import county_map, ranking, series
from pages.panel_parts import WHY_NOT_COLOURED, headings, with_unit
from pages.shown import Shown
from pages.view import View

LARGE, NARROW = (380, 350), (290, 320)
"""Pixels across and down before a drawing is made as large as the screen; the narrow one is for a phone."""

FROM_AFAR = 1.7
"""How much larger the numbers on a map are than on a page."""

NONE = Markup("")
MARKED, UNMARKED = "s4", "s1"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The drawing for a screen in a room and for a phone, what it shows, and what its colours mean."""

    shows: str = ""
    drawing: Markup = NONE
    narrow: Markup = NONE
    key: Markup = NONE


def of_measure(one: Shown) -> Drawn:
    """The part of the chart that the view is of; its series where it is of all, nothing of what is a table only."""
    if not one.indicator.kind.may_chart:
        return Drawn()
    if one.view.only == "karta":
        return _mapped(one)
    ranked = ranking(one) if one.view.only == "rang" else None
    if ranked is not None:
        large, narrow = (svg_ranking.drawing(ranked, *size) for size in (_rows(LARGE), _rows(NARROW)))
        return Drawn(with_unit(one, "ranking-heading"), large, narrow)
    over_time = series(one)
    if over_time is None:
        return Drawn()
    large, narrow = (svg_series.time_series(over_time, *size, framed=False) for size in (LARGE, NARROW))
    return Drawn(headings(one)["series-heading"], large, narrow)


def of_page(view: View) -> Drawn:
    """Sweden with the county marked, where the page is about one or about all; the maps of other pages."""
    if view.page == "samband":
        return _functional()
    if view.page == "planering":
        levels = catalogue().planning.levels
        return Drawn(
            "Nivåerna", *(svg_levels.drawing("Nivåerna", levels, width) for width, _ in (LARGE, NARROW))
        )
    if view.page == "kommun":
        return _municipality(view)
    if view.page not in {"lan", "start"}:
        return Drawn()
    return Drawn(drawing=svg_map.drawing(_sweden(view.county), geography.coarse()))


def _functional() -> Drawn:
    """The functional regions that a county border goes through; their names are the key to the numbers."""
    kind = FunctionalDivision.FA
    regions = functional.regions(kind)
    numbers = numbered(regions)
    drawing = functional_map(
        division_name(kind),
        "",
        regions,
        numbers,
        functional.borders(kind),
        geography.coarse(),
        FROM_AFAR,
    )
    names = {numbers[one.code]: one.name for one in regions if one.code in numbers}
    items = Markup("").join(Markup("<li>{}. {}").format(*one) for one in sorted(names.items()))
    return Drawn("FA-regioner över länsgräns", drawing, key=Markup('<ul class="key">{}</ul>').format(items))


def _municipality(view: View) -> Drawn:
    """The municipality among those of its county."""
    one = municipality_of(view)
    county = catalogue().regions[one.county]
    places = catalogue().municipalities_of(county)
    drawing = municipality_map(places, geography.municipalities(), one.code, linked=False)
    return Drawn(f"{one.name} i {county.county}", drawing)


def _rows(size: tuple[int, int]) -> tuple[int, int]:
    """Every county has a row that its words fit."""
    return size[0], max(size[1], 420)


def _mapped(one: Shown) -> Drawn:
    described = county_map(one)
    why_not = WHY_NOT_COLOURED.get(one.indicator.kind, "")
    key = embed_key.colours(one.indicator, one.classes, why_not)
    drawing = svg_map.drawing(described, geography.coarse())
    marks = embed_key.marked(_without_unit(described)) + embed_key.members(described)
    return Drawn(with_unit(one, "map-heading"), drawing, key=marks + key)


def _without_unit(described: CountyMap) -> CountyMap:
    """The counties with their figures alone: the unit stands above the map, and five times it fills a screen."""
    counties = (
        replace(one, text=one.figure) if any(map(str.isdigit, one.figure)) else one
        for one in described.counties
    )
    return replace(described, counties=tuple(counties))


def _sweden(marked: Region | None) -> CountyMap:
    words = f"Sverige med {marked.county} markerat" if marked else "Sveriges län"
    counties = tuple(
        MapCounty(one.code, one.short_name, one.short_name, "", MARKED if one == marked else UNMARKED, None)
        for one in catalogue().counties
    )
    return CountyMap(words, "", 0, "", "", counties)
