"""What a visitor has begun before the scripts come goes on when Dash draws the page."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import pagetypes
from tests.browser.visit import HERE, SCRIPTS_COME, Visit

FROZEN = ["ERR_BLOCKED_BY_CLIENT", "DashRenderer is not defined"]
"""What the browser says of a page whose scripts do not come."""
PANEL = "/indikatorer/eftergymnasial?lan=dalarna"
OPENED = "return [...document.querySelectorAll('main details')].map((one) => one.open)"
OPEN_ALL = "document.querySelectorAll('main details').forEach((one) => { one.open = true; })"
SCROLL_TABLES = "document.querySelectorAll('main .scroll').forEach((one) => one.scroll(40, 0))"
SCROLLED = "return [...document.querySelectorAll('main .scroll')].map((one) => one.scrollLeft)"
FOCUS_LAST = "[...document.querySelectorAll('main a[href]')].findLast((one) => one.checkVisibility()).focus()"
PREVIEWED = "return document.querySelector('.preview iframe')?.src ?? ''"
FOCUSED = "const one = document.activeElement; return [one.tagName, one.id, one.textContent.slice(0, 60)]"
HOLD_CONTENT = """
const [real, held] = [window.fetch, new Promise((go) => { window.letContentCome = go; })];
const isContent = (asked) => String(asked).includes("update-component");
window.fetch = (asked, ...more) => isContent(asked) ? held.then(() => real(asked, ...more)) : real(asked, ...more);
"""
CHOICES = {
    "#lan-gavleborg": "lan=dalarna,gavleborg",
    "#kon-1": "lan=dalarna&kon=k",
    "#ar": "lan=dalarna&ar=2013",
}


@pytest.fixture(autouse=True)
def frozen(expected_messages: list[str]) -> None:
    expected_messages += FROZEN


def taken_over(visit: Visit) -> None:
    visit.let_scripts_come()
    assert not visit.all("#first-answer")


@pytest.mark.parametrize("address", ["/lan/dalarna", PANEL, "/samband", "/kommun/falun", "/planering"])
def test_what_was_opened_stays_open_and_the_rest_closed(visit: Visit, address: str) -> None:
    visit.open_frozen(address)
    count = len(visit.run(OPENED))
    assert count
    visit.run("document.querySelector('main details:last-of-type > summary').click()")
    before = visit.run(OPENED)
    assert True in before
    taken_over(visit)
    assert visit.run(OPENED) == before


@pytest.mark.parametrize("address", pagetypes.TAKEN_OVER)
def test_the_focus_stays_where_it_was(visit: Visit, address: str) -> None:
    visit.open_frozen(address)
    visit.run(OPEN_ALL)
    visit.run(FOCUS_LAST)
    visit.press(Keys.SHIFT + Keys.TAB + Keys.NULL)
    before = visit.run(FOCUSED)
    assert before[0] != "BODY"
    taken_over(visit)
    assert visit.run(FOCUSED) == before


def test_a_wide_table_stays_where_it_was_scrolled_to(visit: Visit) -> None:
    visit.open_frozen("/omraden/valfard")
    visit.run(OPEN_ALL)
    visit.run(SCROLL_TABLES)
    before = visit.run(SCROLLED)
    assert any(before)
    taken_over(visit)
    assert visit.run(SCROLLED) == before


def test_what_was_written_goes_on(visit: Visit) -> None:
    visit.open_frozen("/")
    visit.focus("#sok")
    visit.press("Fal")
    taken_over(visit)
    visit.press("un", Keys.ENTER)
    visit.until(lambda: visit.run("return location.pathname") == "/kommun/falun", "what was searched for")


def test_what_was_chosen_is_gone_to(visit: Visit) -> None:
    visit.open_frozen(PANEL)
    visit.run("document.querySelector('#ar').selectedIndex = 3")
    chosen = visit.run("return document.querySelector('#ar').value")
    visit.let_scripts_come()
    visit.wait_until_shown(chosen)


def test_the_way_back_leads_to_the_choice_that_was_there(visit: Visit) -> None:
    visit.open(PANEL)
    visit.choose_year(3)
    visit.until(lambda: visit.run(HERE) != PANEL, "the year")
    for address in ("/om", "/sok?q=xyz"):
        visit.open(address)
    visit.run("history.go(-3)")
    visit.until(lambda: visit.run(HERE) == PANEL, "the first choice")
    visit.wait_until_ready()
    assert visit.run(HERE) == PANEL
    assert visit.run("return document.querySelector('#ar').selectedOptions[0].defaultSelected")


def test_what_was_chosen_for_a_code_is_what_the_code_shows(visit: Visit) -> None:
    visit.open_frozen(PANEL)
    visit.run("document.querySelectorAll('details:has(.share)').forEach((one) => { one.open = true; })")
    visit.click("label:has(#typ-karta)")
    visit.let_scripts_come()
    assert visit.run("return document.querySelector('#typ-karta').checked")
    visit.until(lambda: "typ=karta" in visit.run(PREVIEWED), "the preview to follow")


def made_while_the_content_is_on_its_way(visit: Visit, choice: str) -> None:
    """Dash is there, and has asked for the page."""
    visit.open_frozen(PANEL)
    visit.run(HOLD_CONTENT)
    visit.run(SCRIPTS_COME)
    visit.until(lambda: visit.all("#_pages_content"), "Dash to ask for the page")
    if choice == "#ar":
        visit.choose_year(3)
    else:
        visit.click(choice)


@pytest.mark.parametrize("choice", CHOICES)
def test_what_was_chosen_while_the_page_was_fetched_is_shown(visit: Visit, choice: str) -> None:
    made_while_the_content_is_on_its_way(visit, choice)
    visit.run("window.letContentCome?.()")
    visit.wait_until_shown(f"/indikatorer/eftergymnasial?{CHOICES[choice]}")


def test_a_step_back_from_a_choice_leads_to_the_page_it_was_made_on(visit: Visit) -> None:
    made_while_the_content_is_on_its_way(visit, "#ar")
    visit.wait_until_shown(f"/indikatorer/eftergymnasial?{CHOICES['#ar']}")
    visit.driver.back()
    visit.until(lambda: visit.run(HERE) == PANEL, "the page that was left")
    visit.run("window.letContentCome?.()")
    visit.wait_until_shown(PANEL)
    assert visit.run("return document.querySelector('#ar').value") == PANEL
