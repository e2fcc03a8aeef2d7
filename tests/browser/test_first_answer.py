"""The first answer is a whole page: read without script, free of faults, and in its place when Dash takes over."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium.webdriver.support.select import Select

from tests.browser import axe, first_answer, pagetypes, targets
from tests.browser.visit import Visit

MOST_SHIFT = 0.05
MOST_PIXELS = 8
SCREENS = {"desk": "light", "phone": "dark"}
SHOWN = """
const all = (selector) => [...document.querySelectorAll(selector)];
const count = (selector) => all(selector).filter((one) => one.getClientRects().length).length;
const text = (selector) => document.querySelector(selector)?.textContent ?? "";
return {
  heading: text("h1"), sentence: text("#panel-sentence"), links: count("a[href]"), drawings: count("main svg"),
  numbers: count("main data"), scripts: Boolean(window.dash_clientside), wide: document.documentElement.scrollWidth,
};
"""
TOO_EARLY = """
const read = performance.getEntriesByType("navigation")[0].domInteractive;
const scripts = performance.getEntriesByType("resource").filter((one) => one.name.endsWith(".js"));
return [scripts.length, scripts.filter((one) => one.startTime < read).map((one) => one.name)];
"""
JUMP = """
const block = document.createElement("div");
block.style.height = "300px";
document.body.prepend(block);
"""


@pytest.fixture
def plain(visit: Visit) -> Iterator[Visit]:
    """A visitor in whose browser JavaScript is off; on again afterwards."""
    try:
        yield visit
    finally:
        visit.allow_scripts()


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", pagetypes.ALL)
def test_page_is_whole_without_script_and_has_no_violation(plain: Visit, address: str) -> None:
    plain.open_without_script(address)
    plain.allow_scripts()
    found = axe.Found()
    for screen, scheme in SCREENS.items():
        plain.use(screen, scheme)
        assert_whole(plain, address, screen)
        assert targets.too_small(plain) == []
    axe.shorten_tables(plain)  # whole, with the same markup, they are looked at when Dash has taken over
    for screen, scheme in SCREENS.items():
        plain.use(screen, scheme)
        found += axe.look(plain, screen, scheme)
    assert found.violations == ()
    assert found.unreviewed == ()
    listed = {one for one in axe.reviewed() if address in one.first_answers}
    assert found.reviewed == listed


def assert_whole(visit: Visit, address: str, screen: str) -> None:
    """Heading and links; on a page with a panel also its sentence, figures and drawings."""
    shown = visit.run(SHOWN)
    assert shown["heading"]
    assert shown["links"] > 2
    assert not shown["scripts"]
    assert shown["wide"] == visit.run("return innerWidth")
    if address in pagetypes.PANELS:
        assert shown["sentence"]
        assert shown["numbers"] > 2
        assert shown["drawings"] > 0 or address == pagetypes.INDICATORS["composite"], screen


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("address", pagetypes.TAKEN_OVER)
def test_nothing_jumps_when_dash_takes_over_and_no_script_comes_before_the_page_is_read(
    visit: Visit, address: str, screen: str, expected_messages: list[str]
) -> None:
    expected_messages += ["ERR_BLOCKED_BY_CLIENT", "DashRenderer is not defined"]  # no script comes
    visit.use(screen)
    visit.open_frozen(address)
    before = first_answer.places(visit)
    watching = first_answer.watch(visit)
    try:
        visit.open(address)
        shift, painted_first = first_answer.shift(visit)
    finally:
        first_answer.stop_watching(visit, watching)
    asked_for, too_early = visit.run(TOO_EARLY)
    assert asked_for >= 2
    assert too_early == []
    assert painted_first, "nothing was shown before Dash took over: there was nothing to measure"
    assert shift <= MOST_SHIFT
    assert first_answer.moved(before, first_answer.places(visit), MOST_PIXELS) == []


def test_a_jump_is_measured(visit: Visit) -> None:
    watching = first_answer.watch(visit)
    visit.open("/om")
    before = first_answer.places(visit)
    visit.run(JUMP)
    shift, _ = first_answer.shift(visit)
    first_answer.stop_watching(visit, watching)
    assert shift > MOST_SHIFT
    assert len(first_answer.moved(before, first_answer.places(visit), MOST_PIXELS)) == len(before)


def test_details_open_natively(plain: Visit) -> None:
    plain.open_without_script("/indikatorer/eftergymnasial?lan=dalarna")
    plain.click("#panel-table-details > summary")
    assert plain.find("#panel-table table").is_displayed()
    assert "37,1" in plain.find("#panel-table tr.emphasised").text


@pytest.mark.parametrize("screen", SCREENS)
def test_the_plain_controls_of_a_panel_lead_to_the_right_sentence(plain: Visit, screen: str) -> None:
    plain.use(screen)
    plain.open_without_script("/omraden/kompetens")
    assert not plain.find("#year-slider").is_displayed()  # no hole where a script would put it
    choose(plain, "indikator", "Eftergymnasial utbildning, 25–64 år")
    assert_at(plain, "/omraden/kompetens?indikator=eftergymnasial", "47,7")
    plain.click("#lan-dalarna")
    assert_at(plain, "/omraden/kompetens?indikator=eftergymnasial&lan=dalarna", "37,1", "Dalarnas län")
    choose(plain, "ar", "2019")
    assert_at(plain, "/omraden/kompetens?indikator=eftergymnasial&lan=dalarna&ar=2019", "2019", "33,7")
    plain.click_link("Kvinnor")
    assert_at(plain, "/omraden/kompetens?indikator=eftergymnasial&lan=dalarna&ar=2019&kon=k", "kvinnor")
    choose(plain, "mot", "Gävleborgs län")
    address = "/omraden/kompetens?indikator=eftergymnasial&lan=dalarna&ar=2019&kon=k&mot=gavleborg"
    assert_at(plain, address, "Gävleborgs län")


def test_search_leads_to_a_municipality(plain: Visit) -> None:
    plain.open_without_script("/")
    plain.find("#sok").send_keys("Borlänge")
    plain.click(".search button")
    plain.until(lambda: plain.text("h1") == "Borlänge", "the municipality")


def choose(visit: Visit, name: str, words: str) -> None:
    """Chooses words in a select and presses its button."""
    Select(visit.find(f"#{name}")).select_by_visible_text(words)
    visit.click(f".field-{name} button")


def assert_at(visit: Visit, address: str, *words: str) -> None:
    """The address is the visitor's, and its sentence holds the words."""
    here = "return decodeURIComponent(location.pathname + location.search)"
    visit.until(lambda: visit.run(here) == address, f"the address {address}")
    sentence = visit.text("#panel-sentence")
    assert [one for one in words if one not in sentence] == []
    assert not visit.run("return Boolean(window.dash_clientside)")
