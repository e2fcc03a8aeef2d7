"""An answer as oEmbed 1.0 has it (https://oembed.com): what others show of an address of ours, as JSON and as XML."""

from __future__ import annotations

import json
from dataclasses import dataclass
from xml.etree import ElementTree

CACHE_SECONDS = 24 * 60 * 60
SITE = "Länsläget"


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawing as HTML to paste; sizes in pixels."""

    html: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its address; sizes in pixels."""

    address: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Card:
    """What is told of an address: with a frame it is "rich", without it is a link."""

    title: str
    author: str  # who publishes the figures, or ""
    provider_url: str
    frame: Frame | None
    picture: Picture | None


def fields(card: Card) -> dict[str, str | int]:
    """The answer by the names that the standard gives."""
    told: dict[str, str | int] = {"version": "1.0", "type": "rich" if card.frame else "link"}
    told |= {"title": card.title, "provider_name": SITE, "provider_url": card.provider_url}
    told |= {"author_name": card.author} if card.author else {}
    told |= {"cache_age": CACHE_SECONDS}
    if card.picture:
        told |= {"thumbnail_url": card.picture.address}
        told |= {"thumbnail_width": card.picture.width, "thumbnail_height": card.picture.height}
    if card.frame:
        told |= {"html": card.frame.html, "width": card.frame.width, "height": card.frame.height}
    return told


def as_json(card: Card) -> str:
    """The answer as JSON."""
    return json.dumps(fields(card), ensure_ascii=False)


def as_xml(card: Card) -> str:
    """The answer as XML, with the markup in it escaped."""
    root = ElementTree.Element("oembed")
    for name, value in fields(card).items():
        ElementTree.SubElement(root, name).text = str(value)
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n{body}\n'
