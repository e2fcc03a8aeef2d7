"""Nothing sticks out sideways on a small phone, or when text is shown at twice its size."""

from __future__ import annotations

import pytest

from tests.browser import pagetypes
from tests.browser.visit import Visit

OPEN_ALL = 'document.querySelectorAll("details").forEach((one) => { one.open = true; })'
TOO_WIDE = "return Math.max(0, document.documentElement.scrollWidth - innerWidth)"
STICKING_OUT = """
const inside = (one) => one.closest(".scroll, .unseen, .skip, .rows thead, svg, .leaflet-container, .hidden");
return [...document.querySelectorAll("body *")]
  .filter((one) => !inside(one) && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120));
"""
CLIPPED = """
const apart = (one) => one.closest(".unseen, .rows thead, svg, .graph, .leaflet-container");
const clips = (one) => ["hidden", "clip"].includes(getComputedStyle(one).overflowX) && !apart(one);
return [...document.querySelectorAll("body *")]
  .filter((one) => one.textContent.trim() && clips(one) && one.getClientRects().length)
  .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
  .map((one) => one.outerHTML.slice(0, 120));
"""


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", pagetypes.ALL)
def test_nothing_sticks_out_on_a_phone_or_at_twice_the_size(visit: Visit, address: str) -> None:
    visit.use("phone")
    visit.open(address)
    assert_fits(visit)
    visit.use("desk", scale=2)
    assert_fits(visit)


def assert_fits(visit: Visit) -> None:
    """With all parts opened, nothing is wider than the window and no text is cut off."""
    visit.wait_until_ready()
    visit.run(OPEN_ALL)
    assert visit.settles(STICKING_OUT, []) == []
    assert visit.settles(TOO_WIDE, 0) == 0
    assert visit.run(CLIPPED) == []
