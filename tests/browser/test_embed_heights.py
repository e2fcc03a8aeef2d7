"""The height that the code of a frame has is enough for the highest embeds there are, and not much more than that."""

from __future__ import annotations

import pytest

from components.embed_code import HEIGHTS, height
from tests.browser.visit import Visit

FIVE = "lan=vastra-gotaland,vasternorrland,sodermanland,jamtland,gotland"
HIGHEST = {
    "tid": ("langtidsarbetslosa-andel", "sysselsattningsgrad-aku", "nystartade-foretag-per-1000"),
    "rang": ("fardigstallda-bostader-per-1000", "utslapp-produkter-per-invanare"),
    "karta": ("utslapp-el-fjarrvarme-per-invanare", "fardigstallda-bostader-per-1000"),
    "rutor": ("utslapp-transporter-per-invanare", "fardigstallda-bostader-per-1000"),
}
"""Of all measures, as measured with five counties chosen: long names, long units, many breaks."""

NARROWEST = 280  # pixels
SPARE = 80
"""Pixels: for a second line in the words about the version, and what the letters of other systems may take."""


@pytest.mark.parametrize("drawing", HIGHEST)
def test_the_highest_embeds_are_not_cut_and_leave_little_room(visit: Visit, drawing: str) -> None:
    for least, _ in HEIGHTS:
        seen = 0
        for slug in HIGHEST[drawing]:
            visit.use("desk", width=max(least, NARROWEST))
            visit.open(f"/embed/{slug}?{FIVE}&typ={drawing}")
            seen = max(seen, int(visit.run("return document.documentElement.offsetHeight")))
        assert seen <= height(drawing, least) <= seen + SPARE, (least, seen)
