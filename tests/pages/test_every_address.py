"""Every address answers, and every number on every page is the one in the files."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import pytest

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.held_to_files import (
    PLACE,
    check_beside,
    check_direction,
    check_gap,
    check_nation_sentence,
    check_place,
    check_ranking,
    check_sentence,
    check_series,
    check_table,
    check_value,
    check_values,
    key_of,
)
from tests.pages.official import COMPARED, RIKET, Figures
from tests.pages.page_reader import Element, of_html

SLUGS = official.slugs()
COUNTIES = sorted(official.counties())
AREAS = {one["slug"]: one for one in official.yaml_file("areas.yaml")}
ALL_YEARS = (
    "medellivslangd",
    "befolkningsforandring",
    "utslapp-totalt-ton",
    "befolkningstathet",
    "lag-tillit",
)
FIRST_SENTENCES = (
    "lag-ekonomisk-standard-barn",
    "eftergymnasial",
    "brp-per-invanare-eu-index",
    "utslapp-totalt-per-invanare",
)
EVERY_INDICATOR = pytest.mark.parametrize("slug", SLUGS)
EVERY_COUNTY = pytest.mark.parametrize(
    "code", COUNTIES, ids=[official.counties()[c]["slug"] for c in COUNTIES]
)


def county(code: str) -> str:
    return str(official.counties()[code]["slug"])


def figure(page: Element, name: str) -> Any:
    return next(
        one.properties["figure"] for one in page.walk() if one.attributes.get("id") == f"panel-{name}"
    )


def latest(figures: Figures, sex: str) -> int:
    """The year a page opens with: the latest that has a county's value."""
    return figures.years(sex, counties_only=True)[-1]


def check_panel(page: Element, slug: str, year: int | None = None, sex: str = "", region: str = "") -> None:
    """Sentence, list, table and drawings of one panel."""
    figures = official.figures(slug)
    sex = sex or figures.sexes[0]
    year = year or latest(figures, sex)
    check_values(page)
    check_table(page.one(id="panel-table"), figures, sex)
    check_list(page.one(id="panel-counties"), figures, year, sex)
    words = page.one(id="panel-sentence").text
    if region:
        check_sentence(words, figures, region, RIKET, year, sex)
    else:
        check_nation_sentence(words, figures, year, sex)
    chosen = [region] if region else []
    drawings = {name: figure(page, name) for name in ("series", "ranking", "gap")}
    check_drawings(drawings, figures, year, sex, chosen)
    assert f"Avser {period(figures, year, sex)}." in page.one(id="panel-source").text


def check_drawings(
    drawings: dict[str, Any], figures: Figures, year: int, sex: str, chosen: list[str]
) -> None:
    """Each drawing shows the file's values; one that the kind forbids is empty."""
    if figures.kind == "composite":
        assert drawings["series"]["data"] == []
    else:
        check_series(drawings["series"], figures, sex, chosen)
    if figures.kind == "rate":
        check_ranking(drawings["ranking"], figures, year, sex)
    else:
        assert drawings["ranking"]["data"] == []
    if figures.kind in COMPARED and year in figures.years("K"):
        check_gap(drawings["gap"], figures, year)
    else:
        assert drawings["gap"]["data"] == []


def check_list(listed: Element, figures: Figures, year: int, sex: str) -> None:
    """The 21 counties in code order, each with its value of the year."""
    links = listed.having("data-code")
    assert [one.attributes["data-code"] for one in links] == COUNTIES
    for one in links:
        code = one.attributes["data-code"] or ""
        found = [key_of(value) for value in one.having("data-indicator")]
        assert found == ([(code, year, sex)] if (code, year, sex) in figures.values else [])


def period(figures: Figures, year: int, sex: str) -> str:
    return next(figures.when(key) for key in figures.values if key[1:] == (year, sex))


@EVERY_INDICATOR
def test_an_indicator_page_shows_the_numbers_of_its_file(site: Site, slug: str) -> None:
    page = site.page(f"/indikatorer/{slug}")
    assert page.one("h1").text == official.figures(slug).file["title"]
    check_panel(page, slug)


@EVERY_INDICATOR
def test_an_area_page_shows_each_of_its_indicators(site: Site, slug: str) -> None:
    area = next(one for one in AREAS.values() if one["number"] == official.figures(slug).file["area"])
    figures = official.figures(slug)
    sex, region = figures.sexes[0], COUNTIES[SLUGS.index(slug) % 21]
    path = f"/omraden/{area['slug']}?indikator={slug}&lan={county(region)}"
    assert site.get(path).status_code == 200
    check_change(site.panel(path), figures, latest(figures, sex), sex, region)


@pytest.mark.parametrize("slug", AREAS)
def test_an_area_opens_with_one_of_its_indicators(site: Site, slug: str) -> None:
    page = site.page(f"/omraden/{slug}")
    (chosen,) = [
        one for one in page.one("select", id="indikator").all("option") if "selected" in one.attributes
    ]
    titles = {official.figures(one).file["title"]: one for one in SLUGS}
    indicator = titles[chosen.text]
    assert official.figures(indicator).file["area"] == AREAS[slug]["number"]
    check_panel(page, indicator)


