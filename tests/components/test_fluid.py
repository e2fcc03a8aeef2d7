"""Drawings as wide as their place: what lies where, who is told from whom without colour, what is not final."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given

from components import describe, fluid_ranking, fluid_series
from components.chart import BreakLine, Line, Mark, Ranking, Role, State, TargetLine, TimeSeries
from components.fluid_axes import ABOVE, EDGE, LONG, PLOT
from data.model import Place
from tests.components.drawing import NASTY, root, tokens
from tests.components.samples import RATE, REGIONS, seen

FIRST, LAST = 2010, 2024


def line(
    region: str, role: Role, rank: int | None, *runs: dict[int, float], state: State = State.FINAL
) -> Line:
    """A line with one mark a year, the last of them in a state."""
    last = max(year for run in runs for year in run)
    marks = tuple(
        tuple(
            Mark(year, value, state if year == last else State.FINAL, "", "") for year, value in run.items()
        )
        for run in runs
    )
    return Line(region, REGIONS[region].short_name, role, rank, marks)


def series(*lines: Line, **more: object) -> TimeSeries:
    plain = TimeSeries("Provandel", "%", 1, "", "", lines, (), (), FIRST, LAST, ())
    return replace(plain, **more)  # type: ignore[arg-type]  # fields by name


def drawn(chart: TimeSeries) -> Element:
    return root(fluid_series.drawing(chart, "h w s"))


def marks(image: Element, region: str) -> list[Element]:
    """The marks of one region."""
    groups = (one for one in image.iter("g") if one.get("data-region") == region)
    return [mark for group in groups for mark in group.iter("use")]


def share(text: str | None) -> float:
    return float((text or "0%").removesuffix("%"))


def labels(image: Element) -> dict[str, Element]:
    return {str(one.text): one for one in image.iter("text")}


OVER_TEN = {year: float(year - FIRST) for year in range(FIRST, FIRST + 11)}
GREY = line("01", Role.BACKGROUND, None, OVER_TEN)
RIKET = line("00", Role.RIKET, None, dict.fromkeys(OVER_TEN, 4.0))
DALARNA = line("20", Role.CHOSEN, 0, {2010: 1.0, 2011: 2.0}, {2013: 9.0, 2014: 10.0})
GOTLAND = line("09", Role.CHOSEN, 1, {2014: 10.0})


def test_a_drawing_is_an_image_named_by_the_words_around_it_with_room_for_its_names() -> None:
    box = drawn(series(GREY, RIKET, DALARNA))
    image = next(box.iter("svg"))
    assert (image.get("role"), image.get("aria-labelledby"), image.get("width")) == ("img", "h w s", "100%")
    _, right, _, left = re.findall(r"([\d.]+)(?:px|\b)", str(box.get("style")))[:4]
    assert float(right) > len("Dalarna") * 7
    assert float(left) > len("10") * 7


@pytest.mark.parametrize(("state", "hollow"), [(State.FINAL, [None]), (State.PROVISIONAL, ["open"])])
def test_a_value_that_is_not_final_is_hollow(state: State, hollow: list[str | None]) -> None:
    image = drawn(series(line("20", Role.CHOSEN, 0, {2010: 1.0, 2011: 2.0, 2012: 3.0}, state=state)))
    assert [one.get("class") for one in marks(image, "20")] == [None, None, *hollow]


def test_regions_that_are_followed_are_told_apart_without_colour() -> None:
    image = drawn(series(GREY, RIKET, GOTLAND, DALARNA))
    stretched = next(one for one in image.iter("svg") if one.get("preserveAspectRatio") == "none")
    looks = [(one.get("stroke-dasharray"), one.get("stroke-width")) for one in stretched.iter("path")]
    assert looks[0] == (None, None)
    assert len({look for look, _ in looks[1:]}) == 3
    used = {code: {one.get("href") for one in marks(image, code)} for code in ("00", "20", "09")}
    assert all(len(ids) == 1 for ids in used.values())
    assert len(set.union(*used.values())) == 3
    there = {f"#{one.get('id')}" for defs in image.iter("defs") for one in defs}
    assert there == set.union(*used.values())
    assert marks(image, "01") == []


def test_colours_are_those_of_the_rank() -> None:
    image = drawn(series(GREY, RIKET, GOTLAND, DALARNA))
    paths = [one.get("style") for one in image.iter("path") if one.get("style")]
    assert [tokens(one) for one in paths] == [["riket"], ["series-2"], ["series-1"]]


def test_marks_lie_at_their_year_and_their_value() -> None:
    image = drawn(series(RIKET, DALARNA))
    across = [(year - FIRST + EDGE) / (LAST - FIRST + 2 * EDGE) * 100 for year in (2010, 2011, 2013, 2014)]
    found = marks(image, "20")
    assert [share(one.get("x")) for one in found] == pytest.approx(across, abs=0.051)
    steps = {
        one.text: float(one.get("y", "")) + 4 for one in image.iter("text") if one.get("class") == "step"
    }
    zero, ten = steps["0"], steps["10"]
    assert (ten, zero) == (ABOVE, ABOVE + PLOT)
    levels = [zero + (ten - zero) * value / 10 for value in (1, 2, 9, 10)]
    assert [float(one.get("y", "")) for one in found] == pytest.approx(levels, abs=0.26)


def test_names_at_line_ends_that_would_overlap_are_moved_apart() -> None:
    image = drawn(series(GREY, GOTLAND, DALARNA))
    names = labels(image)
    ends = [float(names[name].get("y", "")) for name in ("Gotland", "Dalarna")]
    assert abs(ends[0] - ends[1]) >= 15
    assert {names[name].get("x") for name in ("Gotland", "Dalarna")} == {marks(image, "09")[0].get("x")}


def test_a_break_lies_between_the_years_that_cannot_be_compared() -> None:
    image = drawn(series(DALARNA, breaks=(BreakLine(2013, (), ""),)))
    (group,) = (one for one in image.iter("g") if one.get("class") == "break")
    (drawn_line,) = group.iter("line")
    before, after = (share(one.get("x")) for one in marks(image, "20")[1:3])
    year = (after - before) / 2
    assert (
        share(drawn_line.get("x1"))
        == share(drawn_line.get("x2"))
        == pytest.approx(after - year / 2, abs=0.11)
    )
    assert [one.text for one in group.iter("text")] == ["brott 2013"]


@pytest.mark.parametrize(
    ("years", "anchors"),
    [
        ((2013,), ["middle"]),
        ((2011, 2023), ["middle", "middle"]),
        ((2013, 2015), ["end", "start"]),
        ((2013, 2015, 2017), ["end", "start"]),
    ],
)
def test_the_words_of_breaks_that_are_near_each_other_stand_apart(
    years: tuple[int, ...], anchors: list[str]
) -> None:
    image = drawn(series(DALARNA, breaks=tuple(BreakLine(year, (), "") for year in years)))
    groups = [one for one in image.iter("g") if one.get("class") == "break"]
    assert len(groups) == len(years)
    assert [text.get("text-anchor") for one in groups for text in one.iter("text")] == anchors


def test_no_name_lies_on_the_years_below() -> None:
    low = [
        line(code, Role.CHOSEN, rank, {2024: 0.0}) for rank, code in enumerate(("01", "03", "09", "20", "23"))
    ]
    image = drawn(series(line("00", Role.RIKET, None, OVER_TEN), *low))
    names = labels(image)
    levels = sorted(float(names[REGIONS[one.region].short_name].get("y", "")) for one in low)
    assert levels[-1] <= ABOVE + PLOT + 1
    assert all(below - above >= 15 for above, below in pairwise(levels))


def test_a_year_at_the_left_edge_begins_there() -> None:
    chart = series(line("20", Role.CHOSEN, 0, {2005: 1.0, 2025: 2.0}), first_year=2005, last_year=2025)
    kinds = {
        one.text: one.get("class") for one in drawn(chart).iter("text") if "year" in one.get("class", "")
    }
    assert kinds["2005"] == "year first"
    assert kinds["2025"] == "year"


def test_a_target_is_a_level_across_the_whole_drawing_also_above_all_values() -> None:
    target = TargetLine(40.0, 2030, "Mål", "Riksdagen")
    image = drawn(series(DALARNA, targets=(target,)))
    (group,) = (one for one in image.iter("g") if one.get("class") == "target")
    (level,) = group.iter("line")
    assert (level.get("x1"), level.get("x2"), level.get("y1")) == (None, "100%", level.get("y2"))
    step = next(one for one in image.iter("text") if one.text == "40")
    assert float(level.get("y1", "")) == pytest.approx(float(step.get("y", "")) + 4, abs=0.51)


def test_where_it_is_narrow_every_second_year_is_left_out_but_never_the_last() -> None:
    years = [one for one in drawn(series(DALARNA)).iter("text") if "year" in one.get("class", "")]
    in_order = sorted(years, key=lambda one: str(one.text))
    assert in_order[-1].get("class") == "year"
    kinds = [one.get("class", "").removesuffix(" first") for one in reversed(in_order)]
    assert kinds == ["year" if place % 2 == 0 else "year wide" for place in range(len(kinds))]


def test_who_has_no_values_is_said_above_the_drawing() -> None:
    assert "% (siffror saknas: Gotland)" in labels(drawn(series(DALARNA, without_values=("Gotland",))))


def test_a_long_series_has_a_unit_a_pixel_and_fewer_marks() -> None:
    long = {year: float(year % 10) for year in range(LAST - LONG - 1, LAST + 1)}
    chart = series(line("20", Role.CHOSEN, 0, long), first_year=min(long), last_year=LAST)
    image = drawn(chart)
    stretched = next(one for one in image.iter("svg") if one.get("preserveAspectRatio") == "none")
    assert str(stretched.get("viewBox")).endswith(f" {PLOT:g}")
    assert len(marks(image, "20")) == len([year for year in long if year % 20 == 0]) + 1


@given(NASTY)
def test_no_text_breaks_a_drawing(text: str) -> None:
    odd = replace(DALARNA, label=text)
    assert text in labels(drawn(series(odd, title=text, without_values=(text,))))


VALUES = {"01": 9.0, "03": 7.0, "09": 4.0, "20": 3.0, "23": 1.0}


def ranking(values: dict[str, float], chosen: tuple[str, ...] = ("20", "09"), riket: float = 5.0) -> Ranking:
    ranked = [
        (seen(code, 2024, value), Place(row, row, len(values), shared=False, interval=False))
        for row, (code, value) in enumerate(values.items(), start=1)
    ]
    return describe.ranking(
        RATE, ranked, seen("00", 2024, riket), REGIONS, chosen, "En mening.", "Källa: SCB."
    )


def bars(chart: Ranking) -> dict[str, Element]:
    image = root(fluid_ranking.drawing(chart, "h w s"))
    return {one.get("data-region", ""): one for one in image.iter("g") if one.get("data-region")}


def shape(bar: Element) -> tuple[float, float]:
    """Where a bar begins and ends, as shares of the width in per cent."""
    found = next(bar.iter("rect"))
    return share(found.get("x")), share(found.get("x")) + share(found.get("width"))


def test_followed_regions_are_bold_and_in_their_colour() -> None:
    found = bars(ranking(VALUES))
    names = {code: next(bar.iter("text")).get("class") for code, bar in found.items()}
    assert {code for code, kind in names.items() if kind == "name strong"} == {"00", "20", "09"}
    used = {code: tokens(bar.get("style")) for code, bar in found.items()}
    assert (used["00"], used["20"], used["09"]) == (["riket"], ["series-1"], ["series-2"])
    assert used["01"] == used["03"] == used["23"]


def test_bars_below_zero_reach_left_from_zero_with_their_values_beyond_them() -> None:
    found = bars(ranking({"01": 1.0, "20": -1.0, "25": -3.0}, riket=-0.5))
    assert shape(found["01"]) == pytest.approx((75, 100))
    assert shape(found["25"]) == pytest.approx((0, 75))
    assert shape(found["20"]) == pytest.approx((50, 75))
    for code, start in (("25", 0.0), ("20", 50.0)):
        value = list(found[code].iter("text"))[1]
        assert (share(value.get("x")), value.get("text-anchor")) == (start, "end")
        assert float(value.get("dx", "")) < 0
    value = list(found["01"].iter("text"))[1]
    assert (share(value.get("x")), value.get("text-anchor")) == (100, None)


def test_names_stay_clear_of_values_on_their_side() -> None:
    below, above = (bars(ranking({"01": 1.0, "20": value}))["20"] for value in (-3.0, 0.5))
    moved = [float(next(bar.iter("text")).get("dx", "")) for bar in (below, above)]
    assert moved[0] <= moved[1] - 5 * 7


def test_bars_of_nothing_but_zeros_have_no_length() -> None:
    found = bars(ranking({"01": 0.0, "20": 0.0}, riket=0.0))
    assert {shape(bar) for bar in found.values()} == {(0.0, 0.0)}


def test_rows_stand_below_each_other_within_the_drawing() -> None:
    box = root(fluid_ranking.drawing(ranking(VALUES), "h w s"))
    high = float(next(box.iter("svg")).get("height", ""))
    edges = [
        (float(one.get("y", "")), float(one.get("y", "")) + float(one.get("height", "")))
        for one in box.iter("rect")
    ]
    assert all(end < start for (_, end), (start, _) in pairwise(edges))
    assert edges[0][0] > 0
    assert edges[-1][1] < high
