"""A group in the charts: its counties, the line of medians and the bar, the same in every drawing and in the table."""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import pytest

from components import (
    fluid_ranking,
    fluid_series,
    plotly_ranking,
    plotly_series,
    svg_map,
    svg_ranking,
    svg_series,
    svg_tiles,
)
from data import geography
from pages.address import parse
from pages.panel_charts import county_map, gap, ranking, series
from pages.shown import Shown, shown
from tests.components.drawing import SVG, root
from tests.components.test_same_numbers import in_drawing, in_figure
from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import of_html
from tests.pages.test_county_pdf import page_of

MEASURE = official.figures("eftergymnasial")
OMS = ("01", "04", "05", "18", "19", "21")  # without Uppsala
DOTTED = "prickad kant: länen i gruppen"
PATH = "/indikatorer/eftergymnasial?lan=uppsala&mot=oms"


def at(path: str) -> Shown:
    split = urlsplit(path)
    return shown(parse(split.path, split.query))


def medians(year: int, codes: tuple[str, ...] = OMS) -> float:
    return float(median([MEASURE.values[code, year, "T"] for code in codes]))


def test_the_line_of_medians_is_what_the_files_give() -> None:
    chart = series(at(PATH))
    assert chart
    traces = {one["meta"]["region"]: one for one in plotly_series.figure(chart)["data"]}  # type: ignore[attr-defined]
    line = traces["oms"]
    assert line["name"] == "Median, ÖMS"
    assert line["y"] == pytest.approx([medians(int(year)) for year in line["x"]])
    assert line["x"] == MEASURE.years("T")
    assert {code for code, one in traces.items() if one["meta"]["tokens"] == ["ink-soft"]} == set(OMS)
    dashes = {one["line"]["dash"] for code, one in traces.items() if code != "oms"}
    assert line["line"]["dash"] not in dashes
    assert {"Median, ÖMS", "Riket", "Uppsala", "Stockholm"} <= {one.label for one in chart.labelled}


def test_the_drawing_has_the_lines_of_the_figure() -> None:
    chart = series(at(PATH))
    assert chart
    figure = in_figure(plotly_series.figure(chart))
    drawn = in_drawing(root(svg_series.time_series(chart)))
    assert set(drawn) == set(figure)
    points = [
        (value, pixel)
        for region in figure
        for run, path in zip(figure[region], drawn[region], strict=True)
        for (_, value), (_, pixel) in zip(run, path, strict=True)
    ]
    (low, bottom), (high, top) = min(points), max(points)
    for value, pixel in points:
        assert pixel == pytest.approx(bottom + (value - low) / (high - low) * (top - bottom), abs=0.6)
    fluid = str(fluid_series.drawing(chart, "a"))
    assert 'data-region="oms"' in fluid
    assert "Median, ÖMS" in fluid


def test_the_bar_of_the_median_stands_where_its_value_belongs_and_has_no_place() -> None:
    chart = ranking(at(PATH))
    assert chart
    bars = [one.region for one in chart.bars]
    assert len(bars) == 23
    bar = chart.bars[bars.index("oms")]
    assert (bar.text, bar.place) == ("41,4\u00a0%", "")
    assert all(one.value >= other.value for one, other in pairwise(chart.bars))
    assert plotly_ranking.figure(chart)["data"][0]["meta"]["regions"] == bars  # type: ignore[index]
    for drawing in (svg_ranking.drawing(chart), fluid_ranking.drawing(chart, "a")):
        text = str(drawing)
        places = [text.index(f'data-region="{code}"') for code in bars]
        assert places == sorted(places)


def test_the_tables_have_the_medians_of_the_charts(site: Site) -> None:
    years = MEASURE.years("T")[::-1]
    texts = [
        official.written(median([MEASURE.values[code, year, "T"] for code in OMS]), MEASURE.decimals)
        for year in years
    ]
    pages = [of_html(site.panel(PATH)["panel-table"]["html"]), of_html(_table(site))]
    for page in pages:
        row = page.all("tr")[-1]
        assert row.one("th").text == "Median, ÖMS (egen beräkning)"
        assert [one.text for one in row.all("td")] == texts


def _table(site: Site) -> str:
    text = site.get("/embed/eftergymnasial?lan=uppsala&mot=oms").text
    assert "I diagrammet är länen i gruppen mörkare grå än andra, och medianen har långa streck." in text
    table = text[text.index("<table>") : text.index("</table>")]
    rows = [f"<tr>{one}</td></tr>" for one in table.split("<tr>")[-1:]]
    return "<table>" + rows[0].replace("<td>", "</td><td>").replace("</td>", "</th>", 1) + "</table>"


