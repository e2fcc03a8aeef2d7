"""Slides in a room: turned by key, whole on every screen, and still there when the server is gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.keys import Keys

from tests.browser import axe, chromium, fitting, traces
from tests.browser.visit import Visit
from tests.server import Server, running

VIEWS = (
    "/",
    "/lan/vastra-gotaland",
    "/indikatorer/langtidsarbetslosa-andel?lan=gotland",
    "/indikatorer/medellivslangd?lan=dalarna,gavleborg%26vy=karta",
    "/indikatorer/utslapp-totalt-per-invanare?lan=stockholm,skane,dalarna,gotland,norrbotten%26vy=rang",
    "/omraden/innovation",
)
LIST = f"/forum?vyer={';'.join(VIEWS)}"
ALONE = (
    "/indikatorer/livskvalitet-brp?visning=forum",
    "/indikatorer/utslapp-el-fjarrvarme-index?visning=forum",
    "/indikatorer/lag-tillit?lan=jamtland&visning=forum",
    "/indikatorer/fornybart-kollektivtrafik?lan=vastra-gotaland,ostergotland,vasternorrland&vy=karta&visning=forum",
    "/om/api?visning=forum",
    "/samband?visning=forum",
    "/planering?visning=forum",
    "/kommun/upplands-vasby?visning=forum",
)
FIVE = "lan=vastra-gotaland,sodermanland,ostergotland,vasternorrland,jamtland&vy=karta&visning=forum"
FULL = (
    "/kommun/hallsberg?visning=forum",
    f"/indikatorer/forsorjningskvot-per-100?{FIVE}",
    f"/indikatorer/brp-per-invanare-eu-index?{FIVE}",
)
"""Slides that say as much as any."""

SLIDES = (*(f"{LIST}&bild={number}" for number in range(1, len(VIEWS) + 1)), *ALONE)
SCREENS = {"projector": (1024, 768), "wide": (1920, 1080), "large": (3840, 2160)}
READY = 'return document.documentElement.dataset.ready === "true"'
PLACE = 'return document.querySelector("#place").textContent'
DRAWN = 'return document.querySelectorAll(".picture svg path, .picture svg rect").length'
CUT = """
const root = document.documentElement;
const isThere = (one) => !one.closest("svg") && one.getClientRects().length;
const boxes = [...document.querySelectorAll("main *")].filter(isThere);
const out = (one) => {
  const [box, around] = [one.getBoundingClientRect(), one.parentElement.getBoundingClientRect()];
  return box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1
    || box.bottom > around.bottom + 1 || one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0;
};
const found = boxes.filter(out).map((one) => one.outerHTML.slice(0, 90));
const [words, foot] = [".words", "footer"].map((one) => document.querySelector(one).getBoundingClientRect());
const last = document.querySelector(".words").lastElementChild.getBoundingClientRect();
if (last.bottom > foot.top) found.push("the words reach the foot");
if (root.scrollHeight > innerHeight + 1 || root.scrollWidth > innerWidth + 1) found.push("it scrolls");
return found;
"""
LONG_WORDS = (
    "/indikatorer/folkmangd?visning=forum",
    "/indikatorer/utpendling?lan=sodermanland&mot=oms&visning=forum",
    "/omraden/valfard?visning=forum",
)
BROKEN_WORDS = """
const message = document.querySelector("h1");
message.style.hyphens = "none";
const node = message.firstChild;
const lines = (from, to) => {
  const word = document.createRange();
  word.setStart(node, from);
  word.setEnd(node, to);
  return new Set([...word.getClientRects()].map((one) => one.top)).size;
};
return [...node.data.matchAll(/[^ ]+/g)].filter((one) => lines(one.index, one.index + one[0].length) > 1)
  .map((one) => one[0]);
"""
REACHED = """
const there = (one) => {
  const box = one.getBoundingClientRect();
  return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === one;
};
return [...document.querySelectorAll("nav a")].filter(there).map((one) => one.id);
"""
TOLD = 'const told = document.querySelector("#told[data-gone]"); return told ? told.innerText : ""'


def screen(driver: Chrome, width: int, height: int, scheme: str = "light") -> None:
    size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    chromium.set_wishes(driver, scheme)


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A site that a test may stop."""
    with running(tmp_path) as started:
        yield started


@pytest.mark.parametrize("address", [*SLIDES, *FULL])
def test_nothing_of_a_slide_is_cut_on_a_screen_in_a_room(visit: Visit, address: str) -> None:
    for width, height in SCREENS.values():
        screen(visit.driver, width, height)
        visit.open(address)
        assert visit.run(CUT) == [], f"{width} x {height}"


@pytest.mark.parametrize("address", SLIDES)
def test_a_slide_breaks_no_rule_and_fits_a_phone(visit: Visit, address: str) -> None:
    visit.open(address)
    found = axe.Found()
    for width, height in (*SCREENS.values(), (320, 640)):
        for scheme in ("light", "dark"):
            screen(visit.driver, width, height, scheme)
            found += axe.look(visit, f"{width} x {height}", scheme)
    assert found.violations == ()
    visit.use("phone")
    visit.open(address)
    assert fitting.faults(visit) == {}


