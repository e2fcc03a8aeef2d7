"""/planering and the strategy on each profile say what was seen in the sources, and no more."""

from __future__ import annotations

import pytest

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import Element
from tests.pages.strategies_found import CHECKED, FOUND, NO_DATE, Found
from tests.pages.test_county_pdf import lines

EVERY_COUNTY = pytest.mark.parametrize("found", FOUND, ids=[one[0] for one in FOUND])
NOT_VERIFIED = (
    "3 december 2019",
    "25 mars 2022",
    "26 mars 2020",
    "31 mars 2020",
    "8 oktober",
    "RUFS 2060",
    "Olauzon",
)
"""What is only inferred, or names a person."""


@pytest.fixture(scope="module")
def planning(site: Site) -> Element:
    return site.page("/planering")


def slug(code: str) -> str:
    return str(official.counties()[code]["slug"])


def section(page: Element, name: str) -> Element:
    return page.one("section", id=name)


def test_the_21_strategies_stand_in_code_order(planning: Element) -> None:
    rows = section(planning, "strategier").one("tbody").all("tr")
    counties = sorted(code for code in official.counties() if code != official.RIKET)
    assert [one[0] for one in FOUND] == counties
    assert [row.one("th").one("a").attributes["href"] for row in rows] == [
        f"/lan/{slug(c)}" for c in counties
    ]


@EVERY_COUNTY
def test_a_row_says_what_was_found_and_how_much_was_seen(planning: Element, found: Found) -> None:
    code, title, period, decided, seen, site_name = found
    row = section(planning, "strategier").one("tbody").all("tr")[[one[0] for one in FOUND].index(code)]
    strategy, valid, date, grade = row.all("td")
    assert strategy.with_class("title")[0].text == f"”{title}”"
    assert strategy.one("a").attributes["href"] == f"https://{site_name}"
    assert valid.text == (period or NO_DATE)
    assert date.text == (decided or NO_DATE)
    assert grade.text == seen
    assert CHECKED in section(planning, "strategier").text


@EVERY_COUNTY
def test_the_profile_and_its_sheet_say_the_same(site: Site, found: Found) -> None:
    code, title, period, decided, seen, site_name = found
    (strategy,) = site.page(f"/lan/{slug(code)}").with_class("strategy")
    printed = " ".join(lines(bytes(site.get(f"/lan/{slug(code)}.pdf").data)))
    wanted = [
        f"”{title}”.",
        f"Gäller {period}." if period else "",
        f"Beslutad {decided}." if decided else f"Beslutsdatum {NO_DATE}.",
        f"{site_name}.",
        f"Uppgiften kontrollerad {CHECKED}: {seen}.",
    ]
    for words in wanted:
        assert words in strategy.text
        assert words.replace(" ", "") in printed.replace(" ", "")  # an address is divided at a line's end
    links = [one.attributes["href"] for one in strategy.all("a")]
    assert links == [f"https://{site_name}", "/planering"]


def test_nothing_that_is_only_inferred_is_published(site: Site, planning: Element) -> None:
    text = planning.text + "".join(site.page(f"/lan/{slug(one[0])}").text for one in FOUND)
    assert [words for words in NOT_VERIFIED if words in text] == []


def test_every_level_from_the_eu_to_the_municipality_has_its_plans(planning: Element) -> None:
    levels = section(planning, "nivaer").one("ol")
    assert [one.text for one in levels.all("h3")] == ["EU", "Sverige", "Länet", "Kommunen"]
    plans = [one.text for one in levels.all("h4")]
    assert plans == [
        "EU:s sammanhållningspolitik",
        "Mål för den regionala utvecklingspolitiken",
        "Nationell strategi för hållbar regional utveckling i hela landet 2021–2030",
        "Regional utvecklingsstrategi (RUS)",
        "Regionplan",
        "Regionala program",
        "Länsplan för regional transportinfrastruktur",
        "Kommunens översiktsplan",
    ]
    assert plans[2] == official.yaml_file("strategy.yaml")["strategy"]["title"]


