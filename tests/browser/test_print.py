"""On paper: a county on one A4, and every other page whole, light, without controls, saying where it is."""

from __future__ import annotations

import pypdfium2
import pytest

from data import store
from tests.browser import pagetypes, paper
from tests.browser.visit import Visit
from tests.pages import official

COUNTIES = {one["slug"]: one["county"] for code, one in official.counties().items() if code != "00"}
COMPARED = (
    "/lan/stockholm?mot=skane",
    "/lan/vastra-gotaland?lan=skane,uppsala,stockholm,norrbotten&mot=jamtland",
    "/lan/gotland?mot=riket",
    "/lan/vastra-gotaland?mot=oms",
    "/lan/stockholm?mot=liknande",
)
TABLES = (
    "/indikatorer/folkmangd?vy=tabell",
    "/indikatorer/lag-tillit?vy=tabell",
    "/indikatorer/medellivslangd?vy=tabell",
)
PARTS = tuple(f"/indikatorer/eftergymnasial?lan=skane&vy={part}" for part in ("karta", "tid", "rang"))
SHEETS = 3
MORE_SHEETS = {"/om/data": 6, "/planering": 5, "/samband": 9}
LEAST_LIGHT = 0.85
"""Of white, on the mean: what stands on a sheet is not ink all over."""

ROWS = """
const rows = [...document.querySelectorAll("#_pages_content .rows tbody tr:not(.off-paper)")];
return rows.map((row) => row.querySelector("th").innerText);
"""
WORDS = """
const kinds = ":is(.columns p:not(.kicker, .group-note), .facts dd, .paper-foot p)";
const words = [...document.querySelectorAll(`#_pages_content ${kinds}`)];
return words.map((one) => one.innerText);
"""
WIDER_THAN_THEIR_COLUMN = """
return [...document.querySelectorAll("#_pages_content .rows thead th")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.innerText);
"""
TITLE = 'return [...document.querySelectorAll("h1")].find((one) => one.getClientRects().length).innerText'
PRESSED = """
const kinds = ".site-header nav, .site-footer, .skip, select, input, button, summary, iframe, .leaflet-container";
return [...document.querySelectorAll(kinds)].filter((one) => one.checkVisibility({visibilityProperty: true}))
  .filter((one) => one.getClientRects().length).map((one) => one.outerHTML.slice(0, 120));
"""
# The white around a code stands in the margin.
WIDER = """
return [...document.querySelectorAll("body *")]
  .filter((one) => one.checkVisibility() && !one.closest(".unseen, .graph svg g, #js-plotly-tester, .qr"))
  .filter((one) => one.getBoundingClientRect().right > arguments[0] + 1 || one.getBoundingClientRect().left < -1)
  .map((one) => one.outerHTML.slice(0, 120));
"""
CUT_CHARTS = """
const inside = (one, other) => ["left", "top"].every((side) => one[side] >= other[side] - 1)
  && ["right", "bottom"].every((side) => one[side] <= other[side] + 1);
const cut = [];
for (const box of document.querySelectorAll(".graph")) {
  if (!box.getClientRects().length) continue;
  const frame = box.getBoundingClientRect();
  for (const one of box.querySelectorAll("svg.main-svg, svg.main-svg text")) {
    const there = one.getClientRects().length > 0;
    if (there && !inside(one.getBoundingClientRect(), frame)) cut.push(one.outerHTML.slice(0, 120));
  }
}
return cut;
"""
CHARTS = "return [...document.querySelectorAll('.graph')].filter((one) => one.getClientRects().length).length"
CHART_SIZES = """
return [...document.querySelectorAll(".graph svg.main-svg")].filter((one) => one.getClientRects().length)
  .map((one) => [Math.round(one.getBoundingClientRect().width), Math.round(one.getBoundingClientRect().height)]);
"""
MAY_BE_CUT = """
const whole = "tr, .chart-box, figure, blockquote, .cards li";
return [...document.querySelectorAll(whole)].filter((one) => one.getClientRects().length && !one.closest(".profile"))
  .filter((one) => getComputedStyle(one).breakInside !== "avoid").map((one) => one.outerHTML.slice(0, 120));
"""
SAID_OF_TABLES = """
const sections = [...document.querySelectorAll("#_pages_content section:has(table):not(:has(.flow-map))")];
return sections.map((one) => [one.querySelector("h2 + p").innerText, one.querySelector("caption").innerText]);
"""
SOURCE = 'return document.querySelector("#panel-source").innerText'
LOOKS = "return [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"


def said_where(visit: Visit, address: str) -> str:
    return f"{visit.site}{address} · Dataversion {store.version()}"


@pytest.mark.parametrize("address", [*(f"/lan/{slug}" for slug in COUNTIES), *COMPARED])
def test_a_county_is_one_whole_sheet_with_backgrounds_and_without(visit: Visit, address: str) -> None:
    visit.open(address)
    for backgrounds in (False, True):
        assert_whole(visit, address, paper.printed(visit, backgrounds))


def assert_whole(visit: Visit, address: str, document: pypdfium2.PdfDocument) -> None:
    """One A4 with every row and every sentence of the page, where it comes from, and the code of its address."""
    assert len(document) == 1
    assert [round(side * paper.INCH / 72) for side in document[0].get_size()] == [paper.WIDTH, paper.HEIGHT]
    said = paper.text(document)
    rows, words = visit.run(ROWS), visit.run(WORDS)
    assert len(rows) > 50
    assert len(words) > 10
    here = address.removesuffix("?mot=riket")
    name = COUNTIES[address.partition("?")[0].removeprefix("/lan/")]
    where = [name, "kopia, inte avstämd mot källan", "Siffrorna kopierades", said_where(visit, here)]
    there = squeezed(said)
    assert [one for one in [*rows, *words, *where] if squeezed(one) not in there] == []
    assert paper.holds_code(document[0], f"{visit.site}{here}")
    with paper.on_paper(visit):
        assert visit.run(WIDER_THAN_THEIR_COLUMN) == []


