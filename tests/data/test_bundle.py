"""The bundled figures and what is said of them, as a person who knows Sweden would check them."""

from __future__ import annotations

import math
import re
from collections import Counter

import pytest

from data.catalogue import FOLDER, catalogue
from data.figures import rows
from data.model import UNKNOWN, Better, Flag, Indicator, Kind, Observations, Sex

INDICATORS = tuple(catalogue().indicators.values())
PUBLISHED = tuple(one for one in INDICATORS if not one.is_derived)
DERIVED = tuple(one for one in INDICATORS if one.is_derived)


def observations(slug: str) -> Observations:
    """The bundled figures of an indicator."""
    found, faults = rows(FOLDER / "figures" / f"{slug}.csv", catalogue().regions)
    assert not faults
    return Observations.of(slug, "bundle", found)


each_indicator = pytest.mark.parametrize("indicator", INDICATORS, ids=lambda one: one.slug)
each_published = pytest.mark.parametrize("indicator", PUBLISHED, ids=lambda one: one.slug)
each_derived = pytest.mark.parametrize("indicator", DERIVED, ids=lambda one: one.slug)


def test_73_measures_are_published_and_24_are_computed_here() -> None:
    assert (len(PUBLISHED), len(DERIVED)) == (73, 24)


def test_there_are_290_municipalities_and_dalarna_has_15_of_them() -> None:
    known = catalogue().municipalities
    assert len(known) == len({one.code for one in known}) == 290
    assert sum(one.county == "20" for one in known) == 15
    assert next(one.county for one in known if one.name == "Heby") == "03"


def test_every_municipality_has_its_functional_regions() -> None:
    known = catalogue().municipalities
    assert len({one.fa_code for one in known}) == 60
    assert len({one.la_code for one in known}) == len({one.la_name for one in known}) == 67
    assert Counter(one.urbanisation for one in known) == {"1": 25, "2": 126, "3": 139}
    assert {one.skr_group for one in known} == {"A1", "A2", "B3", "B4", "B5", "C6", "C7", "C8", "C9"}


def test_every_municipality_has_an_address_of_its_own() -> None:
    slugs = {one.code: one.slug for one in catalogue().municipalities}
    assert len(set(slugs.values())) == 290
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", slug) for slug in slugs.values())
    assert (slugs["0643"], slugs["0305"], slugs["1489"]) == ("habo", "habo-uppsala", "alingsas")
    plain = str.maketrans("åäöé ", "aaoe-")
    others = {one.code: one.name.lower().translate(plain) for one in catalogue().municipalities}
    assert {code for code in slugs if slugs[code] != others[code]} == {"0305"}


@pytest.mark.parametrize(
    ("region", "year", "people"),
    [("00", 2025, 10605535), ("00", 2024, 10587710), ("00", 2023, 10551707), ("20", 2005, 275755)],
)
def test_the_population_is_the_one_that_was_published(region: str, year: int, people: int) -> None:
    assert observations("folkmangd").get(region, year).value == people


def test_women_and_men_are_the_whole_population() -> None:
    known = observations("folkmangd")
    women, men = (known.get("20", 2015, sex).value for sex in (Sex.WOMEN, Sex.MEN))
    assert women + men == known.get("20", 2015).value


@each_published
def test_every_county_of_a_published_measure_is_known_or_named_missing(indicator: Indicator) -> None:
    known = observations(indicator.slug)
    assert {region for region, _, _ in known.by_key} - {"00"} == {one.code for one in catalogue().counties}


@pytest.mark.parametrize(
    ("slug", "region"),
    [("fou-foretag", "07"), ("fou-foretag", "10"), ("fou-hogskola", "24"), ("fou-hogskola", "25")],
)
def test_an_implausible_research_figure_is_withheld(slug: str, region: str) -> None:
    found = observations(slug).get(region, 2019)
    assert math.isnan(found.value)
    assert found.flag is Flag.WITHHELD


@pytest.mark.parametrize("year", [2018, 2022])
def test_gotland_has_no_regional_election(year: int) -> None:
    assert observations("valdeltagande-regionval").get("09", year).flag is Flag.NOT_APPLICABLE


def test_the_figures_are_dated_by_the_day_they_were_copied() -> None:
    assert catalogue().copied_on == "2026-11-22"


