"""Everything can be reached, seen and used with a keyboard alone, and the focus is never lost."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import keyboard, pagetypes
from tests.browser.visit import Visit

WALKED = (
    *pagetypes.PLAIN,
    "/omraden/kompetens?indikator=eftergymnasial&lan=dalarna",
    pagetypes.INDICATORS["survey"],
    pagetypes.INDICATORS["composite"],
    pagetypes.INDICATORS["women and men"],
    pagetypes.INDICATORS["against a group"],
    *pagetypes.REFUSED,
)
DALARNA = "/indikatorer/eftergymnasial?lan=dalarna"
SLUG = "/indikatorer/eftergymnasial"


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", WALKED)
def test_tab_reaches_everything_in_order_and_each_stop_is_seen(visit: Visit, address: str) -> None:
    visit.open(address)
    wanted = keyboard.reachable(visit)
    stops = [keyboard.tab(visit) for _ in wanted]
    assert [stop.place for stop in stops] == list(range(len(wanted))), [stop.what for stop in stops]
    assert [stop.what for stop in stops if not stop.marked] == []
    assert [stop.what for stop in stops if not (stop.in_view and stop.uncovered)] == []
    assert keyboard.tab(visit).place <= 0, "the keyboard is caught at the end of the page"


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", ["/", "/lan/dalarna", "/omraden/kompetens", *pagetypes.REFUSED])
def test_the_first_stop_skips_to_the_content(visit: Visit, address: str) -> None:
    visit.open(address)
    visit.press(Keys.TAB, Keys.ENTER)
    assert visit.focused() == "innehall"
    visit.press(Keys.TAB)
    assert visit.run("return document.querySelector('main').contains(document.activeElement)")
    assert visit.run("return document.activeElement.id") != "innehall"


def test_enter_on_a_county_in_the_list_keeps_the_focus_there(visit: Visit) -> None:
    visit.open(SLUG)
    visit.focus("#lan-dalarna")
    visit.press(Keys.ENTER)
    visit.wait_until_shown(DALARNA)
    assert visit.focused() == "lan-dalarna"
    visit.press(Keys.ENTER)
    visit.wait_until_shown(SLUG)
    assert visit.focused() == "lan-dalarna"


def test_arrows_and_enter_in_the_map_choose_a_county_and_let_it_go(visit: Visit) -> None:
    visit.open(SLUG)
    visit.focus('path.county[tabindex="0"]')
    visit.press(Keys.ARROW_DOWN)
    assert visit.run("return document.activeElement.dataset.code") == "03"
    visit.press(Keys.ENTER)
    visit.wait_until_shown(f"{SLUG}?lan=uppsala")
    assert visit.run("return document.activeElement.dataset.code") == "03"
    visit.press(Keys.ENTER)
    visit.wait_until_shown(SLUG)
    assert visit.run("return document.activeElement.dataset.code") == "03"


def test_arrow_in_the_year_select_keeps_the_focus_there(visit: Visit) -> None:
    visit.open(DALARNA)
    visit.focus("#ar")
    visit.press(Keys.ARROW_UP)
    visit.wait_until_shown(f"{DALARNA}&ar=2023")
    assert visit.focused() == "ar"


def test_arrow_on_the_slider_keeps_the_focus_there_and_says_the_year(visit: Visit) -> None:
    visit.open(DALARNA)
    visit.focus("#slider")
    visit.press(Keys.ARROW_LEFT)
    visit.wait_until_shown(f"{DALARNA}&ar=2023")
    assert visit.focused() == "slider"
    visit.press(Keys.ARROW_LEFT)
    visit.wait_until_shown(f"{DALARNA}&ar=2022")
    assert visit.focused() == "slider"
    assert visit.run("return document.activeElement.getAttribute('aria-valuetext')") == "2022"


def test_search_leads_to_a_municipality_by_keyboard(visit: Visit) -> None:
    visit.open("/")
    visit.focus("#sok")
    visit.press(*"Borlänge", Keys.ENTER)
    visit.until(lambda: visit.run("return location.pathname") == "/kommun/borlange", "Borlänge")
    visit.wait_until_ready()
    assert visit.text("h1") == "Borlänge"


def test_another_page_begins_at_its_heading(visit: Visit) -> None:
    visit.open("/")
    visit.focus('#_pages_content a[href="/lan/dalarna"]')
    visit.press(Keys.ENTER)
    visit.until(lambda: visit.run("return location.pathname") == "/lan/dalarna", "the county's page")
    visit.wait_until_ready()
    assert visit.focused() == "h1"
