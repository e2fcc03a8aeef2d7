"""Where a view stands as a slide, by itself or in a list."""

from __future__ import annotations

from pages.address import address
from pages.view import View

VIEW, NUMBER = "visning", "bild"
ASKS = (VIEW, NUMBER)
FORUM = "forum"


def slide_address(view: View) -> str:
    """A view as a slide by itself."""
    here = address(view)
    return f"{here}{'&' if '?' in here else '?'}{VIEW}={FORUM}"


def place_address(listed: View, number: int) -> str:
    """A slide of a list."""
    return f"{address(listed)}&{NUMBER}={number}"
