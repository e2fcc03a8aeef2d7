"""Steps on the axes, and labels that do not overlap."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from components import placing, ticks

VALUES = some.floats(min_value=-1e9, max_value=1e9, allow_nan=False).map(lambda value: round(value, 3))
YEARS = some.integers(min_value=1900, max_value=2100)


@given(VALUES, VALUES)
def test_steps_reach_around_the_values_and_are_round(one: float, other: float) -> None:
    low, high = sorted((one, other))
    steps = ticks.steps(low, high)
    size = steps[1] - steps[0]
    assert steps[0] <= low + 1e-6
    assert steps[-1] >= high - 1e-6
    assert 2 <= len(steps) <= ticks.MOST_STEPS + 2
    assert round(size / 10 ** math.floor(math.log10(size) + 1e-6), 3) in {1.0, 2.0, 5.0}
    assert [round(later - earlier, 6) for earlier, later in pairwise(steps)] == [pytest.approx(size)] * (
        len(steps) - 1
    )


@given(VALUES, VALUES)
def test_the_numbers_of_an_axis_are_all_different(one: float, other: float) -> None:
    low, high = sorted((one, other))
    texts = ticks.texts(ticks.steps(low, high))
    assert len(set(texts)) == len(texts)


def test_an_axis_is_written_in_swedish() -> None:
    assert ticks.texts(ticks.steps(-3, 8)) == ("−5", "0", "5", "10")
    assert ticks.texts(ticks.steps(0, 1)) == ("0,0", "0,2", "0,4", "0,6", "0,8", "1,0")


def test_an_axis_of_lines_begins_at_zero_only_where_that_costs_little() -> None:
    assert ticks.covering([20, 100])[0] == 0
    assert ticks.covering([75, 85])[0] > 0
    assert ticks.covering([-4, 85])[0] < 0


def test_bars_begin_at_zero() -> None:
    assert ticks.from_zero([75, 85])[0] == 0
    assert ticks.from_zero([-4, 85])[0] < 0
    assert ticks.from_zero([-9, -4])[-1] == 0


def test_an_axis_cannot_go_backwards() -> None:
    with pytest.raises(ValueError, match="cannot go from"):
        ticks.steps(2, 1)


@given(YEARS, YEARS)
def test_years_on_the_axis_are_few_whole_and_inside(one: int, other: int) -> None:
    first, last = sorted((one, other))
    years = ticks.years(first, last)
    assert 1 <= len(years) <= ticks.MOST_YEARS + 1
    assert all(first <= year <= last for year in years)


@given(some.lists(VALUES, max_size=6), some.floats(min_value=0.5, max_value=1e6))
def test_labels_are_moved_apart_and_keep_their_order(wanted: list[float], gap: float) -> None:
    placed = placing.apart(wanted, gap)
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    ordered = [placed[index] for index in order]
    room = gap * (1 - 1e-6) - 1e-6
    assert all(later - earlier >= room for earlier, later in pairwise(ordered))


def test_labels_with_room_stay_where_they_are() -> None:
    assert placing.apart([5.0, 1.0, 3.0], 1.0) == (5.0, 1.0, 3.0)


def test_labels_without_room_form_a_block_around_their_middle() -> None:
    assert placing.apart([2.0, 2.0, 9.0], 1.0) == (1.5, 2.5, 9.0)
