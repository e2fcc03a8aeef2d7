"""Every county's sheet: one tagged A4 that says, in letters large enough, what the rows of its page say."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
import pypdfium2
import pytest
from werkzeug.test import TestResponse

from data import store
from data.catalogue import catalogue
from pages import origin
from pages.address import parse
from pages.county_pdf import pdf
from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import Element

COUNTIES = {one["slug"]: one["county"] for code, one in official.counties().items() if code != "00"}
EVERY_COUNTY = pytest.mark.parametrize("slug", COUNTIES)
A4 = (595, 842)
EDGE = 20  # points, seven millimetres
SMALLEST = 6.5  # points
AREA_COUNT = 5


def sheet(site: Site, address: str) -> bytes:
    answer = site.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf"), address
    return bytes(answer.data)


def page_of(content: bytes) -> pypdfium2.PdfPage:
    document = pypdfium2.PdfDocument(content)
    assert len(document) == 1
    return document[0]


def lines(content: bytes) -> list[str]:
    """The text of the sheet as one can mark and copy it, line by line."""
    text: str = page_of(content).get_textpage().get_text_bounded()
    # This reader writes a hyphen at the end of a line as a sign of its own.
    return [line.strip() for line in text.replace("\x02", "-").splitlines()]


def left_on_paper(one: Element) -> str:
    """The text of an element without what is not printed."""
    if "off-paper" in one.classes:
        return ""
    return "".join(child if isinstance(child, str) else left_on_paper(child) for child in one.children)


def rows(page: Element) -> list[str]:
    """The rows of a profile that are printed, each as one line."""
    all_rows = [row for table in page.with_class("rows") for row in table.one("tbody").all("tr")]
    printed = [row for row in all_rows if "off-paper" not in row.classes]
    return [
        " ".join(left_on_paper(cell) for cell in row.children[:-1] if isinstance(cell, Element))
        for row in printed
    ]


def elements(content: bytes) -> list[tuple[str, str]]:
    """The kind of each element of the structure tree, and its words for what is no text, in the order of reading."""

    def walk(node: Any) -> Iterator[tuple[str, str]]:
        if isinstance(node, pikepdf.Array):
            for one in node:
                yield from walk(one)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield str(node.S), str(node.get("/Alt", ""))
            yield from walk(node.get("/K"))

    with pikepdf.open(io.BytesIO(content)) as opened:
        return list(walk(opened.Root.StructTreeRoot.K))


@EVERY_COUNTY
def test_the_sheet_says_every_row_of_the_page_and_nothing_more(site: Site, slug: str) -> None:
    page = site.page(f"/lan/{slug}")
    expected = rows(page)
    text = lines(sheet(site, f"/lan/{slug}.pdf"))
    assert len(expected) > 50
    start, end = (
        text.index("Mått Värde Enhet År Mot Riket Mot fem år tidigare Plats bland länen Över tid"),
        len(text),
    )
    table = " ".join(text[start + 1 : end])
    place = 0
    for row in expected:
        assert row in table[place:], row
        place += table[place:].index(row) + len(row)
    assert sum(" av 2" in line for line in text[start:]) == len(expected)


@EVERY_COUNTY
def test_the_sheet_says_the_sentences_and_the_facts_of_the_page(site: Site, slug: str) -> None:
    page = site.page(f"/lan/{slug}")
    text = " ".join(lines(sheet(site, f"/lan/{slug}.pdf")))
    head = next(one for one in page.with_class("columns"))
    sentences = [one.text for one in head.all("p") if not {"kicker", "note"} & set(one.classes)]
    facts = [one.text for one in head.all("dd")]
    assert (len(sentences), len(facts)) == (5, 6)
    for words in [page.one("h1").text, *sentences, *facts]:
        assert words in text


@EVERY_COUNTY
def test_the_sheet_says_where_it_comes_from(site: Site, slug: str) -> None:
    text = " ".join(lines(sheet(site, f"/lan/{slug}.pdf")))
    address = origin.absolute(f"/lan/{slug}")
    assert f"{address} · Dataversion {store.version()}" in text
    assert "kopia, inte avstämd mot källan" in text
    page = site.page(f"/lan/{slug}")
    every = [row for table in page.with_class("rows") for row in table.one("tbody").all("tr")]
    there = len(rows(page))
    assert (
        f"Här står de {there} mått som länen får rangordnas efter. {len(every) - there} mått till står på"
        in text
    )


@EVERY_COUNTY
def test_the_sheet_is_tagged_and_says_its_language_and_title(site: Site, slug: str) -> None:
    content = sheet(site, f"/lan/{slug}.pdf")
    opened = pikepdf.open(io.BytesIO(content))
    assert bool(opened.Root.MarkInfo.Marked)
    assert str(opened.Root.Lang).startswith("sv")
    assert bool(opened.Root.ViewerPreferences.DisplayDocTitle)
    with opened.open_metadata() as told:
        assert told["dc:title"] == f"{COUNTIES[slug]} – Länsläget"
        assert told["dc:creator"] == ["Länsläget"]
        assert told["pdfuaid:part"] == "1"
    with opened.open_outline() as outline:
        (county,) = outline.root
        assert county.title == COUNTIES[slug]
        assert len(county.children) == AREA_COUNT


@EVERY_COUNTY
def test_a_screen_reader_finds_headings_a_table_and_words_for_the_drawings(site: Site, slug: str) -> None:
    page, content = site.page(f"/lan/{slug}"), sheet(site, f"/lan/{slug}.pdf")
    found = elements(content)
    kinds = [kind for kind, _ in found]
    assert kinds.count("/H1") == kinds.count("/Table") == 1
    assert kinds.count("/H2") == AREA_COUNT
    assert kinds.count("/TH") == 8 + AREA_COUNT  # the heads of the columns, and the name of each area
    assert kinds.count("/TD") == 8 * len(rows(page))
    words = [alt for kind, alt in found if kind == "/Figure"]
    address = origin.absolute(f"/lan/{slug}")
    assert words == [
        f"Karta över Sveriges län med {COUNTIES[slug]} markerat.",
        f"QR-kod som leder till sidan på webben: {address}",
    ]


@EVERY_COUNTY
def test_nothing_is_cut_off_or_too_small_to_read(site: Site, slug: str) -> None:
    page = page_of(sheet(site, f"/lan/{slug}.pdf"))
    assert tuple(map(round, page.get_size())) == A4
    text = page.get_textpage()
    boxes = [text.get_charbox(place) for place in range(text.count_chars())]
    drawn = [one.get_bounds() for one in page.get_objects(max_depth=1)]
    for left, bottom, right, top in [box for box in boxes if box[2] > box[0]] + drawn:
        assert EDGE <= left <= right <= A4[0] - EDGE
        assert EDGE <= bottom <= top <= A4[1] - EDGE
    sizes = {pypdfium2.raw.FPDFText_GetFontSize(text, place) for place in range(text.count_chars())}
    assert min(size for size in sizes if size > 1) >= SMALLEST


def test_the_sheet_is_the_same_bytes_for_the_same_figures(site: Site) -> None:
    view = parse("/lan/dalarna", {})
    assert pdf(view) == pdf(view) == sheet(site, "/lan/dalarna.pdf")
    with pikepdf.open(io.BytesIO(pdf(view))) as opened:
        made = str(opened.docinfo["/CreationDate"])
    assert made.startswith(f"D:{catalogue().copied_on.replace('-', '')}")


def test_the_sheet_can_be_set_against_another_county(site: Site) -> None:
    printed = " ".join(lines(sheet(site, "/lan/dalarna.pdf?mot=gavleborg")))
    assert "Mot Gävleborg" in printed
    assert origin.absolute("/lan/dalarna?mot=gavleborg") in printed
    for row in rows(site.page("/lan/dalarna?mot=gavleborg")):
        assert row in printed


def test_a_file_is_named_by_county_data_version_and_comparison(site: Site) -> None:
    def named(address: str) -> str:
        return str(site.get(address).headers["Content-Disposition"])

    assert named("/lan/dalarna.pdf") == f"inline; filename=lanslaget-dalarna-{store.version()}.pdf"
    against = f"inline; filename=lanslaget-dalarna-mot-skane-{store.version()}.pdf"
    assert named("/lan/dalarna.pdf?mot=skane") == against
    assert named("/lan/dalarna.pdf?mot=riket") == named("/lan/dalarna.pdf")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/lan/finns-inte.pdf", 404),
        ("/lan/riket.pdf", 404),
        ("/lan/%00.pdf", 404),
        ("/lan/dalarna.pdf?mot=dalarna", 400),
        ("/lan/dalarna.pdf?mot=x", 400),
        ("/lan/dalarna.pdf?mot=skane&mot=uppsala", 400),
        ("/lan/dalarna.pdf?ar=2024", 400),
        ("/lan/dalarna.pdf?x", 400),
    ],
)
def test_an_address_that_is_no_sheet_is_refused_in_words(site: Site, address: str, status: int) -> None:
    page, problem = site.get(address), site.client.get(address)
    assert (page.status_code, page.mimetype) == (status, "text/html")
    assert (problem.status_code, problem.mimetype) == (status, "application/problem+json")
    assert problem.get_json()["detail"]


def test_a_browser_that_has_the_sheet_is_told_so(site: Site) -> None:
    first: TestResponse = site.get("/lan/dalarna.pdf")
    again = site.get("/lan/dalarna.pdf", If_None_Match=str(first.headers["ETag"]))
    assert (again.status_code, again.data) == (304, b"")
    head = site.client.head("/lan/dalarna.pdf")
    assert (head.status_code, head.data) == (200, b"")
    assert head.headers["Content-Length"] == str(len(first.data))


def test_the_page_leads_to_its_sheet(site: Site) -> None:
    for address in ("/lan/dalarna", "/lan/dalarna?mot=gavleborg"):
        link = next(one for one in site.page(address).all("a") if one.text == "PDF, ett A4")
        assert link.attributes["href"] == address.replace("dalarna", "dalarna.pdf")
        assert sheet(site, link.attributes["href"] or "")
