"""Text at twice its size, as a visitor sets it in the browser: the page makes room, and everything can be used."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from selenium.webdriver import Chrome

from tests.browser import chromium, fitting, keyboard, pagetypes
from tests.browser.visit import Visit

PIXELS = 32  # twice the usual 16
SCREENS = ("phone", "half", "desk")
SKIP_IN_SIGHT = "return document.querySelector('.skip').getBoundingClientRect().bottom > 0"
TEXT_SIZE = "return getComputedStyle(document.documentElement).fontSize"


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """A browser whose visitor has chosen large text."""
    running = chromium.start(tmp_path_factory.mktemp("large"), text_size=PIXELS)
    yield running
    running.quit()


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", pagetypes.ALL)
def test_text_at_twice_its_size_has_room_and_hides_no_control(visit: Visit, address: str) -> None:
    visit.open(address)
    assert visit.run(TEXT_SIZE) == f"{PIXELS}px"
    for screen in SCREENS:
        visit.use(screen)
        assert fitting.faults(visit) == {}, screen
        assert keyboard.covered(visit) == [], screen


def test_the_link_that_skips_is_out_of_sight_until_it_has_the_focus(visit: Visit) -> None:
    visit.use("phone")
    visit.open("/om")
    assert visit.run(SKIP_IN_SIGHT) is False
    visit.focus(".skip")
    assert visit.run(SKIP_IN_SIGHT) is True
