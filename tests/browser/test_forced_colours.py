"""Forced colours, as in Windows' contrast themes: all can be read, and what is chosen or coloured is told apart."""

from __future__ import annotations

from typing import Any

import pytest

from tests.browser.contrast import reckon
from tests.browser.visit import Visit

SCHEMES = ("light", "dark")
SCREENS = ("desk", "phone")
FIVE = "/indikatorer/eftergymnasial?lan=stockholm,skane,dalarna,gotland,norrbotten"
CHOSEN = "/indikatorer/utslapp-totalt-per-invanare?lan=stockholm,skane,dalarna,gotland,norrbotten"
MISSING = "/indikatorer/valdeltagande-regionval?lan=gotland"
AREA = "/omraden/kompetens?indikator=eftergymnasial&lan=dalarna"
PAGES = (
    "/",
    "/lan/dalarna",
    "/om/tillganglighet",
    "/indikatorer",
    "/planering",
    "/kommun/falun",
    "/samband",
    AREA,
    CHOSEN,
    MISSING,
)
FAINT_WORDS = """
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const found = new Set();
for (let node; (node = walker.nextNode()); ) {
  const one = node.parentElement;
  if (!node.textContent.trim() || !one.checkVisibility({visibilityProperty: true}) || one.closest(".unseen")) continue;
  const style = getComputedStyle(one);
  const colour = one.closest("svg") ? style.fill : style.color;
  if (seen.contrast(colour, seen.ground(one)) < 4.5) found.add(`${node.textContent}: ${colour} on ${seen.ground(one)}`);
}
return [...found];
"""
CHOSEN_LIKE_OTHERS = """
const row = (one) => [...one.closest("ul").querySelectorAll("a:not([aria-current])")];
return [...document.querySelectorAll("main ul a[aria-current]")]
  .filter((one) => row(one).some((other) => seen.contrast(seen.ground(one), seen.ground(other)) < 3))
  .map((one) => one.outerHTML.slice(0, 120));
"""
STRIPS = """
const side = arguments[0];
const shown = (selector, what) => [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one)[what]);
return {
  key: shown(".swatch:not(.colour-missing)", "backgroundColor"),
  strips: [...new Set(shown(".counties li:not(.colour-missing) a", `${side}Color`))],
  missing: [...new Set(shown(".counties .colour-missing a", `${side}Style`))],
  missing_contrast: seen.contrast(shown(".counties .colour-missing a", `${side}Color`)[0], "Canvas"),
};
"""
LINES = """
return [...document.querySelectorAll(arguments[0])].map((one) => {
  const {strokeDasharray, strokeWidth, stroke} = getComputedStyle(one);
  return {dash: strokeDasharray, width: parseFloat(strokeWidth), contrast: seen.contrast(stroke, "Canvas")};
});
"""
DRAWN, FIRST = "#panel-series .scatterlayer .js-line", ".stand-in.wide .line > path"
CONTROLS = """
const edge = (one) => seen.contrast(getComputedStyle(one).borderTopColor, "Canvas");
const line = (one) => seen.contrast(getComputedStyle(one).stroke, "Canvas");
const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
return {
  edges: Math.min(...all("main select, main button, main input:not([type=range]), .swatch, .link-row a").map(edge)),
  slider: Math.min(9, ...all("#slider").map((one) => seen.contrast(getComputedStyle(one).accentColor, "Canvas"))),
  markers: all("summary").filter((one) => getComputedStyle(one, "::before").content.startsWith('"+"')
    && seen.contrast(getComputedStyle(one, "::before").color, "Canvas") >= 4.5).length,
  borders: Math.min(...all("path.county, .sweden path").map(line)),
  summaries: all("summary").length,
};
"""


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("address", PAGES)
def test_every_word_can_be_read_and_what_is_chosen_stands_out(
    visit: Visit, address: str, scheme: str
) -> None:
    visit.use("desk", scheme, colours="active")
    visit.open(address)
    for screen in SCREENS:
        visit.use(screen, scheme, colours="active")
        visit.wait_until_ready()
        assert reckon(visit, FAINT_WORDS) == []
        assert reckon(visit, CHOSEN_LIKE_OTHERS) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("screen", "side"), [("desk", "borderLeft"), ("phone", "borderBottom")])
def test_a_county_carries_the_colour_of_its_class_as_the_key_has_it(
    visit: Visit, screen: str, side: str, scheme: str
) -> None:
    visit.use(screen, scheme, colours="active")
    visit.open(MISSING)
    found = reckon(visit, STRIPS, side)
    assert len(set(found["key"])) == len(found["key"]) == 5
    assert set(found["strips"]) <= set(found["key"])
    assert len(found["strips"]) > 2
    assert found["missing"] == ["dashed"]
    assert found["missing_contrast"] >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_lines_that_are_followed_differ_in_dash_and_stand_out_from_the_others(
    visit: Visit, scheme: str
) -> None:
    visit.use("desk", scheme, colours="active")
    visit.open(FIVE)
    assert_told_apart(reckon(visit, LINES, DRAWN))
    visit.open_without_script(FIVE)
    visit.allow_scripts()
    assert_told_apart(reckon(visit, LINES, FIRST))


def assert_told_apart(lines: list[dict[str, Any]]) -> None:
    """Five counties and Riket by their dashes; the others thin, and fainter, and still there."""
    followed = [one for one in lines if one["width"] >= 2]
    others = [one for one in lines if one["width"] < 2]
    assert len({one["dash"] for one in followed}) == len(followed) == 6
    assert len(others) == 16
    assert min(one["contrast"] for one in followed) >= 7
    assert all(3 <= one["contrast"] < 5 for one in others)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("address", ["/", "/lan/dalarna", FIVE])
def test_controls_their_signs_and_the_borders_of_counties_can_be_seen(
    visit: Visit, address: str, scheme: str
) -> None:
    visit.use("desk", scheme, colours="active")
    visit.open(address)
    found = reckon(visit, CONTROLS)
    assert min(found["edges"], found["slider"], found["borders"]) >= 3
    assert found["markers"] == found["summaries"]
