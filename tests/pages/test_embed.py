"""An embed of every measure, drawn in every way its kind allows, shows the numbers of the files: drawing and table."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from xml.etree.ElementTree import Element

import brotli
import pytest

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.embed_reader import SVG, Embed, words
from tests.pages.official import COMPARED, RIKET, Figures

ALLOWED = {
    "rate": ("tid", "rang", "karta", "rutor"),
    "context": ("tid", "karta", "rutor"),
    "survey": ("tid", "rutor"),
    "count": ("tid", "rutor"),
    "index": ("tid", "rutor"),
    "composite": (),
}
MOST_BYTES = 6000 - 200
"""The bar, less what a site at a longer address than the tests' takes: its address stands in every embed."""

SIGNS = {".", ".."}
FIVE = ("01", "20", "12", "09", "25")
CHOICES = {"nobody": (), "five": FIVE}
COUNTIES = official.counties()
CODES = sorted(COUNTIES)


@dataclass(frozen=True)
class Case:
    """One embed: a measure, a drawing, who is marked."""

    slug: str
    drawing: str
    chosen: tuple[str, ...]

    @property
    def figures(self) -> Figures:
        """What the files say."""
        return official.figures(self.slug)

    @property
    def sex(self) -> str:
        """The first there is."""
        return self.figures.sexes[0]

    @property
    def year(self) -> int:
        """The latest in which a county has a value."""
        return self.figures.years(self.sex, counties_only=True)[-1]

    @property
    def address(self) -> str:
        """Where it is."""
        counties = ",".join(COUNTIES[code]["slug"] for code in self.chosen)
        return f"/embed/{self.slug}?typ={self.drawing}" + (f"&lan={counties}" if counties else "")

    def name(self, code: str) -> str:
        """What a region is called."""
        return "Riket" if code == RIKET else str(COUNTIES[code]["short_name"])


CASES = [
    Case(slug, drawing, chosen)
    for slug in official.slugs()
    for drawing in ALLOWED[official.figures(slug).kind]
    for chosen in CHOICES.values()
]


@lru_cache(1)
def read(site: Site, case: Case) -> Embed:
    answer = site.get(case.address)
    assert answer.status_code == 200, answer.text
    return Embed.of(answer.text)


def is_one_small_document_that_a_strict_parser_accepts(site: Site, case: Case) -> None:
    answer = site.get(case.address, Accept_Encoding="br")
    assert answer.content_encoding == "br"
    assert len(answer.data) <= MOST_BYTES
    text = brotli.decompress(answer.data).decode()
    page = Embed.of(text)
    assert page.root.get("lang") == "sv"
    title = str(case.figures.file["title"])
    assert page.text("h1") == title
    assert page.text("title").startswith(f"{title}, ")
    assert page.text("title").endswith(" – Länsläget")
    check_asks_for_nothing(text, page)


def check_asks_for_nothing(text: str, page: Embed) -> None:
    """No address but those of links, and no script but the one that tells the height."""
    assert [one.get("href") for one in page.all("link") if one.get("rel") == "icon"] == ["data:,"]
    for loads in ("src=", "srcset=", "url(http", "url(/", "@import", "cookie", "Storage"):
        assert loads not in text
    assert len(page.all("script")) == 1
    for tag in ("img", "iframe", "object", "form", "base"):
        assert page.all(tag) == []
    for one in page.root.iter():
        assert not [name for name in one.attrib if name.startswith("on")]


def says_what_the_page_on_the_site_says_and_leads_there(site: Site, case: Case) -> None:
    page = read(site, case)
    (link,) = page.links
    home = str(link.get("href"))
    assert (link.get("target"), link.get("rel")) == ("_top", "noopener")
    address = re.sub(r"^https?://[^/]+", "", home)
    assert address.startswith(f"/indikatorer/{case.slug}?")
    shown = site.panel(address)
    sentence = next(words(one) for one in page.all("p") if one.get("id") == "s")
    assert sentence == shown["panel-sentence"]["children"]
    said = words(page.one("footer"))
    assert said.startswith(shown["panel-source"]["children"])
    assert "Dataversion 2026-" in said
    assert set(str(page.drawing.get("aria-labelledby", "")).split()) <= {"h", "w", "s"}


