"""Chromium: found on the machine, started with nothing from an earlier visit."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
)


@contextmanager
def started() -> Iterator[Chrome]:
    """A new browser with a new profile that keeps a log of its network, until it is closed."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        options = ChromeOptions()
        options.binary_location = _tool(*BROWSERS)
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL"})
        driver = Chrome(service=Service(_tool("chromedriver")), options=options)
        try:
            yield driver
        finally:
            driver.quit()


def version() -> str:
    """What the browser calls itself."""
    asked = [_tool(*BROWSERS), "--version"]
    return subprocess.run(asked, capture_output=True, text=True, check=True, timeout=30).stdout.strip()


def _tool(*names: str) -> str:
    """The first program of these names."""
    found = next((path for path in map(shutil.which, names) if path), None)
    if found is None:
        raise RuntimeError(f"{' or '.join(names)} is missing: make test installs it")
    return found
