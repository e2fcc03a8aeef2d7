"""What the query of an address chooses on its page: counties, year, sex, comparison, form; refused in Swedish words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from components.chart import MOST_CHOSEN
from data.catalogue import catalogue
from data.errors import BadParameter, NotFound
from data.model import Region
from pages.against import against
from pages.embedding import embedded, of_version
from pages.parameters import county_of, one_of, sex_of
from pages.view import ONE_INDICATOR, View, figures

VIEWS = ("karta", "tid", "rang", "tabell")
FILTERS = ("sok", "omrade", "utmaning", "utgivare")


def chosen(view: View, values: Mapping[str, str]) -> View:
    """The view with what each parameter chooses; BadParameter for what it does not have."""
    if view.page == "embed":
        view = of_version(view, values)
    if "indikator" in values:
        view = _with_indicator(view, values["indikator"])
    if "lan" in values:
        view = replace(view, counties=_counties(view, values["lan"]))
    if view.page in ONE_INDICATOR:
        view = _with_sex_and_year(view, values)
    if "mot" in values:
        view = replace(view, against=against(view, values["mot"]))
    if "vy" in values:
        view = replace(view, only=one_of("vy", values["vy"], VIEWS))
    if view.page == "embed":
        view = embedded(view, values)
    return replace(view, filters=_filters(values))


def _filters(values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The catalogue page's filters; an empty one is no filter, an unknown value is refused."""
    known = catalogue()
    allowed = {
        "omrade": [one.slug for one in known.areas],
        "utmaning": [one.slug for one in known.challenges],
        "utgivare": sorted({one.publisher for one in known.indicators.values()}),
    }
    given = [(name, values[name]) for name in FILTERS if values.get(name)]
    for name, value in given:
        if name in allowed:
            one_of(name, value, allowed[name])
    return tuple(given)


def _with_indicator(view: View, slug: str) -> View:
    try:
        indicator = catalogue().indicator(slug)
    except NotFound as error:
        raise BadParameter(error.message) from error
    if view.area and indicator.area != view.area.number:
        raise BadParameter(f"”{indicator.title}” hör inte till området {view.area.short_name}.")
    return replace(view, indicator=indicator)


def _counties(view: View, text: str) -> tuple[Region, ...]:
    counties = tuple(county_of(slug, view.edition.catalogue) for slug in text.split(","))
    room = MOST_CHOSEN - (1 if view.county else 0)
    if len(set(counties)) < len(counties) or view.county in counties:
        raise BadParameter("Samma län står två gånger i adressen.")
    if len(counties) > room:
        raise BadParameter(f"Adressen har {len(counties)} län. Sidan kan visa högst {room} på en gång.")
    return counties


def _with_sex_and_year(view: View, values: Mapping[str, str]) -> View:
    found = figures(view.shown_indicator, view.version)
    sex = sex_of(values["kon"], found.sexes, BadParameter) if "kon" in values else found.sexes[0]
    view = replace(view, sex=sex)
    if "ar" not in values:
        return view
    years = found.years(sex)
    text = values["ar"]
    year = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0
    if year not in years:
        raise BadParameter(f"Det finns inga siffror för år ”{text[:10]}”. Det finns för {_years(years)}.")
    return replace(view, year=year)


def _years(years: Sequence[int]) -> str:
    whole = years[-1] - years[0] + 1 == len(years)
    return f"{years[0]}–{years[-1]}" if whole and len(years) > 2 else ", ".join(map(str, years))
