"""The oEmbed answer has the fields of the standard, the same ones as JSON and as XML."""

from __future__ import annotations

import json
from dataclasses import replace
from xml.etree import ElementTree

from components.embed_code import frame
from components.oembed import Card, Frame, Picture, as_json, as_xml, fields

ADDRESS = 'https://lanslaget.example/embed/x?lan=dalarna&typ=rang"<'
CARD = Card(
    title="Provandel & <annat>, 2024",
    author="SCB",
    provider_url="https://lanslaget.example/",
    frame=Frame(frame(ADDRESS, "Provandel", 640, 500), 640, 500),
    picture=Picture("https://lanslaget.example/bild/x.png?a=1&b=2", 600, 315),
)


def test_with_a_frame_the_answer_is_rich() -> None:
    assert fields(CARD) == {
        "version": "1.0",
        "type": "rich",
        "title": CARD.title,
        "provider_name": "Länsläget",
        "provider_url": "https://lanslaget.example/",
        "author_name": "SCB",
        "cache_age": 86_400,
        "thumbnail_url": "https://lanslaget.example/bild/x.png?a=1&b=2",
        "thumbnail_width": 600,
        "thumbnail_height": 315,
        "html": frame(ADDRESS, "Provandel", 640, 500),
        "width": 640,
        "height": 500,
    }


def test_without_a_frame_the_answer_is_a_link() -> None:
    told = fields(replace(CARD, frame=None, author=""))
    assert told["type"] == "link"
    assert {"html", "width", "height", "author_name"} & set(told) == set()


def test_json_and_xml_say_the_same() -> None:
    told = {one.tag: one.text for one in ElementTree.fromstring(as_xml(CARD).encode())}
    assert told == {name: str(value) for name, value in fields(CARD).items()}
    assert json.loads(as_json(CARD)) == fields(CARD)


def test_an_address_or_a_title_cannot_break_out_of_the_frame() -> None:
    told = frame(ADDRESS, '"><script>', 640, 500)
    read = ElementTree.fromstring(told)
    assert (read.tag, read.attrib["src"], read.attrib["title"]) == ("iframe", ADDRESS, '"><script>')
    assert (read.attrib["width"], read.attrib["height"]) == ("640", "500")
