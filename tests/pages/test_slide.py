"""A slide says what its view says, no more and no less; a list of slides is its address and only of our own views."""

from __future__ import annotations

import re
from html import unescape
from itertools import combinations
from math import hypot
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import Element, of_html
from tests.pages.test_address import AREAS, COUNTIES, LOOKS_AT_THE_SITE, addresses, read, write

SLUGS = official.slugs()
KEY = re.compile(r'<p class="soft">[^<]*(?:</p>)?|<ul class="key">.*?</ul>', flags=re.DOTALL)
"""Its heading and its items have no end tags, as HTML allows."""

WITHOUT_A_CHART = ("/indikatorer", "/indikatorer?sok=inkomst", "/om", "/om/api")
VIEWS = [
    "/",
    *(f"/omraden/{slug}" for slug in AREAS.values()),
    *(f"/lan/{slug}" for slug in COUNTIES.values()),
    *(f"/indikatorer/{slug}" for slug in SLUGS),
    *(f"/indikatorer/{slug}?lan=gotland&vy=rang" for slug in SLUGS[::6]),
    *(f"/indikatorer/{slug}?lan=vastra-gotaland,dalarna&vy=karta" for slug in SLUGS[::6]),
    *WITHOUT_A_CHART,
]


def slide_of(site: Site, address: str) -> Element:
    answer = site.get(address)
    assert answer.status_code == 200, f"{address}: {answer.text[:200]}"
    return of_html(KEY.sub("", answer.text))


def as_slide(view: str) -> str:
    return f"{view}{'&' if '?' in view else '?'}visning=forum"


def list_of(*views: str) -> str:
    return f"/forum?vyer={quote(';'.join(views))}"


@pytest.mark.parametrize("view", VIEWS)
def test_a_slide_says_what_its_view_says_and_leads_to_it(site: Site, view: str) -> None:
    page, slide = site.get(view).text, slide_of(site, as_slide(view))
    told = re.search(r'<meta name="description" content="([^"]*)">', page)
    assert told
    said = [one.text for one in slide.with_class("words")[0].children if isinstance(one, Element)]
    if view == "/":
        assert said == [f"”{official.yaml_file('strategy.yaml')['goals'][0]['text']}”"]
    elif view in WITHOUT_A_CHART:
        assert said[1] == unescape(told[1])
    else:
        assert " ".join(said) == unescape(told[1])
    canonical = slide.one("link", rel="canonical").attributes["href"] or ""
    assert canonical == of_html(page).one("link", rel="canonical").attributes["href"]
    assert slide.one("a", id="view").attributes["href"] == canonical
    assert len(slide.all("h1")) == 1


@pytest.mark.parametrize("slug", SLUGS)
def test_a_slide_of_a_measure_draws_it_unless_it_is_a_table_only(site: Site, slug: str) -> None:
    slide = slide_of(site, f"/indikatorer/{slug}?visning=forum")
    only_a_table = official.yaml_file(f"indicators/{slug}.yaml")["kind"] == "composite"
    assert bool(slide.with_class("chart")) is not only_a_table


def test_the_key_of_a_map_has_figures_under_the_unit(site: Site) -> None:
    text = site.get("/indikatorer/utpendling?lan=gotland&vy=karta&visning=forum").text
    assert of_html(KEY.sub("", text)).with_class("shows")[0].text == "Länen 2023, % av förvärvsarbetande"
    key = KEY.search(text)
    assert key
    assert key[0].endswith("Gotland: 7,5</ul>")


def test_one_year_is_not_called_a_development(site: Site) -> None:
    view = "/indikatorer/utpendling?lan=gotland"
    assert slide_of(site, f"{view}&visning=forum").with_class("shows")[0].text == "Värden 2023"
    assert site.page(view).one(id="panel-series-heading").text.startswith("Värden 2023")
    assert "Utveckling 2006–" in slide_of(site, "/indikatorer/medellivslangd?visning=forum").one("main").text


def test_the_slide_of_connections_draws_the_regions_across_borders(site: Site) -> None:
    text = site.get("/samband?visning=forum").text
    slide = of_html(KEY.sub("", text))
    assert slide.one("h1").text == "10 av 60 FA-regioner går över en länsgräns."
    drawing = slide.with_class("functional-map")[0]
    assert sorted(int(one.text) for one in drawing.all("text")) == list(range(1, 11))
    discs = [
        [float(one.attributes[side] or 0) for side in ("cx", "cy", "r")] for one in drawing.all("circle")
    ]
    for (x, y, radius), (a, b, other) in combinations(discs, 2):
        assert hypot(a - x, b - y) > radius + other
    key = KEY.search(text)
    assert key
    assert [one.partition(".")[0] for one in key[0].split("<li>")[1:]] == [str(one) for one in range(1, 11)]
    assert "Egen beräkning: summor av kommunernas antal" in slide.one("footer").text


