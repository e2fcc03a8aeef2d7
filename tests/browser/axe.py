"""axe-core, the accessibility rules as a program: what it finds on the page that is open."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.server import ROOT
from tests.browser.visit import Visit

PROGRAM = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """
const done = arguments[arguments.length - 1];
document.querySelectorAll("details").forEach((one) => { one.open = true; });
axe.run(document, {runOnly: arguments[0], resultTypes: ["violations"]})
  .then((found) => done(found.violations))
  .catch((error) => done([{id: "axe", nodes: [{target: ["axe"], failureSummary: String(error)}]}]));
"""
SHORTEN = """
const long = ".figures tbody tr:nth-child(n+4), .rows tbody tr:nth-child(n+4)";
document.querySelectorAll(long).forEach((row) => row.remove());
"""


def violations(visit: Visit) -> list[str]:
    """Every fault, one line per element, with all parts of the page opened."""
    if not visit.run("return Boolean(window.axe)"):
        visit.run(_program())
    found = visit.driver.execute_async_script(RUN, TAGS)
    return [line for rule in found for line in _lines(rule)]


def shorten_tables(visit: Visit) -> None:
    """Leaves three rows of each long table: the others look the same, and axe needs seconds for a thousand cells."""
    visit.run(SHORTEN)


def _program() -> str:
    if not PROGRAM.exists():
        pytest.fail("axe-core is missing: make install fetches it with npm")
    return PROGRAM.read_text(encoding="utf-8")


def _lines(rule: dict[str, Any]) -> list[str]:
    """Where and why, the rule's own words without its line breaks."""
    return [
        f"{rule['id']} at {node['target'][0]}: {' '.join(node['failureSummary'].split())}"
        for node in rule["nodes"]
    ]
