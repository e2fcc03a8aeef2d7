"""Text is broken into lines that fit, and no word is lost or left alone at the end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from components.lines import balanced, lines

words = st.lists(st.text("abcåäö-", min_size=1, max_size=12), min_size=1, max_size=12).map(" ".join)


@given(words, st.integers(12, 40))
def test_lines_fit_and_hold_all_words(text: str, letters: int) -> None:
    for broken in (lines(text, letters), balanced(text, letters)):
        assert " ".join(broken) == text
        assert max(map(len, broken)) <= letters


@given(words, st.integers(12, 40))
def test_balanced_lines_are_as_few_and_no_longer(text: str, letters: int) -> None:
    assert len(balanced(text, letters)) == len(lines(text, letters))
    assert max(map(len, balanced(text, letters))) <= max(map(len, lines(text, letters)))


def test_a_last_word_is_not_left_alone() -> None:
    text = "Återstående medellivslängd vid födseln"
    assert lines(text, 31) == ["Återstående medellivslängd vid", "födseln"]
    assert balanced(text, 31) == ["Återstående medellivslängd", "vid födseln"]


def test_a_word_wider_than_the_line_stays_whole() -> None:
    assert balanced("BE/BE0101/BE0101A", 5) == ["BE/BE0101/BE0101A"]
    assert balanced("", 5) == []
