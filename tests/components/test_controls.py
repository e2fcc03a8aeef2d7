"""Everything a visitor chooses with is a native control or a link, and holds whole addresses."""

from __future__ import annotations

import pytest

from components.controls import Choice, link_row, select, year_slider
from components.markup import html_of
from tests.pages.page_reader import Element, of_html

YEARS = [Choice(str(year), f"/x?ar={year}", year == 2022) for year in range(2020, 2025)]


def read(component: object) -> Element:
    return of_html(html_of(component))


def test_a_select_has_a_label_and_one_option_for_each_address() -> None:
    field = read(select("mot", "Jämför med", YEARS))
    assert field.one("label").one("select").attributes["id"] == "mot"
    assert field.one("label").one("span").text == "Jämför med"
    assert field.one("form").attributes["action"] == "/visa"
    button = field.one("noscript").one("button")
    assert (button.text, button.attributes["type"]) == ("Visa, jämför med", "submit")
    options = field.all("option")
    assert [(one.text, one.attributes["value"]) for one in options] == [
        (one.words, one.address) for one in YEARS
    ]
    assert [one.text for one in options if "selected" in one.attributes] == ["2022"]


def test_options_of_a_group_stand_together_under_its_name() -> None:
    choices = [Choice("a", "/a"), Choice("b", "/b", group="G"), Choice("c", "/c", group="G")]
    field = read(select("x", "X", choices))
    (group,) = field.all("optgroup")
    assert group.attributes["label"] == "G"
    assert [one.text for one in group.all("option")] == ["b", "c"]
    assert len(field.all("option")) == 3


def test_a_row_of_links_marks_the_chosen_one_and_is_named() -> None:
    row = read(link_row("kon", "Kön", [Choice("Kvinnor", "/x?kon=k", True), Choice("Män", "/x?kon=m")]))
    links = row.all("a")
    assert [one.attributes["href"] for one in links] == ["/x?kon=k", "/x?kon=m"]
    assert [one.attributes.get("aria-current") for one in links] == ["true", None]
    assert row.one("ul").attributes["aria-label"] == "Kön"
    names = [one.attributes["id"] for one in row.having("id")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("chosen", "place"), [(2020, "0"), (2022, "2"), (2024, "4"), (None, "4")])
def test_the_slider_stands_where_its_select_stands(chosen: int | None, place: str) -> None:
    choices = [Choice(one.words, one.address, one.words == str(chosen)) for one in YEARS]
    year = read(year_slider(choices))
    assert year.having("data-place")[0].attributes["data-place"] == place
    assert [one.text for one in year.one("select", id="ar").all("option")] == [one.words for one in YEARS]
    assert year.one("button", id="play").attributes["type"] == "button"