def test_the_value_of_a_single_county_is_drawn_once_and_a_count_has_no_group() -> None:
    pair = at("/indikatorer/eftergymnasial?lan=blekinge&mot=riksomrade-se22")
    lines, bars = series(pair), ranking(pair)
    assert lines
    assert bars
    assert {one.region for one in lines.lines if one.role == "member"} == {"12"}
    assert "median" not in {one.role for one in lines.lines} | {one.role for one in bars.bars}
    count = series(at("/indikatorer/folkmangd?lan=uppsala&mot=oms"))
    assert count
    assert {one.role for one in count.lines} == {"background", "chosen"}


def test_the_pairs_of_women_and_men_mark_the_group() -> None:
    chart = gap(at(PATH))
    assert chart
    assert {one.region for one in chart.pairs if one.role == "member"} == set(OMS)


def test_map_tiles_and_list_mark_the_same_counties_and_say_so(site: Site) -> None:
    chart = county_map(at(PATH))
    assert {one.code for one in chart.counties if one.is_member} == set(OMS)
    land = root(svg_map.drawing(chart, geography.counties()))
    squares = root(svg_tiles.drawing(chart, geography.tiles()))
    for drawing in (land, squares):
        dotted = {one.get("data-code") for one in drawing.iter() if one.get("data-code") and is_dotted(one)}
        assert dotted == set(OMS)
        titles = [one.text or "" for one in drawing.iter(f"{SVG}title")]
        assert sum(text.endswith(" (i gruppen)") for text in titles) == len(OMS)
    parts = site.panel(PATH)
    assert set(parts["panel-map"]["hideout"]["members"]) == set(OMS)
    links = [
        one for one in of_html(parts["panel-counties"]["html"]).all("a") if "data-member" in one.attributes
    ]
    assert {one.attributes["data-code"] for one in links} == set(OMS)
    assert all("(i gruppen)" in one.text for one in links)
    assert "På kartan har de prickad kant." in of_html(parts["panel-controls"]["html"]).text


def is_dotted(element: Element) -> bool:
    """Whether the element, or one in it, has a line of dots."""
    return any("stroke-dasharray:0 " in (one.get("style") or "") for one in element.iter())


def test_no_county_is_marked_where_there_is_no_group() -> None:
    for path in ("/indikatorer/eftergymnasial?lan=uppsala", "/indikatorer/folkmangd?lan=uppsala&mot=oms"):
        assert not any(one.is_member for one in county_map(at(path)).counties)


def test_every_comparable_measure_is_drawn_with_every_sort_of_group() -> None:
    for slug in official.slugs():
        for mot in ("riksomrade-se21", "oms", "fa-stockholm", "liknande", "liknande-inkomst"):
            one = at(f"/indikatorer/{slug}?lan=gotland&mot={mot}")
            over_time = series(one)
            compared = official.figures(slug).kind in official.COMPARED
            if over_time:
                drawn = [line for line in over_time.lines if line.role == "median"]
                assert bool(drawn) == compared, (slug, mot)
            ranking(one)


@pytest.mark.parametrize(
    ("county", "mot"),
    [
        ("vastra-gotaland", "liknande-utbildning"),
        ("dalarna", "oms"),
        ("gavleborg", "fa-gavle"),
        ("kronoberg", "fa-kristianstad-hassleholm"),
    ],
)
def test_a_sheet_beside_a_group_is_one_page(site: Site, county: str, mot: str) -> None:
    text = page_of(site.get(f"/lan/{county}.pdf?mot={mot}").data).get_textpage().get_text_bounded()
    assert "Mot" in text
    assert "medianen" in text


def test_the_median_that_the_tests_expect_is_a_median() -> None:
    assert medians(2024) == pytest.approx(
        median(float(MEASURE.values[code, 2024, "T"]) for code in OMS), abs=0.051
    )


@pytest.mark.parametrize(
    ("drawing", "said", "unsaid"),
    [
        ("tid", ("mörkare grå än andra, och medianen har långa streck.",), ("prickad kant",)),
        ("rang", ("mörkare grå än andra.",), ("prickad kant", "långa streck")),
        ("karta", (DOTTED,), ("mörkare grå",)),
        ("rutor", (DOTTED,), ("mörkare grå",)),
    ],
)
def test_an_embed_says_how_its_own_drawing_marks_the_group(
    site: Site, drawing: str, said: tuple[str, ...], unsaid: tuple[str, ...]
) -> None:
    text = site.get(f"/embed/eftergymnasial?lan=uppsala&mot=oms&typ={drawing}").text
    assert [words for words in said if words not in text] == []
    assert [words for words in unsaid if words in text] == []


@pytest.mark.parametrize("drawing", ["karta", "rutor"])
def test_a_picture_says_what_its_dots_mark_and_only_where_it_has_some(site: Site, drawing: str) -> None:
    address = f"/export/eftergymnasial.svg?lan=uppsala&typ={drawing}"
    assert DOTTED not in site.get(address).text
    assert DOTTED in site.get(f"{address}&mot=oms").text
