"""A county's profile, looked up: one value for the page, for paper and for PDF."""

from __future__ import annotations

from components import functional_words, sentences, swedish
from components.profile import AreaRows, Profile, Row
from components.source import source_line
from data import functional, statistics
from data.catalogue import catalogue
from data.model import (
    FunctionalDivision,
    Indicator,
    Observation,
    Observations,
    Region,
    Sex,
    StrategicArea,
    Summary,
    Unavailable,
    alphabetical,
)
from data.store import observations
from pages.address import address
from pages.view import View

POPULATION = "folkmangd"
FIRST_SENTENCES = (
    "lag-ekonomisk-standard-barn",
    "eftergymnasial",
    "brp-per-invanare-eu-index",
    "utslapp-totalt-per-invanare",
)
"""What the profile's sentences are about, one per strategic area, all measures that may be ranked."""
FIRST_WORDS = 2
"""Sentences that say what the profile is about where it is found, shared or shown on a wall."""


def county_of(view: View) -> Region:
    """The county of the profile."""
    return view.emphasised or catalogue().counties[0]


def profile(view: View) -> Profile:
    """All that is said of the view's county."""
    known, county = catalogue(), county_of(view)
    strategy = known.regional_strategies[county.code]
    return Profile(
        county=county,
        against=view.against or known.riket,
        sentences=first_sentences(view),
        population=_latest(view, county, POPULATION),
        municipalities=len(known.municipalities_of(county)),
        functional_regions=_functional_regions(county),
        areas=tuple(_area(view, county, area) for area in known.areas),
        strategy=strategy,
        strategy_seen=known.strategy_grades[strategy.grade],
    )


def _functional_regions(county: Region) -> tuple[str, ...]:
    """Each region that the county touches, with the other counties that share it."""
    found = functional.of_county(FunctionalDivision.FA, county.code)
    in_order = sorted(found, key=lambda one: alphabetical(one.name))
    return tuple(functional_words.touched(one, county, catalogue().regions) for one in in_order)


def first_sentences(view: View) -> tuple[str, ...]:
    """The sentences that open the profile."""
    county = county_of(view)
    return sentences.profile_sentences(county, _latest(view, county, POPULATION), _first(view, county))


def first_sources(view: View) -> str:
    """Where the numbers in the first words come from."""
    county = county_of(view)
    population = _latest(view, county, POPULATION)
    told = [*([population] if population else []), *_first(view, county)][:FIRST_WORDS]
    return " ".join(
        source_line(one.indicator, swedish.period(one.observation), catalogue().copied_on) for one in told
    )


def _first(view: View, county: Region) -> list[Summary]:
    return [one for one in (_latest(view, county, slug) for slug in FIRST_SENTENCES) if one]


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