def squeezed(text: str) -> str:
    """Without spaces and hyphens: at the end of a line a printout has another sign."""
    return "".join(text.split()).translate({ord("-"): None, 2: None})


def test_a_code_of_another_address_is_another_code(visit: Visit) -> None:
    visit.open("/lan/dalarna")
    document = paper.printed(visit)
    assert paper.holds_code(document[0], f"{visit.site}/lan/dalarna")
    assert not paper.holds_code(document[0], f"{visit.site}/lan/halland")


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", [*pagetypes.ALL, *TABLES, *PARTS])
def test_every_page_is_whole_and_light_on_few_sheets_and_says_where_it_is(visit: Visit, address: str) -> None:
    visit.use("desk", "dark")
    visit.open(address)
    assert_on_few_sheets(visit, address)
    assert_fit_for_paper(visit)


@pytest.mark.usefixtures("told_of_refusals")
@pytest.mark.parametrize("address", [*pagetypes.ALL, *TABLES, *PARTS])
def test_nothing_of_a_page_from_a_phone_is_cut_off_on_paper(visit: Visit, address: str) -> None:
    visit.use("phone", "dark")
    visit.open(address)
    assert_fit_for_paper(visit)


def assert_on_few_sheets(visit: Visit, address: str) -> None:
    """Not many, each light, with the heading, the address and the source."""
    document = paper.printed(visit)
    assert len(document) <= MORE_SHEETS.get(address, SHEETS)
    said = paper.text(document)
    title = str(visit.run(TITLE))
    assert title in said
    here = address.partition("?")[0] if address in pagetypes.REFUSED else address
    assert said_where(visit, here) in said
    if address in pagetypes.PANELS:
        assert "".join(visit.run(SOURCE).split()) in said.replace(" ", "")
    assert min(paper.lightness(page) for page in document) >= LEAST_LIGHT


def assert_fit_for_paper(visit: Visit) -> None:
    """Nothing is cut off, nothing can be pressed, and the ground is white."""
    with paper.on_paper(visit):
        assert visit.run(PRESSED) == []
        assert visit.run(WIDER, paper.ROOM) == []
        assert visit.run(CUT_CHARTS) == []
        assert visit.run(MAY_BE_CUT) == []
        assert visit.run(LOOKS) == ["rgb(255, 255, 255)", "rgb(22, 25, 27)"]


def test_what_is_said_of_a_table_stands_on_its_sheet(visit: Visit) -> None:
    visit.open("/samband")
    sheets = ["".join(paper.text([one]).split()) for one in paper.printed(visit)]
    pairs = [["".join(words.split()) for words in pair] for pair in visit.run(SAID_OF_TABLES)]
    assert len(pairs) >= 6
    assert [
        pair for pair in pairs if not any(all(words in sheet for words in pair) for sheet in sheets)
    ] == []


def test_a_source_says_on_paper_whose_it_is(visit: Visit) -> None:
    visit.open("/kommun/falun")
    said = paper.text(paper.printed(visit))
    assert "Folkmängd den 31 december Källa: SCB" in said
    assert "Utsläpp av växthusgaser, totalt Att tänka på: " in said


@pytest.mark.parametrize("width", [320, 880, 1280])
def test_a_chart_has_the_size_of_paper_and_then_its_own_again(visit: Visit, width: int) -> None:
    visit.use("desk", width=width)
    visit.open(pagetypes.INDICATORS["women and men"])
    before = visit.run(CHART_SIZES)
    assert visit.run(CHARTS) == 3
    visit.run("dispatchEvent(new Event('beforeprint'))")
    sizes = {tuple(one) for one in visit.run(CHART_SIZES)}
    assert sizes == {(700, 370), (700, 470)}
    visit.run("dispatchEvent(new Event('afterprint'))")
    assert visit.settles(CHART_SIZES, before) == before


def test_what_a_group_is_and_how_it_is_marked_stands_on_paper(visit: Visit) -> None:
    visit.open("/indikatorer/eftergymnasial?lan=uppsala&mot=oms")
    document = paper.printed(visit)
    assert len(document) <= SHEETS
    note = visit.text("#_pages_content .group-note")
    assert "På kartan har de prickad kant." in note
    assert squeezed(note.partition(" Indelningen")[0]) in squeezed(paper.text(document))
    assert_fit_for_paper(visit)


def test_the_foot_follows_the_choices(visit: Visit) -> None:
    visit.open("/indikatorer/medellivslangd?lan=dalarna")
    visit.click("#lan-gavleborg")
    here = "/indikatorer/medellivslangd?lan=dalarna,gavleborg"
    visit.wait_until_shown(here)
    foot = visit.text("#panel-foot")
    assert "Dalarnas län och Gävleborgs län" in foot
    assert said_where(visit, here) in foot


def test_the_first_answer_prints_without_script(visit: Visit) -> None:
    try:
        visit.open_without_script(pagetypes.INDICATORS["rate"])
    finally:
        visit.allow_scripts()
    document = paper.printed(visit)
    said = paper.text(document)
    assert len(document) <= SHEETS
    assert said_where(visit, pagetypes.INDICATORS["rate"]) in said
    with paper.on_paper(visit):
        assert visit.run(WIDER, paper.ROOM) == []
