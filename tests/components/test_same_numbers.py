"""The figure and the drawing of every bundled indicator show the same numbers, gaps and breaks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import chain, pairwise
from typing import Any
from xml.etree import ElementTree

import pytest

from components import describe, plotly_series, svg_series
from components.chart import TimeSeries
from components.sparkline import sparkline
from data import statistics, store
from data.catalogue import catalogue
from data.model import Indicator, Kind, Observations, Unavailable

SVG = "{http://www.w3.org/2000/svg}"
WIDTH, HEIGHT = 640, 360
CHOSEN = {"none": (), "one": ("20",), "five": ("20", "01", "09", "25", "12")}
DRAWN = [one for one in catalogue().indicators.values() if one.kind.may_chart]
EVERY = pytest.mark.parametrize("indicator", DRAWN, ids=[one.slug for one in DRAWN])
WITH_CHOSEN = pytest.mark.parametrize("chosen", CHOSEN.values(), ids=CHOSEN)
Runs = Mapping[str, list[list[tuple[float, float]]]]


def observations(indicator: Indicator) -> Observations:
    found = store.observations(indicator.slug)
    assert not isinstance(found, Unavailable), found.reason
    return found


def runs(indicator: Indicator, found: Observations) -> dict[str, describe.Runs]:
    sex = found.sexes[0]
    return {code: statistics.runs(indicator, found, code, sex) for code in catalogue().regions}


@cache
def described(indicator: Indicator, chosen: tuple[str, ...]) -> TimeSeries:
    return describe.time_series(
        indicator,
        runs(indicator, observations(indicator)),
        catalogue().regions,
        chosen,
        True,
        "En mening.",
        "Källa.",
        catalogue().targets,
    )


def in_figure(figure: Mapping[str, Any]) -> Runs:
    """Region code to runs of (year, value), cut where the figure has None."""
    found: dict[str, list[list[tuple[float, float]]]] = {}
    for trace in figure["data"]:
        cut: list[list[tuple[float, float]]] = [[]]
        for x, y in zip(trace["x"], trace["y"], strict=True):
            if x is None:
                cut.append([])
            else:
                cut[-1].append((x, y))
        found[trace["meta"]["region"]] = cut
    return found


def in_drawing(root: ElementTree.Element) -> Runs:
    """Region code to runs of (pixels from left, pixels from top), cut at each move of the path."""
    found: dict[str, list[list[tuple[float, float]]]] = {}
    for group in root.iter(f"{SVG}g"):
        path = group.find(f"{SVG}path")
        if path is not None:
            stretches = path.get("d", "").split("M")[1:]
            found[group.get("data-region", "")] = [_points(one) for one in stretches]
    return found


def _points(stretch: str) -> list[tuple[float, float]]:
    pairs = (point.split() for point in stretch.split("L"))
    return [(float(x), float(y)) for x, y in pairs]


@WITH_CHOSEN
@EVERY
def test_figure_and_drawing_show_the_numbers_of_the_file(
    indicator: Indicator, chosen: tuple[str, ...]
) -> None:
    found = observations(indicator)
    sex = found.sexes[0]
    chart = described(indicator, chosen)
    figure = in_figure(plotly_series.figure(chart))
    for code, cut in figure.items():
        expected = [
            [(one.year, indicator.displayed(found.get(code, one.year, sex).value)) for one in run]
            for run in runs(indicator, found)[code]
        ]
        assert cut == expected
    written = ElementTree.fromstring(svg_series.time_series(chart, WIDTH, HEIGHT, framed=False))
    frame = svg_series.frame_of(chart, WIDTH, HEIGHT, 0, 0)
    in_pixels = {
        code: [[(frame.x(x), frame.y(y)) for x, y in run] for run in cut] for code, cut in figure.items()
    }
    drawing = in_drawing(written)
    assert list(drawing) == list(in_pixels)
    for code, cut in in_pixels.items():
        assert [len(run) for run in drawing[code]] == [len(run) for run in cut]
        pairs = zip(chain(*drawing[code]), chain(*cut), strict=True)
        assert all(one == pytest.approx(other, abs=0.006) for one, other in pairs)


@WITH_CHOSEN
@EVERY
def test_figure_and_drawing_have_the_same_axis_labels_and_breaks(
    indicator: Indicator, chosen: tuple[str, ...]
) -> None:
    chart = described(indicator, chosen)
    layout: Any = plotly_series.figure(chart)["layout"]
    written = ElementTree.fromstring(svg_series.time_series(chart, WIDTH, HEIGHT, framed=False))
    words = [text.text or "" for text in written.iter(f"{SVG}text")]
    years = [one.removeprefix("<span>").removesuffix("</span>") for one in layout["xaxis"]["ticktext"]]
    expected = [*layout["yaxis"]["ticktext"], *years, *[one["text"] for one in layout["annotations"]]]
    assert sorted(words) == sorted(text.replace("<br>", " ") for text in expected)
    breaks = [group.get("data-year") for group in written.iter(f"{SVG}g") if group.get("class") == "break"]
    dotted = [str(round(shape["x0"] + 0.5)) for shape in layout["shapes"] if shape["line"]["dash"] == "dot"]
    assert breaks == dotted == [str(one.year) for one in chart.breaks]


@WITH_CHOSEN
@EVERY
def test_nothing_is_drawn_outside_its_axes(indicator: Indicator, chosen: tuple[str, ...]) -> None:
    chart = described(indicator, chosen)
    axis: Any = plotly_series.figure(chart)["layout"]
    low, high = axis["yaxis"]["range"]
    first, last = axis["xaxis"]["range"]
    for line in chart.lines:
        assert all(low <= mark.y <= high and first <= mark.x <= last for mark in line.marks)


@WITH_CHOSEN
@EVERY
def test_no_line_crosses_a_break_or_a_year_that_lacks(indicator: Indicator, chosen: tuple[str, ...]) -> None:
    for line in described(indicator, chosen).lines:
        for run in line.runs:
            for earlier, later in pairwise(run):
                assert indicator.expected_after(int(earlier.x), int(later.x))
                assert indicator.break_between(line.region, int(earlier.x), int(later.x)) is None


@EVERY
def test_a_sparkline_has_one_stretch_for_each_run(indicator: Indicator) -> None:
    for cut in runs(indicator, observations(indicator)).values():
        assert sparkline(cut).count("M") == len(cut)


def test_every_indicator_but_the_composites_is_drawn() -> None:
    left_out = [one for one in catalogue().indicators.values() if one not in DRAWN]
    assert {one.kind for one in left_out} <= {Kind.COMPOSITE}
    assert DRAWN
