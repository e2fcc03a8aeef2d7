"""Whether everything on a page has room: nothing sticks out, is cut off, or lies on something else."""

from __future__ import annotations

from tests.browser.visit import Visit

OPEN_ALL = 'document.querySelectorAll("details").forEach((one) => { one.open = true; })'
TOO_WIDE = "return Math.max(0, document.documentElement.scrollWidth - innerWidth)"
STICKING_OUT = """
const apart = ".scroll, .unseen, .skip, .rows thead, .stacked thead, svg, .leaflet-container, .hidden";
const inside = (one) => one.closest(apart);
return [...document.querySelectorAll("body *")]
  .filter((one) => !inside(one) && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120));
"""
SWIPED = """
const scrolls = (one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX) && one.tagName !== "TEXTAREA";
return [...document.querySelectorAll("body *")].filter((one) => one.getClientRects().length && scrolls(one))
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML.slice(0, 120));
"""
CLIPPED = """
const apart = (one) => one.closest(".unseen, .rows thead, .stacked thead, svg, .graph, .leaflet-container");
const clips = (one) => ["hidden", "clip"].includes(getComputedStyle(one).overflowX) && !apart(one);
return [...document.querySelectorAll("body *")]
  .filter((one) => one.textContent.trim() && clips(one) && one.getClientRects().length)
  .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.outerHTML.slice(0, 120));
"""
OVERLAPPING = """
const heads = ".rows thead, .stacked thead";
const apart = `.unseen, .skip, ${heads}, svg, .graph, .leaflet-container, .scroll th:first-child, option`;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const lines = [];
for (let node; (node = walker.nextNode()); ) {
  if (!node.textContent.trim() || node.parentElement.closest(apart)) continue;
  const range = document.createRange();
  range.selectNodeContents(node);
  // A line box is higher than its letters: a tenth less on each side.
  for (const box of range.getClientRects()) {
    const less = box.height / 10;
    lines.push({node, left: box.left, right: box.right, top: box.top + less, bottom: box.bottom - less});
  }
}
lines.sort((one, other) => one.top - other.top);
const found = [];
lines.forEach((one, place) => {
  for (let next = place + 1; next < lines.length && lines[next].top < one.bottom - 1; next += 1) {
    const other = lines[next];
    const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    if (shared > 1 && other.node !== one.node) found.push([one.node.textContent, other.node.textContent]);
  }
});
return found;
"""
SQUEEZED = """
const apart = ".unseen, .rows thead, .stacked thead, svg, .graph, .leaflet-container, pre, code, textarea, option";
const linesOf = (one) => {
  const range = document.createRange();
  range.selectNodeContents(one);
  return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = [];
for (let node; (node = walker.nextNode()); ) {
  const words = node.textContent.split(/[\\s/.-]+/).filter(Boolean).length;
  if (words && !node.parentElement.closest(apart) && linesOf(node) > 3 * words) found.push(node.textContent);
}
return found;
"""
"""Words in a column of single letters: more than three lines to a word."""

UNUSABLE = """
const kinds = "a[href], button, input, select, summary";
const wanted = [...document.querySelectorAll(kinds)].filter((one) =>
  one.checkVisibility({visibilityProperty: true}) && !one.closest(".skip, .leaflet-container, svg"));
return wanted.filter((one) => {
  one.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
  const boxes = [...one.getClientRects()];
  return !boxes.some((box) => {
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return hit && (one.contains(hit) || hit.contains(one) && hit.closest("label"));
  });
}).map((one) => one.outerHTML.slice(0, 120));
"""


SIDEWAYS = {"sticks out": STICKING_OUT, "is cut off": CLIPPED}
ALL = SIDEWAYS | {"lies on other words": OVERLAPPING, "is squeezed": SQUEEZED, "cannot be hit": UNUSABLE}


def faults(visit: Visit, looks: dict[str, str] = ALL) -> dict[str, list[str]]:
    """What has no room with all parts opened, by what is wrong with it; nothing on a good page."""
    visit.wait_until_ready()
    visit.run(OPEN_ALL)
    found = {what: [str(one) for one in visit.settles(script, [])] for what, script in looks.items()}
    wider = visit.settles(TOO_WIDE, 0)
    found["is wider than the window"] = [f"{wider} pixels"] if wider else []
    return {what: ones for what, ones in found.items() if ones}