@pytest.mark.parametrize(
    ("plan", "words"),
    {
        "nationell-strategi": "18 mars 2021 2021–2030 2 juni 2021",
        "rus": "(2010:630) (2017:583)",
        "regionplan": "Plan- och bygglagen 2018–2026",
        "program": "Inte kontrollerat: lag, period och ansvarig.",
        "oversiktsplan": "Inte kontrollerat: lag och period.",
    }.items(),
)
def test_a_plan_says_law_and_period_where_a_source_tells(planning: Element, plan: str, words: str) -> None:
    text = planning.one("li", id=f"plan-{plan}").text
    parts = [words] if words.startswith("Inte") else words.split()
    assert [one for one in parts if one not in text] == []


def test_every_link_within_the_page_leads_to_a_part_of_it(planning: Element) -> None:
    targets = [one.attributes["id"] for one in planning.having("id")]
    assert len(targets) == len(set(targets))
    links = {one.attributes["href"] or "" for one in planning.all("a")}
    within = {one[1:] for one in links if one.startswith("#")}
    assert within
    assert within <= set(targets)
    assert {one for one in targets if (one or "").startswith("kalla-")} <= within


def test_every_statement_names_its_source(planning: Element) -> None:
    for name in ("roller", "politik", "uppdraget", "exempel", "historia"):
        said = section(planning, name).all("dd")
        assert said
        assert [one.text for one in said if not one.with_class("source")] == []
    plans = section(planning, "nivaer").one("ol").all("h4")
    assert len(section(planning, "nivaer").with_class("source")) == len(plans)


def test_the_assignment_says_who_when_and_how_much(planning: Element) -> None:
    text = section(planning, "uppdraget").text
    assert "2024–2028" in section(planning, "uppdraget").one("h2").text
    for words in (
        "maj 2024",
        "Tillväxtverket, Boverket, Trafikverket och länsstyrelserna",
        "38 miljoner kronor",
    ):
        assert words in text
    for words in ("21 februari 2025, 2026 och 2027", "21 februari 2028", "8 ansökningar", "20 regioner"):
        assert words in text
    years = {2024: 6, 2025: 10, 2026: 11, 2027: 11}
    assert all(f"{money} miljoner {year}" in text for year, money in years.items())
    assert sum(years.values()) == 38


def test_what_has_become_of_the_inquiry_is_not_claimed(planning: Element) -> None:
    text = section(planning, "uppdraget").text
    assert "fick i juli 2024 i uppdrag att pröva" in text
    assert "Vad som har hänt sedan dess är inte kontrollerat." in text


@pytest.mark.parametrize(
    ("title", "county", "words"),
    [
        ("Gävleborgs funktionella geografi", "21", ("2017–2020", "Tio kommuner", "100 orter")),
        (
            "Samverkande planering i Södra Vätterbygden",
            "06",
            ("Habo, Mullsjö, Vaggeryd, Jönköping", "historia"),
        ),
        ("Strukturbild Skaraborg", "14", ("2014–2015", "Sju strategier", "15 kommuner", "Chalmers", "2020")),
        ("RUFS 2050", "01", ("2018–2026", "12 juni 2018", "10 april–30 september 2024", "inte kontrollerat")),
    ],
)
def test_an_example_is_a_card_with_its_county(
    planning: Element, title: str, county: str, words: tuple[str, ...]
) -> None:
    cards = [one for one in section(planning, "exempel").all("li") if one.one("h3").text == title]
    assert len(cards) == 1
    assert cards[0].all("a")[0].attributes["href"] == f"/lan/{slug(county)}"
    assert [one for one in words if one not in cards[0].text] == []


def test_rup_and_its_ordinance_are_history(planning: Element) -> None:
    assert "(2007:713)" in section(planning, "historia").text
    others = planning.text.replace(section(planning, "historia").text, "")
    assert "2007:713" not in others
    assert "RUP" not in others


@pytest.mark.parametrize("asked", ["planering", "Planering", "RUS", "rufs", " regional  planering "])
def test_the_words_of_planning_are_found(site: Site, asked: str) -> None:
    answer = site.client.get("/sok", query_string={"q": asked})
    assert (answer.status_code, answer.location) == (302, "/planering")


def test_the_page_is_in_the_navigation(site: Site) -> None:
    assert '<a href="/planering">Planering</a>' in site.get("/").text


@pytest.mark.parametrize("query", ["lan=dalarna", "mot=riket", "x=1", "ar=2024"])
def test_the_page_takes_no_choice(site: Site, query: str) -> None:
    assert site.get(f"/planering?{query}").status_code == 400