@each_indicator
def test_a_direction_has_a_reason_and_nothing_else_has(indicator: Indicator) -> None:
    assert bool(indicator.better_because) == (indicator.better is not Better.NEUTRAL)


def test_only_decided_directions_are_left() -> None:
    assert {one.slug: one.better.value for one in INDICATORS if one.better is not Better.NEUTRAL} == {
        "ekonomisk-hallbarhet-brp": "higher",
        "lag-tillit": "lower",
        "livskvalitet-brp": "higher",
        "miljo-hallbarhet-brp": "higher",
        "otrygghet": "lower",
        "sjalvskattad-halsa-hlv": "higher",
        "social-hallbarhet-brp": "higher",
        "sysselsattningsgrad-aku": "higher",
        "utslapp-totalt-per-invanare": "lower",
        "utslapp-totalt-ton": "lower",
        "utslapp-transporter-per-invanare": "lower",
        "utslapp-transporter-ton": "lower",
        "valdeltagande-regionval": "higher",
        "varken-arbetar-eller-studerar": "lower",
    }


@each_indicator
def test_a_definition_is_quoted_from_a_named_source(indicator: Indicator) -> None:
    assert (indicator.definition == UNKNOWN) == (indicator.definition_source == UNKNOWN)
    assert indicator.definition_source in {UNKNOWN, indicator.table}


@each_indicator
def test_nothing_is_made_up_to_fill_a_field(indicator: Indicator) -> None:
    assert {indicator.question, indicator.says, indicator.says_not, indicator.evidence} == {UNKNOWN}


@each_indicator
def test_every_measure_leads_to_its_publisher(indicator: Indicator) -> None:
    assert indicator.source_url.startswith("https://")
    assert indicator.next_release == UNKNOWN or indicator.next_release > catalogue().copied_on


@each_derived
def test_what_is_computed_here_says_so_and_how(indicator: Indicator) -> None:
    assert indicator.publisher.startswith("Egen beräkning på siffror från ")
    assert indicator.derivation
    assert indicator.derivation.formula
    assert indicator.kind in {Kind.RATE, Kind.INDEX, Kind.CONTEXT}


@pytest.mark.parametrize("slug", [one.slug for one in PUBLISHED if one.slug.startswith("utslapp-")])
def test_tons_are_shown_as_thousand_tons(slug: str) -> None:
    indicator = catalogue().indicator(slug)
    assert (indicator.display_unit, indicator.display_decimals) == ("tusen ton koldioxidekvivalenter", 1)
    assert indicator.displayed(2_374_773.85) == pytest.approx(2374.77385)


@pytest.mark.parametrize(
    ("slug", "region", "earlier", "later", "broken"),
    [
        ("folkmangd", "03", 2005, 2006, True),
        ("folkmangd", "20", 2005, 2006, False),
        ("doda", "19", 2006, 2007, True),
        ("befolkningstathet", "20", 2015, 2016, True),
        ("resor-kollektivtrafik", "19", 2013, 2014, True),
        ("resor-kollektivtrafik", "19", 2014, 2015, True),
        ("resor-kollektivtrafik", "19", 2015, 2016, False),
        ("resor-kollektivtrafik", "20", 2012, 2013, True),
        ("resor-kollektivtrafik", "20", 2013, 2015, False),
        ("sysselsattningsgrad-aku", "20", 2020, 2021, True),
        ("arbetsloshet-aku", "20", 2020, 2021, True),
        ("forvarvsarbetande-utrikes-10-ar", "20", 2018, 2019, True),
        ("nystartade-foretag-antal", "20", 2006, 2007, True),
        ("nystartade-foretag-antal", "20", 2009, 2010, True),
        ("varken-arbetar-eller-studerar", "20", 2016, 2017, True),
        ("langtidsarbetslosa-andel", "20", 2020, 2021, True),
        ("skyddad-natur", "01", 2019, 2020, True),
        ("skyddad-natur", "20", 2019, 2020, False),
        ("skyddad-natur", "10", 2022, 2023, True),
        ("utslapp-totalt-per-invanare", "03", 2005, 2010, True),
        ("utslapp-totalt-per-invanare", "20", 2005, 2010, False),
    ],
)
def test_no_change_is_computed_across_a_known_break(
    slug: str, region: str, earlier: int, later: int, broken: bool
) -> None:
    assert bool(catalogue().indicator(slug).break_between(region, earlier, later)) is broken
