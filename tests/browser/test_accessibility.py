"""No page breaks a rule of accessibility, on a phone and at a desk, in light and in dark."""

from __future__ import annotations

from itertools import product

import pytest

from tests.browser import axe, pagetypes
from tests.browser.visit import Visit


@pytest.mark.parametrize("address", pagetypes.ALL)
@pytest.mark.usefixtures("told_of_refusals")
def test_page_has_no_violation(visit: Visit, address: str) -> None:
    visit.open(address)
    found: list[str] = []
    for screen, scheme in product(("desk", "phone"), ("light", "dark")):
        visit.use(screen, scheme)
        visit.wait_until_ready()
        found += [f"{screen}, {scheme}: {words}" for words in axe.violations(visit)]
        axe.shorten_tables(visit)
    assert found == []
