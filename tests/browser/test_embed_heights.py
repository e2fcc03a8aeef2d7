"""The height that the code of a frame has is enough for the highest embeds there are, and not much more than that."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from components.embed_code import HEIGHTS, HEIGHTS_BESIDE_A_GROUP, height
from tests.browser.visit import Visit

FIVE = "lan=vastra-gotaland,vasternorrland,sodermanland,jamtland,gotland"
HIGHEST = {
    "tid": ("langtidsarbetslosa-andel", "sysselsattningsgrad-aku", "nystartade-foretag-per-1000"),
    "rang": ("fardigstallda-bostader-per-1000", "utslapp-produkter-per-invanare"),
    "karta": ("utslapp-el-fjarrvarme-per-invanare", "fardigstallda-bostader-per-1000"),
    "rutor": ("utslapp-transporter-per-invanare", "fardigstallda-bostader-per-1000"),
}
"""Of all measures, as measured with five counties and a sixth to set them beside: long names and units, many breaks."""

HIGHEST_BESIDE_A_GROUP = {
    "tid": "utslapp-el-fjarrvarme-per-invanare",
    "rang": "utslapp-el-fjarrvarme-per-invanare",
    "karta": "utslapp-el-fjarrvarme-per-invanare",
    "rutor": "utslapp-transporter-per-invanare",
}
A_COUNTY = "ostergotland"
MOST_WORDS = ("liknande-inkomst", "la-stockholm-solna")
"""The groups that take the most words to tell."""

NARROWEST = 280  # pixels
SPARE = 80
"""Pixels: for a second line in the words about the version, and what the letters of other systems may take."""


@pytest.mark.parametrize("drawing", HIGHEST)
def test_the_highest_embeds_are_not_cut_and_leave_little_room(visit: Visit, drawing: str) -> None:
    for least, _ in HEIGHTS:
        addresses = [f"/embed/{slug}?{FIVE}&typ={drawing}&mot={A_COUNTY}" for slug in HIGHEST[drawing]]
        check(highest(visit, addresses, least), height(drawing, least), least)


@pytest.mark.parametrize("drawing", HIGHEST_BESIDE_A_GROUP)
def test_the_highest_embeds_beside_a_group_are_not_cut_and_leave_little_room(
    visit: Visit, drawing: str
) -> None:
    for least, _ in HEIGHTS_BESIDE_A_GROUP:
        slug = HIGHEST_BESIDE_A_GROUP[drawing]
        addresses = [f"/embed/{slug}?{FIVE}&typ={drawing}&mot={mot}" for mot in MOST_WORDS]
        check(highest(visit, addresses, least), height(drawing, least, beside_group=True), least)


def highest(visit: Visit, addresses: Sequence[str], least: int) -> int:
    """Pixels that the highest of some embeds takes, in a frame of that width."""
    visit.use("desk", width=max(least, NARROWEST))
    seen = 0
    for address in addresses:
        visit.open(address)
        seen = max(seen, int(visit.run("return document.documentElement.offsetHeight")))
    return seen


def check(seen: int, given: int, least: int) -> None:
    assert seen <= given <= seen + SPARE, (least, seen)
