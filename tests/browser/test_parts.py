"""One part alone, what is said aloud, and what is shown where a kind of measure forbids charts."""

from __future__ import annotations

import pytest

from tests.browser.visit import Visit

PAGE = "/indikatorer/eftergymnasial"
BOXES = """
const shown = [...document.querySelectorAll("#panel .chart-box")].filter((one) => one.getClientRects().length);
return shown.map((one) => one.id.slice("panel-".length, -"-box".length));
"""
TABLE = "return document.getElementById('panel-table-details').open"


@pytest.mark.parametrize(
    ("only", "shown"),
    [("karta", ["map"]), ("tid", ["series"]), ("rang", ["gap", "ranking"]), ("tabell", [])],
)
def test_an_address_can_show_one_part_alone(visit: Visit, only: str, shown: list[str]) -> None:
    visit.open(f"{PAGE}?vy={only}")
    assert sorted(visit.run(BOXES)) == shown
    assert visit.run(TABLE) == (only == "tabell")


def test_choosing_a_part_hides_the_others_and_all_brings_them_back(visit: Visit) -> None:
    visit.open(PAGE)
    visit.click_link("Över tid")
    visit.wait_until_shown(f"{PAGE}?vy=tid")
    assert visit.run(BOXES) == ["series"]
    visit.click_link("Allt")
    visit.wait_until_shown(PAGE)
    assert sorted(visit.run(BOXES)) == ["gap", "map", "ranking", "series"]
    assert visit.run("return document.querySelector('#panel-series svg.main-svg').clientWidth") > 200


def test_a_choice_is_said_aloud_in_the_panels_new_words(visit: Visit) -> None:
    visit.open(PAGE)
    assert visit.text("#panel-live") == ""
    visit.click("#lan-dalarna")
    visit.wait_until_shown(f"{PAGE}?lan=dalarna")
    said = visit.text("#panel-live")
    assert "Dalarnas län" in said
    assert said.endswith(visit.text("#panel-sentence"))
    assert visit.run("return document.querySelector('#panel-live').getAttribute('aria-live')") == "polite"


def test_a_composite_is_a_table_only(visit: Visit) -> None:
    visit.open("/indikatorer/livskvalitet-brp")
    assert visit.run(BOXES) == []
    assert visit.run(TABLE)


def test_the_slider_stands_at_the_last_year_and_follows_the_select(visit: Visit) -> None:
    visit.open(PAGE)
    assert visit.run("return document.getElementById('slider').value") == "14"
    visit.choose_year(3)
    visit.wait_until_shown(f"{PAGE}?ar=2013")
    assert visit.run("return document.getElementById('slider').value") == "3"