def test_the_slide_of_planning_draws_every_level_with_its_plans(site: Site) -> None:
    slide = slide_of(site, "/planering?visning=forum")
    assert slide.one("h1").text == site.page("/planering").one("h1").text
    levels = official.yaml_file("planning.yaml")["levels"]
    names = [name for one in levels for name in (one["name"], *[plan["name"] for plan in one["plans"]])]
    for drawing in slide.with_class("levels"):
        assert " ".join(one.text for one in drawing.all("text")) == " ".join(names)
        assert len(drawing.all("circle")) == len(levels)


def test_the_slide_of_a_municipality_draws_it_in_its_county(site: Site) -> None:
    slide = slide_of(site, "/kommun/falun?visning=forum")
    assert slide.one("h1").text.startswith("Falun är en kommun i Dalarnas län med ")
    drawing = slide.with_class("municipalities")[0]
    assert len(drawing.all("path")) == 15
    assert [one.text for one in drawing.with_class("marked")] == ["Falun"]
    assert drawing.all("a") == []


@pytest.mark.parametrize("slug", [one["slug"] for one in official.counties().values()])
def test_the_slide_of_a_county_names_the_source_of_each_number_it_says(site: Site, slug: str) -> None:
    slide = slide_of(site, f"/lan/{slug}?visning=forum")
    assert "Barn och unga med låg ekonomisk standard" in slide.one("main").text
    said = slide.one("footer").text
    for measure in ("folkmangd", "lag-ekonomisk-standard-barn"):
        stated = official.yaml_file(f"indicators/{measure}.yaml")
        assert f"Källa: {stated['publisher']} ({stated['table']}). Avser 20" in said


REFUSED = {
    "/lan/dalarna?visning=bio": "kan vara forum",
    "/lan/dalarna?visning=forum&visning=forum": "flera värden",
    "/lan/dalarna?bild=1": "ett val som inte finns",
    "/embed/medellivslangd?visning=forum": "ett val som inte finns",
    "/bild/om.png?visning=forum": "ett val som inte finns",
    "/forum?visning=forum": "ett val som inte finns",
    "/forum?bild=1": "Listan är tom",
    "/forum?vyer=/om&bild=0": "har 1 bilder",
    "/forum?vyer=/om&bild=2": "har 1 bilder",
    "/forum?vyer=/om&bild=01": "har 1 bilder",
    "/forum?vyer=/om;": "I listan står",
    "/forum?vyer=//ond.example": "I listan står",
    "/forum?vyer=https://ond.example/": "I listan står",
    "/forum?vyer=/lan/xyz": "I listan står",
    "/forum?vyer=/lan/dalarna?visning=forum": "I listan står",
    "/forum?vyer=/forum": "inte kan visas som bild",
    "/forum?vyer=/embed/medellivslangd": "inte kan visas som bild",
    f"/forum?vyer={';'.join(['/om'] * 31)}": "högst 30",
    f"/forum?vyer=/{'a' * 2000}": "för lång",
    "/forum/lagg-till?till=https://ond.example/lan/dalarna": "hör inte till",
    "/forum/lagg-till?till=//ond.example/lan/dalarna": "hör inte till",
    "/forum/lagg-till?till=http://%5B": "",
    "/forum/lagg-till": "Välj ett mått",
    "/forum/lagg-till?x=1": "ett val som inte finns",
}


@pytest.mark.parametrize("address", REFUSED)
def test_what_is_no_slide_and_no_list_is_refused_in_words(site: Site, address: str) -> None:
    answer = site.get(address)
    assert answer.status_code == 400
    assert REFUSED[address] in unescape(answer.text)


@LOOKS_AT_THE_SITE
@given(st.lists(st.one_of(addresses(), st.sampled_from(VIEWS)), min_size=1, max_size=8))
def test_a_list_read_and_written_is_the_same_list(site: Site, views: list[str]) -> None:
    listed = read(list_of(*views))
    assert [write(one) for one in listed.slides] == [write(read(one)) for one in views]
    assert write(read(write(listed))) == write(listed)


def test_a_list_keeps_what_a_search_may_hold(site: Site) -> None:
    view = "/indikatorer?sok=a%3Bb%26c%3D%25%2B"
    assert [write(one) for one in read(write(read(list_of(view, "/om")))).slides] == [
        write(read(view)),
        "/om",
    ]


