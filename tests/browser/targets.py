"""How large the places are that a visitor points at: WCAG 2.2, criterion 2.5.8, with its exceptions."""

from __future__ import annotations

from tests.browser.visit import Visit

OPEN_ALL = 'document.querySelectorAll("details").forEach((one) => { one.open = true; })'
TOO_SMALL = """
const least = 24;
const kinds = 'a[href], button, input, select, textarea, summary, [role="button"]';
const shown = (one) => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length;
const withLine = (one, box) => { // half of a shape's line lies outside it, and can be hit too
  const line = one && parseFloat(getComputedStyle(one).strokeWidth) * one.getScreenCTM().a / 2;
  return line ? new DOMRect(box.x - line, box.y - line, box.width + 2 * line, box.height + 2 * line) : box;
};
const places = [...document.querySelectorAll(kinds)].filter(shown).map((one) => {
  const whole = (one.closest("label") ?? one).getBoundingClientRect(); // the words of a choice choose it too
  const box = withLine(one.querySelector(":scope > path"), whole);
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  return {one, box, x, y, small: Math.min(box.width, box.height) < least};
});

/* Inline: the line it stands in has other words. */
const inText = ({one}) => {
  if (getComputedStyle(one).display !== "inline") return false;
  let line = one.parentElement;
  while (getComputedStyle(line).display === "inline") line = line.parentElement;
  const words = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node; (node = words.nextNode()); ) {
    if (/\\p{L}/u.test(node.data) && !node.parentElement.closest(`${kinds}, .unseen`)) return true;
  }
  return false;
};

/* Equivalent: a county or municipality on a map has a link in a list as well. */
const leadsTo = (one) => one.dataset.code ?? one.href?.baseVal ?? one.getAttribute("href");
const isTwin = (one, other) => !other.small && !other.one.closest("svg") && leadsTo(other.one) === leadsTo(one);
const hasTwin = ({one}) => one.closest("svg") && places.some((other) => isTwin(one, other));

/* Spacing: a circle of 24 pixels around its middle touches no other target, nor another small one's circle. */
const away = (from, box) => Math.hypot(
  Math.max(box.left - from.x, 0, from.x - box.right), Math.max(box.top - from.y, 0, from.y - box.bottom));
const touches = (one, other) =>
  away(one, other.box) < least / 2 || (other.small && Math.hypot(one.x - other.x, one.y - other.y) < least);
const crowded = (one) => places.some((other) => other !== one && touches(one, other));

return places.filter((one) => one.small && !inText(one) && !hasTwin(one) && crowded(one))
  .map(({one, box}) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${one.outerHTML.slice(0, 120)}`);
"""
TILES = """
const shown = [...document.querySelectorAll(".counties:not(.plain) a")].filter((one) => one.checkVisibility());
return shown.map((one) => one.getBoundingClientRect()).map((one) => Math.min(one.width, one.height));
"""


def too_small(visit: Visit) -> list[str]:
    """The targets under 24 × 24 pixels, all parts of the page opened, that no exception of the criterion holds for."""
    visit.run(OPEN_ALL)
    return [str(one) for one in visit.run(TOO_SMALL)]


def tiles(visit: Visit) -> list[float]:
    """The shorter side of every county's tile; none where no map is shown."""
    return [float(one) for one in visit.run(TILES)]
