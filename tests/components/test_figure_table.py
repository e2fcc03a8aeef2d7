"""The table behind a chart: marking a county in it afterwards is the same as writing it with that county chosen."""

from __future__ import annotations

import pytest

from components.figure_table import emphasised, figure_table
from components.markup import html_of
from data.catalogue import catalogue
from data.model import Sex
from tests.data.conftest import bundled

REGIONS = (*catalogue().counties, catalogue().riket)


@pytest.mark.parametrize("codes", [(), ("20",), ("14", "24", "01")], ids=len)
@pytest.mark.parametrize("slug", ["medellivslangd", "valdeltagande-regionval"])
def test_a_county_that_is_marked_afterwards_looks_as_if_it_had_been_chosen(
    slug: str, codes: tuple[str, ...]
) -> None:
    def table(*chosen: str) -> str:
        return html_of(figure_table(*bundled(slug), REGIONS, Sex.TOTAL, chosen))

    names = [one.short_name for one in REGIONS if one.code in codes]
    assert emphasised(table(), names) == table(*codes)
    assert table(*codes).count('class="emphasised"') == len(codes)
