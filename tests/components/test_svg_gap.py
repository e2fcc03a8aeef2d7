"""What women and men drawn as SVG promise beyond their numbers."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from hypothesis import given

from components import describe, svg_gap
from components.chart import Pair, Role, SexGap
from components.palette import DARK
from tests.components import drawing
from tests.components.drawing import NASTY, SVG, groups, root, texts
from tests.components.samples import RATE, REGIONS, seen


def gap(women: dict[str, float], men: dict[str, float], chosen: tuple[str, ...] = ("20",)) -> SexGap:
    of_women, of_men = (
        {code: seen(code, 2024, value) for code, value in one.items()} for one in (women, men)
    )
    return describe.sex_gap(RATE, of_women, of_men, REGIONS, chosen, "En mening.", "Källa: SCB.")


@pytest.fixture
def chart() -> SexGap:
    return gap({"01": 84.0, "20": 85.0, "25": 83.0}, {"03": 80.0, "20": 81.0, "25": 83.5})


@pytest.fixture
def image(chart: SexGap) -> ElementTree.Element:
    return root(svg_gap.drawing(chart))


def parts(image: ElementTree.Element) -> dict[str | None, list[str]]:
    """Region to the names of what is drawn for it."""
    return {
        pair.get("data-region"): [one.get("class") or one.tag.removeprefix(SVG) for one in pair]
        for pair in groups(image, "pair")
    }


def test_what_is_missing_is_not_drawn_and_joins_nothing(image: ElementTree.Element) -> None:
    both = ["line", "women", "men"]
    assert parts(image) == {"01": ["women"], "03": ["men"], "20": both, "25": both}


def test_women_and_men_differ_in_shape(image: ElementTree.Element) -> None:
    shapes = {(one.get("class"), one.tag) for pair in groups(image, "pair") for one in pair}
    assert shapes == {("women", f"{SVG}circle"), ("men", f"{SVG}polygon"), (None, f"{SVG}line")}


def test_pointing_at_a_point_tells_value_and_gap(image: ElementTree.Element) -> None:
    titles = [one.text for pair in groups(image, "pair") for one in pair.iter(f"{SVG}title")]
    assert titles[:3] == [
        "Stockholm, kvinnor: 84,0\u00a0%",
        "Uppsala, män: 80,0\u00a0%",
        "Dalarna, kvinnor: 85,0\u00a0% (kvinnor minus män +4,0\u00a0procentenheter)",
    ]


def test_the_chosen_county_is_bold(image: ElementTree.Element) -> None:
    (names,) = groups(image, "names")
    assert [one.text for one in drawing.words(names) if one.bold] == ["Dalarna"]


@pytest.mark.parametrize(("women", "men"), [(85.0, 81.0), (81.0, 85.0), (85.0, 85.0), (85.0, 84.99)])
def test_the_sexes_are_named_beside_each_other_without_overlap(women: float, men: float) -> None:
    chart = gap({"20": women, "25": 60.0}, {"20": men, "25": 61.0})
    image = root(svg_gap.drawing(chart, 300))
    named = {one.text: one for one in drawing.words(image) if one.text in {"Kvinnor", "Män"}}
    left, right = ("Kvinnor", "Män") if women <= men else ("Män", "Kvinnor")
    assert named[left].right < named[right].left
    assert drawing.overflowing(image) == []


def test_the_sexes_are_named_at_the_first_row_that_has_both(image: ElementTree.Element) -> None:
    (names,) = groups(image, "names")
    rows = {one.text: one.level for one in drawing.words(names)}
    level = next(one.level for one in drawing.words(image) if one.text == "Kvinnor")
    assert rows["Uppsala"] < level < rows["Dalarna"]


def test_no_sex_is_named_where_no_row_has_both() -> None:
    assert not {"Kvinnor", "Män"} & set(texts(root(svg_gap.drawing(gap({"20": 85.0}, {"25": 81.0})))))


def test_a_long_unit_is_broken_into_lines_inside_a_narrow_drawing(chart: SexGap) -> None:
    long = replace(chart, unit="personer 0–19 och 65 år eller äldre per 100 i åldern 20–64 år")
    image = root(svg_gap.drawing(long, 300, 576))
    (heading,) = groups(image, "heading")
    assert len(texts(heading)) == 2
    assert drawing.overflowing(image) == []
    assert drawing.box(image) == (0, 0, 300, 576)


def test_a_drawing_that_leaves_the_page_has_plain_colours_title_and_source(chart: SexGap) -> None:
    alone = svg_gap.drawing(chart, palette=DARK, framed=True)
    assert "var(" not in alone
    assert {"Provandel", "Källa: SCB."} <= set(texts(root(alone)))


def test_it_is_an_image_with_name_and_description(image: ElementTree.Element) -> None:
    assert (image.get("role"), image.get("aria-label")) == ("img", "Provandel. En mening.")
    assert [image.findtext(f"{SVG}title"), image.findtext(f"{SVG}desc")] == ["Provandel", "En mening."]


@given(NASTY)
def test_every_text_stays_text(nasty: str) -> None:
    pair = Pair(nasty, nasty, 2.0, 1.0, nasty, nasty, nasty, Role.CHOSEN, 0)
    image = root(svg_gap.drawing(SexGap(nasty, nasty, nasty, nasty, 2024, (pair,)), framed=True))
    tags = ["svg", "title", "desc", "g", "text", "line", "circle", "polygon"]
    assert {one.tag for one in image.iter()} == {f"{SVG}{tag}" for tag in tags}
    (names,) = groups(image, "names")
    assert (texts(names), image.findtext(f"{SVG}desc")) == ([nasty], nasty)