def its_table_has_the_numbers_of_the_files(site: Site, case: Case) -> None:
    page, figures, sex = read(site, case), case.figures, case.sex
    years = sorted(figures.years(sex), reverse=True) if case.drawing == "tid" else [case.year]
    when = [_when(figures, year, sex) for year in years]
    assert page.columns == when + (["Plats bland länen"] if case.drawing == "rang" else [])
    assert {row.name for row in page.rows} == {case.name(code) for code in (*CODES, RIKET)}
    assert [row.name for row in page.rows if row.marked] == [
        row.name for row in page.rows if row.name in {case.name(code) for code in case.chosen}
    ]
    by_name = {row.name: row for row in page.rows}
    missing = set()
    for code in (*CODES, RIKET):
        for year, cell in zip(years, by_name[case.name(code)].cells, strict=False):
            key = (code, year, sex)
            assert cell == figures.text(key) if key in figures.values else cell in SIGNS
            missing |= {cell} & SIGNS
    signs = [words(one) for one in page.all("p") if words(one).startswith("Tecken: ")]
    assert len(signs) == bool(missing)
    for sign in missing:
        assert f"{sign} " in signs[0]
    if case.drawing != "rang":
        assert [row.name for row in page.rows] == [case.name(code) for code in (*CODES, RIKET)]


def _when(figures: Figures, year: int, sex: str) -> str:
    return next(figures.when(key) for key in figures.values if key[1:] == (year, sex))


def its_lines_are_those_of_the_files_with_their_gaps(site: Site, case: Case) -> None:
    series, figures, sex = read(site, case).series, case.figures, case.sex
    there = {code for code, _, one in figures.values if one == sex}
    behind = [code for code in CODES if code in there and code not in case.chosen]
    riket = [RIKET] if RIKET in there and figures.kind in COMPARED else []
    followed = [code for code in reversed(case.chosen) if code in there]
    order = [*behind, *riket, *followed]
    assert len(series.lines) == len(order)
    for code, drawn in zip(order, series.lines, strict=True):
        runs = figures.runs(code, sex)
        assert [[year for year, _ in run] for run in drawn] == runs, code
        for year, value in (point for run in drawn for point in run):
            true = float(figures.displayed(figures.values[code, int(year), sex]))
            assert value == pytest.approx(true, abs=series.exact_to), (code, year)
    assert series.labels == [case.name(code) for code in (*riket, *followed)]


def its_bars_are_those_of_the_files_from_the_highest(site: Site, case: Case) -> None:
    page, figures = read(site, case), case.figures
    values = {
        code: float(figures.displayed(value))
        for (code, year, sex), value in figures.values.items()
        if (year, sex) == (case.year, case.sex)
    }
    bars = page.bars
    assert {bar.region for bar in bars} == set(values)
    in_order = [values[bar.region] for bar in bars]
    printed = [official.rounded(Fraction(repr(value)), figures.decimals) for value in in_order]
    assert printed == sorted(printed, reverse=True)
    span = max(0.0, *in_order) - min(0.0, *in_order)
    zero = -min(0.0, *in_order) / span * 100
    for bar, value in zip(bars, in_order, strict=True):
        assert bar.width == pytest.approx(abs(value) / span * 100, abs=0.051)
        edge = bar.start if value >= 0 else bar.start + bar.width
        assert edge == pytest.approx(zero, abs=0.101)
        text = figures.text((bar.region, case.year, case.sex))
        assert bar.texts[0] == case.name(bar.region)
        assert re.fullmatch(rf"(index\u00a0)?{re.escape(text)}(\D.*)?", bar.texts[1]), bar.texts
        check_place(bar.title, figures, bar.region, case)
    order = [case.name(bar.region) for bar in bars]
    assert [row.name for row in page.rows][: len(order)] == order
    assert [row.cells[1] for row in page.rows if row.name == "Riket"] == [""]
    assert all(row.cells[0] in SIGNS and row.cells[1] == "" for row in page.rows[len(order) :])


