"""Each of the 290 municipalities has a page, and every number on it is the one in the files."""

from __future__ import annotations

import math
import re
from fractions import Fraction

import pytest

from tests.pages import official, official_municipal
from tests.pages.conftest import Site
from tests.pages.held_to_files import key_of
from tests.pages.official import MINUS, RIKET, Figures
from tests.pages.official_municipal import ALONE, COMPARED
from tests.pages.page_reader import Element, of_html

PLACES = official_municipal.places()

ONE_OF_EACH_KIND = ("falun", "gotland", "stockholm", "heby", "habo-uppsala", "upplands-vasby", "dorotea")


def figures(slug: str, region: str) -> Figures:
    """The file that a number on the page says it is from."""
    if slug in COMPARED:
        return official_municipal.compared(slug)
    assert len(region) == 4, f"{slug} {region}: a count of a county stands on a municipality's page"
    return official_municipal.alone(slug)


def check_value(one: Element, allowed: set[str]) -> str:
    """One number is the file's, and of the municipality, its county or Riket; returns its region."""
    key = key_of(one)
    assert key[0] in allowed
    held = figures(one.attributes["data-indicator"] or "", key[0])
    assert one.text == held.text(key), key
    assert math.isclose(float(one.attributes["value"] or ""), float(held.values[key]), rel_tol=1e-12)
    return key[0]


def check_row(row: Element, slug: str, code: str, county: str) -> None:
    """A row of the first table: value, year, county, Riket, and the differences to them."""
    held = official_municipal.compared(slug)
    year = max(when for region, when, _ in held.values if region == code)
    wanted = [
        key for key in ((code, year, "T"), (county, year, "T"), (RIKET, year, "T")) if key in held.values
    ]
    assert [key_of(one) for one in row.having("data-indicator")] == wanted
    assert row.all("td")[1].text == str(year)
    told = {one.attributes["data-against"]: one for one in row.having("data-difference")}
    assert set(told) == {key[0] for key in wanted[1:]} - whole(county)
    for against, one in told.items():
        amount = held.values[code, year, "T"] - held.values[against or "", year, "T"]
        assert math.isclose(float(one.attributes["value"] or ""), float(amount), rel_tol=1e-9, abs_tol=1e-9)
        assert one.text.startswith(signed(held, amount)), (slug, against)
    check_direction(row.all("td")[4].text, held, code, year)


def whole(county: str) -> set[str]:
    """The county where it is one municipality, which is then set against nothing."""
    return {county} if [one["county"] for one in PLACES].count(county) == 1 else set()


def check_direction(words: str, held: Figures, code: str, year: int) -> None:
    """What the cell says of five years before."""
    word, change = held.direction(code, year, "T")
    assert word in words
    if (
        word in ("högre", "lägre")
        and change is not None
        and official.rounded(held.displayed(change), held.decimals)
    ):
        assert signed(held, change) in words


def signed(held: Figures, amount: Fraction) -> str:
    """A difference with its sign as it must stand on a page."""
    units = official.rounded(held.displayed(amount), held.decimals)
    return ("+" if units > 0 else MINUS if units < 0 else "") + held.amount(amount)


def check_sentence(words: str, slug: str, code: str, county: str) -> None:
    """Higher or lower than Riket and the county, by how much."""
    held = official_municipal.compared(slug)
    year = max(when for region, when, _ in held.values if region == code)
    mine = held.values[code, year, "T"]
    assert f" {held.text((code, year, 'T'))}" in f" {words}"
    for against, name in ((RIKET, "riket"), (county, official.counties()[county]["county"])):
        if (against, year, "T") not in held.values:
            assert f"siffra för {name} saknas" in words
            continue
        if against in whole(county):
            assert name not in words
            continue
        amount = mine - held.values[against, year, "T"]
        if held.text((code, year, "T")) == held.text((against, year, "T")):
            assert f"samma som i {name}" in words
            continue
        if official.rounded(held.displayed(amount), held.decimals) == 0:
            assert f"nära värdet i {name}" in words
            continue
        direction = "högre" if amount > 0 else "lägre"
        said = re.search(rf"{held.amount(amount)}[^;.(]*? (högre|lägre) än i {name}", words)
        assert said, (slug, against, words)
        assert said[1] == direction


@pytest.mark.parametrize("place", PLACES, ids=lambda one: one["slug"])
def test_a_municipality_has_a_page_with_the_numbers_of_the_files(site: Site, place: dict[str, str]) -> None:
    code, county = place["code"], place["county"]
    answer = site.get(f"/kommun/{place['slug']}")
    assert answer.status_code == 200
    page = of_html(answer.text).one("main")
    assert page.one("h1").text == place["name"]
    regions = [check_value(one, {code, county, RIKET}) for one in page.having("data-indicator")]
    assert regions.count(code) > 60
    compared, alone = page.with_class("rows")
    for row, slug in zip(compared.one("tbody").all("tr"), COMPARED, strict=True):
        check_row(row, slug, code, county)
    for row, slug in zip(alone.one("tbody").all("tr"), ALONE, strict=True):
        held = official_municipal.alone(slug)
        year = max(when for region, when, _ in held.values if region == code)
        (shown,) = row.having("data-indicator")
        assert key_of(shown) == (code, year, "T")
        check_direction(row.all("td")[2].text, held, code, year)
    for figure, slug in zip(page.all("figure", class_="chart-box"), COMPARED, strict=True):
        check_sentence(figure.one("figcaption").one("p").text, slug, code, county)
    check_years(page, code)
    assert not re.search(r"\bplats\b", page.text), "municipalities are not ranked"


