"""The look after each test sees what it is there to see: each trace is left once, found, and taken away."""

from __future__ import annotations

import pytest

from tests.browser import traces
from tests.browser.traces import Traces
from tests.browser.visit import Visit

STORE = """
const done = arguments[arguments.length - 1];
localStorage.setItem("a", 1);
sessionStorage.setItem("b", 1);
document.cookie = "c=1";
indexedDB.open("d").onsuccess = (event) => { event.target.result.close(); done(true); };
"""
FORGET = """
const done = arguments[arguments.length - 1];
localStorage.clear();
sessionStorage.clear();
document.cookie = "c=; max-age=0";
indexedDB.deleteDatabase("d").onsuccess = () => done(true);
"""
ASK_ELSEWHERE = """
const done = arguments[arguments.length - 1];
fetch("http://127.0.0.1:9/elsewhere").then(done, () => done("refused"));
"""


@pytest.fixture
def opened(visit: Visit) -> Visit:
    """A page of ours."""
    visit.open("/om")
    return visit


def test_what_a_page_stores_is_found(opened: Visit) -> None:
    opened.driver.execute_async_script(STORE)
    found = traces.collect(opened.driver, opened.site)
    opened.driver.execute_async_script(FORGET)
    assert found == Traces((), ("cookie c", "localStorage a", "sessionStorage b", "indexedDB d"), ())


def test_a_message_in_the_console_is_found(opened: Visit) -> None:
    opened.run('console.warn("look here")')
    found = traces.wait(opened, console=1, elsewhere=0, expected=["something else"])
    assert [one.endswith('"look here"') for one in found.console] == [True]


def test_a_request_to_another_host_is_found(visit: Visit, expected_messages: list[str]) -> None:
    expected_messages += traces.UNREACHABLE
    visit.driver.get("about:blank")  # our own pages forbid such a request: the browser would not send it
    assert visit.driver.execute_async_script(ASK_ELSEWHERE) == "refused"
    found = traces.wait(visit, console=0, elsewhere=1)
    assert found.elsewhere == ("http://127.0.0.1:9/elsewhere",)
