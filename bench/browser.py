"""One cold visit in Chromium: what came over the wire, and when the visitor saw what."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome

from bench import chromium

OBSERVE = (Path(__file__).parent / "observe.js").read_text(encoding="utf-8")
NINE_MBIT = 9_000_000 / 8  # bytes per second
CONDITIONS: Mapping[str, tuple[int, dict[str, Any]]] = {
    "plain": (1, {}),
    "slow": (
        4,
        {"offline": False, "latency": 60, "downloadThroughput": NINE_MBIT, "uploadThroughput": NINE_MBIT},
    ),
}
"""By name: how many times slower the processor is, and what the network is like (milliseconds, bytes per second)."""

MILLISECONDS_OF_QUIET = 800
SECONDS_TO_SETTLE = 40


@dataclass(frozen=True, slots=True)
class Load:
    """A cold load; times in milliseconds since the visit began, NaN where the page has no such thing."""

    sent: float  # bytes over the wire, headers included
    requests: float
    paint: float
    heading: float
    chart: float
    largest: float
    blocked: float
    shift: float


@dataclass(slots=True)
class Wire:
    """What has been asked for and what has come, in the words of the browser's own log."""

    site: str
    open: set[str] = field(default_factory=set)
    bytes: int = 0
    requests: int = 0
    last: float = field(default_factory=time.monotonic)

    def read(self, driver: Chrome) -> None:
        """Takes in what has happened since the last look."""
        for entry in driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"].startswith("Network."):
                self._note(event["method"].removeprefix("Network."), event["params"])

    def _note(self, what: str, event: Mapping[str, Any]) -> None:
        if what == "requestWillBeSent" and event["request"]["url"].startswith(self.site):
            self.open.add(event["requestId"])
        elif what in ("loadingFinished", "loadingFailed") and event["requestId"] in self.open:
            self.open.remove(event["requestId"])
            self.requests += 1
            self.bytes += int(event.get("encodedDataLength", 0))
        else:
            return
        self.last = time.monotonic()

    @property
    def quiet(self) -> bool:
        """Nothing under way, and nothing has been for a while."""
        return not self.open and (time.monotonic() - self.last) * 1000 > MILLISECONDS_OF_QUIET


def load(address: str, selectors: Mapping[str, str], condition: str) -> Load:
    """Visits an address with a new browser; ``selectors`` say what its heading and its chart are."""
    with chromium.started() as driver:
        processor, network = CONDITIONS[condition]
        driver.execute_cdp_cmd("Network.setCacheDisabled", {"cacheDisabled": True})
        driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": processor})
        if network:
            driver.execute_cdp_cmd("Network.emulateNetworkConditions", network)
        script = OBSERVE.replace("SELECTORS", json.dumps(dict(selectors)))
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": script})
        wire = Wire(address[: address.index("/", len("http://"))])
        driver.get(address)
        seen = _settled(driver, wire, set(selectors))
    times = {name: seen.get(name, float("nan")) for name in ("paint", "heading", "chart", "largest")}
    return Load(wire.bytes, wire.requests, blocked=seen["blocked"], shift=seen["shift"], **times)


def _settled(driver: Chrome, wire: Wire, wanted: set[str]) -> dict[str, float]:
    """What the page has noted, once all that is wanted is there and both wire and processor have come to rest."""
    deadline = time.monotonic() + SECONDS_TO_SETTLE
    while time.monotonic() < deadline:
        wire.read(driver)
        seen: dict[str, float] = driver.execute_script("return {...window.bench, now: performance.now()}")
        rested = seen["now"] - seen["busy_until"] > MILLISECONDS_OF_QUIET
        if wire.quiet and rested and wanted <= seen.keys():
            return seen
        time.sleep(0.05)
    raise TimeoutError(f"{driver.current_url}: no {', '.join(wanted - seen.keys()) or 'rest'} in time")
