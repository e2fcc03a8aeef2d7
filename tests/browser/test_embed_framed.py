"""An embed in a frame on somebody else's page: it is shown, fits, leaves nothing behind; our other pages are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from selenium.webdriver import Chrome

from tests.browser import chromium, elsewhere, traces
from tests.browser.elsewhere import Elsewhere
from tests.browser.visit import Visit

DRAWINGS = ("tid", "rang", "karta", "rutor")
EMBED = "/embed/medellivslangd?lan=dalarna,gavleborg&typ={}"
WIDTH, LOW = 600, 200
TO_MEASURE = "Se måttet på Länsläget"
REFUSED = {
    "/embed/medellivslangd?typ=stapel": ("400 (BAD REQUEST)", "tid, rang, karta, rutor", TO_MEASURE),
    "/embed/medellivslangd?lan=dalarna&lan=gotland": ("400 (BAD REQUEST)", "flera värden", TO_MEASURE),
    "/embed/finns-inte": ("404 (NOT FOUND)", "finns", "Till Länsläget"),
}
NOT_FOR_FRAMES = ("/", "/indikatorer/medellivslangd", "/om/badda-in", "/lan/dalarna")
DRAWN = """
const box = document.querySelector("svg[role=img]").getBoundingClientRect();
return box.width > 200 && box.height > 200 && box.right <= innerWidth;
"""
HEIGHT = "return document.documentElement.offsetHeight"
FRAME_HEIGHT = "return document.querySelector('iframe').offsetHeight"
TOGGLE = "const one = document.querySelector('details'); one.open = !one.open"
NARROW = "document.querySelector('iframe').width = 280"
ASKED_FOR = "return performance.getEntriesByType('resource').map((one) => one.name)"
ASK_AND_SAY = "console.warn('look here'); new Image().src = 'http://127.0.0.1:9/elsewhere.png'"


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """A browser whose log also holds what frames from another site ask for and say."""
    running = chromium.start(tmp_path_factory.mktemp("framed"), 16, chromium.ONE_PROCESS)
    running.set_script_timeout(60)
    yield running
    running.quit()


@pytest.fixture(scope="module")
def paper() -> Iterator[Elsewhere]:
    """A newspaper's site."""
    with elsewhere.running() as site:
        yield site


def enter(visit: Visit, address: str) -> None:
    """Goes to a page elsewhere and into its frame."""
    visit.driver.get(address)
    visit.driver.switch_to.frame(visit.find("iframe"))


def leave(visit: Visit, paper: Elsewhere, expected: Sequence[str] = ()) -> None:
    """Out of the frame again: nothing was said, stored or asked of anybody but us and the paper itself."""
    visit.driver.switch_to.default_content()
    left = traces.wait(visit, console=0, elsewhere=1, expected=expected)
    assert left.console == ()
    assert left.stored == ()
    assert left.elsewhere == (f"{paper.address}/",)
    assert paper.asked == ["/"]


@pytest.mark.parametrize("drawing", DRAWINGS)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_it_is_shown_and_leaves_nothing_behind(
    visit: Visit, paper: Elsewhere, drawing: str, scripts: bool
) -> None:
    chromium.set_scripts(visit.driver, allowed=scripts)
    try:
        enter(visit, paper.show(elsewhere.frame(visit.site + EMBED.format(drawing), WIDTH, 900)))
        visit.until(lambda: visit.run(DRAWN), "the drawing")
        visit.find("summary").click()
        assert "Dalarna" in visit.find("table").text
    finally:
        chromium.set_scripts(visit.driver, allowed=True)
    assert visit.run(ASKED_FOR) == []
    assert visit.driver.execute_async_script(traces.STORED) == []
    assert visit.run("return document.cookie") == ""
    leave(visit, paper)


def test_what_a_frame_says_and_asks_for_would_be_seen(
    visit: Visit, paper: Elsewhere, expected_messages: list[str]
) -> None:
    expected_messages += traces.UNREACHABLE
    enter(visit, paper.show(f'<iframe srcdoc="<p>Ram</p>" width="{WIDTH}"></iframe>'))
    visit.run(ASK_AND_SAY)
    visit.driver.switch_to.default_content()
    found = traces.wait(visit, console=1, elsewhere=2, expected=expected_messages)
    assert [one.endswith('"look here"') for one in found.console] == [True]
    assert found.elsewhere == (f"{paper.address}/", "http://127.0.0.1:9/elsewhere.png")


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_the_script_gives_the_frame_its_height_also_when_that_changes(
    visit: Visit, paper: Elsewhere, drawing: str
) -> None:
    script = f'<script src="{visit.site}/embed.js" async></script>'
    visit.driver.get(paper.show(elsewhere.frame(visit.site + EMBED.format(drawing), WIDTH, LOW), script))
    closed = fitted(visit)
    assert closed > LOW
    inside(visit, TOGGLE)
    assert fitted(visit) > closed
    inside(visit, TOGGLE)
    assert fitted(visit) == closed
    visit.run(NARROW)
    assert fitted(visit) > closed
    leave(visit, paper)


def inside(visit: Visit, script: str) -> object:
    """What a script returns in the frame."""
    visit.driver.switch_to.frame(visit.find("iframe"))
    found = visit.run(script)
    visit.driver.switch_to.default_content()
    return found


def fitted(visit: Visit) -> int:
    """The height of the frame, as soon as it is that of what it shows."""

    def height() -> int:
        shown, frame = inside(visit, HEIGHT), visit.run(FRAME_HEIGHT)
        return int(frame) if frame == shown else 0

    return int(visit.until(height, "the frame to be as high as what it shows"))


def test_without_the_script_a_frame_keeps_its_height_and_what_is_in_it_can_be_scrolled(
    visit: Visit, paper: Elsewhere
) -> None:
    visit.driver.get(paper.show(elsewhere.frame(visit.site + EMBED.format("rang"), WIDTH, LOW)))
    inside(visit, "scrollTo(0, 1e6)")
    assert visit.run(FRAME_HEIGHT) == LOW
    assert inside(visit, "return Math.round(scrollY) + innerHeight") == inside(visit, HEIGHT)
    leave(visit, paper)


@pytest.mark.parametrize("path", NOT_FOR_FRAMES)
def test_no_other_page_can_be_framed(visit: Visit, paper: Elsewhere, path: str) -> None:
    enter(visit, paper.show(elsewhere.frame(visit.site + path, WIDTH, 400)))
    visit.until(lambda: "Länsläget" not in visit.text("body"), "the browser to refuse")
    assert visit.run("return location.protocol") == "chrome-error:"
    visit.driver.switch_to.default_content()
    (said,) = traces.wait(visit, console=1, elsewhere=1).console
    assert "violates the following Content Security Policy directive: \"frame-ancestors 'none'\"" in said


@pytest.mark.parametrize("width", [280, WIDTH])
@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_shown_is_said_where_the_reader_sees_it(
    visit: Visit, paper: Elsewhere, path: str, width: int, expected_messages: list[str]
) -> None:
    status, said, way = REFUSED[path]
    expected_messages.append(f"with a status of {status}")
    enter(visit, paper.show(elsewhere.frame(visit.site + path, width, 260)))
    visit.until(lambda: visit.run("return document.querySelector('main')"), "the refusal")
    assert said in visit.text("main")
    assert visit.find("a").text == way
    assert visit.run("return document.documentElement.scrollWidth") == width
    assert int(str(visit.run(HEIGHT))) <= 260
    leave(visit, paper, expected_messages)
