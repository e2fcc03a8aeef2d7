"""The box below a chart, used as a visitor uses it: opened, chosen and copied from, by keyboard and without script."""

from __future__ import annotations

import pytest
from selenium.webdriver.common.keys import Keys

from tests.browser import chromium
from tests.browser.visit import Visit

PAGE = "/indikatorer/medellivslangd?lan=dalarna,gavleborg"
SUMMARY = "#panel-share-box > summary"
VISIBLE = "[...document.querySelectorAll('#kod textarea')].filter((one) => one.getClientRects().length)"
CODES = f"return {VISIBLE}.map((one) => one.value)"
FRAMED = "return document.querySelector('.preview iframe').getAttribute('src')"
STATUS = "return document.querySelector('#kopiera-{}').nextElementSibling.textContent"
SELECTED = "const one = document.activeElement; return one.value.slice(one.selectionStart, one.selectionEnd)"
PASTED = """
const field = document.createElement("textarea");
field.id = "here";
document.querySelector("main").append(field);
field.focus();
"""
NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
NO_COPYING = NO_CLIPBOARD + "document.execCommand = () => false;"


@pytest.fixture
def opened(visit: Visit) -> Visit:
    """A visitor who has opened the box by keyboard."""
    visit.open(PAGE)
    visit.focus(SUMMARY)
    visit.press(Keys.ENTER)
    visit.until(lambda: visit.run(CODES), "the box to open")
    return visit


def pasted(visit: Visit) -> str:
    """What the visitor has copied."""
    visit.run(PASTED)
    visit.find("#here").send_keys(Keys.CONTROL + "v")
    return str(visit.run("return document.getElementById('here').value"))


def status(visit: Visit, of: str, words: str) -> None:
    """What is said aloud of a copy."""
    visit.until(lambda: visit.run(STATUS.format(of)) == words, words)


def test_nothing_of_the_box_is_fetched_until_it_is_opened(visit: Visit) -> None:
    visit.open(PAGE)
    framed = (
        "return performance.getEntriesByType('resource').filter((one) => one.name.includes('/embed/')).length"
    )
    assert visit.run(framed) == 0
    visit.focus(SUMMARY)
    visit.press(Keys.ENTER)
    visit.until(lambda: visit.run(framed) == 1, "the preview")


def test_the_keyboard_reaches_every_choice_and_changes_code_and_preview(opened: Visit) -> None:
    assert len(opened.run(CODES)) == 1
    opened.press(Keys.TAB)
    assert opened.focused() == "typ-tid"
    opened.press(Keys.ARROW_DOWN)
    assert opened.focused() == "typ-rang"
    opened.press(Keys.TAB, Keys.ARROW_DOWN)
    assert opened.focused() == "siffror-frysta"
    opened.press(Keys.TAB, Keys.ARROW_DOWN, Keys.ARROW_DOWN)
    assert opened.focused() == "tema-mork"
    (code,) = opened.run(CODES)
    address = opened.run(FRAMED)
    assert address.startswith("/embed/medellivslangd?lan=dalarna,gavleborg&typ=rang&tema=mork&version=")
    assert f'src="{opened.site}{address.replace("&", "&amp;")}"' in code


@pytest.mark.parametrize("clipboard", ["", NO_CLIPBOARD])
def test_copying_gives_exactly_the_code(opened: Visit, clipboard: str) -> None:
    opened.run(clipboard)
    (code,) = opened.run(CODES)
    opened.focus("#kopiera-kod")
    opened.press(Keys.ENTER)
    status(opened, "kod", "Kopierat.")
    assert opened.focused() == "kopiera-kod"
    assert pasted(opened) == code
    assert code.startswith(f'<iframe src="{opened.site}/embed/medellivslangd?lan=dalarna,gavleborg" ')


def test_where_nothing_may_be_copied_the_code_is_selected_and_the_keys_are_named(opened: Visit) -> None:
    opened.run(NO_COPYING)
    opened.focus("#kopiera-kod")
    opened.press(Keys.ENTER)
    status(opened, "kod", "Texten är markerad. Tryck Ctrl+C eller Cmd+C för att kopiera.")
    (code,) = opened.run(CODES)
    assert opened.run(SELECTED) == code


def test_the_citation_is_copied_with_the_day_of_today(opened: Visit) -> None:
    today = opened.run(
        "return new Date().toLocaleDateString('sv-SE', {day: 'numeric', month: 'long', year: 'numeric'})"
    )
    assert opened.text("#citat").endswith(f"Hämtad {today}.")
    opened.focus("#kopiera-citat")
    opened.press(Keys.ENTER)
    status(opened, "citat", "Kopierat.")
    assert pasted(opened) == opened.text("#citat")


def test_the_box_follows_the_view_stays_open_and_keeps_what_was_chosen(opened: Visit) -> None:
    opened.click("label:has(#typ-karta)")
    opened.click("#lan-gotland")
    opened.wait_until_shown(f"{PAGE},gotland")
    assert opened.run("return document.getElementById('panel-share-box').open")
    (code,) = opened.run(CODES)
    assert "/embed/medellivslangd?lan=dalarna,gavleborg,gotland&amp;typ=karta" in code
    assert opened.run(FRAMED) == "/embed/medellivslangd?lan=dalarna,gavleborg,gotland&typ=karta"


def test_the_preview_leaves_no_step_in_the_history(opened: Visit) -> None:
    steps = opened.run("return history.length")
    opened.click("label:has(#typ-karta)")
    opened.click("label:has(#tema-mork)")
    opened.until(lambda: "tema=mork" in opened.run(FRAMED), "the preview to follow")
    assert opened.run("return history.length") == steps


def test_without_script_one_code_is_shown_and_the_choices_change_it(visit: Visit) -> None:
    visit.open_without_script(PAGE)
    try:
        visit.click(SUMMARY)
        (code,) = visit.run(CODES)
        assert "/embed/medellivslangd?lan=dalarna,gavleborg&quot;" in code.replace('"', "&quot;")
        visit.click("label:has(#typ-karta)")
        visit.click("label:has(#siffror-frysta)")
        (code,) = visit.run(CODES)
        assert "lan=dalarna,gavleborg&amp;typ=karta&amp;version=" in code
        assert not visit.find("#kopiera-kod").is_displayed()
        assert visit.text("#citat").endswith("Hämtad [dagens datum].")
    finally:
        chromium.set_scripts(visit.driver, allowed=True)


def test_every_other_page_is_cited_with_the_day_of_today(visit: Visit) -> None:
    visit.open("/lan/dalarna")
    visit.click(".cite-box > summary")
    assert "[dagens datum]" not in visit.text("#citat")
    visit.focus("#kopiera-citat")
    visit.press(Keys.ENTER)
    status(visit, "citat", "Kopierat.")
    assert pasted(visit) == visit.text("#citat")
