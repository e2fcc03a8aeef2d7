"""What a visit leaves behind, and whom it calls: nothing, and nobody but us."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from selenium.webdriver import Chrome

from tests.browser.visit import Visit

UNREACHABLE = ("net::ERR_CONNECTION_REFUSED", "net::ERR_UNSAFE_PORT")
"""What the browser says of an address of this machine where nobody is."""

HARMLESS_SCHEMES = frozenset({"data", "blob", "about"})
STORED = """
const done = arguments[arguments.length - 1];
indexedDB.databases().then((all) => done([
  ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
  ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
  ...all.map((one) => `indexedDB ${one.name}`),
]));
"""


@dataclass(frozen=True, slots=True)
class Traces:
    """What was found after a test; each part is empty when all is well."""

    console: tuple[str, ...]
    stored: tuple[str, ...]
    elsewhere: tuple[str, ...]

    def __add__(self, later: Traces) -> Traces:
        """These and what was found later."""
        return Traces(
            self.console + later.console, self.stored + later.stored, self.elsewhere + later.elsewhere
        )


NOTHING = Traces((), (), ())


def collect(driver: Chrome, address: str, expected: Sequence[str] = ()) -> Traces:
    """All traces since the last collection; console messages with one of ``expected`` endings are left out."""
    console = (one["message"] for one in driver.get_log("browser"))
    return Traces(
        tuple(one for one in console if not one.endswith(tuple(expected))),
        (*_cookies(driver), *_stored(driver, address)),
        tuple(url for url in _requested(driver) if not _is_ours(url, address)),
    )


def wait(visit: Visit, console: int, elsewhere: int, expected: Sequence[str] = ()) -> Traces:
    """The same, as soon as there are so many messages and requests: the browser tells of them a little later."""
    found = NOTHING

    def told() -> bool:
        nonlocal found
        found += collect(visit.driver, visit.site, expected)
        return len(found.console) >= console and len(found.elsewhere) >= elsewhere

    visit.until(told, f"{console} messages and {elsewhere} requests elsewhere")
    return found


def _cookies(driver: Chrome) -> list[str]:
    found = driver.execute_cdp_cmd("Network.getAllCookies", {})["cookies"]
    return [f"cookie {one['name']}" for one in found]


def _stored(driver: Chrome, address: str) -> list[str]:
    """Storage belongs to the host: one look at the end of a test sees what all its pages have stored."""
    if not driver.current_url.startswith(address):
        return []
    return list(driver.execute_async_script(STORED))


def _requested(driver: Chrome) -> Iterator[str]:
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            yield message["params"]["request"]["url"]
        elif message["method"] == "Network.webSocketCreated":
            yield message["params"]["url"]


def _is_ours(url: str, address: str) -> bool:
    split = urlsplit(url)
    return split.scheme in HARMLESS_SCHEMES or f"{split.scheme}://{split.netloc}" == address
