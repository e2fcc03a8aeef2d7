"""A county beside a group of counties: every median and place worked out anew, every address answered."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from statistics import median

import pytest

from data import statistics, store, versions
from data.catalogue import catalogue
from data.likeness import LIKENESSES
from data.model import Group, Observations, Region, Sex
from pages import against
from pages.view import View
from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.official import COMPARED, Figures, rounded
from tests.pages.page_reader import of_html

COUNTIES = catalogue().counties
COMPARABLE = [slug for slug in official.slugs() if official.figures(slug).kind in COMPARED]


def groups_of(county: Region) -> dict[str, Group]:
    view = View("lan", f"/lan/{county.slug}", county=county)
    return {one.slug: one for one in against.groups(view)}


def cases(slug: str) -> Iterator[tuple[Figures, Region, Group, int, str]]:
    """Every county beside every group, in the first and the latest year of every sex."""
    figures = official.figures(slug)
    for county in COUNTIES:
        for group in groups_of(county).values():
            for sex in figures.sexes:
                years = figures.years(sex, counties_only=True)
                for year in {years[0], years[-1]}:
                    yield figures, county, group, year, sex


def test_every_county_has_every_group_but_the_one_it_is_alone_in() -> None:
    everything = {*catalogue().groups, *LIKENESSES}
    for county in COUNTIES:
        alone = {"riksomrade-se11"} if county.slug == "stockholm" else set()
        assert set(groups_of(county)) == everything - alone
    assert len(everything) == 33


@pytest.mark.parametrize("slug", COMPARABLE)
def test_every_median_difference_and_place_is_what_the_files_give(slug: str) -> None:
    found = store.observations(slug)
    assert isinstance(found, Observations)
    for figures, county, group, year, sex in cases(slug):
        one = statistics.summary(catalogue().indicator(slug), found, county, group, year, Sex(sex), COUNTIES)
        assert one.median is not None
        codes = [member.code for member in group.members if member != county]
        values = [figures.values[code, year, sex] for code in codes if (code, year, sex) in figures.values]
        assert len(one.median.counties) == len(values)
        assert one.median.of == len(codes)
        mine = figures.values.get((county.code, year, sex))
        if not values or mine is None:
            assert one.difference is None
        else:
            middle = Fraction(median(values))
            assert one.difference is not None
            assert one.difference.against_value == pytest.approx(float(middle), rel=1e-12)
            assert one.difference.amount == pytest.approx(
                float(mine - middle), abs=1e-6 * max(1, abs(float(mine)))
            )
        check_place(one.group_place, figures, county, group, year, sex)


def check_place(place: object, figures: Figures, county: Region, group: Group, year: int, sex: str) -> None:
    """By the printed figures, among the members; none outside the group, of two, or where counties are not ranked."""
    printed = {
        one.code: rounded(figures.displayed(figures.values[one.code, year, sex]), figures.decimals)
        for one in group.members
        if (one.code, year, sex) in figures.values
    }
    if figures.kind != "rate" or county.code not in printed or len(printed) < 3:
        assert place is None
        return
    mine = printed[county.code]
    above, same = sum(one > mine for one in printed.values()), sum(one == mine for one in printed.values())
    assert (place.first, place.last, place.of) == (above + 1, above + same, len(printed))  # type: ignore[attr-defined]


SAID = {
    "befolkningsforandring?lan=gotland&mot=oms": (
        "värdet. Egen beräkning. Även medianen av länen i gruppen är vår beräkning."
    ),
    "eftergymnasial?lan=stockholm&mot=oms": (
        "56,4\u00a0% i Stockholms län 2024, 15,0\u00a0procentenheter högre än medianen för de övriga 6 länen i "
        "planeringssamarbetet ÖMS (41,4\u00a0%). Högre än 2019 (+4,0\u00a0procentenheter); plats 1 av 21, räknat från "
        "det högsta värdet (mäter alla); plats 1 av 7 i gruppen. Egen beräkning: medianen av länen i gruppen."
    ),
    "eftergymnasial?lan=dalarna&mot=riksomrade-se12": (
        "lägre än medianen för de 5 länen i riksområdet Östra Mellansverige ("
    ),
    "eftergymnasial?lan=blekinge&mot=riksomrade-se22": (
        "5,8\u00a0procentenheter lägre än i Skåne län (48,7\u00a0%), det andra länet i riksområdet Sydsverige. "
    ),
    "eftergymnasial?lan=dalarna&mot=riksomrade-se11": (
        "lägre än i Stockholms län (56,4\u00a0%), det enda länet i riksområdet Stockholm. "
    ),
    "eftergymnasial?lan=uppsala&mot=fa-gavle": (
        "än i Gävleborgs län (36,9\u00a0%), det andra länet som delar FA-regionen Gävle. "
    ),
    "medianalder?lan=uppsala&mot=liknande": "medianen för de 5 länen närmast i befolkningstäthet (",
    "valdeltagande-regionval?lan=kalmar&mot=riksomrade-se21": (
        "medianen för 2 av de övriga 3 länen i riksområdet Småland med öarna (80,8\u00a0%)"
    ),
    "lag-tillit?lan=uppsala&mot=fa-stockholm": (
        "Urvalsundersökning, felmarginal saknas i kopian. Egen beräkning: medianen av länen"
    ),
    "folkmangd?lan=uppsala&mot=oms": "Absoluta tal jämförs inte mellan län.",
}


@pytest.mark.parametrize("path", SAID)
def test_the_sentence_reads_right_for_each_sort_of_group(site: Site, path: str) -> None:
    sentence = site.panel(f"/indikatorer/{path}")["panel-sentence"]["children"]
    assert SAID[path] in sentence
    assert ("medianen" in sentence) == ("medianen" in SAID[path])


def test_every_group_of_every_county_has_an_address(site: Site) -> None:
    for county in COUNTIES:
        for slug in (*catalogue().groups, *LIKENESSES):
            status = site.get(f"/embed/eftergymnasial?lan={county.slug}&mot={slug}").status_code
            alone = (county.slug, slug) == ("stockholm", "riksomrade-se11")
            assert status == (400 if alone else 200), (county.slug, slug)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/lan/stockholm?mot=riksomrade-se11", "det enda länet i riksområdet Stockholm"),
        ("/indikatorer/eftergymnasial?mot=liknande", "Välj ett län"),
        ("/lan/dalarna?mot=riksomrade-se13", "Menade du ”riksomrade-se33”?"),
        ("/lan/dalarna?mot=fa-falun", "ingen grupp av län"),
        ("/lan/dalarna?mot=oms&mot=liknande", "flera värden"),
        ("/embed/eftergymnasial?mot=liknande-x", "ingen grupp av län"),
        ("/lan/stockholm.pdf?mot=riksomrade-se11", "det enda länet"),
    ],
)
def test_a_group_that_cannot_be_is_refused_in_words(site: Site, path: str, words: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 400
    assert words in answer.text


def test_a_group_in_a_frozen_version_is_that_of_its_figures(site: Site) -> None:
    for version in versions.known():
        for slug in ("oms", "liknande", "fa-gavle", "la-gavle"):
            answer = site.get(f"/embed/eftergymnasial?lan=uppsala&mot={slug}&version={version}")
            assert answer.status_code == 200
            assert "än medianen för" in answer.text or "det andra länet" in answer.text


def test_the_choice_holds_counties_and_groups_and_says_what_the_group_is(site: Site) -> None:
    page = site.page("/lan/dalarna?mot=oms")
    chooser = page.one("select", id="mot")
    assert [one.attributes["label"] for one in chooser.all("optgroup")] == [
        "Län",
        "Riksområden (NUTS 2)",
        "Storregional planering",
        "Län som delar en FA-region",
        "Län som delar en lokal arbetsmarknad",
        "Liknande län",
    ]
    assert len(chooser.all("option")) == 1 + 20 + 33
    chosen = [one for one in chooser.all("option") if "selected" in one.attributes]
    assert [one.text for one in chosen] == ["Östra Mellansverige (ÖMS, sju län)"]
    note = page.with_class("group-note")[0].text
    assert "De sju län vars regioner planerar tillsammans" in note
    assert "Egen beräkning: medianen av länen i gruppen" in note
    assert "Mot medianen, ÖMS" in page.text


def test_who_is_alike_follows_the_county_that_is_chosen(site: Site) -> None:
    counties = site.panel("/indikatorer/eftergymnasial?lan=dalarna,uppsala&mot=liknande")["panel-counties"][
        "html"
    ]
    without = [one for one in of_html(counties).all("a") if one.attributes["data-code"] == "20"]
    address = str(without[0].attributes["href"])
    assert address.endswith("?lan=uppsala&mot=liknande")
    assert "Uppsala län" in site.panel(address)["panel-sentence"]["children"]
    last = of_html(site.panel(address)["panel-counties"]["html"]).all("a")
    assert [one.attributes["href"] for one in last if one.attributes["data-code"] == "03"] == [
        "/indikatorer/eftergymnasial"
    ]


def test_a_question_leads_to_counties_alike_by_each_reason(site: Site) -> None:
    def links(path: str) -> list[str | None]:
        return [
            one.attributes["href"] for one in of_html(site.panel(path)["panel-questions"]["html"]).all("a")
        ]

    here = "/indikatorer/eftergymnasial?lan=dalarna"
    assert links(here) == [f"{here}&mot={slug}" for slug in LIKENESSES]
    assert links("/indikatorer/eftergymnasial") == []
    assert links("/indikatorer/folkmangd?lan=dalarna") == []
