"""The list of counties: real links in code order, colour words that the legend explains."""

from __future__ import annotations

from itertools import pairwise

import pytest

from components.counties import CountyChoice, class_words, county_list, legend, shade
from components.markup import html_of
from data.model import Classes
from tests.components.samples import COUNTIES, RATE, seen
from tests.pages.page_reader import Element, of_html

AROUND = Classes((-2.0, -0.5, 0.5, 2.0), around_riket=True)
LEVELS = Classes((10.2, 11.5, 1234.0), around_riket=False)


def read(component: object) -> Element:
    return of_html(html_of(component))


def choices(**changes: object) -> list[CountyChoice]:
    return [CountyChoice(one, f"/lan/{one.slug}", (2, 3), **changes) for one in COUNTIES.values()]  # type: ignore[arg-type]  # as given


def test_every_county_is_a_link_with_its_name() -> None:
    listed = read(county_list(None, choices()))
    links = listed.all("a")
    assert [one.attributes["href"] for one in links] == [f"/lan/{one.slug}" for one in COUNTIES.values()]
    assert [one.text.replace("\u00ad", "") for one in links] == [one.short_name for one in COUNTIES.values()]
    assert all({"column-3", "row-4"} <= set(one.classes) for one in listed.all("li"))


def test_a_county_shows_its_value_and_whether_it_is_chosen() -> None:
    one = CountyChoice(COUNTIES["20"], "/x", (0, 0), seen("20", 2024, 12.34), "s1", 0)
    other = CountyChoice(COUNTIES["01"], "/y", (0, 0), seen("01", 2024, float("nan")), "missing")
    chosen, plain = read(county_list(RATE, [one, other])).all("a")
    assert chosen.one("data").text == "12,3"
    assert chosen.attributes["aria-current"] == "true"
    assert "(vald)" in chosen.text
    assert not plain.all("data")
    assert "uppgift saknas" in plain.text
    assert "aria-current" not in plain.attributes


def test_a_figure_that_is_long_for_a_small_square_is_marked() -> None:
    values = {"01": 1_769_000.0, "03": 9.9}
    both = [CountyChoice(COUNTIES[code], "/x", (0, 0), seen(code, 2024, one)) for code, one in values.items()]
    long, short = read(county_list(RATE, both)).all("li")
    assert "long" in long.classes
    assert "long" not in short.classes


def test_the_legend_prints_the_limits_of_every_class_and_the_missing() -> None:
    words = class_words(RATE, LEVELS)
    assert words == (
        "under 10,2",
        "10,2 till under 11,5",
        "11,5 till under 1\u00a0234,0",
        "1\u00a0234,0 eller mer",
    )
    key = read(legend(RATE, LEVELS, ""))
    items = key.all("li")
    assert [one.text for one in items] == [*words, "siffra saknas"]
    swatches = [one.classes[-1] for one in key.with_class("swatch")]
    assert len(set(swatches)) == len(swatches) == 5


def test_the_legend_says_when_colours_are_differences() -> None:
    assert "Skillnad mot Riket" in read(legend(RATE, AROUND, "")).text
    assert "−2,0" in read(legend(RATE, AROUND, "")).text
    assert "Skillnad mot Riket" not in read(legend(RATE, LEVELS, "")).text


def test_without_classes_the_legend_says_why() -> None:
    key = read(legend(RATE, None, "Ett antal färgas inte."))
    assert "Ett antal färgas inte." in key.text
    assert not key.with_class("swatch")


@pytest.mark.parametrize("count", range(1, 6))
@pytest.mark.parametrize("around", [False, True])
def test_shades_differ_and_rise_with_the_classes(count: int, around: bool) -> None:
    classes = Classes(tuple(float(one) for one in range(count - 1)), around)
    shades = [shade(classes, place) for place in range(count)]
    assert {one[0] for one in shades} == {"d" if around else "s"}
    assert all(int(one[1]) < int(other[1]) for one, other in pairwise(shades))
    if count > 1:
        assert (shades[0][1], shades[-1][1]) == ("0", "4")
    assert shade(classes, None) == "missing"
