"""The years can be played: one after another to the last, stopped at will, and not at all for who wants calm."""

from __future__ import annotations

from tests.browser.agreement import Asked, assert_shown
from tests.browser.visit import Visit

PAGE = "/indikatorer/eftergymnasial?lan=dalarna"
PLAY, STOP = "Spela upp åren", "Stoppa"
COUNT_TIMERS = """
window.timers = new Set();
const [set, clear] = [window.setInterval, window.clearInterval];
window.setInterval = (...given) => { const id = set(...given); window.timers.add(id); return id; };
window.clearInterval = (id) => { window.timers.delete(id); clear(id); };
"""
TIMERS = "return window.timers.size"
BUTTON = 'return document.getElementById("play").textContent'


def test_play_goes_to_the_last_year_and_stops_there(visit: Visit) -> None:
    visit.open(f"{PAGE}&ar=2022")
    visit.run(COUNT_TIMERS)
    visit.click("#play")
    assert visit.run(BUTTON) == STOP
    assert visit.run(TIMERS) == 1
    assert_shown(visit, Asked(f"{PAGE}&ar=2023", "eftergymnasial", 2023, "T", ("20",)))
    assert_shown(visit, Asked(PAGE, "eftergymnasial", 2024, "T", ("20",)))
    visit.until(lambda: visit.run(BUTTON) == PLAY, "play to stop")
    assert visit.run(TIMERS) == 0


def test_play_begins_at_the_first_year_when_the_last_is_shown(visit: Visit) -> None:
    visit.open(PAGE)
    visit.click("#play")
    visit.wait_until_shown(f"{PAGE}&ar=2010")
    visit.click("#play")
    assert visit.run(BUTTON) == PLAY


def test_play_stops_when_asked_to_and_keeps_the_focus(visit: Visit) -> None:
    visit.open(f"{PAGE}&ar=2010")
    visit.run(COUNT_TIMERS)
    visit.click("#play")
    visit.wait_until_shown(f"{PAGE}&ar=2011")
    visit.click("#play")
    assert visit.run(BUTTON) == PLAY
    assert visit.run(TIMERS) == 0
    assert visit.focused() == "play"


def test_play_stops_when_the_visitor_chooses_a_year(visit: Visit) -> None:
    visit.open(f"{PAGE}&ar=2010")
    visit.run(COUNT_TIMERS)
    visit.click("#play")
    visit.choose_year(5)
    assert visit.run(TIMERS) == 0
    visit.wait_until_shown(f"{PAGE}&ar=2015")
    assert visit.run(BUTTON) == PLAY


def test_play_stops_when_the_visitor_leaves_for_another_page(visit: Visit) -> None:
    visit.open(f"{PAGE}&ar=2010")
    visit.run(COUNT_TIMERS)
    visit.click("#play")
    visit.click('header a[href="/omraden/innovation"]')
    visit.until(lambda: visit.run("return location.pathname") == "/omraden/innovation", "the other page")
    visit.wait_until_ready()
    visit.until(lambda: visit.run(TIMERS) == 0, "play to stop")
    assert visit.run("return location.pathname + location.search") == "/omraden/innovation"


def test_there_is_no_play_for_who_wants_no_motion(visit: Visit) -> None:
    visit.use("desk", motion="reduce")
    visit.open(PAGE)
    assert visit.find("#slider").is_displayed()
    assert not visit.find("#play").is_displayed()
