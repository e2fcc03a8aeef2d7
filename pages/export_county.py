"""The latest figures of one county, all measures of its profile, as CSV, XLSX or JSON."""

from __future__ import annotations

from collections.abc import Iterator

from components.files.county_table import Latest, county_json, county_table
from data.errors import BadParameter
from data.model import Region
from pages.export_file import File, Query, origin_of_county, origin_of_indicator
from pages.export_table import written_as
from pages.parameters import unknown_parameter
from pages.profile import profile
from pages.view import View


def county_file(county: Region, ending: str, given: Query) -> File:
    """The file of a county; BadParameter for anything asked for, since it is always the whole profile."""
    for name in given:
        raise BadParameter(unknown_parameter(name, ()))
    return File(f"lan/{county.slug}", ending, "", "", lambda: _content(county, ending), common=True)


def _content(county: Region, ending: str) -> str | bytes:
    rows, origin = tuple(_rows(county)), origin_of_county(county.slug)
    if ending == "json":
        return county_json(county, rows, origin)
    return written_as(ending, county_table(county, rows, origin), origin)


def _rows(county: Region) -> Iterator[Latest]:
    """By area as on the profile: measures that may be compared first."""
    for area in profile(View("lan", f"/lan/{county.slug}", county=county)).areas:
        for row in (*area.compared, *area.others):
            yield Latest(area.area, row.summary, origin_of_indicator(row.summary.indicator.slug))
