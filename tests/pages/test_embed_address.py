"""An embed is found where it was promised, refuses in the frame what it cannot show, and stays as it was frozen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import catalogue, store, versions
from data.model import Observation, Observations
from data.store import Store
from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.embed_reader import Embed, words
from tests.pages.test_pictures import ORIGIN

TODAY = store.version()
TOMORROW = "2099-01-01-00000000"
LIVE = "public, max-age=300, stale-while-revalidate=86400"
FOR_EVER = "public, max-age=31536000, immutable"
COUNTIES = [one["slug"] for one in official.counties().values()]
MEASURE = "/embed/medellivslangd"

REFUSED = {
    "/embed/medelivslangd": (404, "Menade du ”medellivslangd”?"),
    "/embed/finns/inte": (404, "Sidan finns inte."),
    f"{MEASURE}?vy=karta": (400, "”vy”"),
    f"{MEASURE}?typ=tabell": (400, "tid, rang, karta, rutor"),
    f"{MEASURE}?typ=": (400, "typ"),
    f"{MEASURE}?typ=tid&typ=rang": (400, "flera värden"),
    f"{MEASURE}?tema=svart": (400, "ljus, mork"),
    f"{MEASURE}?ar=1066": (400, "Det finns inga siffror för år ”1066”"),
    f"{MEASURE}?kon=x": (400, "kön"),
    f"{MEASURE}?lan=dalarna,dalarna": (400, "två gånger"),
    f"{MEASURE}?lan={','.join(COUNTIES[:6])}": (400, "högst 5"),
    f"{MEASURE}?lan=dalarna&mot=dalarna": (400, "sig självt"),
    f"{MEASURE}?lan=<script>": (400, "<script>"),
    f"{MEASURE}?version=": (400, f"Den som gäller nu heter {TODAY}."),
    f"{MEASURE}?version=2020-01-01-00000000": (400, "ingen dataversion ”2020-01-01-00000000”"),
    "/embed/livskvalitet-brp": (400, "visas bara som tabell"),
    "/embed/folkmangd?typ=rang": (400, "får inte visas som ”rang”"),
    "/embed/lag-tillit?typ=karta": (400, "får inte visas som ”karta”"),
    f"/embed/finns-inte?version={TODAY}": (404, "Det finns inget mått"),
}


@pytest.fixture
def tomorrow() -> Iterator[None]:
    """Other figures than today's: one more in every value, and one more year."""
    by_slug = {
        slug: Observations.of(slug, TOMORROW, map(_later, found.by_key.values()))
        for slug, found in store.current().by_slug.items()
        if isinstance(found, Observations)
    }
    store.use(Store(TOMORROW, by_slug))
    yield
    store.use(None)


def _later(row: Observation) -> Observation:
    return row._replace(value=row.value + 1, year=row.year + 1, period="")


def sentence(page: Embed) -> str:
    """What it says first."""
    return next(words(one) for one in page.all("p") if one.get("id") == "s")


@pytest.mark.parametrize("path", REFUSED)
def test_what_cannot_be_shown_is_said_in_the_frame(site: Site, path: str) -> None:
    status, said = REFUSED[path]
    answer = site.get(path)
    assert answer.status_code == status
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
    page = Embed.of(answer.text)
    assert said in words(page.one("main"))
    assert page.root.get("lang") == "sv"
    (link,) = page.links
    slug = path.partition("?")[0].rpartition("/")[2].replace("medeliv", "medelliv")
    is_known = slug in catalogue.catalogue().indicators
    way = (
        ("Se måttet på Länsläget", f"{ORIGIN}/indikatorer/{slug}")
        if is_known
        else ("Till Länsläget", f"{ORIGIN}/")
    )
    assert (link.get("target"), words(link), link.get("href")) == ("_top", *way)
    assert len(answer.data) < 3000


@pytest.mark.parametrize(("theme", "scheme"), [("ljus", "light"), ("mork", "dark"), ("rosa", "light dark")])
def test_a_refusal_has_the_colours_that_the_frame_asks_for(site: Site, theme: str, scheme: str) -> None:
    assert f"color-scheme:{scheme};" in site.get(f"{MEASURE}?lan=atlantis&tema={theme}").text


