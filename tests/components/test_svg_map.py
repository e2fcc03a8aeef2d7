"""What maps and tiles drawn as SVG promise, and the description that gives all maps their colour words."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from components import chart_map, county_map, shades, svg_map, svg_tiles
from components.chart_map import CountyMap, MapCounty
from components.palette import DARK, LIGHT, Palette
from components.sweden import NORTH, WEST
from data import geography
from data.catalogue import catalogue
from data.errors import Forbidden
from data.model import Flag
from tests.components import drawing
from tests.components.drawing import NASTY, SVG, groups, root, texts, tokens
from tests.components.samples import COUNT, RATE, REGIONS, seen
from tests.components.test_palette import contrast

TOKENS = Path(__file__).parents[2] / "assets" / "10-tokens.css"
LACKING = float("nan")
OBSERVED = {
    "01": seen("01", 2024, 9.0),
    "20": seen("20", 2024, 21.3, Flag.PROVISIONAL),
    "09": seen("09", 2024, LACKING, Flag.NOT_APPLICABLE),
    "25": seen("25", 2024, LACKING, Flag.MISSING),
}
COLOURS = {"01": "s0", "20": "s4", "09": "missing", "25": "missing"}
LINKS = {code: f"/lan/{code}?a=1&b=2" for code in OBSERVED}


def county_map_of(colours: dict[str, str], chosen: tuple[str, ...] = ()) -> CountyMap:
    return chart_map.county_map(RATE, OBSERVED, colours, REGIONS, chosen, "En mening.", "Källa.", 2024)


@pytest.fixture
def chart() -> CountyMap:
    return county_map_of(COLOURS, ("20", "25"))


def test_counties_stand_in_code_order_with_value_colour_and_rank(chart: CountyMap) -> None:
    said = [(one.code, one.words, one.figure, one.colour, one.rank) for one in chart.counties]
    assert said == [
        ("01", "Stockholm: 9,0\u00a0%", "9,0", "s0", None),
        ("09", "Gotland: uppgift kan inte förekomma", ".", "missing", None),
        ("20", "Dalarna: 21,3\u00a0% (preliminär)", "21,3", "s4", 0),
        ("25", "Norrbotten: uppgift saknas", "..", "missing", 1),
    ]
    assert chart.colours == COLOURS
    assert [one.code for one in chart.chosen] == ["20", "25"]


def test_a_measure_without_colours_gives_every_county_the_same() -> None:
    assert set(county_map_of({}).colours.values()) == {"none"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"01": "s9"}, "the colour word is 's9'"),
        ({"09": "s1"}, "a missing value has no colour"),
    ],
)
def test_a_wrong_colour_is_refused(changed: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        county_map_of(COLOURS | changed)


def test_a_county_without_a_colour_word_is_refused() -> None:
    with pytest.raises(ValueError, match="county 01: the colour word is None"):
        county_map_of({"20": "s4"})


def test_a_value_of_another_year_is_refused() -> None:
    with pytest.raises(ValueError, match="the map is of 2023, the value of 2024"):
        chart_map.county_map(RATE, OBSERVED, COLOURS, REGIONS, (), "", "", 2023)


def test_a_count_may_not_be_coloured() -> None:
    with pytest.raises(Forbidden):
        chart_map.county_map(COUNT, OBSERVED, COLOURS, REGIONS, (), "", "", 2024)


def test_missing_is_hatched_inside_the_drawing(chart: CountyMap) -> None:
    for image in (
        root(svg_map.drawing(chart, geography.counties())),
        root(svg_tiles.drawing(chart, geography.tiles())),
    ):
        (pattern,) = image.iter(f"{SVG}pattern")
        styles = [one.get("style", "") for one in image.iter() if "shade-missing" in one.get("class", "")]
        styles += [one.get("style", "") for one in image.iter(f"{SVG}rect")]
        hatched = [style for style in styles if f"fill:url(#{pattern.get('id')})" in style]
        assert len(hatched) == 2


def test_two_maps_on_a_page_have_hatchings_of_their_own(chart: CountyMap) -> None:
    other = replace(chart, year=2023)
    names = {svg_map.hatch_name(one, kind) for one in (chart, other) for kind in ("map", "tiles")}
    assert len(names) == 4
    assert all(re.fullmatch(r"[a-z][a-z0-9-]+", name) for name in names)


def test_chosen_counties_are_outlined_above_the_others_in_colour_and_shape(chart: CountyMap) -> None:
    image = root(svg_map.drawing(chart, geography.counties()))
    second, first = groups(image, "chosen")
    assert list(image)[-2:] == [second, first]
    for group, token, tag in ((first, "series-1", "circle"), (second, "series-2", "polygon")):
        rim, border, mark = group
        assert [tokens(one.get("style")) for one in (rim, border)] == [["paper"], [token]]
        assert tokens(mark.get("style")) == [token, "paper"]
        assert mark.tag == f"{SVG}{tag}"
        assert _width(rim.get("style")) > _width(border.get("style")) > 2


def _width(style: str | None) -> float:
    return float(re.findall(r"stroke-width:([0-9.]+)", style or "")[0])


def test_marks_stand_inside_their_counties() -> None:
    for code, rings in geography.counties().items():
        across, down = svg_map.middle(rings)
        mainland = max(rings, key=len)
        assert _inside(across + WEST, NORTH - down, mainland), code


def _inside(x: float, y: float, ring: geography.Ring) -> bool:
    """A line to the east crosses the shore an odd number of times."""
    crossings = 0
    for (x1, y1), (x2, y2) in itertools.pairwise(ring):
        crossings += (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)
    return crossings % 2 == 1


def test_every_county_lies_inside_the_frame_of_the_leaflet_map() -> None:
    assert [list(one) for one in svg_map.BOUNDS] == county_map.BOUNDS
    (south, west), (north, east) = svg_map.BOUNDS
    points = [point for rings in geography.counties().values() for ring in rings for point in ring]
    assert all(west < x < east and south < y < north for x, y in points)


def test_an_image_without_links_and_a_group_with_them(chart: CountyMap) -> None:
    plain, linked = (root(svg_map.drawing(chart, geography.counties(), links)) for links in (None, LINKS))
    assert (plain.get("role"), linked.get("role")) == ("img", "group")
    assert not list(plain.iter(f"{SVG}a"))
    links = list(linked.iter(f"{SVG}a"))
    assert [one.get("href") for one in links] == [LINKS[code] for code in ("01", "09", "20", "25")]
    assert {one.get("tabindex") for one in links} == {"-1"}
    assert links[0].get("aria-label") == "Stockholm: 9,0\u00a0%"


def test_tiles_say_name_and_figure_and_mark_the_chosen(chart: CountyMap) -> None:
    image = root(svg_tiles.drawing(chart, geography.tiles()))
    tiles = {one.get("data-code"): one for one in groups(image, "tile")}
    assert [texts(tile) for tile in tiles.values()] == [
        ["Stock-", "holm", "9,0"],
        ["Gotland", "."],
        ["Dalarna", "21,3"],
        ["Norr-", "botten", ".."],
    ]
    marked = {code: [one.tag for one in tile if one.get("class") == "mark"] for code, tile in tiles.items()}
    assert marked == {"01": [], "09": [], "20": [f"{SVG}circle"], "25": [f"{SVG}polygon"]}


@pytest.mark.parametrize("figure", ["2 490 000", "−1,25", ".."])
def test_names_and_figures_stay_inside_their_squares(figure: str) -> None:
    regions = list(catalogue().counties)
    counties = tuple(MapCounty(one.code, one.short_name, figure, figure, "s0", None) for one in regions)
    image = root(svg_tiles.drawing(CountyMap("", "", 2024, "", "", counties), geography.tiles()))
    for tile in groups(image, "tile"):
        square = tile.find(f"{SVG}rect")
        assert square is not None
        left, top = float(square.get("x", "")), float(square.get("y", ""))
        right, bottom = left + float(square.get("width", "")), top + float(square.get("height", ""))
        for one in drawing.words(tile):
            assert left < one.left < one.right < right, one.text
            assert top + 8 < one.level < bottom - 3


def test_all_figures_of_the_tiles_have_one_size() -> None:
    short, long = (svg_tiles.figure_type([figure], 61.0) for figure in ("9,0", "2\u00a0490\u00a0000"))
    assert short == (svg_tiles.BOLD, svg_tiles.FIGURE_SIZE)
    assert long == (svg_tiles.PLAIN, svg_tiles.SMALLEST)
    assert svg_tiles.figure_type(["12\u00a0490\u00a0000"], 61.0)[1] < svg_tiles.SMALLEST


def test_colours_are_those_of_the_stylesheet() -> None:
    light, dark = TOKENS.read_text(encoding="utf-8").split("@media screen and (prefers-color-scheme: dark)")
    for palette, css in ((LIGHT, light), (DARK, light + dark)):
        written = dict(re.findall(r"--([a-z0-9-]+): ([^;]+);", css)) | {"ink": palette.ink}
        for token, colour in shades.COLOURS[palette].items():
            value = written[token]
            assert (written["ink"] if value == "var(--ink)" else value) == colour, token


COLOURED = [(word, palette) for word in shades.WORDS if word != shades.MISSING for palette in (LIGHT, DARK)]


@pytest.mark.parametrize(
    ("word", "palette"),
    COLOURED,
)
def test_names_can_be_read_on_every_colour(word: str, palette: Palette) -> None:
    ink, ground = (shades.paint(token, palette) for token in (shades.ink(word), f"map-{word}"))
    assert contrast(ink, ground) >= 4.5


def test_a_map_that_leaves_the_page_has_plain_colours(chart: CountyMap) -> None:
    for made in (
        svg_map.drawing(chart, geography.counties(), palette=DARK),
        svg_tiles.drawing(chart, geography.tiles(), palette=DARK),
    ):
        assert "var(" not in made
        assert shades.COLOURS[DARK]["map-s4"] in made


def test_it_has_name_and_description(chart: CountyMap) -> None:
    for made in (svg_map.drawing(chart, geography.counties()), svg_tiles.drawing(chart, geography.tiles())):
        image = root(made)
        assert (image.get("role"), image.get("aria-label")) == ("img", "Provandel. En mening.")
        assert [image.findtext(f"{SVG}title"), image.findtext(f"{SVG}desc")] == ["Provandel", "En mening."]


@given(NASTY)
def test_every_text_stays_text(nasty: str) -> None:
    county = MapCounty("20", nasty, nasty, nasty, "missing", 0)
    chart = CountyMap(nasty, nasty, 2024, nasty, nasty, (county,))
    image = root(svg_map.drawing(chart, geography.counties(), {"20": nasty}))
    assert {one.tag for one in image.iter()} == {f"{SVG}{tag}" for tag in MAP_TAGS}
    assert [one.get("href") for one in image.iter(f"{SVG}a")] == [nasty]
    squares = root(svg_tiles.drawing(chart, geography.tiles()))
    assert {one.tag for one in squares.iter()} == {f"{SVG}{tag}" for tag in TILE_TAGS}
    assert texts(squares)[-1] == nasty
    assert (image.findtext(f"{SVG}title"), squares.findtext(f"{SVG}desc")) == (nasty, nasty)


MAP_TAGS = ["svg", "title", "desc", "defs", "pattern", "path", "a", "g", "circle"]
TILE_TAGS = ["svg", "title", "desc", "defs", "pattern", "path", "g", "rect", "text", "circle"]
