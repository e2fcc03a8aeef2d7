"""The accessibility statement is a draft until somebody says who runs the site; then it leads to them."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest

from components.markup import html_of
from data.catalogue import catalogue
from pages.address import parse
from tests.pages.conftest import Site
from tests.pages.page_reader import of_html

ADDRESS = "/om/tillganglighet"
CONTACT = "lanslaget@region.example"


def test_without_an_operator_it_is_a_draft_that_says_what_is_missing(site: Site) -> None:
    said = of_html(site.get(ADDRESS).text).text
    assert "Utkast." in said
    assert "(Ansvarig inte angiven) står bakom" in said
    assert "så vill vi få veta det. Kontaktuppgift saknas ännu, se ovan." in said


@pytest.mark.usefixtures("site")
def test_an_operator_is_named_wherever_a_visitor_may_need_one(monkeypatch: pytest.MonkeyPatch) -> None:
    known = catalogue()
    stated = replace(known, operator=replace(known.operator, name="Region Exempel", contact=CONTACT))
    statement = sys.modules["pages.accessibility"]
    monkeypatch.setattr(statement, "catalogue", lambda: stated)
    said = of_html(html_of(statement.content(parse(ADDRESS, "")))).text
    assert "Utkast" not in said
    assert "Region Exempel står bakom" in said
    assert said.count(f"skriv till {CONTACT}.") == 2
