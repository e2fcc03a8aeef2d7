"""The diagram of levels says what hangs on what, what is not known, and who says so, in the order of reading."""

from __future__ import annotations

from components.markup import html_of
from components.plan_levels import plan_levels
from data.model import UNKNOWN, Level, Link, Plan, Source
from tests.pages.page_reader import Element, of_html

SOURCES = {
    "one": Source("Utgivare ett", "Titel ett", "", "2026-11-22"),
    "two": Source("Utgivare två", "Titel två", "https://example.org", "2026-11-22"),
}


def a_plan(slug: str, *links: str, law: str = "", period: str = UNKNOWN) -> Plan:
    """A plan that leads to others, of which ``two`` tells."""
    to = tuple(Link(one, "leder till", ("two",)) for one in links)
    return Plan(slug, f"Plan {slug}", "Text.", law, period, "Någon", ("one",), to)


def drawn(*levels: Level) -> Element:
    return of_html(html_of(plan_levels(levels, SOURCES)))


def test_an_arrow_points_to_where_the_other_plan_stands() -> None:
    middle = a_plan("b", "a", "c", "d")
    page = drawn(
        Level("Över", (a_plan("a"),)), Level("Mitt", (middle, a_plan("c"))), Level("Under", (a_plan("d"),))
    )
    arrows = [(one.classes, one.text) for one in page.with_class("leads-to")[0].all("li")]
    assert arrows == [
        (["leads-up"], "leder till Plan a"),
        (["leads-across"], "leder till Plan c"),
        (["leads-down"], "leder till Plan d"),
    ]
    links = [one.attributes["href"] for one in page.with_class("leads-to")[0].all("a")]
    assert links == ["#plan-a", "#plan-c", "#plan-d"]


def test_what_is_not_known_is_said_and_what_there_is_none_of_is_not() -> None:
    text = drawn(Level("Ett", (a_plan("a"),))).text
    assert "Inte kontrollerat: period." in text
    assert "Lag" not in text
    assert "lag" not in text
    both = drawn(Level("Ett", (a_plan("a", law=UNKNOWN),))).text
    assert "Inte kontrollerat: lag och period." in both
    known = drawn(Level("Ett", (a_plan("a", law="Lagen", period="2020–2030"),)))
    assert "Inte kontrollerat" not in known.text
    assert [one.text for one in known.all("dd")] == ["Lagen", "2020–2030", "Någon"]


def test_a_plan_names_the_sources_of_its_text_and_of_its_links_once() -> None:
    page = drawn(Level("Ett", (a_plan("a", "b", "c"), a_plan("b"), a_plan("c"))))
    first, second, _ = (one.text for one in page.with_class("source"))
    assert first.replace("\u00a0", " ") == "Källor: Utgivare ett (1), Utgivare två (2)"
    assert second.replace("\u00a0", " ") == "Källa: Utgivare ett (1)"
