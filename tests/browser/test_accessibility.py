"""No page breaks a rule of accessibility at 320, 768 or 1280 pixels, light or dark; doubts have been looked at."""

from __future__ import annotations

from itertools import product

import pytest

from tests.browser import axe, pagetypes
from tests.browser.visit import Visit

SCREENS = ("desk", "tablet", "phone")
SCHEMES = ("light", "dark")


@pytest.mark.parametrize("address", pagetypes.ALL)
@pytest.mark.usefixtures("told_of_refusals")
def test_page_has_no_violation_and_no_doubt_that_nobody_has_looked_at(visit: Visit, address: str) -> None:
    visit.open(address)
    found = axe.Found()
    for screen, scheme in product(SCREENS, SCHEMES):
        visit.use(screen, scheme)
        visit.wait_until_ready()
        found += axe.look(visit, screen, scheme)
        axe.shorten_tables(visit)
    assert found.violations == ()
    assert found.unreviewed == ()
    gone = [one for one in axe.reviewed() if address in one.pages and one not in found.reviewed]
    assert gone == [], "listed in reviewed.yaml, but axe no longer says so"
    assert [one for one in found.reviewed if address not in one.pages] == [], "new on this page"


def test_the_list_of_doubts_names_only_pages_that_are_looked_at() -> None:
    listed = {page for one in axe.reviewed() for page in (*one.pages, *one.first_answers)}
    assert listed - set(pagetypes.ALL) == set()
    assert [one for one in axe.reviewed() if not (one.pages or one.first_answers or one.embeds)] == []
