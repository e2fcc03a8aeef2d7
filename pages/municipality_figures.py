"""A municipality's figures, looked up: each beside its county and Riket where the definition is the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from components import describe, municipality_words, swedish
from components.chart import TimeSeries
from components.municipality_profile import Alone, Compared, MunicipalityProfile
from components.source import source_line
from data import municipal, statistics
from data.catalogue import catalogue
from data.errors import NotFound
from data.model import (
    RIKET,
    Indicator,
    Municipality,
    Observations,
    Region,
    Sex,
    Summary,
    Unavailable,
    alphabetical,
)
from data.store import observations
from pages.address import address
from pages.view import View

COMPARED = (
    "smahuspris",
    "disponibel-inkomst-hushall",
    "fardigstallda-bostader-per-1000",
    "utslapp-totalt-per-invanare",
)
"""County indicators that the municipalities have by the same definition, and that are no counts."""

ALONE = ("folkmangd", "fardigstallda-bostader", "utslapp-totalt", "oppet-arbetslosa")
"""Measures of municipalities that stand beside no county: counts, and one that no county has."""


def municipality_of(view: View) -> Municipality:
    """The municipality of the page."""
    if view.municipality is None:
        raise NotFound("Sidan visar ingen kommun.")
    return view.municipality


def profile(view: View) -> MunicipalityProfile:
    """All that is said of the view's municipality."""
    known, one = catalogue(), municipality_of(view)
    county = known.regions[one.county]
    others = [other for other in known.municipalities if other.fa_code == one.fa_code and other != one]
    return MunicipalityProfile(
        municipality=one,
        county=county,
        population=_alone(one, "folkmangd").summary,
        compared=tuple(found for slug in COMPARED for found in _compared(one, county, slug)),
        alone=tuple(_alone(one, slug) for slug in ALONE),
        same_labour_market=tuple((other, known.regions[other.county]) for other in _by_name(others)),
        in_county=tuple(_by_name(known.municipalities_of(county))),
    )


def _by_name(places: list[Municipality] | tuple[Municipality, ...]) -> list[Municipality]:
    return sorted(places, key=lambda place: alphabetical(place.name))


def _alone(one: Municipality, slug: str) -> Alone:
    indicator, found = catalogue().municipal[slug].indicator, municipal.observations(slug)
    series = found.series(one.code)
    summary = _summary(indicator, found, one, None)
    return Alone(summary, statistics.runs(indicator, found, one.code, Sex.TOTAL), series[::-1])


def _compared(one: Municipality, county: Region, slug: str) -> Iterator[Compared]:
    """Nothing while either side has no figures."""
    here, there = municipal.like(slug), observations(slug)
    if here is None or isinstance(there, Unavailable):
        return
    indicator = catalogue().indicator(slug)
    beside = _together(here, there, one, county)
    to_riket = _summary(indicator, beside, one, catalogue().riket)
    to_county = _summary(indicator, beside, one, None if _is_all_of(county) else county)
    year = to_riket.observation.year
    yield Compared(
        to_county=to_county,
        to_riket=to_riket,
        county=beside.get(county.code, year),
        riket=beside.get(RIKET, year),
        runs=statistics.runs(indicator, beside, one.code, Sex.TOTAL),
        years=tuple(
            (beside.get(one.code, year), beside.get(county.code, year), beside.get(RIKET, year))
            for year in beside.years()[::-1]
        ),
        series=_series(to_county, to_riket, beside),
        note=_note(slug),
        address=address(View("indikator", f"/indikatorer/{slug}", indicator=indicator, counties=(county,))),
    )


def _note(slug: str) -> str:
    """What the municipal measure itself says; a computed one has none of its own."""
    notes = (one.indicator.note for one in catalogue().municipal.values() if one.county_indicator == slug)
    return next(notes, "")


def _together(here: Observations, there: Observations, one: Municipality, county: Region) -> Observations:
    """The values of the municipality, and its county's and Riket's of the same years."""
    mine = here.series(one.code)
    years = {row.year for row in mine}
    others = (row for code in (county.code, RIKET) for row in there.series(code) if row.year in years)
    return Observations.of(there.indicator, there.version, [*mine, *others])


def _summary(indicator: Indicator, found: Observations, one: Municipality, against: Region | None) -> Summary:
    """What may be said of the latest value. Never a place: municipalities are not ranked."""
    latest = statistics.latest(found, one.code)
    if latest is None:
        raise NotFound(f"Siffror saknas för {one.name}.")
    other = found.get(against.code, latest.year) if against and indicator.kind.may_compare else None
    return Summary(
        indicator=indicator,
        region=one.as_region,
        observation=latest,
        against=against,
        difference=statistics.difference(indicator, latest, other) if other else None,
        direction=statistics.direction(indicator, found, one.code, latest.year),
        place=None,
        missing=(),
    )


def _series(to_county: Summary, to_riket: Summary, found: Observations) -> TimeSeries | None:
    """The lines of the three; none where there is a single year. A county of one municipality is that one line."""
    indicator, here = to_county.indicator, to_county.region
    county = to_county.against if isinstance(to_county.against, Region) else None
    if len(found.years()) < 2:
        return None
    chosen = [here, replace(county, short_name="Länet")] if county else [here]
    regions = {one.code: one for one in (*chosen, catalogue().riket)}
    when = swedish.period(to_county.observation)
    return describe.time_series(
        indicator,
        {code: statistics.runs(indicator, found, code, Sex.TOTAL) for code in regions},
        regions,
        [one.code for one in chosen],
        True,
        municipality_words.sentence(to_county, to_riket),
        source_line(indicator, when, catalogue().copied_on),
    )


def _is_all_of(county: Region) -> bool:
    return len(catalogue().municipalities_of(county)) == 1
