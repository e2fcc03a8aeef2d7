"""Figure and drawing of every bundled indicator show the same rows; the map has the colours of the classes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from html import unescape
from typing import Any
from xml.etree import ElementTree

import pytest

from components import (
    chart_map,
    counties,
    describe,
    plotly_gap,
    plotly_ranking,
    svg_gap,
    svg_map,
    svg_ranking,
    svg_tiles,
    swedish,
)
from components.chart import Ranking, SexGap
from components.chart_map import CountyMap
from data import geography, statistics, store
from data.catalogue import catalogue
from data.classes import class_of, classes
from data.model import RIKET, Indicator, Observations, Sex, Unavailable
from tests.components import drawing
from tests.components.drawing import SVG, groups, root, texts, tokens

ALL = list(catalogue().indicators.values())
CHOSEN = {"none": (), "one": ("20",), "five": ("20", "01", "09", "25", "12")}
WIDTHS = (300, 660)
SEXES = {"Kvinnor", "Män"}
WITH_CHOSEN = pytest.mark.parametrize("chosen", CHOSEN.values(), ids=CHOSEN)
Case = tuple[Indicator, int]


@cache
def observations(slug: str) -> Observations:
    found = store.observations(slug)
    assert not isinstance(found, Unavailable), found.reason
    return found


def sex_of(indicator: Indicator) -> Sex:
    return observations(indicator.slug).sexes[0]


def two_years(indicator: Indicator, sex: Sex) -> list[int]:
    """A middle year and the latest in which counties have values."""
    found = observations(indicator.slug)
    years = [
        year
        for year in found.years(sex)
        if any(found.has(one.code, year, sex) for one in catalogue().counties)
    ]
    return sorted({years[len(years) // 2], years[-1]}) if years else []


def over(cases: list[Case]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(
        ("indicator", "year"), cases, ids=[f"{one.slug}-{year}" for one, year in cases]
    )


RANKED = over([(one, year) for one in ALL if one.kind.may_have_place for year in two_years(one, sex_of(one))])
PARTED = over([(one, year) for one in ALL if one.kind.may_compare for year in two_years(one, Sex.WOMEN)])
MAPPED = over([(one, year) for one in ALL if one.kind.may_chart for year in two_years(one, sex_of(one))])


def ranking(indicator: Indicator, year: int, chosen: tuple[str, ...]) -> Ranking:
    found, sex = observations(indicator.slug), sex_of(indicator)
    ranked = statistics.ranking(indicator, found, year, sex, catalogue().counties)
    riket = found.get(RIKET, year, sex)
    return describe.ranking(indicator, ranked, riket, catalogue().regions, chosen, "En mening.", "Källa.")


def gap(indicator: Indicator, year: int, chosen: tuple[str, ...]) -> SexGap:
    found, regions = observations(indicator.slug), catalogue().regions
    women, men = ({code: found.get(code, year, sex) for code in regions} for sex in (Sex.WOMEN, Sex.MEN))
    return describe.sex_gap(indicator, women, men, regions, chosen, "En mening.", "Källa.")


@cache
def shades(indicator: Indicator, year: int) -> dict[str, str]:
    if not indicator.kind.may_colour:
        return {}
    found, sex = observations(indicator.slug), sex_of(indicator)
    limits = classes(indicator, found, catalogue().counties)
    return {
        one.code: counties.shade(limits, class_of(indicator, found, limits, one.code, year, sex))
        for one in catalogue().counties
    }


def map_of(indicator: Indicator, year: int, chosen: tuple[str, ...]) -> CountyMap:
    found, sex = observations(indicator.slug), sex_of(indicator)
    observed = {one.code: found.get(one.code, year, sex) for one in catalogue().counties}
    colours, regions = shades(indicator, year), catalogue().regions
    return chart_map.county_map(indicator, observed, colours, regions, chosen, "En mening.", "Källa.", year)


def labels(figure: Mapping[str, Any]) -> list[tuple[str, bool]]:
    """The names of the rows of a figure, and whether they are bold."""
    written = figure["layout"]["yaxis"]["ticktext"]
    return [
        (unescape(one.removeprefix("<b>").removesuffix("</b>")), one.startswith("<b>")) for one in written
    ]


def names(image: ElementTree.Element) -> list[tuple[str, bool]]:
    (group,) = groups(image, "names")
    return [(one.text, one.bold) for one in drawing.words(group)]


def near(figure: Mapping[str, Any], width: int) -> float:
    """How far two values may be apart that are drawn at the same hundredth of a pixel."""
    low, high = figure["layout"]["xaxis"]["range"]
    return float(high - low) / width


@WITH_CHOSEN
@RANKED
def test_bars_are_the_figures_bars(indicator: Indicator, year: int, chosen: tuple[str, ...]) -> None:
    chart = ranking(indicator, year, chosen)
    figure: Any = plotly_ranking.figure(chart)
    (trace,), steps = figure["data"], figure["layout"]["xaxis"]["tickvals"]
    for width in WIDTHS:
        image = root(svg_ranking.drawing(chart, width))
        bars = list(groups(image, "bar"))
        assert [one.get("data-region") for one in bars] == trace["meta"]["regions"]
        assert [one.findtext(f"{SVG}title") for one in bars] == [unescape(one) for one in trace["hovertext"]]
        assert names(image) == labels(figure)
        rectangles = [one.find(f"{SVG}rect") for one in bars]
        ends = [_ends(one, steps, image) for one in rectangles]
        assert [low + high for low, high in ends] == pytest.approx(trace["x"], abs=near(figure, width))
        assert [tokens(one.get("style") if one is not None else "") for one in rectangles] == [
            [one] for one in trace["meta"]["tokens"]
        ]
        assert all(min(abs(low), abs(high)) < near(figure, width) for low, high in ends)  # from zero
        assert drawing.overflowing(image) == []


def _ends(
    bar: ElementTree.Element | None, steps: list[float], image: ElementTree.Element
) -> tuple[float, float]:
    assert bar is not None
    left, width = float(bar.get("x", "")), float(bar.get("width", ""))
    return drawing.value_at(image, steps, left), drawing.value_at(image, steps, left + width)


@WITH_CHOSEN
@RANKED
def test_texts_at_bars_are_the_figures_or_leave_out_the_unit(
    indicator: Indicator, year: int, chosen: tuple[str, ...]
) -> None:
    chart = ranking(indicator, year, chosen)
    figure: Any = plotly_ranking.figure(chart)
    said = [unescape(one) for one in figure["data"][0]["text"]]
    found, sex = observations(indicator.slug), sex_of(indicator)
    plain = [swedish.value(indicator, found.get(bar.region, year, sex)) for bar in chart.bars]
    assert list(svg_ranking.end_texts(chart, 2000)) == [
        swedish.amount_with_unit(one, chart.unit) for one in plain
    ]
    assert said in (plain, list(svg_ranking.end_texts(chart, 2000)))
    for width in WIDTHS:
        image = root(svg_ranking.drawing(chart, width))
        drawn = [one.findtext(f"{SVG}text") for one in groups(image, "bar")]
        assert drawn in (list(svg_ranking.end_texts(chart, 2000)), plain)
        (heading,) = groups(image, "heading")
        assert " ".join(texts(heading)) == f"{indicator.display_unit}, {year}"


@WITH_CHOSEN
@PARTED
def test_pairs_are_the_figures_pairs(indicator: Indicator, year: int, chosen: tuple[str, ...]) -> None:
    chart = gap(indicator, year, chosen)
    figure: Any = plotly_gap.figure(chart)
    joins, *sexes = figure["data"]
    steps = figure["layout"]["xaxis"]["tickvals"]
    for width in WIDTHS:
        image = root(svg_gap.drawing(chart, width))
        pairs = list(groups(image, "pair"))
        assert len(pairs) == len(labels(figure))
        assert names(image) == labels(figure)
        assert sum(len(one.findall(f"{SVG}line")) for one in pairs) == joins["x"].count(None)
        for trace, name, tag in zip(sexes, ("women", "men"), ("circle", "polygon"), strict=True):
            for row, pair in enumerate(pairs):
                points = [one for one in pair if one.get("class") == name]
                assert len(points) == (trace["x"][row] is not None)
                for point in points:
                    value = drawing.value_at(image, steps, drawing.middle(point)[0])
                    assert value == pytest.approx(trace["x"][row], abs=near(figure, width))
                    assert point.tag == f"{SVG}{tag}"
                    assert point.findtext(f"{SVG}title") == unescape(trace["text"][row])
                    assert tokens(point.get("style")) == trace["meta"]["tokens"]
        left, right = sorted((one.left, one.right) for one in drawing.words(image) if one.text in SEXES)
        assert left[1] < right[0]
        assert drawing.overflowing(image) == []


@WITH_CHOSEN
@MAPPED
def test_map_and_tiles_have_the_colours_of_the_classes(
    indicator: Indicator, year: int, chosen: tuple[str, ...]
) -> None:
    chart, expected = map_of(indicator, year, chosen), shades(indicator, year)
    image = root(svg_map.drawing(chart, geography.counties()))
    squares = root(svg_tiles.drawing(chart, geography.tiles()))
    drawn = {one.get("data-code"): one for one in image.iter(f"{SVG}path") if one.get("data-code")}
    tiles = {one.get("data-code"): one for one in groups(squares, "tile")}
    assert list(drawn) == list(tiles) == [one.code for one in catalogue().counties]
    found, sex = observations(indicator.slug), sex_of(indicator)
    for code, path in drawn.items():
        word, one = expected.get(str(code), "none"), found.get(str(code), year, sex)
        assert path.get("class") == f"shade-{word}"
        assert tiles[code].get("class") == f"tile shade-{word}"
        fill = (path.get("style") or "").split(";")[0]
        assert fill.startswith("fill:url(#hatch" if word == "missing" else f"fill:var(--map-{word},")
        said = path.findtext(f"{SVG}title") or ""
        assert said == tiles[code].findtext(f"{SVG}title")
        assert said.startswith(f"{catalogue().regions[str(code)].short_name}: ")
        assert one.is_missing or said.endswith(swedish.with_unit(indicator, one))
        assert texts(tiles[code])[-1] == swedish.value(indicator, one)
    ranks = [one.get("data-rank") for one in groups(image, "chosen")]
    assert ranks == [str(rank) for rank in reversed(range(len(chosen)))]
    assert drawing.overflowing(squares) == []