def check_years(page: Element, code: str) -> None:
    """Every year of every measure stands in a table, once."""
    tables = page.with_class("figures")
    for table, slug in zip(tables, (*COMPARED, *ALONE), strict=True):
        held = figures(slug, code)
        years = sorted((when for region, when, _ in held.values if region == code), reverse=True)
        rows = table.one("tbody").all("tr")
        assert [int(row.one("th").text) for row in rows] == years
        for row, year in zip(rows, years, strict=True):
            assert key_of(row.having("data-indicator")[0]) == (code, year, "T")


@pytest.mark.parametrize("slug", ONE_OF_EACH_KIND)
def test_a_municipality_says_what_it_is_part_of(site: Site, slug: str) -> None:
    (place,) = (one for one in PLACES if one["slug"] == slug)
    page = of_html(site.get(f"/kommun/{slug}").text).one("main")
    facts = {one.one("dt").text: one.one("dd").text for one in page.with_class("facts")[0].all("div")}
    assert facts["Län"] == official.counties()[place["county"]]["county"]
    assert facts["Kommunkod"] == place["code"]
    assert facts["Funktionell analysregion (FA15)"] == place["fa_name"]
    assert facts["Lokal arbetsmarknad (LA 2022)"] == place["la_name"]
    assert facts["Kommungrupp (SKR 2023)"].endswith(f"({place['skr_group']})")
    assert f"({place['urbanisation']}, " in facts["Urbaniseringsgrad (Eurostat)"]
    links = {one.attributes["href"] for one in page.all("a")}
    assert f"/lan/{official.counties()[place['county']]['slug']}" in links
    kin = {
        f"/kommun/{one['slug']}"
        for one in PLACES
        if one["code"] != place["code"]
        and (one["fa_code"] == place["fa_code"] or one["county"] == place["county"])
    }
    assert {one for one in links if (one or "").startswith("/kommun/")} - {
        f"/kommun/{slug}?visning=forum"
    } == kin


def test_an_fa_region_that_crosses_a_border_says_so(site: Site) -> None:
    page = of_html(site.get("/kommun/heby").text).one("main")
    (place,) = (one for one in PLACES if one["slug"] == "heby")
    beyond = {one["county"] for one in PLACES if one["fa_code"] == place["fa_code"]} - {"03"}
    assert beyond
    for county in beyond:
        assert official.counties()[county]["county"] in page.text


def test_a_municipality_that_is_a_county_is_not_said_to_be_less_than_it(site: Site) -> None:
    page = of_html(site.get("/kommun/gotland").text).one("main").text
    assert "Kommunen är hela länet: siffrorna för Gotland och Gotlands län är desamma." in page
    assert "mindre än sitt län" not in page
    other = of_html(site.get("/kommun/heby").text).one("main").text
    assert "mindre än sitt län" in other
    assert "hela länet" not in other


def test_unemployment_of_municipalities_stands_beside_no_county(site: Site) -> None:
    page = of_html(site.get("/kommun/falun").text).one("main")
    regions = {one.attributes["data-region"] for one in page.all(data_indicator="oppet-arbetslosa")}
    assert regions == {"2080"}


@pytest.mark.parametrize("county", official.counties().values(), ids=lambda one: one["slug"])
def test_a_county_leads_to_its_municipalities(site: Site, county: dict[str, str]) -> None:
    page = of_html(site.get(f"/lan/{county['slug']}").text).one("main")
    links = [one.attributes["href"] for one in page.all("a") if "/kommun/" in (one.attributes["href"] or "")]
    wanted = {f"/kommun/{one['slug']}" for one in PLACES if one["county"] == county["code"]}
    assert set(links) == wanted
    assert len(links) == len(wanted)


def test_both_answers_of_a_municipality_are_the_same_page(site: Site) -> None:
    path = "/kommun/falun"
    assert site.page(path).one("h1").text == "Falun"
    first = of_html(site.get(path).text).one("main")
    assert " ".join(site.page(path).text.split()) in " ".join(first.text.split())


def test_a_municipality_is_told_of_where_it_is_shared(site: Site) -> None:
    head = of_html(site.get("/kommun/falun").text).one("head")
    told = {one.attributes.get("property"): one.attributes.get("content") for one in head.all("meta")}
    assert told["og:title"] == "Falun, kommun i Dalarnas län"
    assert "Falun är en kommun i Dalarnas län med 59\u00a0945 invånare" in (told["og:description"] or "")
    assert "59\u00a0945" in (told["og:image:alt"] or "")