def test_slides_of_a_list_lead_to_each_other(site: Site) -> None:
    views = ["/lan/dalarna", "/indikatorer/folkmangd?lan=dalarna&vy=karta", "/om"]
    start = write(read(list_of(*views)))
    for number, view in enumerate(views, 1):
        slide = slide_of(site, f"{start}&bild={number}")
        assert slide.one(id="place").text == f"Bild {number} av 3"
        ways = {one.attributes["id"]: one.attributes["href"] for one in slide.one("nav").all("a")}
        wanted = {"list": start}
        wanted |= {"previous": f"{start}&bild={number - 1}"} if number > 1 else {}
        wanted |= {"next": f"{start}&bild={number + 1}"} if number < 3 else {}
        assert ways == wanted
        assert (slide.one("link", rel="canonical").attributes["href"] or "").endswith(view)


def test_a_slide_is_asked_for_again_and_stands_in_no_frame(site: Site) -> None:
    for address in ("/lan/dalarna?visning=forum", "/forum?vyer=/om&bild=1"):
        first = site.get(address)
        assert "frame-ancestors 'none'" in first.headers["Content-Security-Policy"]
        assert site.get(address, If_None_Match=first.headers["ETag"]).status_code == 304


def test_a_view_is_added_moved_and_taken_away_by_links(site: Site) -> None:
    added = site.get("/forum/lagg-till?vyer=/om&indikator=folkmangd&lan=gotland&vy=")
    where = urlsplit(added.headers["Location"])
    assert added.status_code == 302
    assert parse_qs(where.query)["vyer"] == ["/om;/indikatorer/folkmangd?lan=gotland"]
    assert where.fragment == "bild-2"
    page = site.page(f"{where.path}?{where.query}")
    steps = [one.attributes["href"] or "" for one in page.with_class("steps")[0].all("a")]
    lists = [parse_qs(urlsplit(one).query)["vyer"][0] for one in steps]
    assert lists == ["/indikatorer/folkmangd?lan=gotland;/om", "/indikatorer/folkmangd?lan=gotland"]


def test_every_page_of_the_menu_can_be_added_without_its_address(site: Site) -> None:
    offered = {
        one.attributes["value"] for one in site.page("/forum").one("select", id="ny-till").all("option")
    }
    menu = {one.attributes["href"] for one in of_html(site.get("/").text).all("nav")[0].all("a")}
    assert menu - offered <= {"/indikatorer"}  # its measures have a list of their own
    assert len(offered) >= 2 + len(AREAS) + len(COUNTIES)


def test_what_is_pasted_may_be_a_slide_with_the_name_of_the_site(site: Site) -> None:
    from pages import origin

    pasted = quote(origin.absolute("/lan/dalarna?mot=gotland&visning=forum"))
    added = site.get(f"/forum/lagg-till?till={pasted}")
    assert parse_qs(urlsplit(added.headers["Location"]).query)["vyer"] == ["/lan/dalarna?mot=gotland"]


@pytest.mark.parametrize("pasted", ["dalarna", "/forum?vyer=/om%26bild=1", "https://ond.example/om", ""])
def test_a_list_is_not_lost_with_an_address_that_cannot_be_added(site: Site, pasted: str) -> None:
    answer = site.get(f"/forum/lagg-till?vyer=/om;/lan/dalarna&till={pasted}", Accept="text/html")
    assert answer.status_code in {400, 404}
    back = of_html(answer.text).one("main").having("href")[0]
    assert (back.text, back.attributes["href"]) == ("Tillbaka till listan", "/forum?vyer=/om;/lan/dalarna")
    assert "Tillbaka till listan" not in site.get("/lan/xyz", Accept="text/html").text


def test_an_address_may_be_typed_as_a_slide_shows_it(site: Site) -> None:
    shown = slide_of(site, "/lan/dalarna?visning=forum").one("a", id="view").text
    assert "://" not in shown
    added = site.get(f"/forum/lagg-till?till={shown}")
    assert parse_qs(urlsplit(added.headers["Location"]).query)["vyer"] == ["/lan/dalarna"]


def test_slides_of_one_measure_are_told_apart_in_the_list(site: Site) -> None:
    page = site.page(list_of("/indikatorer/medianalder", "/indikatorer/medianalder?vy=karta"))
    plain, mapped = (one.all("a")[0].text for one in page.with_class("slides")[0].all("li"))
    assert mapped == f"{plain}, karta"


def test_there_is_a_ready_list_for_every_area_and_county(site: Site) -> None:
    lists = [one for part in site.page("/forum").with_class("places") for one in part.all("a")]
    assert len(lists) == len(AREAS) + len(COUNTIES)
    for one in lists:
        listed = read(one.attributes["href"] or "")
        assert 5 <= len(listed.slides) <= 30
        assert all(view.indicator is None or view.indicator.kind.may_have_place for view in listed.slides)
    names = [one.text for one in lists]
    assert names[len(AREAS) :] == [one["county"] for one in official.counties().values()]
