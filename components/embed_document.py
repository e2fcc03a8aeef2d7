"""An embed as one small document: title, sentence, drawing, table, source, the way home; it asks for nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from components.palette import DARK, LIGHT, Palette
from components.shades import COLOURS

FOLDER = Path(__file__).parent
NAMED_BY = "h w s"
"""Ids of the heading, of what is shown, and of the sentence: what the drawing is called."""

LIGHT_ONLY, DARK_ONLY = "ljus", "mork"
SITE = "Länsläget"
NO_TEXT = frozenset({"Cc", "Cn", "Cs"})
"""Kinds of signs that an address may hold and HTML may not: controls, and what no sign is."""

RULE = r"[^{}]+\{(?:[^{}]|\{[^{}]*\})*\}"
"""A rule of a stylesheet, or several in the condition that holds for them."""


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
    theme: str  # LIGHT_ONLY, DARK_ONLY, or as the reader's machine has it


def document(embed: Embed) -> str:
    """The whole document."""
    words = Markup('<h1 id="h">{}</h1><p id="w" class="soft">{}</p><p id="s">{}</p>').format(
        embed.heading, embed.shows, embed.sentence
    )
    table = Markup("<details><summary>Visa siffrorna som tabell</summary>{}</details>").format(embed.table)
    template = '<div class="beside">{}<div>{}{}</div></div>' if embed.beside else "{}{}{}"
    chart = Markup(template).format(embed.drawing, embed.key, table)
    body = Markup("<main aria-label=Diagram>{}{}<footer><p>{}<p>{}</footer></main>").format(
        words, chart, embed.source, _version(embed)
    )
    return _whole(f"{embed.heading}, {_small(embed.shows)}", body, embed.theme, embed.home)


def refusal(heading: str, message: str, home: str) -> str:
    """What stands in the frame where nothing can be shown: why, and the way to the site."""
    body = Markup("<main><h1>{}</h1><p>{}<p>{}</main>").format(
        heading, _as_text(message), _link("Till Länsläget", home)
    )
    return _whole(heading, body, "", "")


def _as_text(message: str) -> str:
    return "".join("\ufffd" if unicodedata.category(sign) in NO_TEXT else sign for sign in message)


def script() -> str:
    """The only script: tells the height of the embed to a page around it that asks."""
    return _small_text("embed_height.js")


def script_hash() -> str:
    """How a policy names the script."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script().encode()).digest()).decode()}"


def _whole(title: str, body: Markup, theme: str, home: str) -> str:
    canonical = Markup('<link rel="canonical" href="{}">').format(home) if home else ""
    text = without_fallbacks(body)
    return Markup(
        '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<title>{} – {}</title><link rel="icon" href="data:,">{}<style>{}</style></head>'
        "<body>{}<script>{}</script></body></html>"
    ).format(title, SITE, canonical, Markup(style(text, theme)), text, Markup(script()))


def style(body: str, theme: str) -> str:
    """The rules that the body needs, and the colours that they and the body ask for."""
    rules = _needed(_small_text("embed.css"), body)
    tokens = sorted(set(re.findall(r"var\(--([a-z0-9-]+)", rules + body)) - {"axis"})
    light = f":root{{color-scheme:{_scheme(theme)};{_colours(tokens, LIGHT)}}}"
    if theme == LIGHT_ONLY:
        return light + rules
    wish = "" if theme == DARK_ONLY else " and (prefers-color-scheme:dark)"
    return f"{light}@media screen{wish}{{:root{{{_colours(tokens, DARK)}}}}}{rules}"


def _needed(rules: str, body: str) -> str:
    """The rules without those for classes that the body does not have."""
    there = {word for found in re.findall(r'class="([^"]*)"', body) for word in found.split()}
    return "".join(rule for rule in re.findall(RULE, rules) if _is_for(rule.partition("{")[0], there))


def _is_for(selectors: str, classes: set[str]) -> bool:
    return any(set(re.findall(r"\.([a-z][\w-]*)", one)) <= classes for one in selectors.split(","))


def without_fallbacks(body: Markup) -> Markup:
    """The markup without the plain colours that stand in for variables elsewhere: here all variables are set."""
    return Markup(re.sub(r"(var\(--[a-z0-9-]+),#[0-9a-f]{6}\)", r"\1)", body))


def _scheme(theme: str) -> str:
    return {LIGHT_ONLY: "light", DARK_ONLY: "dark"}.get(theme, "light dark")


def _colours(tokens: list[str], palette: Palette) -> str:
    shades = COLOURS[palette]
    return ";".join(
        f"--{token}:{shades[token] if token in shades else palette.colour(token)}" for token in tokens
    )


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


@cache
def _small_text(name: str) -> str:
    """A stylesheet or script of ours without its comments and its spare space."""
    text = re.sub(r"/\*.*?\*/", "", (FOLDER / name).read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"\s*([{};:,>])\s*", r"\1", re.sub(r"\s+", " ", text)).replace(";}", "}").strip()


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]
