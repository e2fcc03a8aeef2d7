"""What is asked of a file, a picture, an embed or the API, and is not one of their parameters, is refused in words."""

from __future__ import annotations

import pytest

from tests.pages.conftest import Site

TABLE = ("lan", "ar", "kon", "version")
EMBED = ("lan", "ar", "kon", "mot", "typ", "tema", "version")
PANEL = ("lan", "ar", "kon", "mot", "vy", "version", "bredd")
TAKEN = {
    "/lan/dalarna.pdf": ("lan", "mot"),
    **dict.fromkeys((f"/export/medellivslangd.{ending}" for ending in ("csv", "xlsx", "json")), TABLE),
    **dict.fromkeys((f"/export/medellivslangd.{ending}" for ending in ("svg", "png")), EMBED),
    **dict.fromkeys((f"/export/lan/dalarna.{ending}" for ending in ("csv", "xlsx", "json")), ()),
    "/embed/medellivslangd": EMBED,
    "/bild/start.png": ("version", "bredd"),
    "/bild/lan/dalarna.png": ("lan", "mot", "version", "bredd"),
    "/bild/indikatorer/medellivslangd.png": PANEL,
    "/bild/embed/medellivslangd.png": (*EMBED, "bredd"),
    "/api/v1/indicators": (),
    "/api/v1/regions": (),
    "/api/v1/version": (),
    "/api/v1/indicators/medellivslangd/observations.csv": TABLE[:-1],
    "/sok": ("q",),
}
"""What each address takes, by the grammar of addresses."""

ASKED = {
    "visning": "forum",
    "bild": "1",
    "vyer": "/lan/dalarna",
    "indikator": "folkmangd",
    "lan": "gotland",
    "ar": "2020",
    "kon": "k",
    "mot": "gotland",
    "vy": "karta",
    "typ": "rang",
    "tema": "mork",
    "version": "2020-01-01-0123abcd",
    "bredd": "400",
    "sok": "bil",
    "omrade": "valfard",
    "q": "dalarna",
    "finns": "inte",
    "": "1",
    "lan[]": "gotland",
    "\x00": "1",
}
"""Every parameter there is, with a value that is good where it belongs, and some that are nowhere."""

OF_A_MEASURE = [
    f"/{one}"
    for one in ("indikatorer/{}", "embed/{}", "export/{}.csv", "api/v1/indicators/{}/observations.csv")
]


@pytest.mark.parametrize("path", TAKEN)
def test_a_parameter_of_another_address_is_refused_and_named(site: Site, path: str) -> None:
    for name, value in ASKED.items():
        if name in TAKEN[path]:
            continue
        answer = site.client.get(path, query_string={name: value})
        assert (answer.status_code, answer.mimetype) == (400, "application/problem+json"), name
        said = answer.get_json()["detail"]
        assert f"”{name}”" in said or path == "/sok", said


@pytest.mark.parametrize("path", TAKEN)
def test_a_parameter_that_is_given_twice_is_refused(site: Site, path: str) -> None:
    for name in TAKEN[path]:
        answer = site.client.get(f"{path}?{name}={ASKED[name]}&{name}={ASKED[name]}")
        assert (answer.status_code, answer.mimetype) == (400, "application/problem+json"), name


@pytest.mark.parametrize("path", TAKEN)
def test_an_empty_or_odd_value_is_never_a_fault_of_ours(site: Site, path: str) -> None:
    for name in TAKEN[path]:
        for value in ("", ",", "%00", "%F0%9F%98%80", "x" * 500):
            assert site.client.get(f"{path}?{name}={value}").status_code in {200, 302, 400, 404}, (
                name,
                value,
            )


@pytest.mark.parametrize("path", ["/oembed?url=http://127.0.0.1:8050/om", "/embed.js?x=1", "/health?x=1"])
def test_what_other_programs_add_changes_nothing(site: Site, path: str) -> None:
    joined = "&" if "?" in path else "?"
    plain, more = site.client.get(path), site.client.get(f"{path}{joined}visning=forum&finns=inte")
    assert (more.status_code, more.data) == (plain.status_code, plain.data) == (200, plain.data)


@pytest.mark.parametrize(
    "path", ["/indikatorer/{}", "/embed/{}", "/export/{}.csv", "/api/v1/indicators/{}/observations.csv"]
)
def test_a_sex_without_figures_is_named_in_whole_words(site: Site, path: str) -> None:
    answer = site.get(f"{path.format('befolkningstathet')}?kon=k")
    assert answer.status_code == (404 if path.startswith("/api/") else 400)
    words = "Det finns inga siffror för kvinnor. Det finns för kvinnor och män tillsammans."
    assert words in answer.text


@pytest.mark.parametrize("query", ["lan=", "lan=dalarna,", "lan=,dalarna"])
@pytest.mark.parametrize(
    "path", ["/indikatorer/{}", "/embed/{}", "/export/{}.csv", "/api/v1/indicators/{}/observations.csv"]
)
def test_a_county_that_is_left_out_is_said_to_be(site: Site, path: str, query: str) -> None:
    answer = site.get(f"{path.format('folkmangd')}?{query}")
    assert answer.status_code == 400
    assert "saknas namnet på ett län" in answer.text
