"""/samband: every number counted anew from the files, and what its drawings say without colour."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from math import hypot

import pytest

from data.catalogue import FOLDER
from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import Element

COUNTIES = 21
LATEST = "2024"


def read(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(count: float | str, decimals: int = 0) -> str:
    rounded = Decimal(str(count)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return f"{rounded:,}".replace(",", "\u00a0").replace(".", ",")


@pytest.fixture(scope="module")
def places() -> list[dict[str, str]]:
    return read("municipalities.csv")


@pytest.fixture(scope="module")
def people() -> dict[str, int]:
    rows = read("municipal/folkmangd.csv")
    return {row["region"]: int(row["value"]) for row in rows if row["year"] == LATEST}


@pytest.fixture(scope="module")
def page(site: Site) -> Element:
    return site.page("/samband")


def part(page: Element, name: str) -> Element:
    return page.one("section", id=name)


def rows(table: Element) -> list[list[str]]:
    """The words of each row of the body."""
    body = table.one("tbody").all("tr")
    return [[cell.text for cell in row.walk() if cell.tag in {"th", "td"}] for row in body]


@pytest.mark.parametrize(("section", "column", "across"), [("fa", "fa_code", 10), ("la", "la_code", 10)])
def test_the_regions_across_borders_stand_with_all_who_live_there(
    page: Element,
    places: list[dict[str, str]],
    people: dict[str, int],
    section: str,
    column: str,
    across: int,
) -> None:
    found: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    names = {}
    for one in places:
        found[one[column]][one["county"]] += people[one["code"]]
        names[one[column]] = one[column.replace("code", "name")]
    crossing = {names[code]: parts for code, parts in found.items() if len(parts) > 1}
    shown = rows(part(page, section).all("table")[0])
    assert len(shown) == len(crossing) == across
    for number, (name, sides, total) in enumerate(shown, start=1):
        assert name == f"{number}. {name.partition(' ')[2]}"
        parts = crossing[name.partition(" ")[2]]
        assert total == written(sum(parts.values()))
        assert all(f"{written(count)} invånare" in sides for count in parts.values())


def test_the_maps_tell_the_crossing_regions_apart_without_colour(page: Element) -> None:
    for section, number in (("fa", 60), ("la", 67)):
        drawing = part(page, section).all("svg")[0]
        assert drawing.attributes["role"] == "img"
        assert sorted(int(one.text) for one in drawing.all("text")) == list(range(1, 11))
        shapes = [one.attributes for one in drawing.all("path")]
        assert sum("url(#" in (one.get("style") or "") for one in shapes) == 10
        assert sum(one.get("class") in {"within", "across"} for one in shapes) == number


def test_the_numbers_on_the_maps_have_room_in_their_discs_and_the_discs_beside_each_other(
    page: Element,
) -> None:
    letter = 0.65  # of the height of letters in bold, generous
    for section in ("fa", "la"):
        drawing = part(page, section).all("svg")[0]
        discs = [
            [float(one.attributes[side] or 0) for side in ("cx", "cy", "r")] for one in drawing.all("circle")
        ]
        texts = [(one.text, float(one.attributes["font-size"] or 0)) for one in drawing.all("text")]
        for (_, _, radius), (number, size) in zip(discs, texts, strict=True):
            assert hypot(len(number) * letter * size, 0.7 * size) <= 2 * radius + 1
        for (x, y, radius), (a, b, other) in combinations(discs, 2):
            assert hypot(a - x, b - y) > radius + other


def test_numbers_stand_under_each_other_at_their_last_digit(page: Element) -> None:
    cells = [one for one in page.walk() if one.tag == "td" and re.fullmatch(r"[−\d\u00a0,]+", one.text)]
    assert len(cells) > 500
    assert [one.text for one in cells if one.attributes.get("class") != "numeric"] == []


def test_every_region_stands_with_sums_of_municipal_counts(
    page: Element, places: list[dict[str, str]], people: dict[str, int]
) -> None:
    tons = {
        row["region"]: float(row["value"])
        for row in read("municipal/utslapp-totalt.csv")
        if row["year"] == LATEST
    }
    shown = rows(part(page, "fa").all("table")[1])
    assert len(shown) == 60
    for name, _, number, lived, _, emitted in shown:
        members = [one["code"] for one in places if one["fa_name"] == name]
        assert int(number) == len(members)
        assert lived == written(sum(people[one] for one in members))
        assert float(emitted.replace("\u00a0", "").replace(",", ".")) == pytest.approx(
            sum(tons[one] for one in members) / 1000, abs=0.051
        )


def test_every_county_says_whom_it_shares_a_region_with(page: Element) -> None:
    shown = {name: shared for name, shared, _ in rows(part(page, "lan").all("table")[0])}
    assert len(shown) == COUNTIES
    assert shown["Dalarnas län"] == "inget annat län"
    assert (
        shown["Västra Götalands län"] == "Hallands län (Göteborg) och Värmlands län (Karlstad och Västlandet)"
    )


def test_commuting_of_every_county_is_that_of_the_file(page: Element) -> None:
    shown = rows(part(page, "pendling").all("table")[0])
    into, out = (
        [written(row["value"], 1) for row in read(f"figures/{slug}.csv")]
        for slug in ("inpendling", "utpendling")
    )
    assert [row[2] for row in shown] == into
    assert [row[3] for row in shown] == out
    lowest, *_, highest = sorted(out, key=lambda one: float(one.replace(",", ".")))
    words = part(page, "pendling").all("p")[0].text
    assert f"ut över länsgränsen 2023 var lägst {lowest}\u00a0% och högst {highest}\u00a0%." in words


def test_the_matrix_has_every_flow_and_is_said_to_be_the_only_one(page: Element) -> None:
    section = part(page, "norrbotten")
    people_between = [written(int(row["people"])) for row in read("commuting_norrbotten.csv")]
    cells = [cell for row in rows(section.all("table")[0]) for cell in row[1:]]
    assert len(cells) == 14 * 14
    assert sorted(cells) == sorted(people_between)
    assert "den enda matris" in section.text
    assert "Antalen 1 och 2 finns inte i tabellen" in section.text
    assert not {"1", "2"} & set(cells)
    told = [one.text for one in section.all("title")][1:]
    assert len(told) == sum(
        row["home"] != row["work"] and int(row["people"]) >= 50 for row in read("commuting_norrbotten.csv")
    )
    assert "Från Boden till Luleå: 3\u00a0456" in told


def test_town_and_country_add_up_for_every_county(
    page: Element, places: list[dict[str, str]], people: dict[str, int]
) -> None:
    section = part(page, "stad-land")
    shown = rows(section.all("table")[0])
    counties = sorted({one["county"] for one in places})
    assert len(shown) == COUNTIES + 1
    for code, (_, _, *shares, total) in zip([*counties, ""], shown, strict=True):
        members = [one for one in places if one["county"].startswith(code)]
        lived = sum(people[one["code"]] for one in members)
        assert total == written(lived)
        for degree, share in zip("123", shares, strict=True):
            count = sum(people[one["code"]] for one in members if one["urbanisation"] == degree)
            assert share.startswith(f"{written(100 * count / lived, 1)}\u00a0%")
    assert len(section.all("table")) == 4  # and every year of each degree
    assert "Samma indelning används för alla år" in section.text
    assert "ändring i procentenheter" in section.all("caption")[0].text


def test_what_is_summed_is_called_our_own_and_no_publisher_is_its_source(page: Element) -> None:
    for name in ("fa", "la", "stad-land"):
        words = part(page, name).text
        assert "Egen beräkning" in words
        assert "Källa:" not in words
        assert "kopia, inte avstämd mot källan" in words


def test_ostra_mellansverige_is_said_to_be_two_things(page: Element) -> None:
    section = part(page, "riksomraden")
    assert len(rows(section.all("table")[0])) == 8
    assert "(ÖMS) har sju: dessutom Stockholm och Gävleborg" in section.text


def test_the_page_takes_no_parameter_and_stands_in_the_menu(site: Site) -> None:
    assert site.get("/samband?vy=karta").status_code == 400
    assert '<a href="/samband">Samband</a>' in site.get("/").text


def test_the_document_is_light(site: Site) -> None:
    answer = site.get("/samband", Accept_Encoding="br")
    assert len(answer.data) <= 60_000


def test_a_profile_names_its_links_and_how_its_people_live(
    site: Site, places: list[dict[str, str]], people: dict[str, int]
) -> None:
    words = re.sub(r"\s+", " ", site.page("/lan/uppsala").text)
    assert (
        "Uppsala län delar FA-region med Stockholms län (Stockholm), Södermanlands län (Stockholm)" in words
    )
    members = [one for one in places if one["county"] == "03"]
    rural = sum(people[one["code"]] for one in members if one["urbanisation"] == "3")
    assert f"{written(100 * rural / sum(people[one['code']] for one in members), 1)} % på landsbygd" in words
    assert "Dalarnas län delar inte FA-region med något annat län." in site.page("/lan/dalarna").text


@pytest.mark.parametrize("code", ["01", "04", "09", "24"])
def test_a_profile_says_how_its_people_lived_the_first_year_too(
    site: Site, places: list[dict[str, str]], code: str
) -> None:
    told = site.page(f"/lan/{official.counties()[code]['slug']}").with_class("links")[0].text
    counted = read("municipal/folkmangd.csv")
    for year in ("2011", LATEST):
        lived = {row["region"]: int(row["value"]) for row in counted if row["year"] == year}
        members = [one for one in places if one["county"] == code]
        whole = sum(lived[one["code"]] for one in members)
        said = told.partition(f"År {year} ")[2].partition(". ")[0]
        parts = [
            sum(lived[one["code"]] for one in members if one["urbanisation"] == degree) for degree in "123"
        ]
        shares = [f"{written(100 * count / whole, 1)}\u00a0%" for count in parts if count]
        assert re.findall(r"[\d,]+\u00a0%", said) == shares


def test_a_profile_says_with_whom_each_region_is_shared_on_screen_and_on_paper(
    site: Site, places: list[dict[str, str]]
) -> None:
    short = {one["code"]: one["short_name"] for one in official.yaml_file("regions.yaml")}
    for code, county in official.counties().items():
        told = site.page(f"/lan/{county['slug']}").with_class("facts")[0].all("dd")[-1]
        for name in {one["fa_name"] for one in places if one["county"] == code}:
            others = sorted({one["county"] for one in places if one["fa_name"] == name} - {code})
            listed = " och ".join(", ".join(short[one] for one in others).rsplit(", ", 1))
            assert f"{name} (delas med {listed})" in told.text if others else name in told.text
