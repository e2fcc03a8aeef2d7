"""What a file or the API is asked for is read strictly, and written in one way only."""

from __future__ import annotations

import pytest

from data.errors import BadParameter
from data.model import Observations, Sex, Unavailable
from data.selection import selected
from data.store import observations
from pages.filters import selection, written


@pytest.fixture(name="figures")
def _figures() -> Observations:
    found = observations("eftergymnasial")
    assert not isinstance(found, Unavailable)
    return found


def test_filters_are_read_and_written_the_same(figures: Observations) -> None:
    given = {"lan": ["dalarna,riket"], "ar": ["2019-2020,2017"], "kon": ["k"]}
    asked = selection(given, figures)
    assert [one.code for one in asked.regions] == ["20", "00"]
    assert asked.years == (2017, 2019, 2020)
    assert asked.sexes == (Sex.WOMEN,)
    assert written(asked) == "lan=dalarna,riket&ar=2017,2019,2020&kon=k"


def test_no_filter_is_all_there_is(figures: Observations) -> None:
    assert written(selection({}, figures)) == ""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("lan", "atlantis"),
        ("lan", ""),
        ("lan", "dalarna,dalarna"),
        ("ar", "1066"),
        ("ar", "2020-"),
        ("ar", "2020-2010"),
        ("ar", "20200"),
        ("ar", "٢٠٢٠"),
        ("kon", "x"),
        ("farg", "bla"),
    ],
)
def test_what_cannot_be_is_refused_in_words(figures: Observations, name: str, value: str) -> None:
    with pytest.raises(BadParameter):
        selection({name: [value]}, figures)


def test_a_repeated_filter_is_refused(figures: Observations) -> None:
    with pytest.raises(BadParameter, match="flera värden"):
        selection({"lan": ["dalarna", "skane"]}, figures)


def test_overlapping_spans_give_each_year_once(figures: Observations) -> None:
    assert selection({"ar": ["2017-2019,2019-2020"]}, figures).years == (2017, 2018, 2019, 2020)


def test_selected_observations_come_by_region_year_and_sex(figures: Observations) -> None:
    asked = selection({"lan": ["dalarna"], "ar": ["2014"]}, figures)
    found = list(selected(figures, asked, asked.regions))
    assert [(one.region, one.year, one.sex) for one in found] == [("20", 2014, sex) for sex in figures.sexes]
