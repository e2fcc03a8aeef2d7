"""An address says all that a page shows, in one way only; what cannot be answered says so in Swedish."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.page_reader import of_html

ORDER = ["indikator", "lan", "ar", "kon", "mot", "vy", "sok", "omrade", "utmaning", "utgivare"]
LOOKS_AT_THE_SITE = settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
COUNTIES = {code: one["slug"] for code, one in official.counties().items()}
AREAS = {one["number"]: one["slug"] for one in official.yaml_file("areas.yaml")}


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """Addresses that may be typed: parameters in any order, defaults written out or not."""
    slug = draw(st.sampled_from(official.slugs()))
    figures = official.figures(slug)
    counties = draw(st.lists(st.sampled_from(sorted(COUNTIES.values())), max_size=5, unique=True))
    sex = draw(st.sampled_from(figures.sexes))
    year = draw(st.sampled_from(figures.years(sex)))
    against = draw(st.sampled_from(["riket", *(one for one in COUNTIES.values() if one not in counties)]))
    given = {
        "lan": ",".join(counties),
        "ar": str(year),
        "kon": sex.lower(),
        "mot": against,
        "vy": draw(st.sampled_from(["karta", "tid", "rang", "tabell"])),
    }
    path = f"/indikatorer/{slug}"
    if draw(st.booleans()):
        path, given["indikator"] = f"/omraden/{AREAS[figures.file['area']]}", slug
    always = {"indikator"} | ({"kon"} if sex != figures.sexes[0] else set())
    kept = [
        name
        for name in draw(st.permutations(sorted(given)))
        if given[name] and (name in always or draw(st.booleans()))
    ]
    return f"{path}?{'&'.join(f'{name}={quote(given[name])}' for name in kept)}"


def read(path: str) -> Any:
    from pages.address import parse

    split = urlsplit(path)
    return parse(split.path, split.query)


def write(view: Any) -> str:
    from pages.address import address

    return address(view)


@LOOKS_AT_THE_SITE
@given(addresses())
def test_an_address_read_and_written_shows_the_same(site: Site, path: str) -> None:
    view = read(path)
    again = read(write(view))
    assert write(again) == write(view)
    assert replace(again, year=again.shown_year, indicator=again.shown_indicator) == replace(
        view, year=view.shown_year, indicator=view.shown_indicator
    )


@LOOKS_AT_THE_SITE
@given(addresses())
def test_a_written_address_is_in_order_and_leaves_defaults_out(site: Site, path: str) -> None:
    view = read(path)
    written = parse_qsl(urlsplit(write(view)).query)
    names = [name for name, _ in written]
    assert names == sorted(names, key=ORDER.index)
    asked = dict(parse_qsl(urlsplit(path).query))
    assert dict(written).items() <= asked.items()
    figures = official.figures(view.shown_indicator.slug)
    sex = asked.get("kon", figures.sexes[0].lower()).upper()
    defaults = {
        ("kon", figures.sexes[0].lower()),
        ("mot", "riket"),
        ("ar", str(figures.years(sex, counties_only=True)[-1])),
    }
    assert not set(written) & defaults
    assert set(asked.items()) - set(written) <= {*defaults, ("indikator", view.shown_indicator.slug)}


NOT_FOUND = {
    "/lan/dalarnas": "dalarna",
    "/lan/stokholm": "stockholm",
    "/lan/xyzzy": "",
    "/lan/": "",
    "/lan": "",
    "/lan/riket": "",
    "/lan/Dalarna": "dalarna",
    "/omraden/kompetenser": "kompetens",
    "/omraden/5": "",
    "/indikatorer/medelivslangd": "medellivslangd",
    "/indikatorer/medellivslangd/karta": "",
    "/lan/dalarna/mora": "",
    "/finns-inte": "",
    "/jamfor": "",
    "/om/oss": "",
    "/wp-login.php": "",
    "/favicon.ico": "",
}


@pytest.mark.parametrize("path", NOT_FOUND)
def test_what_does_not_exist_is_not_found_in_swedish_with_ways_on(site: Site, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 404
    page = of_html(answer.text)
    assert page.one("html").attributes["lang"] == "sv"
    assert page.one("h1").text == "Sidan finns inte"
    ways = [one.attributes["href"] for one in page.one("main").all("a")]
    hint = NOT_FOUND[path]
    meant = [f"{path.rpartition('/')[0]}/{hint}"] if hint else []
    assert ways == [*meant, "/", "/indikatorer", "/om"]
    assert page.one("input", name="q")
    assert not hint or f"Menade du ”{hint}”?" in page.one("main").text


BAD = {
    "/lan/dalarna?county=skane": "county",
    "/lan/dalarna?lan=dalarna": "två gånger",
    "/lan/dalarna?mot=dalarna": "sig självt",
    "/lan/dalarna?ar=2024": "ar",
    "/?lan=dalarna": "lan",
    "/om?x=1": "x",
    "/om?x": "x",
    "/indikatorer/medellivslangd?indicator=folkmangd": "indicator",
    "/indikatorer/medellivslangd?indikator=folkmangd": "indikator",
    "/indikatorer/medellivslangd?ar=1850": "1850",
    "/indikatorer/medellivslangd?ar=2024&ar=2024": "flera värden",
    "/indikatorer/medellivslangd?ar=": "år",
    "/indikatorer/medellivslangd?ar=%D9%A2%D9%A0%D9%A2%D9%A4": "år",
    "/indikatorer/medellivslangd?ar=02024": "år",
    "/indikatorer/medellivslangd?ar=-2024": "år",
    "/indikatorer/medellivslangd?kon=x": "kön",
    "/indikatorer/medellivslangd?kon=T": "kön",
    "/indikatorer/medellivslangd?lan=": "län",
    "/indikatorer/medellivslangd?lan=dalarna,": "län",
    "/indikatorer/medellivslangd?lan=dalarna,dalarna": "två gånger",
    "/indikatorer/medellivslangd?lan=dalarna&lan=skane": "flera värden",
    "/indikatorer/medellivslangd?lan=stokholm": "stockholm",
    "/indikatorer/medellivslangd?lan=dalarna,skane,halland,orebro,kalmar,uppsala": "högst 5",
    "/indikatorer/medellivslangd?lan=dalarna&mot=dalarna": "sig självt",
    "/indikatorer/medellivslangd?mot=sverige": "mot",
    "/indikatorer/medellivslangd?vy=cirkel": "karta",
    "/indikatorer/medellivslangd?VY=karta": "VY",
    "/omraden/valfard?indikator=bruttoregionprodukt": "hör inte till",
    "/omraden/valfard?indikator=finns-inte": "finns-inte",
    "/indikatorer?omrade=norr": "norr",
    "/sok?x=1": "q",
    "/sok?q=a&q=b": "q",
}


@pytest.mark.parametrize("path", BAD)
def test_a_bad_choice_is_refused_in_swedish_and_named(site: Site, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 400
    page = of_html(answer.text)
    assert page.one("h1").text == "Adressen går inte att läsa"
    assert BAD[path] in page.one("main").text
    if not path.startswith("/sok"):
        assert path.partition("?")[0] in {one.attributes["href"] for one in page.one("main").all("a")}
        assert site.content(path).status_code == 400


def test_a_link_that_another_site_has_added_to_leads_to_the_page_without_it(site: Site) -> None:
    page = of_html(site.get("/lan/dalarna?fbclid=abc").text).one("main")
    assert page.one("a", href="/lan/dalarna").text == "Dalarnas län"


def test_a_page_asked_for_by_a_callback_is_refused_as_a_visit_is(site: Site) -> None:
    for path in NOT_FOUND:
        assert site.content(path).status_code == 404, path


def test_a_query_cannot_put_another_county_in_the_place_of_the_path(site: Site) -> None:
    for name in ("county", "area", "indicator", "pathname", "path_template"):
        assert site.get(f"/lan/dalarna?{name}=skane").status_code == 400
        assert site.content(f"/lan/dalarna?{name}=skane").status_code == 400
        assert site.get(f"/indikatorer/folkmangd?{name}=medellivslangd").status_code == 400


@pytest.mark.parametrize(
    "path", ["/om", "/lan/dalarna", "/indikatorer", "/indikatorer/folkmangd", "/omraden/valfard"]
)
def test_a_slash_at_the_end_leads_to_the_page_without_it(site: Site, path: str) -> None:
    answer = site.get(f"{path}/")
    assert (answer.status_code, answer.location) == (301, path)


def test_a_slash_at_the_end_keeps_what_was_chosen(site: Site) -> None:
    answer = site.get("/indikatorer/folkmangd/?lan=dalarna,skane&ar=2020")
    assert (answer.status_code, answer.location) == (301, "/indikatorer/folkmangd?lan=dalarna,skane&ar=2020")


@pytest.mark.parametrize(
    "path", ["//om/", "//lan/dalarna/", "//lan/dalarna", "/om//", "//", "//example.org/", "/\\example.org/"]
)
def test_a_path_that_a_browser_takes_for_a_host_is_no_page_and_no_redirect(site: Site, path: str) -> None:
    answer = site.client.get("/", environ_overrides={"PATH_INFO": path}, headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert answer.location is None


@pytest.mark.parametrize("query", ["", "?lan=dalarna&vy=tid"])
def test_a_renamed_indicator_leads_to_its_new_address(
    site: Site, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    from data import catalogue

    known = replace(catalogue.catalogue(), renamed={"livslangd": "medellivslangd"})
    monkeypatch.setattr("pages.gate.catalogue", lambda: known)
    answer = site.get(f"/indikatorer/livslangd{query}")
    assert (answer.status_code, answer.location) == (301, f"/indikatorer/medellivslangd{query}")
    assert site.get("/livslangd").status_code == 404


@pytest.mark.parametrize("code", sorted(COUNTIES))
def test_a_county_is_found_by_each_of_its_names(site: Site, code: str) -> None:
    one = official.counties()[code]
    names = {one["county"], one["short_name"], one["authority"], f"{one['short_name']} län"}
    for name in names:
        for typed in (name, name.lower(), name.upper(), f"  {name} "):
            answer = site.get(f"/sok?q={quote(typed)}")
            assert (answer.status_code, answer.location) == (302, f"/lan/{one['slug']}"), typed


def test_a_municipality_is_found_by_its_name(site: Site) -> None:
    places = official.csv_file("municipalities.csv")
    assert len(places) == 290
    counties = {one["short_name"]: f"/lan/{one['slug']}" for one in official.counties().values()}
    for one in places:
        here = f"/kommun/{one['slug']}"
        for typed in (one["name"], one["name"].lower(), f"{one['name']} kommun"):
            answer = site.get(f"/sok?q={quote(typed)}")
            wanted = here if typed.endswith("kommun") else counties.get(typed.title(), here)
            assert (answer.status_code, answer.location) == (302, wanted), typed


def test_a_municipality_in_a_list_tells_its_county(site: Site) -> None:
    links = {
        one.attributes["href"]: one.text
        for one in of_html(site.get("/sok?q=väster").text).one("main").all("a")
    }
    assert links["/kommun/vasteras"] == "Västerås, kommun i Västmanlands län"
    assert links["/kommun/vastervik"] == "Västervik, kommun i Kalmar län"


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("medellivslängd", ["medellivslangd"]),
        ("Arbetslöshet", ["arbetsloshet-aku", "arbetsloshet-unga"]),
        ("bostad", ["bostadsrattspris", "fardigstallda-bostader-antal"]),  # Båstad is spelled nearly so
    ],
)
def test_a_measure_is_found_by_its_words(site: Site, typed: str, slugs: list[str]) -> None:
    answer = site.get(f"/sok?q={quote(typed)}")
    if len(slugs) == 1:
        assert (answer.status_code, answer.location) == (302, f"/indikatorer/{slugs[0]}")
        return
    links = [one.attributes["href"] for one in of_html(answer.text).one("main").all("a")]
    assert {f"/indikatorer/{slug}" for slug in slugs} <= set(links)
    assert f"/indikatorer?sok={quote(typed)}" in links


def test_the_search_field_offers_every_place(site: Site) -> None:
    offered = {
        one.attributes["value"]: one.attributes.get("label")
        for one in of_html(site.get("/").text).one("datalist").all("option")
    }
    assert (offered["Falun"], offered["Håbo"]) == ("Dalarnas län", "Uppsala län")
    assert offered["Uppsala kommun"] == "Uppsala län"
    assert offered["Region Uppsala"] is None
    assert len(offered) == 290 + 2 * 21
    for words in offered:
        assert site.get(f"/sok?q={quote(words or '')}").status_code == 302, words


@pytest.mark.parametrize(("typed", "meant"), [("falunn", "falun"), ("Håbo", ""), ("uppsala-lan", "uppsala")])
def test_an_unknown_municipality_is_not_found_in_words(site: Site, typed: str, meant: str) -> None:
    answer = site.get(f"/kommun/{quote(typed)}")
    assert answer.status_code == 404
    page = of_html(answer.text)
    assert f"Det finns ingen kommun som heter ”{typed}”." in page.text
    assert not meant or f"Menade du ”{meant}”?" in page.text


@pytest.mark.parametrize("query", ["ar=2020", "mot=riket", "lan=dalarna", "vy=tid", "sok=x"])
def test_a_municipality_takes_no_choices(site: Site, query: str) -> None:
    assert site.get(f"/kommun/falun?{query}").status_code == 400


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("Väst", ["/lan/vastra-gotaland", "/lan/vastmanland"]), ("Stokholm", ["/lan/stockholm"]), ("zzzz", [])],
)
def test_unclear_words_show_a_list(site: Site, typed: str, expected: list[str]) -> None:
    answer = site.get(f"/sok?q={quote(typed)}")
    if len(expected) == 1 and answer.status_code == 302:
        assert answer.location == expected[0]
        return
    assert answer.status_code == 200
    page = of_html(answer.text)
    assert set(expected) <= {one.attributes["href"] for one in page.one("main").all("a")}
    assert page.one("input", name="q").attributes["value"] == typed
    assert expected or "heter ”zzzz”" in page.text


@pytest.mark.parametrize("query", ["", "?q=", "?q=%20", "?q"])
def test_a_search_for_nothing_lists_every_county(site: Site, query: str) -> None:
    answer = site.get(f"/sok{query}")
    assert answer.status_code == 200
    links = {one.attributes["href"] for one in of_html(answer.text).one("main").all("a")}
    assert {f"/lan/{slug}" for slug in COUNTIES.values()} <= links


def test_what_is_searched_for_is_shown_and_never_run(site: Site) -> None:
    answer = site.get("/sok?q=" + quote('"><script>alert(1)</script>'))
    assert "<script" not in answer.text
    assert "alert(1)" in of_html(answer.text).one("input", name="q").attributes["value"]  # type: ignore[operator]  # a text
