"""Pictures that leave the site: whole by themselves, the numbers of the page, no word outside the frame."""

from __future__ import annotations

import re
import struct
from xml.etree import ElementTree

import pytest

from components.palette import DARK, LIGHT, Palette
from data import store
from tests.components.drawing import SVG, overflowing, texts
from tests.components.test_files import chunks
from tests.pages import official
from tests.pages.conftest import Site
from tests.pages.exported import body, made_once

DRAWN = {"tid": "time-series", "rang": "ranking", "karta": "county-shades", "rutor": "county-tiles"}
ALLOWED = {
    "rate": ("tid", "rang", "karta", "rutor"),
    "context": ("tid", "karta", "rutor"),
    "survey": ("tid", "rutor"),
    "count": ("tid", "rutor"),
    "index": ("tid", "rutor"),
    "composite": (),
}
PICTURED = [(slug, typ) for slug in official.slugs() for typ in ALLOWED[official.figures(slug).kind]]
EVERY_PICTURE = pytest.mark.parametrize(("slug", "typ"), PICTURED, scope="module")
"""Picture by picture, so that each is drawn once."""
FIVE = "lan=dalarna,gotland,stockholm,vastra-gotaland,jamtland"


def picture(site: Site, slug: str, query: str) -> ElementTree.Element:
    """The picture as a tree."""
    return ElementTree.fromstring(made_once(site, f"/export/{slug}.svg?{query}"))


def joined(image: ElementTree.Element) -> str:
    """All words in a picture, lines put together again."""
    return " ".join(texts(image)).replace("\u00a0", " ")


@EVERY_PICTURE
def test_every_picture_tells_what_it_shows_and_where_it_comes_from(site: Site, slug: str, typ: str) -> None:
    file, image = official.figures(slug).file, picture(site, slug, f"typ={typ}&{FIVE}")
    said = joined(image)
    assert DRAWN[typ] in " ".join(one.get("class", "") for one in image.iter(f"{SVG}svg")).split()
    for part in (
        file["title"],
        file["publisher"],
        file["table"],
        "inte avstämd mot källan",
        f"dataversion {store.version()}, ",
        f"/indikatorer/{slug}. Villkor: ",
        "Dalarnas län",
    ):
        assert part.replace("\u00a0", " ") in said, part
    if "derived" in file:
        assert "Egen beräkning på siffror" in said
        assert f"Formel: {file['derived']['formula'].rstrip('.')}.".replace("\u00a0", " ") in said
        assert "Källa:" not in said


@EVERY_PICTURE
def test_no_word_of_a_picture_reaches_outside_it(site: Site, slug: str, typ: str) -> None:
    image = picture(site, slug, f"typ={typ}&{FIVE}")
    whole = ElementTree.Element(image.tag, image.attrib)
    whole.extend([one for one in image if one.tag == f"{SVG}text"])
    assert overflowing(whole) == []
    width, height = float(image.get("width", "")), float(image.get("height", ""))
    assert width == 800
    levels = [float(one.get("y", "")) for one in image if one.tag == f"{SVG}text"]
    assert levels == sorted(levels)
    assert levels[-1] < height - 20


@pytest.mark.parametrize(
    "query", ["", "typ=rang&tema=mork", "typ=karta&lan=gotland", "typ=rutor&ar=2020&tema=ljus"]
)
def test_a_picture_needs_and_runs_nothing(site: Site, query: str) -> None:
    text = body(site, f"/export/medellivslangd.svg?{query}").decode()
    image = ElementTree.fromstring(text)
    assert {one.tag for one in image.iter()} <= {
        f"{SVG}{tag}"
        for tag in (
            *("svg", "title", "desc", "g", "rect", "line", "path", "text", "circle", "polygon"),
            *("defs", "pattern"),
        )
    }
    names = {name for one in image.iter() for name in one.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name]
    assert set(re.findall(r"url\(([^)]*)\)", text)) <= {
        f"#{one.get('id')}" for one in image.iter(f"{SVG}pattern")
    }
    assert re.findall(r"https?://[^\"' <]+", re.sub(r">[^<]*<|aria-label=\"[^\"]*\"", "><", text)) == [
        "http://www.w3.org/2000/svg"
    ] * text.count("xmlns=")
    assert "var(" not in text


@pytest.mark.parametrize(("theme", "palette"), [("", LIGHT), ("tema=ljus", LIGHT), ("tema=mork", DARK)])
def test_a_picture_stands_on_its_own_ground(site: Site, theme: str, palette: Palette) -> None:
    image = picture(site, "medellivslangd", theme)
    ground = next(one for one in image if one.tag == f"{SVG}rect")
    assert ground.get("style") == f"fill:{palette.paper}"
    assert (ground.get("width"), ground.get("height")) == (image.get("width"), image.get("height"))


@pytest.mark.parametrize(
    "slug", [slug for slug in official.slugs() if "karta" in ALLOWED[official.figures(slug).kind]]
)
def test_a_map_in_a_picture_tells_every_figure_and_its_colours(site: Site, slug: str) -> None:
    figures, image = official.figures(slug), picture(site, slug, "typ=karta")
    sex = figures.sexes[0]
    year = figures.years(sex, counties_only=True)[-1]
    rows = [one for one in image.iter(f"{SVG}g") if one.get("class") == "county"]
    told = {one.get("data-code", ""): [text.text for text in one.iter(f"{SVG}text")] for one in rows}
    assert told == {
        code: [
            one["short_name"],
            figures.text((code, year, sex)) if (code, year, sex) in figures.values else told[code][1],
        ]
        for code, one in official.counties().items()
    }
    assert {told[code][1] for code in told if (code, year, sex) not in figures.values} <= {".", ".."}
    shades = {
        one.get("data-code", ""): one.get("style", "")
        for one in image.iter(f"{SVG}path")
        if one.get("data-code")
    }
    for one in rows:
        swatch = next(one.iter(f"{SVG}rect")).get("style", "").split(";")[0]
        ground = shades[one.get("data-code", "")].split(";")[0]
        assert swatch == ground or ("url(" in swatch and "url(" in ground)
    assert ("siffra saknas" in joined(image)) == any((code, year, sex) not in figures.values for code in told)
    assert f"Länen {year}" in joined(image)


@pytest.mark.parametrize(
    ("slug", "query"),
    [
        ("medellivslangd", ""),
        ("utslapp-el-fjarrvarme-per-invanare", f"typ=rang&{FIVE}"),
        ("befolkningstathet", "typ=karta&tema=mork"),
        ("valdeltagande-regionval", "typ=rutor"),
    ],
)
def test_a_png_is_the_svg_two_thousand_four_hundred_points_wide(site: Site, slug: str, query: str) -> None:
    image, found = picture(site, slug, query), chunks(body(site, f"/export/{slug}.png?{query}"))
    kind, head = found[0]
    width, height = struct.unpack(">II", head[:8])
    assert kind == b"IHDR"
    assert width == 2400
    assert abs(height - 2400 * float(image.get("height", "")) / 800) <= 1
    told = {
        body.partition(b"\0")[0].decode(): body.rpartition(b"\0")[2].decode()
        for kind, body in found
        if kind == b"iTXt"
    }
    assert told["Title"] == official.figures(slug).file["title"]
    assert f"dataversion {store.version()}" in told["Source"]
    assert found[-1] == (b"IEND", b"")
