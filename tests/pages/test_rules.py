"""What may be said of each sort of measure, whose words stand where, and that the site passes no judgement."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import pytest

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import Element

SLUGS = official.slugs()
EVERY_INDICATOR = pytest.mark.parametrize("slug", SLUGS)
AREAS = {one["slug"]: one for one in official.yaml_file("areas.yaml")}
GOALS = [" ".join(one["text"].split()) for one in official.yaml_file("strategy.yaml")["goals"]]
COPY = "kopia, inte avstämd mot källan"
PLAIN = ("/", "/indikatorer", "/planering", "/samband", "/om", "/om/data", "/om/tillganglighet")
PROFILES = tuple(f"/lan/{one['slug']}" for one in official.counties().values())
JUDGING = re.compile(
    r"\b(bra|bäst\w*|bättre|dålig\w*|sämst\w*|sämre|tyvärr|glädjande|oroande|lyckad\w*|misslyckad\w*|framgång\w*|"
    r"topp\w*|botten\w*|vinnare|förlorare|ligger i framkant|släpar efter|imponerande|alarmerande|äntligen)\b",
    re.IGNORECASE,
)
NAMES_WITH_SUCH_WORDS = ("Västerbotten", "Norrbotten")


@cache
def page_of(site: Site, slug: str) -> Element:
    return site.page(f"/indikatorer/{slug}?lan=dalarna")


def box(page: Element, name: str) -> Element:
    return page.one(id=f"panel-{name}-box")


@EVERY_INDICATOR
def test_a_measure_shows_only_what_its_kind_allows(site: Site, slug: str) -> None:
    kind = official.figures(slug).kind
    page = page_of(site, slug)
    hidden = {name: "hidden" in box(page, name).classes for name in ("map", "series", "ranking")}
    assert hidden["ranking"] == (kind != "rate")
    assert hidden["series"] == hidden["map"] == (kind == "composite")
    coloured = {
        one for li in page.one(id="panel-counties").all("li") for one in li.classes if "colour-" in one
    }
    if kind in ("rate", "context"):
        assert coloured - {"colour-missing", "colour-none"}
    else:
        assert coloured == {"colour-none"}
        assert not page.one(id="panel-legend").with_class("swatch")
    if kind != "rate":
        assert not re.search(r"plats \d", page.text)
        assert page.one(id="panel-why-not-ranked").text
    if kind not in ("rate", "survey", "context"):
        assert not page.all(id="mot")
        assert "riket (" not in page.one(id="panel-sentence").text


@EVERY_INDICATOR
def test_the_map_repeats_the_colours_of_the_list(site: Site, slug: str) -> None:
    page = page_of(site, slug)
    (layer,) = [one for one in page.walk() if "hideout" in one.properties]
    colours = layer.properties["hideout"]["colours"]
    for link in page.one(id="panel-counties").having("data-code"):
        item = next(one for one in page.all("li") if link in one.children)
        code = link.attributes["data-code"] or ""
        assert f"colour-{colours.get(code, 'none')}" in item.classes
    assert layer.properties["hideout"]["chosen"] == ["20"]


@EVERY_INDICATOR
def test_a_county_is_coloured_as_the_legend_says(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    page = page_of(site, slug)
    limits = [limit(one) for one in page.one(id="panel-legend").all("li")[:-1]]
    if figures.kind not in ("rate", "context"):
        assert not limits
        return
    around = "Skillnad mot Riket" in page.one(id="panel-legend").text
    for item in page.one(id="panel-counties").all("li"):
        (link,) = item.having("data-code")
        values = link.having("data-indicator")
        colour = next(one for one in item.classes if one.startswith("colour-"))
        if not values:
            assert colour == "colour-missing"
            continue
        year = int(values[0].attributes["data-year"] or 0)
        sex = values[0].attributes["data-sex"] or ""
        value = figures.values[(link.attributes["data-code"] or "", year, sex)]
        if around:
            value -= figures.values[("00", year, sex)]
        printed = official.rounded(figures.displayed(value), figures.decimals)
        fitting = [one for low, high, one in limits if low <= printed < high]
        assert fitting == [colour], f"{slug} {link.text}: {printed} {limits}"


def limit(item: Element) -> tuple[float, float, str]:
    """Lowest value and first value above, in units of the last decimal, and the colour, of a line of the legend."""
    colour = next(one for one in item.with_class("swatch")[0].classes if one.startswith("colour-"))
    numbers = [as_units(one) for one in re.findall(r"[−+]?\d[\d\u00a0]*(?:,\d+)?", item.text)]
    if item.text.startswith("under "):
        return float("-inf"), numbers[0], colour
    if item.text.endswith("eller mer"):
        return numbers[0], float("inf"), colour
    if not numbers:
        return float("-inf"), float("inf"), colour
    low, high = numbers
    return low, high, colour


def as_units(text: str) -> float:
    """ "−1 234,5" as −12345."""
    return float(text.replace("−", "-").replace("+", "").replace("\u00a0", "").replace(",", ""))


@EVERY_INDICATOR
def test_whose_figures_they_are_stands_with_them(site: Site, slug: str) -> None:
    file = official.figures(slug).file
    page = page_of(site, slug)
    source = page.one(id="panel-source").text
    assert COPY in source
    assert file["publisher"].removeprefix("Egen beräkning på siffror från ") in source
    assert file["table"] in source
    assert re.search(r"Avser (\d{4}|\d{4}–\d{4})\.", source)
    untouched = file["how"] in ("copied", "transcribed")
    assert source.startswith("Källa: ") == untouched
    assert ("Egen beräkning" in page.text) == (file["how"] == "derived")
    if file["how"] == "derived":
        assert "Egen beräkning" in source
        assert file["derived"]["formula"] in source
        assert "Källa:" not in source
        raw = f"/indikatorer/{file['derived']['of']}"
        assert raw in [one.attributes.get("href") for one in page.all("a")]


@EVERY_INDICATOR
def test_what_to_beware_of_stands_on_the_page(site: Site, slug: str) -> None:
    page = page_of(site, slug)
    note = official.figures(slug).file.get("note", "")
    assert " ".join(note.split()) in " ".join(page.text.split())
    if "definition" not in official.figures(slug).file and not official.figures(slug).is_derived:
        assert "Definition: se källan" in page.text


@pytest.mark.parametrize("path", [*PLAIN, *PROFILES, *(f"/omraden/{slug}" for slug in AREAS)])
def test_a_page_has_one_heading_of_the_first_level(site: Site, path: str) -> None:
    page = site.page(path)
    assert page.one("h1").text
    levels = [int(one.tag[1]) for one in page.walk() if re.fullmatch("h[1-6]", one.tag)]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels)), levels
    names = [one.attributes["id"] for one in page.having("id")]
    assert len(names) == len(set(names))


@EVERY_INDICATOR
def test_an_indicator_page_has_one_heading_and_no_name_twice(site: Site, slug: str) -> None:
    page = page_of(site, slug)
    assert page.one("h1").text == official.figures(slug).file["title"]
    names = [one.attributes["id"] for one in page.having("id")]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", ["/", *(f"/omraden/{slug}" for slug in AREAS)])
def test_the_goal_stands_in_the_words_of_those_who_decided_it(site: Site, path: str) -> None:
    quote = site.page(path).one("blockquote")
    assert [one.text for one in quote.all("p")] == [f"”{goal}”" for goal in GOALS]
    assert "Källa: Regeringen" in quote.text
    assert "riksdagen" in quote.one("footer").text.lower()


@pytest.mark.parametrize("slug", AREAS)
def test_an_area_names_what_has_no_figures_yet(site: Site, slug: str) -> None:
    page = site.page(f"/omraden/{slug}")
    for slot in AREAS[slug]["empty_slots"]:
        assert f"{slot['name']}: {slot['note']}" in page.text
    assert ("Digital kommunikation: siffror saknas ännu" in page.text) == (slug == "tillganglighet")
    if AREAS[slug]["source"]:
        assert f"”{AREAS[slug]['name']}”" in page.text
        assert AREAS[slug]["priorities_note"] in page.text


@pytest.mark.parametrize("slug", AREAS)
def test_a_decided_number_says_who_set_it_and_for_whom(site: Site, slug: str) -> None:
    page = site.page(f"/omraden/{slug}")
    for target in official.yaml_file("targets.yaml"):
        shown = target["wording"] in page.text
        assert shown == (target["area"] == AREAS[slug]["number"]), target["slug"]
        if shown:
            item = next(one for one in page.all("li") if target["wording"] in one.text)
            assert target["label"] in item.text
            assert target["decided_by"] in item.text
            assert target["source_url"] in [one.attributes["href"] for one in item.all("a")]


def said(page: Element) -> str:
    """The text of a page without quoted words, titles of measures and names of counties."""
    text = page.text.replace("\u00ad", "")
    for slug in SLUGS:
        file = official.figures(slug).file
        for words in (
            file["title"],
            file.get("family_label", ""),
            file.get("definition", ""),
            file.get("note", ""),
        ):
            if words:
                text = text.replace(words, " ")
    for name in NAMES_WITH_SUCH_WORDS:
        text = text.replace(name, " ")
    return re.sub("”[^”]*”", " ", text)


@pytest.mark.parametrize("path", [*PLAIN, *PROFILES, *(f"/omraden/{slug}" for slug in AREAS)])
def test_no_page_judges(site: Site, path: str) -> None:
    words = said(site.page(path)).replace("varken bra eller dålig", "")
    assert not JUDGING.findall(words)


@EVERY_INDICATOR
def test_no_indicator_page_judges(site: Site, slug: str) -> None:
    file = official.figures(slug).file
    words = said(page_of(site, slug)).replace(str(file.get("better_because", "–")), " ")
    assert not JUDGING.findall(words)


@pytest.mark.parametrize("path", [*PLAIN, "/om/api", "/om/badda-in", "/forum"])
def test_no_number_can_be_divided_between_two_lines(site: Site, path: str) -> None:
    assert re.findall(r"\b\d{1,3} \d{3}\b", site.page(path).text) == []
