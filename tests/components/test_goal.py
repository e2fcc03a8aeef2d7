"""Goals and decided numbers stand in the words of those who decided them, with their source."""

from __future__ import annotations

from components.goal import area_goal, challenge_list, empty_slots, goal_quote, strategy_note, target_list
from components.markup import html_of
from data.catalogue import catalogue
from tests.pages.page_reader import Element, of_html


def read(component: object) -> Element:
    return of_html(html_of(component))


def test_the_goal_is_quoted_whole_with_who_decided_it() -> None:
    goals = catalogue().goals
    quote = read(goal_quote(goals)).one("blockquote")
    assert [one.text for one in quote.all("p")] == [f"”{one.text}”" for one in goals]
    assert "Mål beslutat av riksdagen" in quote.one("footer").text
    assert quote.one("a").attributes["href"] == goals[0].source.url == quote.attributes["cite"]


def test_an_area_has_its_name_quoted_and_no_goal_of_its_own() -> None:
    for area in catalogue().areas:
        block = read(area_goal(area, catalogue().goals))
        assert (f"”{area.name}”" in block.text) == (area.source is not None)
        assert ("inget eget måltal" in block.text) == (area.source is not None)
        if area.source:
            assert area.priorities_url in [one.attributes["href"] for one in block.all("a")]


def test_challenges_and_strategy_stand_with_their_source() -> None:
    challenges = read(challenge_list(catalogue().challenges))
    assert [one.text.lower() for one in challenges.all("li")] == [
        one.name.lower() for one in catalogue().challenges
    ]
    assert "Källa: " in challenges.text
    note = read(strategy_note(catalogue().strategy))
    assert catalogue().strategy.document in note.text
    assert catalogue().strategy.note in note.text


def test_a_decided_number_says_for_whom_it_was_set() -> None:
    targets = catalogue().targets
    items = read(target_list(targets)).all("li")
    for target, item in zip(targets, items, strict=True):
        assert item.text.startswith(target.label)
        assert f"”{target.wording}”" in item.text
        assert target.note in item.text
        assert item.one("a").attributes["href"] == target.source_url


def test_no_decided_number_is_no_heading() -> None:
    assert target_list([]) is None


def test_what_has_no_figures_is_named() -> None:
    for area in catalogue().areas:
        said = [one.text for slot in empty_slots(area.empty_slots) for one in read(slot).all("p")]
        assert said == [f"{slot.name}: {slot.note}." for slot in area.empty_slots]
