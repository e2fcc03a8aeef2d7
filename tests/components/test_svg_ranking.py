"""What the ranking drawn as SVG promises beyond its numbers."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given

from components import describe, svg_ranking
from components.chart import Ranking
from components.palette import LIGHT
from components.plotly_ranking import BOTTOM
from components.svg_rows import Rows
from data.model import Flag, Place
from tests.components import drawing
from tests.components.drawing import NASTY, SVG, groups, root, texts
from tests.components.samples import RATE, REGIONS, seen

VALUES = {"01": 9.0, "03": 7.0, "09": 4.0, "20": 3.0, "23": 1.0}


def ranking(values: dict[str, float], chosen: tuple[str, ...] = ("20", "09"), unit: str = "%") -> Ranking:
    ranked = [
        (seen(code, 2024, value), Place(row, row, len(values), shared=False, interval=False))
        for row, (code, value) in enumerate(values.items(), start=1)
    ]
    riket = seen("00", 2024, 5.0, Flag.REVISED)
    indicator = replace(RATE, unit=unit)
    return describe.ranking(indicator, ranked, riket, REGIONS, chosen, "En mening.", "Källa: SCB.")


@pytest.fixture
def chart() -> Ranking:
    return ranking(VALUES)


def test_the_highest_is_on_top_with_riket_where_it_belongs(chart: Ranking) -> None:
    image = root(svg_ranking.drawing(chart))
    (names,) = groups(image, "names")
    levels = [(one.level, one.text) for one in drawing.words(names)]
    assert levels == sorted(levels)
    assert [text for _, text in levels] == ["Stockholm", "Uppsala", "Riket", "Gotland", "Dalarna", "Jämtland"]


def test_followed_regions_are_known_without_colour(chart: Ranking) -> None:
    (names,) = groups(root(svg_ranking.drawing(chart)), "names")
    assert [one.text for one in drawing.words(names) if one.bold] == ["Riket", "Gotland", "Dalarna"]


def test_bars_have_the_colours_of_the_lines_over_time(chart: Ranking) -> None:
    bars = groups(root(svg_ranking.drawing(chart)), "bar")
    styles = [bar.find(f"{SVG}rect") for bar in bars]
    used = [drawing.tokens(one.get("style")) for one in styles if one is not None]
    grey = ["background-line"]
    assert used == [grey, grey, ["riket"], ["series-2"], ["series-1"], grey]


def test_a_value_that_is_not_final_says_so(chart: Ranking) -> None:
    assert "5,0\u00a0% (reviderad)" in texts(root(svg_ranking.drawing(chart)))


def test_pointing_at_a_bar_tells_value_and_place(chart: Ranking) -> None:
    titles = [one.findtext(f"{SVG}title") for one in groups(root(svg_ranking.drawing(chart)), "bar")]
    assert titles[3:5] == ["Gotland: 4,0\u00a0%, plats 3 av 5", "Dalarna: 3,0\u00a0%, plats 4 av 5"]


def test_bars_below_zero_reach_left_and_keep_their_texts_clear_of_the_names() -> None:
    chart = ranking({"01": 1.0, "20": -0.3, "25": -4.9})
    image = root(svg_ranking.drawing(chart, 300))
    (names,) = groups(image, "names")
    end_of_names = max(one.right for one in drawing.words(names))
    texts_at_bars = [one for bar in groups(image, "bar") for one in drawing.words(bar)]
    assert min(one.left for one in texts_at_bars) > end_of_names
    ends = {bar.get("data-region"): bar.find(f"{SVG}rect") for bar in groups(image, "bar")}
    low, high = ends["25"], ends["01"]
    assert low is not None
    assert high is not None
    zero = float(high.get("x", ""))
    assert float(low.get("x", "")) + float(low.get("width", "")) == pytest.approx(zero, abs=0.02)


def test_texts_on_both_sides_leave_out_a_long_unit_together() -> None:
    chart = ranking({"01": 1.0, "20": -0.3, "25": -4.9}, unit="kronor per år")
    assert svg_ranking.end_texts(chart, 900)[-1] == "−4,9\u00a0kronor per år"
    assert svg_ranking.end_texts(chart, 400)[-1] == "−4,9"


def test_bars_that_all_lie_below_zero_end_at_zero_inside_the_drawing() -> None:
    chart = replace(ranking({"20": -3.0}), bars=ranking({"20": -3.0}).bars[1:])
    image = root(svg_ranking.drawing(chart, 300))
    assert [bar.get("data-region") for bar in groups(image, "bar")] == ["20"]
    assert drawing.overflowing(image) == []


def test_a_long_unit_stands_above_the_bars_only_where_it_would_leave_them_no_room() -> None:
    chart = ranking(VALUES, unit="ton koldioxidekvivalenter per invånare")
    assert svg_ranking.end_texts(chart, 1200)[0] == "9,0\u00a0ton koldioxidekvivalenter per invånare"
    assert svg_ranking.end_texts(chart, 320)[0] == "9,0"
    assert svg_ranking.end_texts(chart, 320)[2] == "5,0 (reviderad)"
    image = root(svg_ranking.drawing(chart, 320))
    assert "ton koldioxidekvivalenter per invånare, 2024" in texts(image)
    assert drawing.overflowing(image) == []


@pytest.mark.parametrize(
    ("unit", "long", "short"),
    [
        ("index EU27 = 100", "index\u00a09,0 (EU27 = 100)", "9,0"),
        ("antal företag med många anställda", "9,0 (antal företag med många anställda)", "9,0"),
    ],
)
def test_index_and_number_lose_their_unit_too(unit: str, long: str, short: str) -> None:
    chart = ranking(VALUES, unit=unit)
    assert (svg_ranking.end_texts(chart, 1200)[0], svg_ranking.end_texts(chart, 200)[0]) == (long, short)


def test_numbers_of_a_narrow_axis_do_not_run_into_each_other() -> None:
    chart = ranking({code: 100_000 * value for code, value in VALUES.items()}, unit="kronor")
    (axis,) = groups(root(svg_ranking.drawing(chart, 300)), "axis")
    numbers = sorted(drawing.words(axis), key=lambda one: one.left)
    assert len(numbers) < len(axis.findall(f"{SVG}line"))
    assert numbers[0].text.startswith("0")
    assert all(one.right < other.left for one, other in itertools.pairwise(numbers))


def test_rows_lie_evenly_in_the_height_given(chart: Ranking) -> None:
    image = root(svg_ranking.drawing(chart, height=576))
    assert drawing.box(image) == (0, 0, 640, 576)
    (names,) = groups(image, "names")
    levels = [one.level for one in drawing.words(names)]
    steps = {round(later - earlier, 1) for earlier, later in itertools.pairwise(levels)}
    assert len(steps) == 1
    assert levels[-1] < 576 - BOTTOM


def test_it_fills_its_box_on_a_page_and_has_a_size_when_it_leaves(chart: Ranking) -> None:
    inside, alone = root(svg_ranking.drawing(chart)), svg_ranking.drawing(chart, palette=LIGHT, framed=True)
    assert (inside.get("width"), inside.get("height")) == ("100%", "100%")
    assert root(alone).get("width") == "640"
    assert "var(" not in alone


def test_only_a_drawing_that_stands_alone_carries_title_and_source(chart: Ranking) -> None:
    long = replace(
        chart, title="Utsläpp av växthusgaser per invånare", source="Egen beräkning på SCB (BE0101). " * 5
    )
    bare, framed = (root(svg_ranking.drawing(chart, 300, framed=one)) for one in (False, True))
    assert drawing.overflowing(root(svg_ranking.drawing(long, 320, framed=True))) == []
    assert {"Provandel", "Källa: SCB."} <= set(texts(framed))
    assert not {"Provandel", "Källa: SCB."} & set(texts(bare))
    assert drawing.overflowing(framed) == []


def test_it_is_an_image_with_name_and_description(chart: Ranking) -> None:
    image = root(svg_ranking.drawing(chart))
    assert (image.get("role"), image.get("aria-label")) == ("img", "Provandel. En mening.")
    assert [image.findtext(f"{SVG}title"), image.findtext(f"{SVG}desc")] == ["Provandel", "En mening."]


@given(NASTY)
def test_every_text_stays_text(nasty: str) -> None:
    bars = tuple(
        replace(bar, label=nasty, text=nasty, place=nasty, region=nasty) for bar in ranking(VALUES).bars
    )
    chart = Ranking(nasty, nasty, nasty, nasty, 2024, bars)
    image = root(svg_ranking.drawing(chart, framed=True))
    assert {one.tag for one in image.iter()} == {
        f"{SVG}{tag}" for tag in ["svg", "title", "desc", "g", "text", "rect", "line"]
    }
    assert (image.findtext(f"{SVG}title"), image.findtext(f"{SVG}desc")) == (nasty, nasty)
    (names,) = groups(image, "names")
    assert set(texts(names)) == {nasty}
    assert {bar.get("data-region") for bar in groups(image, "bar")} == {nasty}


def test_a_value_is_where_its_axis_says() -> None:
    rows = Rows(left=100, right=300, top=0, bottom=120, axis=(-10.0, 0.0, 10.0), count=5, names=90)
    assert [rows.x(value) for value in (-10, 0, 5, 10)] == [100, 200, 250, 300]
