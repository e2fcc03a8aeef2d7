"""One server and one browser for all browser tests; after each test, a look at what it left behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome

from tests.browser import chromium, pagetypes, traces
from tests.browser.visit import Visit
from tests.server import Server, running

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs Chromium."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The site, stopped at the end."""
    with running(tmp_path_factory.mktemp("site")) as started:
        yield started


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """The browser, closed at the end."""
    started = chromium.start(tmp_path_factory.mktemp("profile"))
    started.set_script_timeout(60)
    yield started
    started.quit()


@pytest.fixture
def expected_messages() -> list[str]:
    """Endings of console messages that a test is about: the browser reports every 404 and 400 itself."""
    return []


@pytest.fixture
def told_of_refusals(expected_messages: list[str]) -> None:
    """Allows the browser's own report that a page was answered with 404 or 400."""
    expected_messages.extend(f"with a status of {status}" for status in pagetypes.REFUSED.values())


@pytest.fixture
def visit(driver: Chrome, server: Server) -> Visit:
    """A visitor at a desk, in light colours, who has not been anywhere yet."""
    visitor = Visit(driver, server.address)
    visitor.use("desk")
    return visitor


@pytest.fixture(autouse=True)
def leaves_no_trace(driver: Chrome, server: Server, expected_messages: list[str]) -> Iterator[None]:
    """No message in the console, nothing stored, nobody else called: after every test."""
    driver.get("about:blank")
    driver.execute_cdp_cmd("Page.resetNavigationHistory", {})  # beyond 50 pages Chromium forgets some of them
    traces.collect(driver, server.address)
    yield
    left = traces.collect(driver, server.address, expected_messages)
    assert left == traces.NOTHING, f"The site's own words:\n{server.log.read_text()[-4000:]}"
