"""A visitor in the browser: goes to addresses, waits until a page is there, presses keys."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from selenium.common.exceptions import (
    JavascriptException,
    StaleElementReferenceException,
    TimeoutException,
)
from selenium.webdriver import ActionChains, Chrome
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests.browser import chromium

SECONDS_TO_WAIT = 20
SECONDS_TO_SETTLE = 3
READY = """
const shown = (element) => element.getClientRects().length > 0;
const dash = document.getElementById("react-entry-point");
const title = document.querySelector(dash ? "#_pages_content h1" : "main h1");
if (document.readyState !== "complete" || !title) return false;
if (document.querySelector("[data-dash-is-loading]")) return false;
if (!document.getElementById("panel")) return true;
if (document.querySelectorAll("path.county").length !== 21) return false;
const graphs = [...document.querySelectorAll("#panel .graph")].filter(shown);
return graphs.every((one) => one.querySelector("svg.main-svg"));
"""
CHOSEN_BY_SERVER = 'return document.querySelector("#ar option[selected]")?.value'
CHOOSE_PLACE = """
const [name, place] = arguments;
const select = document.getElementById(name);
select.selectedIndex = place;
select.dispatchEvent(new Event("change", {bubbles: true}));
"""
SCRIPTS_ASKED_FOR = 'return document.querySelector("script[src]")'
SCRIPTS_COME = """
const scripts = [...document.querySelectorAll("script[src]")].map((one) => one.src);
for (const src of scripts) document.head.append(Object.assign(document.createElement("script"), {src, async: false}));
"""
HERE = "return decodeURIComponent(location.pathname + location.search)"


class Visit:
    """One visitor. Waits for conditions, never for time to pass."""

    def __init__(self, driver: Chrome, site: str) -> None:
        self.driver = driver
        self.site = site

    def open(self, address: str) -> None:
        """Goes to an address of ours and waits until its page is there."""
        self.driver.get(self.site + address)
        self.wait_until_ready()

    def reload(self) -> None:
        """Asks for the same address again."""
        self.driver.refresh()
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        """The heading is there, nothing is loading, the map and the visible graphs are drawn."""
        self.until(lambda: self.run(READY), "the page to be ready")

    def wait_until_shown(self, address: str) -> None:
        """The address is the visitor's, and the panel is what the server answered for it."""
        self.until(lambda: self.run(HERE) == address, f"the address {address}")
        self.until(lambda: self.run(CHOSEN_BY_SERVER) == address, f"the panel of {address}")
        self.wait_until_ready()

    def until(self, condition: Callable[[], Any], what: str) -> Any:
        """Waits until a condition holds; its value. Between two pages an element may be old, or not there yet."""
        between = [StaleElementReferenceException, JavascriptException]
        wait = WebDriverWait(self, SECONDS_TO_WAIT, 0.05, between)
        return wait.until(lambda _: condition(), f"Waited for {what}; the address was {self.run(HERE)}")

    def run(self, script: str, *arguments: object) -> Any:
        """What a piece of JavaScript returns."""
        return self.driver.execute_script(script, *arguments)

    def settles(self, script: str, wanted: object) -> Any:
        """What a script returns as soon as it is what is wanted; else what it returns in the end.

        Charts follow the size of the window a moment later.
        """
        with suppress(TimeoutException):
            WebDriverWait(self, SECONDS_TO_SETTLE, 0.05).until(lambda _: self.run(script) == wanted)
        return self.run(script)

    def find(self, selector: str) -> WebElement:
        """The first element of a selector."""
        return self.driver.find_element("css selector", selector)

    def all(self, selector: str) -> list[WebElement]:
        """Every element of a selector."""
        return list(self.driver.find_elements("css selector", selector))

    def text(self, selector: str) -> str:
        """The text of an element, also of one that is not visible, read within one turn of the browser."""
        return str(self.run("return document.querySelector(arguments[0]).textContent", selector))

    def click(self, selector: str) -> None:
        """Clicks as a visitor does: in the middle of the element, when it is in view; again if it was just replaced."""

        def clicked() -> bool:
            element = self.find(selector)
            self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
            element.click()
            return True

        self.until(clicked, f"a click on {selector}")

    def click_link(self, words: str) -> None:
        """Clicks the link with these words."""
        self.driver.find_element("link text", words).click()

    def choose_year(self, place: int) -> None:
        """Chooses a year in the select, by its place from 0, within one turn of the browser."""
        self.run(CHOOSE_PLACE, "ar", place)

    def press(self, *keys: str) -> None:
        """Presses keys where the focus is, one after another."""
        ActionChains(self.driver, duration=0).send_keys(*keys).perform()

    def focus(self, selector: str) -> None:
        """Puts the focus on an element, as a script or an earlier Tab would."""
        self.run("document.querySelector(arguments[0]).focus()", selector)

    def focused(self) -> str:
        """Id, or else the tag, of the element that has the focus."""
        return str(self.run("const a = document.activeElement; return a.id || a.tagName.toLowerCase()"))

    def use(
        self,
        screen: str,
        scheme: str = "light",
        motion: str = "no-preference",
        scale: int = 1,
        colours: str = "none",
        width: int | None = None,
    ) -> None:
        """A screen and the visitor's wishes."""
        chromium.set_screen(self.driver, screen, scale, width)
        chromium.set_wishes(self.driver, scheme, motion, colours)

    def open_without_script(self, address: str) -> None:
        """Goes to an address as a browser does in which JavaScript is off."""
        chromium.set_scripts(self.driver, allowed=False)
        self.driver.get(self.site + address)

    def open_frozen(self, address: str) -> None:
        """Goes to an address whose scripts do not come: what a visitor sees until they do, without <noscript>."""
        ask = self.driver.execute_cdp_cmd
        ask("Network.setBlockedURLs", {"urls": ["*.js*"]})
        self.driver.get(self.site + address)
        self.until(lambda: self.run(SCRIPTS_ASKED_FOR), "the scripts to be asked for")
        ask("Network.setBlockedURLs", {"urls": []})

    def let_scripts_come(self) -> None:
        """On a page opened frozen: its scripts come now, after what the visitor has begun."""
        self.run(SCRIPTS_COME)
        self.wait_until_ready()

    def allow_scripts(self) -> None:
        """From the next page on; the one that is open can now be looked into, with its own scripts still missing."""
        chromium.set_scripts(self.driver, allowed=True)
