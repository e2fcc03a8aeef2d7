"""An embed as one small document: title, sentence, drawing, table, source, the way home; it asks for nothing else."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from markupsafe import Markup

from components.small_document import Kind, whole

KIND = Kind("embed.css", "embed_height.js")
"""Its script tells the height of the embed to a page around it that asks."""

NAMED_BY = "h w s"
"""Ids of the heading, of what is shown, and of the sentence: what the drawing is called."""

NO_TEXT = frozenset({"Cc", "Cn", "Cs"})
"""Kinds of signs that an address may hold and HTML may not: controls, and what no sign is."""


@dataclass(frozen=True, slots=True)
class Embed:
    """What an embed says. Key and table stand under the drawing, or ``beside`` it where there is room."""

    heading: str
    shows: str  # "Rangordning 2024, kvinnor, %"
    sentence: str
    drawing: Markup
    key: Markup
    beside: bool
    table: Markup
    source: str
    version: str
    frozen: bool
    newer: bool  # whether the figures of today are others
    home: str
    theme: str  # "ljus", "mork", or as the reader's machine has it


def document(embed: Embed) -> str:
    """The whole document."""
    words = Markup('<h1 id="h">{}</h1><p id="w" class="soft">{}<p id="s">{}').format(
        embed.heading, embed.shows, embed.sentence
    )
    table = Markup("<details><summary>Visa siffrorna som tabell</summary>{}</details>").format(embed.table)
    template = '<div class="beside">{}<div>{}{}</div></div>' if embed.beside else "{}{}{}"
    chart = Markup(template).format(embed.drawing, embed.key, table)
    body = Markup("<main aria-label=Diagram>{}{}<footer><p>{}<p>{}</footer></main>").format(
        words, chart, embed.source, _version(embed)
    )
    return whole(KIND, f"{embed.heading}, {_small(embed.shows)}", body, embed.theme, embed.home)


def refusal(heading: str, message: str, way: tuple[str, str], theme: str) -> str:
    """What stands in the frame where nothing can be shown: why, and the words and the address of a way to the site."""
    body = Markup("<main><h1>{}</h1><p>{}<p>{}</main>").format(heading, _as_text(message), _link(*way))
    return whole(KIND, heading, body, theme, "")


def _as_text(message: str) -> str:
    return "".join("\ufffd" if unicodedata.category(sign) in NO_TEXT else sign for sign in message)


def _version(embed: Embed) -> Markup:
    """Which figures these are, whether they stay, and where the same view is on the site."""
    if embed.frozen and embed.newer:
        said = f"Diagrammet är fryst vid dataversion {embed.version}. Det finns nyare siffror."
        return Markup("{} {}").format(said, _link("Se dem på Länsläget", embed.home))
    said = f"Fryst vid dataversion {embed.version}." if embed.frozen else f"Dataversion {embed.version}."
    return Markup("{} {}").format(said, _link("Öppna på Länsläget", embed.home))


def _link(words: str, address: str) -> Markup:
    """Out of the frame, telling the site nothing of the page around it."""
    return Markup('<a href="{}" target="_top" rel="noopener">{}</a>').format(address, words)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
