"""What the Plotly figures and the SVG drawings promise beyond their numbers."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import plotly.graph_objects
import pytest
from hypothesis import given
from hypothesis import strategies as some

from components import describe, plotly_gap, plotly_layout, plotly_ranking, plotly_series, svg, svg_series
from components.chart import Ranking, SexGap, State, TimeSeries
from components.describe import Runs
from components.palette import DARK, LIGHT
from components.sparkline import sparkline
from data.model import Flag, Observation, Place, Region
from tests.components.samples import BREAK_FOR_ALL, RATE, REGIONS, seen

Chart = TimeSeries | Ranking | SexGap
SVG = "{http://www.w3.org/2000/svg}"
RUNS: dict[str, Runs] = {
    code: (
        (seen(code, 2019, 5.0 + rank), seen(code, 2020, 6.0 + rank)),
        (seen(code, 2023, 7.0 + rank, Flag.PROVISIONAL),),
    )
    for rank, code in enumerate(REGIONS)
}


@pytest.fixture
def series() -> TimeSeries:
    broken = replace(RATE, breaks=(BREAK_FOR_ALL,))
    return describe.time_series(broken, RUNS, REGIONS, ["20", "01"], True, "En mening.", "Källa: SCB.")


@pytest.fixture
def ranking() -> Ranking:
    ranked = [(seen("20", 2024, 9.0), Place(1, 1, 1, shared=False, interval=False))]
    return describe.ranking(RATE, ranked, seen("00", 2024, 8.0, Flag.REVISED), REGIONS, ["20"], "", "")


@pytest.fixture
def gap() -> SexGap:
    women = {"01": seen("01", 2024, 4.0), "20": seen("20", 2024, 84.0)}
    return describe.sex_gap(RATE, women, {"20": seen("20", 2024, 81.0)}, REGIONS, ["20"], "", "")


def figure(chart: Chart) -> dict[str, object]:
    match chart:
        case TimeSeries():
            return plotly_series.figure(chart)
        case Ranking():
            return plotly_ranking.figure(chart)
        case SexGap():
            return plotly_gap.figure(chart)


def plain(chart: Chart) -> dict[str, list[dict[str, object]]]:
    copied: dict[str, list[dict[str, object]]] = json.loads(json.dumps(figure(chart), allow_nan=False))
    return copied


def drawn(chart: TimeSeries) -> ElementTree.Element:
    return ElementTree.fromstring(svg_series.time_series(chart))


@pytest.mark.parametrize("name", ["series", "ranking", "gap"])
def test_every_figure_is_one_that_plotly_knows(name: str, request: pytest.FixtureRequest) -> None:
    made = plotly.graph_objects.Figure(plain(request.getfixturevalue(name)))
    assert made.layout.separators == ",\u00a0"
    assert made.layout.showlegend is False


def traces(chart: Chart) -> dict[str, dict[str, object]]:
    return {str(trace["name"]): trace for trace in plain(chart)["data"] if "name" in trace}


def test_a_line_is_cut_between_runs(series: TimeSeries) -> None:
    dalarna = traces(series)["Dalarna"]
    assert dalarna["x"] == [2019, 2020, None, 2023]
    assert dalarna["y"] == [9, 10, None, 11]
    assert dalarna["connectgaps"] is False


def test_a_value_that_is_not_final_is_hollow_and_says_so(series: TimeSeries) -> None:
    dalarna = traces(series)["Dalarna"]
    assert isinstance(marker := dalarna["marker"], dict)
    assert marker["symbol"] == ["circle", "circle", "circle", "circle-open"]
    assert isinstance(texts := dalarna["text"], list)
    assert texts[-1] == "Dalarna 2023: 11,0\u00a0% (preliminär)"
    assert "(" not in texts[0]


def test_a_lone_value_of_a_background_county_is_still_seen(series: TimeSeries) -> None:
    gotland = traces(series)["Gotland"]
    assert isinstance(marker := gotland["marker"], dict)
    assert [size > 0 for size in marker["size"]] == [False, False, False, True]
    assert gotland["hoverinfo"] == "skip"


def test_chosen_counties_differ_in_colour_dash_and_marker(series: TimeSeries) -> None:
    first, second = (traces(series)[name] for name in ("Dalarna", "Stockholm"))
    for part, key in (("line", "color"), ("line", "dash"), ("marker", "symbol")):
        assert isinstance(one := first[part], dict)
        assert isinstance(other := second[part], dict)
        assert one[key] != other[key]


def test_labels_stand_at_the_line_ends_in_the_colour_of_their_line(series: TimeSeries) -> None:
    layout = figure(series)["layout"]
    assert isinstance(layout, dict)
    labels = {words["text"]: words for words in layout["annotations"]}
    assert {"Dalarna", "Stockholm", "Riket", "Tidsseriebrott 2021", "%"} == set(labels)
    assert (labels["Dalarna"]["x"], labels["Dalarna"]["name"]) == (2023, "series-1")


def test_every_colour_is_named_so_that_it_can_be_repainted(series: TimeSeries) -> None:
    light, dark = (plotly_series.figure(series, palette=palette)["data"] for palette in (LIGHT, DARK))
    assert isinstance(light, list)
    assert isinstance(dark, list)
    for one, other in zip(light, dark, strict=True):
        (token,) = one["meta"]["tokens"]
        assert one["line"]["color"] == LIGHT.colour(token)
        assert other["line"]["color"] == DARK.colour(token)


def test_the_ranking_is_read_from_the_top_and_begins_at_zero(ranking: Ranking) -> None:
    made = plotly.graph_objects.Figure(plain(ranking))
    assert list(made.layout.yaxis.ticktext) == ["<b>Dalarna</b>", "<b>Riket</b>"]
    assert made.layout.yaxis.range[0] > made.layout.yaxis.range[1]
    assert made.layout.xaxis.range[0] == 0
    assert list(made.data[0].text) == ["9,0\u00a0%", "8,0\u00a0% (reviderad)"]


def test_women_and_men_have_different_shapes_and_join_only_where_both_are_known(gap: SexGap) -> None:
    join, women, men = plotly.graph_objects.Figure(plain(gap)).data
    assert (women.marker.symbol, men.marker.symbol) == ("circle", "diamond")
    assert (list(women.x), list(men.x)) == ([4, 84], [None, 81])
    assert list(join.x) == [84, 81, None]


def test_the_drawing_has_name_and_description(series: TimeSeries) -> None:
    root = drawn(series)
    assert root.get("role") == "img"
    assert root.get("aria-label") == "Provandel. En mening."
    assert [root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")] == ["Provandel", "En mening."]


def words_of(root: ElementTree.Element) -> list[str]:
    return [text.text or "" for text in root.iter(f"{SVG}text")]


def test_a_framed_drawing_carries_title_and_source(series: TimeSeries) -> None:
    bare = ElementTree.fromstring(svg_series.time_series(series, framed=False))
    assert {"Provandel", "Källa: SCB."} <= set(words_of(drawn(series)))
    assert not {"Provandel", "Källa: SCB."} & set(words_of(bare))


def test_a_long_source_is_broken_into_lines_inside_the_drawing(series: TimeSeries) -> None:
    long = replace(series, source="Källa: " + "ett långt namn på en utgivare " * 8)
    root = ElementTree.fromstring(svg_series.time_series(long))
    heights = [float(text.get("y", "")) for text in root.iter(f"{SVG}text")]
    assert len(words_of(root)) > len(words_of(drawn(series)))
    assert max(heights) <= 360


def test_a_drawing_that_leaves_the_page_has_plain_colours(series: TimeSeries) -> None:
    assert "var(--series-1,#0b5563)" in svg_series.time_series(series)
    assert "var(" not in svg_series.time_series(series, palette=LIGHT)


def test_a_hollow_mark_is_filled_with_paper(series: TimeSeries) -> None:
    assert {mark.state for mark in series.lines[-1].marks} == {State.FINAL, State.PROVISIONAL}
    assert "fill:#fbfaf7;stroke:#0b5563" in svg_series.time_series(series, palette=LIGHT)


def test_markup_in_a_name_stays_text() -> None:
    hostile = '<script>alert("1")</script>&'
    regions = {**REGIONS, "20": Region("20", hostile, hostile, "x", "", "", "", "")}
    indicator = replace(RATE, title=hostile, unit=hostile)
    chart = describe.time_series(indicator, RUNS, regions, ["20"], True, hostile, hostile)
    written = svg_series.time_series(chart)
    root = ElementTree.fromstring(written)
    assert "<script" not in written
    assert hostile in words_of(root)
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == (hostile, hostile)
    assert "<script" not in json.dumps(plotly_series.figure(chart))


def test_an_element_escapes_attributes_and_leaves_out_what_is_none() -> None:
    made = svg.element(
        "text", {"aria-label": '"<', "x": 1.0, "y": 2.345, "class": None}, "<b>", svg.element("g")
    )
    assert made == '<text aria-label="&#34;&lt;" x="1" y="2.35">&lt;b&gt;<g></g></text>'


VALUES = some.floats(min_value=-1e6, max_value=1e6, allow_nan=False)
SERIES = some.dictionaries(some.integers(min_value=1968, max_value=2025), VALUES, min_size=1, max_size=30)


def cut(values: dict[int, float]) -> list[list[Observation]]:
    """Runs of consecutive years, as a yearly series is cut."""
    runs: list[list[Observation]] = []
    for year in sorted(values):
        one = seen("20", year, values[year])
        if runs and runs[-1][-1].year == year - 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    return runs


@given(SERIES)
def test_a_sparkline_keeps_every_gap_and_stays_inside(values: dict[int, float]) -> None:
    runs = cut(values)
    root = ElementTree.fromstring(sparkline(runs))
    path = root.find(f"{SVG}path")
    assert path is not None
    stretches = path.get("d", "").split("M")[1:]
    assert [stretch.count("L") + 1 for stretch in stretches] == [len(run) for run in runs]
    numbers = [float(text) for text in re.findall(r"-?\d+(?:\.\d+)?", path.get("d", ""))]
    assert all(0 <= x <= 120 for x in numbers[::2])
    assert all(0 <= y <= 28 for y in numbers[1::2])
    assert len(root.findall(f"{SVG}circle")) == sum(len(run) == 1 for run in runs) + 1


def test_a_sparkline_marks_its_last_value() -> None:
    root = ElementTree.fromstring(sparkline([[seen("20", 2020, 1.0), seen("20", 2024, 3.0)]]))
    (circle,) = root.findall(f"{SVG}circle")
    assert (circle.get("cx"), circle.get("cy")) == ("116", "4")


def test_sparklines_of_a_table_can_share_their_years() -> None:
    root = ElementTree.fromstring(sparkline([[seen("20", 2020, 1.0)]], years=(2016, 2024)))
    (circle,) = {one.get("cx") for one in root.findall(f"{SVG}circle")}
    assert circle == "60"


def test_a_sparkline_is_named_or_hidden_from_screen_readers() -> None:
    runs = [[seen("20", 2024, 1.0)]]
    named, hidden = (ElementTree.fromstring(sparkline(runs, label=label)) for label in ("Dalarna", None))
    assert (named.get("role"), named.findtext(f"{SVG}title")) == ("img", "Dalarna")
    assert (hidden.get("aria-hidden"), hidden.get("role")) == ("true", None)


def test_a_sparkline_without_values_is_nothing() -> None:
    assert sparkline([]) == ""


def test_a_sparkline_refuses_a_missing_value() -> None:
    with pytest.raises(ValueError, match="a gap between runs"):
        sparkline([[seen("20", 2024, float("nan"))]])


@pytest.mark.parametrize("room", [100.0, 250.0, 900.0])
def test_words_beside_a_negative_bar_stay_clear_of_the_names(ranking: Ranking, room: float) -> None:
    (bar, *_), axis, text = ranking.bars, (-1.0, 0.0, 1.0), "−0,75 %"
    below = replace(bar, value=-0.75)
    beside = plotly_ranking.room_beside_names([below], [text], axis, room)
    end_of_bar = beside + (room - beside) * 0.125
    assert end_of_bar - plotly_layout.width([text]) >= plotly_ranking.CLEAR - 0.001
