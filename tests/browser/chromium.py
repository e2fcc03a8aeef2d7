"""Chromium: how it is started, and what it can be told about the visitor's screen and wishes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-proxy-server",
    "--hide-scrollbars",  # 320 pixels are 320 pixels
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDTHS = {"phone": 320, "half": 640, "tablet": 768, "desk": 1280}
HEIGHTS = {"phone": 640, "half": 900, "tablet": 1024, "desk": 900}


ONE_PROCESS = "--disable-site-isolation-trials"
"""For frames from another site: their messages and requests stand in the log too, which is that of one process."""


def start(folder: Path, text_size: int = 16, *flags: str) -> Chrome:
    """A browser with a profile of its own in ``folder``; fails when the machine has none.

    ``text_size`` is what the visitor has set for text, in pixels: pictures and boxes keep their size.
    """
    options = ChromeOptions()
    options.binary_location = tool(*BROWSERS)
    for flag in (*FLAGS, *flags, f"--user-data-dir={folder}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"webkit.webprefs.default_font_size": text_size})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = Chrome(service=Service(tool("chromedriver")), options=options)
    # A Tab that leaves a page takes the focus from the window, and from all pages that are opened in it afterwards.
    driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    return driver


def tool(*names: str, path: str | None = None) -> str:
    """The first program of these names, on PATH or on ``path``; a missing one is an error, never a skipped test."""
    found = next((one for one in (shutil.which(name, path=path) for name in names) if one), None)
    if found is None:
        pytest.fail(f"{' or '.join(names)} is missing: make test installs it")
    return found


def set_screen(driver: Chrome, screen: str, scale: int = 1, width: int | None = None) -> None:
    """One of WIDTHS, or that many pixels wide; with ``scale`` 2 the page is zoomed to 200 %."""
    size = {"width": (width or WIDTHS[screen]) // scale, "height": HEIGHTS[screen] // scale}
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {**size, "deviceScaleFactor": scale, "mobile": False}
    )


def set_wishes(
    driver: Chrome, scheme: str = "light", motion: str = "no-preference", colours: str = "none"
) -> None:
    """What the visitor has told the system: a colour scheme, whether things may move, forced colours ("active")."""
    features = [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": motion},
        {"name": "forced-colors", "value": colours},
    ]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def set_scripts(driver: Chrome, allowed: bool) -> None:
    """Whether pages may run scripts. A page that came without stays without when they are allowed again."""
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not allowed})
