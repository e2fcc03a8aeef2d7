"""An embed in every drawing, width and colours: no rule broken, all words large enough, inside, and apart; on paper."""

from __future__ import annotations

import base64
from collections.abc import Sequence

import pypdfium2
import pytest

from tests.browser import axe, fitting
from tests.browser.visit import Visit
from tests.pages import official

WIDTHS = (280, 600, 1200)
FIVE = "lan=vastra-gotaland,vasternorrland,sodermanland,jamtland,gotland"
PLAIN = {
    drawing: f"/embed/medellivslangd?lan=dalarna,gavleborg&typ={drawing}"
    for drawing in ("tid", "rang", "karta", "rutor")
}
HARD = {
    "two breaks near each other": f"/embed/nystartade-foretag-per-1000?{FIVE}",
    "names at the foot": f"/embed/bruttoregionprodukt?{FIVE}",
    "a target": f"/embed/varken-arbetar-eller-studerar?{FIVE}",
    "a year at the edge": f"/embed/befolkningstathet?{FIVE}",
    "a long series": f"/embed/folkmangd?{FIVE}",
    "values below zero": f"/embed/befolkningsforandring?{FIVE}&typ=rang",
    "a long unit": f"/embed/fardigstallda-bostader-per-1000?{FIVE}&typ=rang",
    "missing values": f"/embed/valdeltagande-regionval?{FIVE}&typ=karta",
    "squares without colours": f"/embed/folkmangd?{FIVE}&typ=rutor",
    "missing squares": f"/embed/valdeltagande-regionval?{FIVE}&typ=rutor",
}
SMALLEST = 11  # pixels
SIZES = """
const shown = (one) => one.getClientRects().length && one.textContent.trim();
const drawn = [...document.querySelectorAll("svg text")].filter(shown);
const scale = (one) => one.closest("svg") ? one.getScreenCTM().a : 1;
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const parents = [];
for (let node; (node = walker.nextNode()); ) if (node.data.trim()) parents.push(node.parentElement);
const sizes = parents.filter(shown).filter((one) => !one.closest("title, script"))
  .map((one) => parseFloat(getComputedStyle(one).fontSize) * scale(one));
return Math.min(...sizes);
"""
DRAWN_WORDS = """
const texts = [...document.querySelectorAll("svg text")].filter((one) => one.getClientRects().length);
const boxes = texts.map((one) => {
  const {left, right, top, bottom} = one.getBoundingClientRect();
  const less = (bottom - top) / 5;  // a line is higher than its letters
  return {text: one.textContent, left, right, top: top + less, bottom: bottom - less};
});
const found = boxes.filter((one) => one.left < -0.5 || one.right > innerWidth + 0.5).map((one) => one.text);
boxes.forEach((one, place) => boxes.slice(place + 1).forEach((other) => {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  if (across > 1 && down > 0) found.push(`${one.text} | ${other.text}`);
}));
for (const square of document.querySelectorAll("g.tile")) {
  const edge = square.querySelector("rect").getBoundingClientRect().right;
  for (const text of square.querySelectorAll("text"))
    if (text.getBoundingClientRect().right > edge + 0.5) found.push(text.textContent);
}
return found;
"""
GROUND = "return getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(251, 250, 247)", "rgb(20, 25, 27)"


@pytest.mark.parametrize("drawing", PLAIN)
@pytest.mark.parametrize(
    ("scheme", "theme", "ground"),
    [("light", "", LIGHT), ("dark", "", DARK), ("dark", "ljus", LIGHT), ("light", "mork", DARK)],
)
def test_no_rule_of_accessibility_is_broken_in_any_width_or_colours(
    visit: Visit, drawing: str, scheme: str, theme: str, ground: str
) -> None:
    visit.use("desk", scheme)
    visit.open(PLAIN[drawing] + (f"&tema={theme}" if theme else ""))
    found = looked_at(visit, scheme, WIDTHS)
    assert visit.run(GROUND) == ground
    check(found, drawing)


@pytest.mark.parametrize("name", HARD)
def test_no_rule_is_broken_where_much_has_to_fit(visit: Visit, name: str) -> None:
    visit.open(HARD[name])
    check(looked_at(visit, "light", WIDTHS[:1]), name)


def looked_at(visit: Visit, scheme: str, widths: Sequence[int]) -> axe.Found:
    """What axe says of the embed in some widths."""
    found = axe.Found()
    for width in widths:
        visit.use("desk", scheme, width=width)
        found += axe.look(visit, str(width), scheme)
        axe.shorten_tables(visit)
    return found


def check(found: axe.Found, name: str) -> None:
    """No violation, and every doubt is one that is listed for the embed of that name, and met there."""
    assert found.violations == ()
    assert found.unreviewed == ()
    assert found.reviewed == {one for one in axe.reviewed() if name in one.embeds}


def test_the_list_of_doubts_names_only_embeds_that_are_looked_at() -> None:
    assert {name for one in axe.reviewed() for name in one.embeds} <= {*PLAIN, *HARD}


@pytest.mark.parametrize("path", [*PLAIN.values(), *HARD.values()], ids=[*PLAIN, *HARD])
def test_all_words_are_large_enough_and_have_room(visit: Visit, path: str) -> None:
    visit.open(path)
    for width in WIDTHS:
        visit.use("desk", width=width)
        assert fitting.faults(visit) == {}, width
        assert visit.run(DRAWN_WORDS) == [], width
        assert visit.run(SIZES) >= SMALLEST, width


def printed(visit: Visit) -> list[str]:
    """The text of each page that comes out of a printer, A4."""
    paper = {"paperWidth": 8.27, "paperHeight": 11.69, "printBackground": False}
    answer = visit.driver.execute_cdp_cmd("Page.printToPDF", paper)
    document = pypdfium2.PdfDocument(base64.b64decode(answer["data"]))
    return [page.get_textpage().get_text_bounded() for page in document]


def flat(text: str) -> str:
    """In one line, with plain spaces, without the signs that join a divided word."""
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("drawing", PLAIN)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_stand_title_source_and_the_numbers_of_the_table(
    visit: Visit, drawing: str, scheme: str
) -> None:
    visit.use("desk", scheme)
    visit.open(PLAIN[drawing])
    text = flat("\n".join(printed(visit)))
    figures = official.figures("medellivslangd")
    year = figures.years("T")[-1]
    assert str(figures.file["title"]) in text
    assert "Källa: SCB via Folkhälsomyndigheten" in text
    assert "Dataversion 2026-" in text
    assert "Visa siffrorna som tabell" not in text
    for code, county in official.counties().items():
        name = "Riket" if code == "00" else county["short_name"]
        assert f"{name} {flat(figures.text((code, year, 'T')))}" in text, name
