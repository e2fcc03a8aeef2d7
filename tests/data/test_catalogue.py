"""The catalogue answers in the words that visitors type, and helps those who misspell."""

from __future__ import annotations

import pytest

from data.catalogue import catalogue
from data.errors import NotFound


def test_there_are_21_counties_in_code_order_and_riket_apart() -> None:
    codes = [county.code for county in catalogue().counties]
    assert len(codes) == 21
    assert codes == sorted(codes)
    assert catalogue().riket.code not in codes


def test_a_region_is_found_by_code_riket_too() -> None:
    assert catalogue().regions["20"].short_name == "Dalarna"
    assert catalogue().regions["00"] == catalogue().riket


def test_dalarna_is_county_20() -> None:
    dalarna = catalogue().county("dalarna")
    assert (dalarna.code, dalarna.county, dalarna.authority) == ("20", "Dalarnas län", "Region Dalarna")


def test_sodermanland_is_governed_by_region_sormland() -> None:
    assert catalogue().county("sodermanland").authority == "Region Sörmland"


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("dalrna", "Det finns inget län som heter ”dalrna”. Menade du ”dalarna”?"),
        ("xyz", "Det finns inget län som heter ”xyz”."),
        ("riket", "Det finns inget län som heter ”riket”."),
    ],
)
def test_an_unknown_county_is_not_found_but_the_nearest_is_named(typed: str, message: str) -> None:
    with pytest.raises(NotFound) as missed:
        catalogue().county(typed)
    assert missed.value.message == message
    assert missed.value.status == 404


def test_an_unknown_area_or_indicator_is_not_found() -> None:
    with pytest.raises(NotFound, match=r"inget område som heter ”valfad”\. Menade du ”valfard”"):
        catalogue().area("valfad")
    with pytest.raises(NotFound, match=r"inget mått som heter ”folkmngd”\. Menade du ”folkmangd”"):
        catalogue().indicator("folkmngd")


def test_the_areas_stand_in_order_and_what_lies_across_them_last() -> None:
    assert [(area.number, area.slug) for area in catalogue().areas] == [
        (1, "valfard"),
        (2, "kompetens"),
        (3, "innovation"),
        (4, "tillganglighet"),
        (0, "tvargaende"),
    ]


def test_digital_communication_is_named_as_a_part_without_figures() -> None:
    slots = {slot.name: slot.note for slot in catalogue().area("tillganglighet").empty_slots}
    assert slots == {"Digital kommunikation": "siffror saknas ännu"}


def test_every_indicator_is_found_in_its_area() -> None:
    found = [one.slug for area in catalogue().areas for one in catalogue().in_area(area.number)]
    assert sorted(found) == list(catalogue().indicators)


def test_a_family_holds_its_members_and_no_family_holds_none() -> None:
    members = {one.slug: one.family_label for one in catalogue().family("brp-per-invanare")}
    assert members == {
        "brp-per-invanare-euro": "Euro",
        "brp-per-invanare-pps": "Köpkraftsjusterat (PPS)",
        "brp-per-invanare-eu-index": "EU27 = 100",
    }
    assert catalogue().family("") == ()


def test_only_two_measures_may_have_a_target_line_and_it_is_the_nations() -> None:
    lines = {slug: one for slug in catalogue().indicators for one in catalogue().targets_for(slug)}
    assert {slug: (one.value, one.year) for slug, one in lines.items()} == {
        "sysselsattningsgrad-aku": (82, 2030),
        "utslapp-totalt-index": (15, 2045),
    }
    assert {one.label for one in lines.values()} == {"Nationellt mål (inte satt för län)"}


def test_what_is_computed_inherits_the_breaks_of_its_parts() -> None:
    known = catalogue().indicators
    parts = {*known["doda"].breaks, *known["folkmangd"].breaks}
    assert set(known["doda-per-1000"].breaks) == parts
    assert len(known["doda-per-1000"].breaks) == len(parts)


def test_the_goal_is_quoted_verbatim() -> None:
    assert [goal.text for goal in catalogue().goals] == [
        "Utvecklingskraft med stärkt lokal och regional konkurrenskraft för en hållbar utveckling "
        "i alla delar av landet.",
        "Politiken ska främja en hållbar ekonomisk, social och miljömässig regional utveckling där de tre "
        "dimensionerna är integrerade och ömsesidigt beroende av varandra.",
    ]


def test_areas_challenges_and_conditions_are_quoted_verbatim() -> None:
    known = catalogue()
    assert [area.name for area in known.areas[:4]] == [
        "Likvärdiga möjligheter till boende, arbete och välfärd i hela landet",
        "Kompetensförsörjning och kompetensutveckling i hela landet",
        "Innovation och förnyelse samt entreprenörskap och företagande i hela landet",
        "Tillgänglighet i hela landet genom digital kommunikation och transportsystem",
    ]
    assert [one.name for one in known.challenges] == [
        "miljöproblem och klimatförändringar",
        "demografiska förändringar",
        "ökade klyftor både inom Sverige och inom EU",
    ]
    assert known.conditions == (
        "kapacitet för regionalt och lokalt utvecklingsarbete",
        "regional hänsyn och samverkan mellan statliga myndigheter, regioner och andra aktörer",
        "lärande genom analys, uppföljning, utvärdering och forskning",
    )


def test_the_strategy_is_dated_and_says_that_the_riksdag_did_not_adopt_it() -> None:
    strategy = catalogue().strategy
    assert (strategy.document, strategy.decided) == ("Skr. 2020/21:133", "2021-03-18")
    assert "antog inte" in strategy.note


def test_nobody_has_stated_yet_who_runs_the_installation() -> None:
    assert (catalogue().operator.name, catalogue().operator.contact) == ("", "")