def test_a_program_is_refused_in_json(site: Site) -> None:
    answer = site.client.get(f"{MEASURE}?typ=x", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert "”typ” kan vara tid, rang, karta, rutor" in answer.text, (
        "Swedish stands as it is read, not as escapes"
    )


def test_one_slash_too_many_leads_on(site: Site) -> None:
    answer = site.get(f"{MEASURE}/?typ=rang&lan=dalarna")
    assert (answer.status_code, answer.location) == (301, f"{MEASURE}?typ=rang&lan=dalarna")


@pytest.mark.parametrize("path", ["/embed", "/embed/"])
def test_an_embed_of_nothing_is_not_found(site: Site, path: str) -> None:
    assert site.get(path).status_code == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_it_can_only_be_read(site: Site, method: str) -> None:
    answer = site.client.open(MEASURE, method=method)
    assert (answer.status_code, answer.headers["Allow"]) == (405, "GET, HEAD")


def renamed(monkeypatch: pytest.MonkeyPatch, **new: str) -> None:
    """Gives indicators other names, as data/renamed.yaml would."""
    names = {old.replace("_", "-"): name for old, name in new.items()}
    known = replace(catalogue.catalogue(), renamed=names)
    for module in ("pages.embed", "pages.embed_parts"):
        monkeypatch.setattr(f"{module}.catalogue", lambda: known)


def test_a_renamed_measure_leads_to_its_new_address(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    renamed(monkeypatch, livslangd="medellivslangd")
    answer = site.get("/embed/livslangd?typ=rang")
    assert (answer.status_code, answer.location) == (301, f"{MEASURE}?typ=rang")


def test_a_measure_renamed_since_it_was_frozen_stays_where_it_was(
    site: Site, tomorrow: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    renamed(monkeypatch, medellivslangd="medianalder")
    assert site.get(MEASURE).location == "/embed/medianalder"
    answer = site.get(f"{MEASURE}?version={TODAY}&lan=dalarna")
    assert answer.status_code == 200
    page = Embed.of(answer.text)
    assert page.text("h1") == official.figures("medellivslangd").file["title"]
    assert str(page.links[0].get("href")).endswith("/indikatorer/medianalder?lan=dalarna&vy=tid")


def test_a_measure_taken_away_since_it_was_frozen_leads_to_all_measures(
    site: Site, tomorrow: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = replace(catalogue.catalogue(), indicators={})
    monkeypatch.setattr("pages.embed_parts.catalogue", lambda: known)
    page = Embed.of(site.get(f"{MEASURE}?version={TODAY}").text)
    assert str(page.links[0].get("href")).endswith("/indikatorer")


@pytest.mark.parametrize("drawing", ["tid", "rang", "karta", "rutor"])
def test_what_is_frozen_stays_to_the_byte_but_says_that_newer_figures_exist(
    site: Site, drawing: str, request: pytest.FixtureRequest
) -> None:
    frozen = f"{MEASURE}?typ={drawing}&lan=dalarna,gotland&version={TODAY}"
    before, live_before = site.get(frozen), site.get(frozen.replace(f"&version={TODAY}", ""))
    request.getfixturevalue("tomorrow")
    after, live_after = site.get(frozen), site.get(frozen.replace(f"&version={TODAY}", ""))
    assert live_after.data != live_before.data
    start, end = re.split(rf"Fryst vid dataversion {TODAY}\..*?</a>", before.text)
    assert after.text.startswith(start)
    assert after.text.endswith(end)
    page = Embed.of(after.text)
    (link,) = page.links
    said = words(page.one("footer"))
    assert f"Diagrammet är fryst vid dataversion {TODAY}. Det finns nyare siffror." in said
    assert words(link) == "Se dem på Länsläget"
    assert "version" not in str(link.get("href"))


@pytest.mark.usefixtures("tomorrow")
def test_what_is_live_has_the_figures_of_the_day(site: Site) -> None:
    figures = official.figures("medellivslangd")
    last = figures.years("T")[-1]
    live, frozen = (
        Embed.of(site.get(f"{MEASURE}?lan=dalarna{more}").text) for more in ("", f"&version={TODAY}")
    )
    assert frozen.columns[0] == str(last)
    assert live.columns[0] == str(last + 1)
    row = next(one.cells for one in frozen.rows if one.name == "Dalarna")
    assert row[0] == figures.text(("20", last, "T"))
    assert figures.text(("20", last, "T")) in sentence(frozen)
    assert figures.text(("20", last, "T")) not in sentence(live)
    assert f"Dataversion {TOMORROW}." in words(live.one("footer"))


@pytest.mark.usefixtures("tomorrow")
def test_a_year_is_one_that_its_version_has(site: Site) -> None:
    last = official.figures("medellivslangd").years("T")[-1]
    assert site.get(f"{MEASURE}?ar={last + 1}").status_code == 200
    assert site.get(f"{MEASURE}?ar={last + 1}&version={TODAY}").status_code == 400
    first = official.figures("medellivslangd").years("T")[0]
    frozen = site.get(f"{MEASURE}?ar={first}&version={TODAY}")
    assert frozen.status_code == 200  # the live view has no such year, so the link leads to the measure
    assert str(Embed.of(frozen.text).links[0].get("href")).endswith("/indikatorer/medellivslangd")


def test_the_figures_of_another_day_do_not_reach_the_pages(site: Site, tomorrow: None) -> None:
    assert site.get(f"/indikatorer/medellivslangd?version={TODAY}").status_code == 400


def test_how_long_it_may_be_kept_depends_on_whether_it_can_change(site: Site, request: Any) -> None:
    frozen = f"{MEASURE}?version={TODAY}"
    assert [site.get(one).headers["Cache-Control"] for one in (MEASURE, frozen)] == [LIVE, LIVE]
    request.getfixturevalue("tomorrow")
    assert [site.get(one).headers["Cache-Control"] for one in (MEASURE, frozen)] == [LIVE, FOR_EVER]


@pytest.mark.parametrize("path", [MEASURE, f"{MEASURE}?typ=karta&version={TODAY}", "/embed.js"])
@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
def test_what_the_browser_has_is_not_sent_again(site: Site, path: str, coding: str) -> None:
    first = site.get(path, Accept_Encoding=coding)
    again = site.get(path, Accept_Encoding=coding, If_None_Match=str(first.headers["ETag"]))
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Cache-Control"] == first.headers["Cache-Control"]
    assert again.headers.get("Content-Security-Policy", "").endswith(
        "frame-ancestors *" if path != "/embed.js" else "frame-ancestors 'none'"
    )


def test_the_script_for_other_pages_is_small(site: Site) -> None:
    answer = site.get("/embed.js")
    assert answer.mimetype == "text/javascript"
    assert len(answer.data) <= 1500


def test_only_embeds_may_be_framed(site: Site) -> None:
    for path in ("/", "/indikatorer/medellivslangd", "/om", "/finns-inte", "/embed", "/oembed", "/embed.js"):
        answer = site.get(path)
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"], path
        assert answer.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(("theme", "schemes"), [("ljus", "light"), ("mork", "dark"), ("", "light dark")])
def test_its_colours_are_the_readers_or_those_asked_for(site: Site, theme: str, schemes: str) -> None:
    text = site.get(MEASURE + (f"?tema={theme}" if theme else "")).text
    assert f":root{{color-scheme:{schemes};" in text
    assert ("prefers-color-scheme" in text) == (not theme)
    assert ("#14191b" in text) == (theme != "ljus")


def test_every_colour_that_it_asks_for_is_there(site: Site) -> None:
    for drawing in ("tid", "rang", "karta", "rutor"):
        text = site.get(f"{MEASURE}?typ={drawing}&lan=dalarna,gotland").text
        asked = set(re.findall(r"var\((--[a-z0-9-]+)", text))
        light, dark = text.split("@media screen", 1)
        assert asked == set(re.findall(r"(--[a-z0-9-]+):#", light))
        assert asked == set(re.findall(r"(--[a-z0-9-]+):#", dark))


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """What may be typed after /embed/: real words, nearly real ones and others, in any order."""
    slug = draw(st.sampled_from(official.slugs()) | st.text(max_size=8))
    odd = st.text(max_size=6) | st.sampled_from(["", "0", "-1", "karta,rang", "dalarna,", "\x00", "%"])
    known = {
        "typ": ["tid", "rang", "karta", "rutor"],
        "lan": [*COUNTIES, "dalarna,gotland", "stockholm,skane,dalarna,gotland,norrbotten"],
        "ar": [str(year) for year in range(1965, 2027)],
        "kon": ["t", "k", "m"],
        "mot": ["riket", *COUNTIES],
        "tema": ["ljus", "mork"],
        "version": list(versions.known()),
    }
    names = draw(st.lists(st.sampled_from(sorted(known)), max_size=5, unique=True))
    pairs = [(name, draw(st.sampled_from(known[name]) | odd)) for name in names]
    if draw(st.integers(0, 9)) == 0:
        pairs.append((draw(st.text(max_size=5)), "x"))
    query = "&".join(f"{quote(name)}={quote(value)}" for name, value in pairs)
    return f"/embed/{quote(slug)}?{query}"


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(addresses())
def test_no_address_is_a_fault_of_ours_and_every_answer_is_a_sound_document(site: Site, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code in (200, 301, 308, 400, 404), (path, answer.status_code)
    if (
        answer.status_code not in (301, 308)
        and "frame-ancestors *" in answer.headers["Content-Security-Policy"]
    ):
        assert len(Embed.of(answer.text).all("h1")) == 1


@pytest.mark.parametrize("slug", official.slugs())
def test_every_year_and_sex_of_a_measure_can_be_shown_or_is_refused_in_words(site: Site, slug: str) -> None:
    figures = official.figures(slug)
    for sex in figures.sexes:
        for year in {figures.years(sex)[0], *figures.years(sex)[-2:]}:
            for drawing in ("tid", "rang", "karta", "rutor"):
                answer = site.get(f"/embed/{slug}?typ={drawing}&ar={year}&kon={sex.lower()}")
                assert answer.status_code in (200, 400)
