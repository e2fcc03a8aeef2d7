"""A county's profile, looked up: one value for the page, for paper and for PDF."""

from __future__ import annotations

from components import sentences, swedish
from components.profile import AreaRows, Profile, Row
from data import statistics
from data.catalogue import catalogue
from data.model import Indicator, Observation, Observations, Region, Sex, StrategicArea, Summary, Unavailable
from data.store import observations
from pages.address import address
from pages.view import View

FIRST_SENTENCES = (
    "lag-ekonomisk-standard-barn",
    "eftergymnasial",
    "brp-per-invanare-eu-index",
    "utslapp-totalt-per-invanare",
)
"""What the profile's sentences are about, one per strategic area, all measures that may be ranked."""


def county_of(view: View) -> Region:
    """The county of the profile."""
    return view.emphasised or catalogue().counties[0]


def profile(view: View) -> Profile:
    """All that is said of the view's county."""
    known, county = catalogue(), county_of(view)
    places = [one for one in known.municipalities if one.county == county.code]
    return Profile(
        county=county,
        against=view.against or known.riket,
        sentences=first_sentences(view),
        population=_latest(view, county, "folkmangd"),
        municipalities=len(places),
        functional_regions=tuple(swedish.in_order({one.fa_name for one in places})),
        areas=tuple(_area(view, county, area) for area in known.areas),
    )


def first_sentences(view: View) -> tuple[str, ...]:
    """The sentences that open the profile."""
    county = county_of(view)
    first = [one for one in (_latest(view, county, slug) for slug in FIRST_SENTENCES) if one]
    return sentences.profile_sentences(county, _latest(view, county, "folkmangd"), first)


def _latest(view: View, county: Region, slug: str) -> Summary | None:
    """What may be said of the county's latest value; None while the indicator has no figures for it."""
    found = observations(slug)
    if isinstance(found, Unavailable):
        return None
    sex = found.sexes[0]
    latest = statistics.latest(found, county.code, sex)
    if latest is None:
        return None
    against = view.against or catalogue().riket
    indicator = catalogue().indicator(slug)
    return statistics.summary(indicator, found, county, against, latest.year, sex, catalogue().counties)


def _area(view: View, county: Region, area: StrategicArea) -> AreaRows:
    indicators = catalogue().in_area(area.number)
    rows = (_row(view, county, one) for one in indicators)
    return AreaRows(area, tuple(row for row in rows if row))


def _row(view: View, county: Region, indicator: Indicator) -> Row | None:
    one = _latest(view, county, indicator.slug)
    found = observations(indicator.slug)
    if one is None or isinstance(found, Unavailable):
        return None
    there = View(
        "indikator",
        f"/indikatorer/{indicator.slug}",
        indicator=indicator,
        counties=(county,),
        sex=one.observation.sex,
        against=view.against if indicator.kind.may_compare else None,
    )
    return Row(one, address(there), _runs(indicator, found, county, one.observation.sex))


def _runs(
    indicator: Indicator, found: Observations, county: Region, sex: Sex
) -> tuple[tuple[Observation, ...], ...]:
    return statistics.runs(indicator, found, county.code, sex) if indicator.kind.may_chart else ()
