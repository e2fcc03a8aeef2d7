"""The address holds the state: reads a path and a query into a View, and writes a View as its canonical address.

Grammar: ``indikator``, ``lan``, ``ar``, ``kon``, ``mot``, ``vy`` in this order, defaults left out; an embed has
``typ``, ``tema``, ``version`` in place of ``vy``. Unknown things are 404, unknown, repeated or contradictory parameters
400; both carry Swedish words for the visitor.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import parse_qs, quote, urlencode

from data.catalogue import catalogue
from data.errors import BadParameter, NotFound
from data.model import Region, Sex
from pages.embedding import embedded, of_version
from pages.parameters import one_of, single, unknown_parameter, word
from pages.view import MOST_COUNTIES, View, default_sex, figures, first_of, latest_year

LONGEST = 120
"""Characters in a path of ours, and more: nothing longer is looked up, suggested for or repeated."""

VIEWS = ("karta", "tid", "rang", "tabell")
FILTERS = ("sok", "omrade", "utmaning", "utgivare")
PANEL = ("indikator", "lan", "ar", "kon", "mot", "vy")
PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "start": (),
    "omraden": PANEL,
    "lan": ("lan", "mot"),
    "indikatorer": FILTERS,
    "indikator": PANEL[1:],
    "embed": (*PANEL[1:-1], "typ", "tema", "version"),
    "om": (),
    "om/api": (),
    "om/data": (),
    "om/tillganglighet": (),
    "om/badda-in": (),
}
"""Of every page by its name; a page that is named as its path needs no more than its line here."""

ONE_INDICATOR = frozenset({"omraden", "indikator", "embed"})
"""The pages that show one indicator of one sex in one year."""


def address(view: View) -> str:
    """The canonical address of a view: parameters in order, defaults left out."""
    query = [(name, value) for name, value in _written(view) if value]
    return quote(view.path) + (f"?{urlencode(query, safe=',')}" if query else "")


def _written(view: View) -> list[tuple[str, str]]:
    indicator = (
        view.indicator.slug if view.area and view.indicator != first_of(view.area) and view.indicator else ""
    )
    latest = view.year is not None and view.year == latest_year(view.shown_indicator, view.sex, view.version)
    return [
        ("indikator", indicator),
        ("lan", ",".join(county.slug for county in view.counties)),
        ("ar", str(view.year) if view.year and not latest else ""),
        ("kon", view.sex.value.lower() if view.sex is not default_sex(view) else ""),
        ("mot", view.against.slug if view.against else ""),
        ("typ" if view.page == "embed" else "vy", view.only),
        ("tema", view.theme),
        ("version", view.version),
        *view.filters,
    ]


def parse(path: str, query: str | Mapping[str, Sequence[str]]) -> View:
    """The view an address asks for; raises NotFound or BadParameter with Swedish words."""
    view = _page(path)
    given = parse_qs(query.lstrip("?"), keep_blank_values=True) if isinstance(query, str) else query
    values = {name: single(name, value) for name, value in given.items()}
    for name in values:
        if name not in PARAMETERS[view.page]:
            raise BadParameter(unknown_parameter(name, PARAMETERS[view.page]))
    return _with_parameters(view, values)


def today(path: str) -> str:
    """The path that a renamed indicator has now; any other path as it is."""
    folder, _, slug = path.rpartition("/")
    return f"{folder}/{catalogue().renamed.get(slug, slug)}"


def _page(path: str) -> View:
    if len(path) > LONGEST:
        raise NotFound("Sidan finns inte.")
    # One slash at either end: "//lan/dalarna" is another host to a browser, never a page.
    parts = path.removeprefix("/").removesuffix("/").split("/")
    match parts:
        case [""]:
            return View("start", "/")
        case [folder, slug] if folder in OF_ONE_THING:
            return OF_ONE_THING[folder](slug)
        case _ if (name := "/".join(parts)) in PARAMETERS and name not in WITH_ANOTHER_PATH:
            return View(name, f"/{name}")
    raise NotFound("Sidan finns inte.")


OF_ONE_THING: Mapping[str, Callable[[str], View]] = {
    "omraden": lambda slug: View("omraden", f"/omraden/{slug}", area=catalogue().area(slug)),
    "lan": lambda slug: View("lan", f"/lan/{slug}", county=catalogue().county(slug)),
    "indikatorer": lambda slug: View(
        "indikator", f"/indikatorer/{slug}", indicator=catalogue().indicator(slug)
    ),
    "embed": lambda slug: View("embed", f"/embed/{slug}"),  # of an indicator that its version knows
}
"""What a path of two parts shows, by its first part."""

WITH_ANOTHER_PATH = frozenset({"start", "omraden", "lan", "indikator", "embed"})
"""Pages whose name is not their path."""


def _with_parameters(view: View, values: Mapping[str, str]) -> View:
    if view.page == "embed":
        view = of_version(view, values)
    if "indikator" in values:
        view = _with_indicator(view, values["indikator"])
    if "lan" in values:
        view = replace(view, counties=_counties(view, values["lan"]))
    if view.page in ONE_INDICATOR:
        view = _with_sex_and_year(view, values)
    if "mot" in values:
        view = replace(view, against=_against(view, values["mot"]))
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


def _region(view: View, name: str, slug: str) -> Region:
    try:
        return view.edition.catalogue.county(slug)
    except NotFound as error:
        raise BadParameter(f"I adressen står {word(name)} ”{slug[:40]}”. {error.message}") from error


def _counties(view: View, text: str) -> tuple[Region, ...]:
    counties = tuple(_region(view, "lan", slug) for slug in text.split(","))
    room = MOST_COUNTIES - (1 if view.county else 0)
    if len(set(counties)) < len(counties) or view.county in counties:
        raise BadParameter("Samma län står två gånger i adressen.")
    if len(counties) > room:
        raise BadParameter(f"Adressen har {len(counties)} län. Sidan kan visa högst {room} på en gång.")
    return counties


def _against(view: View, slug: str) -> Region | None:
    if slug == "riket":
        return None
    county = _region(view, "mot", slug)
    if county == view.emphasised:
        raise BadParameter(f"{county.county} kan inte jämföras med sig självt.")
    return county


def _with_sex_and_year(view: View, values: Mapping[str, str]) -> View:
    found = figures(view.shown_indicator, view.version)
    sexes = tuple(sex.value.lower() for sex in found.sexes)
    sex = Sex(one_of("kon", values["kon"], sexes).upper()) if "kon" in values else found.sexes[0]
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