def check_place(title: str, figures: Figures, code: str, case: Case) -> None:
    """What is said when a bar is pointed at: value, and place where there is one."""
    text = figures.text((code, case.year, case.sex))
    assert text in title
    place = figures.place(code, case.year, case.sex)
    if place is None:
        assert "plats" not in title
        return
    first, last, of_all = place
    assert f"plats {first if first == last else f'{first}–{last}'} av {of_all}" in title


def its_map_says_the_value_of_every_county(site: Site, case: Case) -> None:
    check_counties(case, read(site, case))


def its_squares_show_the_value_of_every_county(site: Site, case: Case) -> None:
    page = read(site, case)
    check_counties(case, page)
    for code, square in page.counties.items():
        key = (code, case.year, case.sex)
        written = [words(one) for one in square.iter(f"{SVG}text")]
        name = "".join(written[:-1]).replace("-", "").replace(" ", "")
        assert name == case.name(code).replace(" ", "")
        assert written[-1] == case.figures.text(key) if key in case.figures.values else written[-1] in SIGNS


def check_counties(case: Case, page: Embed) -> None:
    """Each county has a shape, whose words are its value; the colours have a key, or there are none."""
    assert sorted(page.counties) == CODES
    for code, shape in page.counties.items():
        key = (code, case.year, case.sex)
        told = shape.findtext(f"{SVG}title") or ""
        assert told.startswith(f"{case.name(code)}: ")
        if key in case.figures.values:
            assert case.figures.text(key) in told
        assert ("missing" in colour(shape)) == (key not in case.figures.values and coloured(case))
        assert coloured(case) or colour(shape) == "shade-none"
    assert any("Samma färggränser alla år." in words(one) for one in page.all("p")) == coloured(case)


def coloured(case: Case) -> bool:
    """Whether the kind allows colours."""
    return "karta" in ALLOWED[case.figures.kind]


def colour(shape: Element) -> str:
    """The class of a shape that says its colour."""
    return next(one for one in shape.get("class", "").split() if one.startswith("shade-"))


OF_EVERY = (
    is_one_small_document_that_a_strict_parser_accepts,
    says_what_the_page_on_the_site_says_and_leads_there,
    its_table_has_the_numbers_of_the_files,
)
OF_DRAWING = {
    "tid": its_lines_are_those_of_the_files_with_their_gaps,
    "rang": its_bars_are_those_of_the_files_from_the_highest,
    "karta": its_map_says_the_value_of_every_county,
    "rutor": its_squares_show_the_value_of_every_county,
}
CHECKS = [(case, check) for case in CASES for check in (*OF_EVERY, OF_DRAWING[case.drawing])]
"""Embed by embed: what is asked for and parsed for one check is there for the next."""


@pytest.mark.parametrize(
    ("case", "check"),
    CHECKS,
    ids=[f"{one.slug}-{one.drawing}-{len(one.chosen)}-{check.__name__}" for one, check in CHECKS],
)
def test_an_embed(site: Site, case: Case, check: Callable[[Site, Case], None]) -> None:
    check(site, case)


@pytest.mark.parametrize("slug", official.slugs())
def test_what_the_kind_of_a_measure_forbids_is_refused_in_words(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    allowed = ALLOWED[figures.kind]
    for drawing in {"tid", "rang", "karta", "rutor"} - set(allowed):
        answer = site.get(f"/embed/{slug}?typ={drawing}")
        assert answer.status_code == 400
        said = words(Embed.of(answer.text).one("main"))
        assert f"”{figures.file['title']}” får inte visas som ”{drawing}”." in said
        assert all(other in said for other in allowed)
