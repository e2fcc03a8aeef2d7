"""axe-core, the accessibility rules as a program: what it finds on the page that is open, and what it cannot tell.

What it cannot tell ("incomplete") has been looked at by a person and is listed in reviewed.yaml with the reason why
it is all right.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
import yaml

from tests.browser.visit import Visit
from tests.server import ROOT

PROGRAM = ROOT / "node_modules" / "axe-core" / "axe.min.js"
REVIEWED = ROOT / "tests" / "browser" / "reviewed.yaml"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPEN = 'document.querySelectorAll("details").forEach((one) => { one.open = true; })'
FRAMES_ARE_THERE = """
const frames = [...document.querySelectorAll("iframe")].filter((one) => one.getClientRects().length);
frames.forEach((one) => { one.loading = "eager"; });
const inside = frames.map((one) => one.contentDocument);
return inside.every((one) => one && one.readyState === "complete" && one.URL !== "about:blank");
"""
RUN = """
const [tags, selectors, done] = arguments;
const places = (element) => !element ? [] : selectors.flatMap((one, place) => element.matches(one) ? [place] : []);
const told = (rule) => rule.nodes.map((node) => ({
  rule: rule.id,
  target: node.target.map(String).join(" "),
  framed: node.target.length > 1,
  words: node.failureSummary,
  said: [...node.any, ...node.all, ...node.none].map((one) => one.data && one.data.messageKey || one.id),
  places: places(node.element),
}));
axe.run(document, {runOnly: tags, resultTypes: ["violations", "incomplete"], elementRef: true})
  .then((found) => done({
    violations: found.violations.flatMap(told),
    incomplete: found.incomplete.flatMap(told).filter((one) => !one.framed),
  }))
  .catch((error) => done({violations: [{rule: "axe", target: "axe", words: String(error)}], incomplete: []}));
"""
AS_WIDE_AS_THEIR_PLACE = """
const shown = [...document.querySelectorAll(".js-plotly-plot")].filter((one) => one.getClientRects().length);
return shown.every((one) => one.querySelector(".main-svg").clientWidth === one.clientWidth);
"""
SHORTEN = """
const tables = ".figures, .rows, .scroll > table:not([class])";
const long = `:is(${tables}) tbody tr:nth-child(n+4)`;
document.querySelectorAll(long).forEach((row) => row.remove());
"""


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One thing axe cannot tell: rule, what it says, which elements, on which pages, and why it is all right."""

    rule: str
    said: str
    where: str
    why: str
    pages: tuple[str, ...] = ()
    first_answers: tuple[str, ...] = ()
    embeds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """Faults, and what axe cannot tell that nobody has looked at: one line per element; reviewed ones are named."""

    violations: tuple[str, ...] = ()
    unreviewed: tuple[str, ...] = ()
    reviewed: frozenset[Reviewed] = frozenset()

    def __add__(self, other: Found) -> Found:
        return Found(
            self.violations + other.violations,
            self.unreviewed + other.unreviewed,
            self.reviewed | other.reviewed,
        )


@cache
def reviewed() -> tuple[Reviewed, ...]:
    """The list, as it is kept."""
    entries = yaml.safe_load(REVIEWED.read_text(encoding="utf-8"))
    lists = ("pages", "first_answers", "embeds")
    return tuple(Reviewed(**one | {name: tuple(one.get(name, ())) for name in lists}) for one in entries)


def look(visit: Visit, screen: str, scheme: str) -> Found:
    """What axe says on a screen and in colours, with all parts of the page opened; the page is there."""
    visit.run(OPEN)
    visit.until(lambda: visit.run(AS_WIDE_AS_THEIR_PLACE), "the graphs to follow the screen")
    _into_page_and_frames(visit)
    entries = reviewed()
    found = visit.driver.execute_async_script(RUN, TAGS, [one.where for one in entries])
    known = [(one, _entry(one)) for one in found["incomplete"]]
    return Found(
        tuple(f"{screen}, {scheme}: {_line(one)}" for one in found["violations"]),
        tuple(f"{screen}, {scheme}: {_line(one)}" for one, entry in known if entry is None),
        frozenset(entry for _, entry in known if entry),
    )


def _into_page_and_frames(visit: Visit) -> None:
    """Puts axe into the page and into each frame that is shown: it looks into those that hold it too.

    What it cannot tell of a frame is looked at where the frame's document is a page of its own.
    """
    _put(visit)
    visit.until(lambda: visit.run(FRAMES_ARE_THERE), "the frames to be there")
    for frame in (one for one in visit.all("iframe") if one.is_displayed()):
        visit.driver.switch_to.frame(frame)
        _put(visit)
        visit.driver.switch_to.default_content()


def _put(visit: Visit) -> None:
    if not visit.run("return Boolean(window.axe)"):
        visit.run(_program())


def shorten_tables(visit: Visit) -> None:
    """Leaves three rows of each long table: the others look the same, and axe needs seconds for a thousand cells."""
    visit.run(SHORTEN)


def _program() -> str:
    if not PROGRAM.exists():
        pytest.fail("axe-core is missing: make test fetches it with npm")
    return PROGRAM.read_text(encoding="utf-8")


def _entry(found: dict[str, Any]) -> Reviewed | None:
    """The first entry of the list that is about this finding."""
    entries = [reviewed()[place] for place in found["places"]]
    return next((one for one in entries if one.rule == found["rule"] and one.said in found["said"]), None)


def _line(found: dict[str, Any]) -> str:
    """Where and why, the rule's own words without its line breaks."""
    words = " ".join(found["words"].split())
    return f"{found['rule']} ({', '.join(found.get('said', []))}) at {found['target']}: {words}"
