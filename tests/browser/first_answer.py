"""What stands on a page before any script, and how far things jump when Dash takes over."""

from __future__ import annotations

from typing import Any

from tests.browser.visit import Visit

BEFORE = """
window.lookedAt = {shift: 0, taken_over: null};
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.lookedAt.shift += one.value;
}).observe({type: "layout-shift", buffered: true});
new MutationObserver((_, self) => {
  if (!document.querySelector("#_pages_content > *")) return;
  window.lookedAt.taken_over = performance.now();
  self.disconnect();
}).observe(document, {childList: true, subtree: true});
"""
AFTER = """
const done = arguments[arguments.length - 1];
const painted = () => performance.getEntriesByName("first-contentful-paint")[0].startTime;
const told = () => done([lookedAt.shift, painted() < lookedAt.taken_over]);
requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(told)));
"""
PLACES = """
const root = document.getElementById("first-answer") || document.getElementById("react-entry-point");
const kinds = "h1, h2, h3, p, summary, select, .label, .chart-box, .legend, li a, tr, footer";
const found = {};
for (const one of root.querySelectorAll(kinds)) {
  if (one.closest("svg")) continue;
  const box = one.getBoundingClientRect();
  const words = one.matches(".chart-box, select") ? one.id : one.textContent.replaceAll(/\\s+/g, " ").slice(0, 60);
  const name = `${one.tagName.toLowerCase()} ${words}`;
  if (!box.height || !one.checkVisibility()) continue;
  (found[name] ||= []).push([Math.round(box.left), Math.round(box.top + scrollY)]);
}
return found;
"""

Places = dict[str, list[list[int]]]


def watch(visit: Visit) -> str:
    """From the next page on the browser adds up what moves; the name with which to stop."""
    ask = visit.driver.execute_cdp_cmd
    return str(ask("Page.addScriptToEvaluateOnNewDocument", {"source": BEFORE})["identifier"])


def stop_watching(visit: Visit, name: str) -> None:
    """Ends what ``watch`` began."""
    visit.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": name})


def shift(visit: Visit) -> tuple[float, bool]:
    """The sum of all layout shifts so far, and whether something was painted before Dash took over."""
    total, painted_first = visit.driver.execute_async_script(AFTER)
    return float(total), bool(painted_first)


def places(visit: Visit) -> Places:
    """Left and top in pixels of every heading, sentence, control and row that is shown, by its words."""
    found: dict[str, Any] = visit.run(PLACES)
    return found


def moved(before: Places, after: Places, pixels: int) -> list[str]:
    """What stands more than some pixels from where it stood, or is not there any more."""
    return [
        f"{name}: from {before[name]} to {after.get(name)}"
        for name in before
        if name not in after
        or any(
            abs(a - b) > pixels
            for old, new in zip(before[name], after[name], strict=False)
            for a, b in zip(old, new, strict=True)
        )
    ]