@EVERY_INDICATOR
def test_each_county_has_its_own_sentence_list_and_drawings(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    sex = figures.sexes[0]
    year = latest(figures, sex)
    tables = set()
    whole = SLUGS.index(slug) % 7  # the whole document for some; the panel, over HTTP too, for all
    for place, code in enumerate(COUNTIES):
        path = f"/indikatorer/{slug}?lan={county(code)}"
        assert place % 7 != whole or site.get(path).status_code == 200
        shown = site.panel(path)
        check_change(shown, figures, year, sex, code)
        tables.add(shown["panel-table"]["html"].replace(' class="emphasised"', ""))
    assert len(tables) == 1
    check_table(of_html(tables.pop()), figures, sex)


@EVERY_INDICATOR
def test_each_sex_has_its_own_numbers(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    page = site.page(f"/indikatorer/{slug}")
    links = [one for one in page.having("id") if (one.attributes["id"] or "").startswith("kon-")]
    assert len(links) == (len(figures.sexes) if len(figures.sexes) > 1 else 0)
    for sex in figures.sexes[1:]:
        check_panel(site.page(f"/indikatorer/{slug}?kon={sex.lower()}"), slug, sex=sex)


@pytest.mark.parametrize("slug", ALL_YEARS)
def test_a_year_has_its_own_numbers(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    sex = figures.sexes[0]
    years = figures.years(sex, counties_only=True)
    for year in {*years[::2], *years[-3:]}:
        region = COUNTIES[year % 21]
        path = f"/indikatorer/{slug}?lan={county(region)}&ar={year}"
        check_change(site.panel(path), figures, year, sex, region)


def check_change(shown: dict[str, Any], figures: Figures, year: int, sex: str, region: str) -> None:
    """What a change of the address puts in the place of sentence, list and drawings."""
    check_sentence(shown["panel-sentence"]["children"], figures, region, RIKET, year, sex)
    listed = of_html(shown["panel-counties"]["html"])
    check_list(listed, figures, year, sex)
    assert [one.attributes["data-code"] for one in listed.having("data-chosen")] == [region]
    check_values(listed)
    check_drawings(drawings_of(shown), figures, year, sex, [region])


def drawings_of(shown: dict[str, Any]) -> dict[str, Any]:
    """The figures of a panel by what they draw."""
    return {name: shown[f"panel-{name}"]["figure"] for name in ("series", "ranking", "gap")}


@pytest.mark.parametrize("slug", [one for one in SLUGS if official.figures(one).kind in COMPARED])
def test_a_county_is_set_against_the_county_that_was_asked_for(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    sex = figures.sexes[0]
    shown = site.panel(f"/indikatorer/{slug}?lan=dalarna&mot=gavleborg")
    words = shown["panel-sentence"]["children"]
    check_sentence(words, figures, "20", "21", latest(figures, sex), sex)
    check_drawings(drawings_of(shown), figures, latest(figures, sex), sex, ["20", "21"])


def test_a_county_that_another_is_set_against_is_chosen_too_and_can_be_released(site: Site) -> None:
    here = "/indikatorer/eftergymnasial?lan=dalarna"
    listed = of_html(site.panel(f"{here}&mot=gavleborg")["panel-counties"]["html"])
    chosen = {one.attributes["data-code"]: one.attributes["href"] for one in listed.having("data-chosen")}
    assert chosen == {"20": "/indikatorer/eftergymnasial?mot=gavleborg", "21": here}


def test_a_sixth_county_is_not_drawn_though_the_first_is_set_against_it(site: Site) -> None:
    five = "dalarna,skane,uppsala,kalmar,orebro"
    listed = of_html(
        site.panel(f"/indikatorer/eftergymnasial?lan={five}&mot=gavleborg")["panel-counties"]["html"]
    )
    assert "21" not in [one.attributes["data-code"] for one in listed.having("data-chosen")]


@EVERY_COUNTY
def test_a_county_profile_says_what_the_files_say(site: Site, code: str) -> None:
    page = site.page(f"/lan/{county(code)}")
    assert page.one("h1").text == official.counties()[code]["county"]
    check_values(page)
    rows = [row for table in page.with_class("rows") for row in table.one("tbody").all("tr")]
    shown = {check_row(row, code, RIKET) for row in rows}
    assert shown == {slug for slug in SLUGS if any(key[0] == code for key in official.figures(slug).values)}
    check_profile_sentences(page, code)


def test_a_county_profile_can_be_set_against_another_county(site: Site) -> None:
    page = site.page("/lan/dalarna?mot=gavleborg")
    rows = [row for table in page.with_class("rows") for row in table.one("tbody").all("tr")]
    assert len(rows) > 80
    for row in rows:
        check_row(row, "20", "21")


def check_row(row: Element, code: str, other: str) -> str:
    """One indicator on a profile: value, year, difference, direction and place; returns its slug."""
    cells = {one.attributes["data-label"] or "": one for one in row.all("td")}
    (value,) = cells["Värde"].having("data-indicator")
    slug = value.attributes["data-indicator"] or ""
    figures, key = official.figures(slug), key_of(value)
    sex = figures.sexes[0]
    assert key == (code, max(y for r, y, s in figures.values if (r, s) == (code, sex)), sex)
    check_value(value)
    link = row.one("a").attributes["href"] or ""
    assert re.match(rf"/indikatorer/{slug}\?lan={county(code)}(&|$)", link)
    assert cells["År"].text == figures.when(key)
    name = "Riket" if other == RIKET else official.counties()[other]["short_name"]
    check_difference(cells[f"Mot {name}"], figures, key, (other, *key[1:]))
    check_direction(cells["Mot fem år tidigare"].text, figures, key)
    check_place(cells["Plats bland länen"].text, figures.place(*key))
    return slug


def check_difference(cell: Element, figures: Figures, key: official.Key, against: official.Key) -> None:
    """The value minus the other's, signed, where the kind allows it and both are there."""
    found = cell.having("data-difference")
    if figures.kind not in COMPARED or against not in figures.values:
        assert not found
        assert not PLACE.search(cell.text)
        assert cell.text in ("jämförs inte", "siffra saknas")
        return
    (one,) = found
    gap = figures.values[key] - figures.values[against]
    assert one.attributes["data-difference"] == figures.slug
    assert one.attributes["data-against"] == against[0]
    assert one.text.split("\u00a0")[0] == figures.signed(gap).split("\u00a0")[0]
    assert one.text.startswith(figures.signed(gap)), f"{one.text}: {figures.signed(gap)}"
    assert float(one.attributes["value"] or "") == pytest.approx(float(gap), rel=1e-9, abs=1e-9)


def check_profile_sentences(page: Element, code: str) -> None:
    """The sentences that open a profile."""
    people = official.figures("folkmangd")
    year = max(y for r, y, s in people.values if (r, s) == (code, "T"))
    opening = page.with_class("lead")[0].text
    name = official.counties()[code]["county"]
    assert opening == f"{name} har {people.text((code, year, 'T'))} invånare ({year})."
    paragraphs = [one.text for one in page.all("p")]
    for slug in FIRST_SENTENCES:
        figures = official.figures(slug)
        (words,) = [text for text in paragraphs if text.startswith(f"{figures.file['title']}: ")]
        key = (code, max(y for r, y, s in figures.values if (r, s) == (code, "T")), "T")
        assert f"{figures.text(key)}" in words
        assert figures.when(key) in words
        check_beside(words, figures, key, (RIKET, *key[1:]))
        if figures.direction(*key)[1] is not None:
            check_direction(words, figures, key)
        check_place(words, None)


def test_the_start_page_leads_to_every_county_and_area(site: Site) -> None:
    page = site.page("/")
    links = {one.attributes["href"] for one in page.all("a")}
    assert {f"/lan/{county(code)}" for code in COUNTIES} <= links
    assert {f"/omraden/{slug}" for slug in AREAS} <= links
    for area in AREAS.values():
        links_to = [one.attributes["href"] for one in page.all("a") if one.text == area["name"]]
        assert links_to == [f"/omraden/{area['slug']}"]
        item = next(one for one in (*page.all("li"), *page.all("p")) if area["name"] in one.text)
        count = sum(official.figures(slug).file["area"] == area["number"] for slug in SLUGS)
        assert item.text.rstrip(".").endswith(f"{count} mått")


def test_the_catalogue_lists_every_indicator_once(site: Site) -> None:
    page = site.page("/indikatorer")
    links = [one.attributes["href"] for one in page.one("ul", class_="cards").all("a")]
    assert sorted(map(str, links)) == sorted(f"/indikatorer/{slug}" for slug in SLUGS)
    assert page.one("p", role="status").text == f"{len(SLUGS)} av {len(SLUGS)} mått"


@pytest.mark.parametrize("area", AREAS)
def test_the_catalogue_can_be_narrowed_to_an_area(site: Site, area: str) -> None:
    page = site.page(f"/indikatorer?omrade={area}")
    links = {one.attributes["href"] for one in page.one("ul", class_="cards").all("a")}
    number = AREAS[area]["number"]
    assert links == {f"/indikatorer/{s}" for s in SLUGS if official.figures(s).file["area"] == number}


def test_the_page_on_figures_counts_what_each_file_holds(site: Site) -> None:
    page = site.page("/om/data")
    rows = [row for body in page.all("tbody") for row in body.all("tr")]
    assert len(rows) == len(SLUGS)
    for row in rows:
        slug = (row.one("a").attributes["href"] or "").removeprefix("/indikatorer/")
        figures = official.figures(slug)
        years = figures.years(figures.sexes[0])
        cells = [cell.text for cell in row.all("td")]
        count = official.written(Fraction(len(figures.values)), 0)
        age = int(official.yaml_file("figures/version.yaml")["copied_on"][:4]) - years[-1]
        assert cells[1:5] == [str(years[0]), str(years[-1]), f"{age} år", count]


@pytest.mark.parametrize("path", ["/om", "/planering", "/samband", "/om/api", "/om/tillganglighet"])
def test_the_other_pages_answer(site: Site, path: str) -> None:
    assert len(site.page(path).text) > 500
