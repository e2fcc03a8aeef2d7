"""Lists of slides that are there from the start: one for each area and one for each county, made from the catalogue."""

from __future__ import annotations

from data.catalogue import catalogue
from data.model import Indicator, Region, StrategicArea
from pages.address import address
from pages.view import View

MOST_OF_AREA, MOST_OF_COUNTY = 10, 2
"""Measures in an area's list, and of each area in a county's."""


def of_area(area: StrategicArea) -> tuple[View, ...]:
    """The national goal, then the measures of the area that counties may be ranked by."""
    measures = _ranked(area)[:MOST_OF_AREA]
    return (View("start", "/"), *(_of(one) for one in measures))


def of_county(county: Region) -> tuple[View, ...]:
    """The profile, then the first such measures of every area, one of each family, with the county marked."""
    areas = catalogue().areas
    measures = [one for area in areas for one in _families(area)[:MOST_OF_COUNTY]]
    profile = View("lan", f"/lan/{county.slug}", county=county)
    return (profile, *(_of(one, (county,)) for one in measures))


def list_address(slides: tuple[View, ...]) -> str:
    """Where the list stands."""
    return address(View("forum", "/forum", slides=slides))


def _ranked(area: StrategicArea) -> list[Indicator]:
    return [one for one in catalogue().in_area(area.number) if one.kind.may_have_place]


def _families(area: StrategicArea) -> list[Indicator]:
    """The first measure of each family, in the catalogue's order."""
    return list({one.family or one.slug: one for one in reversed(_ranked(area))}.values())[::-1]


def _of(indicator: Indicator, counties: tuple[Region, ...] = ()) -> View:
    return View("indikator", f"/indikatorer/{indicator.slug}", indicator=indicator, counties=counties)