@pytest.mark.parametrize("address", LONG_WORDS)
def test_no_word_of_a_message_is_broken(visit: Visit, address: str) -> None:
    for width, height in (*SCREENS.values(), (320, 640)):
        screen(visit.driver, width, height)
        visit.open(address)
        assert visit.run(BROKEN_WORDS) == [], f"{width} x {height}"


def test_every_key_of_a_clicker_turns_the_slides(visit: Visit) -> None:
    screen(visit.driver, 1024, 768)
    visit.open(f"{LIST}&bild=1")
    visit.until(lambda: visit.run(READY), "all slides to be fetched")
    last = len(VIEWS)
    steps = [
        (Keys.PAGE_DOWN, 2),
        (Keys.ARROW_RIGHT, 3),
        (Keys.SPACE, 4),
        (Keys.ARROW_DOWN, 5),
        (Keys.PAGE_UP, 4),
        (Keys.ARROW_LEFT, 3),
        (Keys.ARROW_UP, 2),
        (Keys.END, last),
        (Keys.PAGE_DOWN, last),
        (Keys.HOME, 1),
        (Keys.PAGE_UP, 1),
    ]
    for key, number in steps:
        visit.press(key)
        assert visit.run(PLACE) == f"Bild {number} av {last}"
        assert visit.run("return location.search").endswith(f"bild={number}")
        assert visit.driver.title.startswith(f"Bild {number} av {last}: ")
    visit.press(Keys.END)
    assert visit.text("#told").startswith(f"Bild {last} av {last}. ")
    visit.driver.back()
    visit.until(lambda: visit.run(PLACE) == f"Bild 1 av {last}", "the slide before")


def test_escape_leads_to_the_view(visit: Visit) -> None:
    visit.open("/om?visning=forum")
    visit.run(
        "document.getElementById('view').setAttribute('href', '/om')"
    )  # the name of the site is another here
    visit.press(Keys.ESCAPE)
    visit.until(lambda: visit.run("return location.pathname + location.search") == "/om", "the view")


def test_the_slides_go_on_when_the_server_is_stopped(driver: Chrome, own_server: Server) -> None:
    visit = Visit(driver, own_server.address)
    screen(driver, 1024, 768)
    visit.open(f"{LIST}&bild=1")
    visit.until(lambda: visit.run(READY), "all slides to be fetched")
    driver.get_log("performance")  # of a server that is none of the session's: not looked at afterwards
    own_server.stop()
    for number in range(2, len(VIEWS) + 1):
        visit.press(Keys.PAGE_DOWN)
        assert visit.run(PLACE) == f"Bild {number} av {len(VIEWS)}"
        assert visit.run(DRAWN) > 0
        assert visit.run(CUT) == []
    traces.collect(driver, own_server.address)


def test_a_slide_stays_when_the_net_is_gone_and_says_so(
    driver: Chrome, own_server: Server, expected_messages: list[str]
) -> None:
    expected_messages += [*traces.UNREACHABLE, "net::ERR_BLOCKED_BY_CLIENT"]
    visit = Visit(driver, own_server.address)
    screen(driver, 1024, 768)
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*bild=2", "*bild=4"]})
    visit.open(f"{LIST}&bild=3")
    driver.get_log("performance")
    own_server.stop()
    driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    visit.press(Keys.PAGE_DOWN)
    visit.until(lambda: visit.run(TOLD).startswith("Bild 4 är inte hämtad"), "word of what is missing")
    visit.press(Keys.ESCAPE)
    visit.until(lambda: visit.run(TOLD).startswith("Nätet svarar inte"), "word of the net")
    assert visit.run(PLACE) == f"Bild 3 av {len(VIEWS)}"
    assert visit.run(CUT) == []
    assert visit.run(REACHED) == ["previous", "next", "list"]
    traces.collect(driver, own_server.address)


def test_slides_turn_by_plain_links_without_script(visit: Visit) -> None:
    visit.open_without_script(f"{LIST}&bild=1")
    visit.find("#next").click()
    visit.allow_scripts()
    assert visit.find("#place").text == f"Bild 2 av {len(VIEWS)}"


def test_a_list_is_ordered_by_keyboard(visit: Visit) -> None:
    visit.open("/forum?vyer=/om;/om/api;/lan/dalarna")
    visit.focus("#bild-3 .steps a")
    visit.press(Keys.ENTER)
    visit.until(lambda: visit.text("#bild-2 > a") == "Dalarnas län", "the new order")
    visit.wait_until_ready()  # Dash draws the list again, and the focus comes back
    visit.until(lambda: visit.focused() == "bild-2", "the place it moved to")
    assert visit.text("#bild-2 > a") == "Dalarnas län"
