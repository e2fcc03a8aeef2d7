"""Each type of page has the full score for accessibility that Lighthouse gives."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome

from tests.browser import chromium
from tests.server import ROOT, Server

PAGES = (
    "/",
    "/omraden/kompetens",
    "/lan/dalarna",
    "/kommun/falun",
    "/indikatorer/eftergymnasial",
    "/indikatorer",
    "/planering",
    "/samband",
    "/om",
    "/om/api",
    "/om/data",
    "/om/tillganglighet",
    "/om/badda-in",
    "/forum",
    "/lan/dalarna?visning=forum",
    "/embed/eftergymnasial?lan=dalarna",
    "/sok?q=xyz",
    "/finns-inte",
    "/indikatorer/medellivslangd?ar=1066",
)
SCRIPT = Path(__file__).with_name("lighthouse.mjs")
SECONDS = 300


@pytest.fixture(scope="module")
def told(driver: Chrome, server: Server) -> dict[str, dict[str, Any]]:
    """What Lighthouse says of each page, by its path; it opens tabs of its own in the browser of the tests."""
    if not (ROOT / "node_modules" / "lighthouse").exists():
        pytest.fail("lighthouse is missing: make test fetches it with npm")
    port = driver.capabilities["goog:chromeOptions"]["debuggerAddress"].partition(":")[2]
    beside_python = os.pathsep.join([os.environ["PATH"], str(Path(sys.executable).parent)])
    done = subprocess.run(
        [
            chromium.tool("node", path=beside_python),
            str(SCRIPT),
            port,
            *(server.address + one for one in PAGES),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {one["address"].removeprefix(server.address): one for one in lines}


@pytest.mark.parametrize("address", PAGES)
def test_page_has_the_full_score(told: dict[str, dict[str, Any]], address: str) -> None:
    assert told[address]["error"] is None
    assert told[address]["faults"] == []
    assert told[address]["score"] == 1
    assert told[address]["audited"] > 10
