"""A QR code leads to the address it was made of, whoever reads it."""

from __future__ import annotations

import re

import segno

from components.palette import LIGHT
from components.qr import QUIET, qr
from tests.pages.page_reader import of_html

ADDRESS = "https://lanslaget.example/lan/vastra-gotaland?mot=skane"


def modules(drawn: str) -> set[tuple[int, int]]:
    """The dark modules of a drawing, without the quiet zone."""
    path = of_html(drawn).one("path").attributes["d"] or ""
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{there}v1h-{back}z" for x, y, there, back in runs) == path
    assert all(there == back for _, _, there, back in runs)
    return {(int(x) + step - QUIET, int(y) - QUIET) for x, y, there, _ in runs for step in range(int(there))}


def test_the_drawing_has_the_modules_of_the_code() -> None:
    code = segno.make(ADDRESS, micro=False, error="m")
    dark = {(x, y) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module}
    assert modules(str(qr(ADDRESS, "Till sidan"))) == dark
    assert modules(str(qr(f"{ADDRESS}x", "Till sidan"))) != dark


def test_the_code_has_room_around_it_and_a_name() -> None:
    drawn = of_html(str(qr(ADDRESS, 'Till "sidan"'))).one("svg")
    size = len(segno.make(ADDRESS, micro=False, error="m").matrix) + 2 * QUIET
    assert drawn.attributes["viewbox"] == f"0 0 {size} {size}"
    assert (drawn.attributes["role"], drawn.attributes["aria-label"]) == ("img", 'Till "sidan"')


def test_a_code_that_leaves_the_site_has_plain_colours() -> None:
    assert "var(" in str(qr(ADDRESS, "x"))
    assert f"fill:{LIGHT.ink}" in str(qr(ADDRESS, "x", LIGHT))
