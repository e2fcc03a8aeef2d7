"""What can be taken from a chart, and how every page is cited: whole comparisons, true addresses, no false source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings

from data import store
from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import Element, of_html
from tests.pages.test_address import addresses
from tests.pages.test_pictures import ORIGIN, PATHS

STYLE = Path(__file__).parents[2] / "assets" / "32-share.css"
COMPARISON = ("lan", "ar", "kon", "mot")
DRAWN = {
    "rate": {"tid", "rang", "karta", "rutor"},
    "survey": {"tid", "rutor"},
    "count": {"tid", "rutor"},
    "index": {"tid", "rutor"},
    "context": {"tid", "karta", "rutor"},
    "composite": set(),
}
"""What an embed may draw of each kind of measure."""

CHARTS = [one for one in PATHS if one.startswith(("/omraden", "/indikatorer/"))]
SOME = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def box(site: Site, path: str) -> Element:
    """What stands in the box of a page."""
    return site.page(path).one(id="panel-share")


def codes(shown: Element) -> Iterator[tuple[frozenset[str], dict[str, str], str]]:
    """Of every code the choices it is for, the attributes of its frame, and where its link leads."""
    for one in shown.with_class("code"):
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        (frame,) = list(parser.parseFragment(one.one("textarea").text))
        assert frame.tag == "iframe"
        yield frozenset(one.classes) - {"code"}, dict(frame.attrib), one.one("a").attributes["href"] or ""


def slug_of(path: str) -> str:
    split = urlsplit(path)
    return parse_qs(split.query).get("indikator", [split.path.rpartition("/")[2]])[0]


@SOME
@given(addresses())
def test_every_code_keeps_the_whole_comparison(site: Site, path: str) -> None:
    page = of_html(site.get(path).text)
    asked = parse_qs(urlsplit(page.one("link", rel="canonical").attributes["href"] or "").query)
    found = list(codes(page.one(id="panel-share")))
    drawn = set()
    for choices, frame, link in found:
        assert frame["src"] == f"{ORIGIN}{link}"
        given = parse_qs(urlsplit(link).query)
        assert {name: given.get(name) for name in COMPARISON} == {
            name: asked.get(name) for name in COMPARISON
        }
        assert urlsplit(link).path == f"/embed/{slug_of(path)}"
        drawing, theme = given.get("typ", ["tid"])[0], given.get("tema", ["auto"])[0]
        assert choices == {drawing, theme, "frysta" if "version" in given else "foljer"}
        assert given.get("version", [store.version()]) == [store.version()]
        assert frame["title"].startswith(official.figures(slug_of(path)).file["title"])
        drawn.add(drawing)
    assert drawn == DRAWN[official.figures(slug_of(path)).kind]
    assert len(found) == len({choices for choices, _, _ in found}) == 6 * len(drawn)


@pytest.mark.parametrize("path", CHARTS)
def test_every_code_is_one_of_an_embed_that_the_address_reads_the_same(site: Site, path: str) -> None:
    from pages.address import address, parse

    for _, _, link in codes(box(site, path)):
        split = urlsplit(link)
        assert address(parse(split.path, split.query)) == link


@pytest.mark.parametrize(
    ("part", "drawing"),
    [("", "tid"), ("&vy=tid", "tid"), ("&vy=tabell", "tid"), ("&vy=karta", "karta"), ("&vy=rang", "rang")],
)
def test_the_box_opens_with_what_is_shown(site: Site, part: str, drawing: str) -> None:
    shown = box(site, f"/indikatorer/medellivslangd?lan=dalarna{part}")
    chosen = [one.attributes["value"] for one in shown.having("checked")]
    assert chosen == [drawing, "foljer", "auto"]
    preview = shown.with_class("preview")[0].one("iframe").attributes
    (first,) = [link for choices, _, link in codes(shown) if choices == set(chosen)]
    assert preview["src"] == first
    assert preview["loading"] == "lazy"


def test_a_measure_that_may_not_be_ranked_opens_with_its_series(site: Site) -> None:
    shown = box(site, "/indikatorer/lag-tillit?vy=rang")
    assert [one.attributes["value"] for one in shown.having("checked")] == ["tid", "foljer", "auto"]


def test_a_code_that_follows_the_figures_names_no_year_that_they_leave(site: Site) -> None:
    year = str(official.figures("medellivslangd").years("T")[-1])
    for choices, frame, _ in codes(box(site, "/indikatorer/medellivslangd?lan=dalarna")):
        assert (year in frame["title"]) == ("frysta" in choices)
    for _, frame, _ in codes(box(site, "/indikatorer/medellivslangd?lan=dalarna&ar=2020")):
        assert "2020" in frame["title"]


def test_a_table_only_measure_has_no_code_but_files_and_a_citation(site: Site) -> None:
    shown = box(site, "/indikatorer/livskvalitet-brp")
    assert not shown.all("iframe")
    assert not list(codes(shown))
    assert "bara som tabell" in shown.text
    assert shown.with_class("downloads")
    assert shown.one(id="citat").text


@pytest.mark.parametrize("path", CHARTS)
def test_a_change_of_the_address_changes_the_box(site: Site, path: str) -> None:
    assert of_html(site.panel(path)["panel-share"]["html"]) == of_html(
        site.page(path).one(id="panel-share").properties["html"]
    )


@pytest.mark.parametrize("path", CHARTS)
def test_the_box_names_the_files_and_the_oembed_address_of_the_view(site: Site, path: str) -> None:
    from pages.address import parse
    from pages.export_links import downloads

    shown = box(site, path)
    split = urlsplit(path)
    links = {one.text: one.attributes["href"] for one in shown.with_class("downloads")[0].all("a")}
    assert links == dict(downloads(parse(split.path, split.query)))
    fields = shown.all("textarea", id="oembed")
    assert bool(fields) == bool(shown.with_class("code"))
    for one in fields:
        assert parse_qs(urlsplit(one.text).query)["url"] == [f"{ORIGIN}{path}"]


def test_the_stylesheet_shows_the_one_code_that_is_chosen() -> None:
    css = STYLE.read_text(encoding="utf-8")
    rules = re.findall(r'\.share:has\(\[value="(\w+)"\]:checked\) \.code:not\(\.(\w+)\)', css)
    every = ["tid", "rang", "karta", "rutor", "foljer", "frysta", "auto", "ljus", "mork"]
    assert rules == [(one, one) for one in every]


@pytest.mark.parametrize("path", PATHS)
def test_every_page_says_how_it_is_cited(site: Site, path: str) -> None:
    page = site.page(path)
    cited = page.one(id="citat")
    title = of_html(site.get(path).text).one("meta", property="og:title").attributes["content"]
    assert f"”{title}”" in cited.text
    assert f"dataversion {store.version()}. " in cited.text
    assert cited.text.endswith("Hämtad [dagens datum].")
    assert cited.all("a")[0].attributes["href"] == f"{ORIGIN}{path}"
    assert len(page.all(id="citat")) == 1


@pytest.mark.parametrize("slug", official.slugs())
def test_a_citation_owes_the_figures_to_whom_they_are_owed(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    cited = site.page(f"/indikatorer/{slug}?lan=dalarna").one(id="citat")
    assert "Källa:" not in cited.text
    untouched = figures.file["how"] in ("copied", "transcribed")
    assert cited.text.startswith(figures.file["publisher"]) or figures.file["how"] == "computed"
    assert ("Visat av Länsläget" in cited.text) == untouched
    assert ("Bearbetat av Länsläget" in cited.text) == (not untouched)
    frozen = [one.attributes["href"] for one in cited.all("a")][1:]
    assert frozen == (
        []
        if figures.kind == "composite"
        else [f"{ORIGIN}/embed/{slug}?lan=dalarna&version={store.version()}"]
    )


def test_a_frame_has_room_for_what_is_said_of_a_group(site: Site) -> None:
    alone, beside = (
        {choices: int(frame["height"]) for choices, frame, _ in codes(box(site, path))}
        for path in (
            "/indikatorer/eftergymnasial?lan=uppsala",
            "/indikatorer/eftergymnasial?lan=uppsala&mot=oms",
        )
    )
    assert alone.keys() == beside.keys()
    assert [choices for choices in alone if alone[choices] >= beside[choices]] == []
