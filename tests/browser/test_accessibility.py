"""No page breaks a rule of accessibility, on a phone and at a desk, in light and in dark."""

from __future__ import annotations

import pytest

from tests.browser import axe, pagetypes
from tests.browser.visit import Visit


@pytest.mark.parametrize("address", pagetypes.ALL)
@pytest.mark.usefixtures("told_of_refusals")
def test_page_has_no_violation(visit: Visit, address: str) -> None:
    visit.open(address)
    found = {}
    for screen in ("desk", "phone"):
        for scheme in ("light", "dark"):
            visit.use(screen, scheme)
            visit.wait_until_ready()
            found[screen, scheme] = axe.violations(visit)
    assert not any(found.values()), found
