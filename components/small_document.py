"""A small document of its own: its words with the rules, the colours and the one script that they need, all inside it.

Embeds and slides are such documents: they know nothing of Dash or Plotly and ask for no other file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import ascii_letters

from markupsafe import Markup

from components.palette import DARK, LIGHT, Palette
from components.script_hash import script_hash
from components.shades import COLOURS

FOLDER = Path(__file__).parent
LIGHT_ONLY, DARK_ONLY = "ljus", "mork"
SITE = "Länsläget"

RULE = r"[^{}]+\{(?:[^{}]|\{[^{}]*\})*\}"
"""A rule of a stylesheet, or several in the condition that holds for them."""


@dataclass(frozen=True, slots=True)
class Kind:
    """The files that a kind of document is made with, and the variables that its rules set themselves."""

    sheet: str
    script: str
    own: frozenset[str] = frozenset()


def whole(kind: Kind, title: str, body: Markup, theme: str, home: str) -> str:
    """The whole document; ``home`` is where the same view is on the site, or ""."""
    canonical = Markup('<link rel="canonical" href="{}">').format(home) if home else ""
    text = lean(body)
    rules = needed(small_text(kind.sheet), text)
    names = short_names(rules + text, kind.own)
    head, drawn = (Markup(renamed(one, names)) for one in (colours(names, theme) + rules, text))
    return Markup(
        "<!DOCTYPE html><html lang=sv><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width, initial-scale=1">'
        '<title>{} – {}</title><link rel=icon href="data:,">{}<style>{}</style>{}<script>{}</script></html>'
    ).format(title, SITE, canonical, head, drawn, Markup(small_text(kind.script)))


def allowed_script(kind: Kind) -> str:
    """How a policy names the script."""
    return script_hash(small_text(kind.script))


def colours(names: Mapping[str, str], theme: str) -> str:
    """The rules that give every token in ``names`` its colour."""
    light = f":root{{color-scheme:{_scheme(theme)};{_colours(names, LIGHT)}}}"
    if theme == LIGHT_ONLY:
        return light
    wish = "" if theme == DARK_ONLY else " and (prefers-color-scheme:dark)"
    return f"{light}@media screen{wish}{{:root{{{_colours(names, DARK)}}}}}"


def short_names(text: str, own: frozenset[str]) -> dict[str, str]:
    """A name of one letter for each colour that the text asks for by its token."""
    tokens = sorted(set(re.findall(r"var\(--([a-z0-9-]+)", text)) - own)
    return dict(zip(tokens, (one for one in ascii_letters if one not in own), strict=False))


def renamed(text: str, names: Mapping[str, str]) -> str:
    """The text with its colours under their short names."""
    return re.sub(r"var\(--([a-z0-9-]+)", lambda found: f"var(--{names.get(found[1], found[1])}", text)


def needed(rules: str, body: str) -> str:
    """The rules without those for classes that the body does not have, also where they hold on a condition."""
    there = {word for found in re.findall(r'class="([^"]*)"', body) for word in found.split()}
    return "".join(_needed(rule, there) for rule in re.findall(RULE, rules))


def _needed(rule: str, classes: set[str]) -> str:
    head, _, rest = rule.partition("{")
    if "{" not in rest:
        return rule if _is_for(head, classes) else ""
    inner = "".join(_needed(one, classes) for one in re.findall(RULE, rest.removesuffix("}")))
    return f"{head}{{{inner}}}" if inner else ""


def _is_for(selectors: str, classes: set[str]) -> bool:
    return any(set(re.findall(r"\.([a-z][\w-]*)", one)) <= classes for one in selectors.split(","))


def lean(body: Markup) -> Markup:
    """The markup without what only the pages of the site have a use for.

    All variables are set here, so no plain colours need stand in for them; and no script looks for regions and years.
    """
    text = re.sub(r"(var\(--[a-z0-9-]+),#[0-9a-f]{6}\)", r"\1)", body)
    text = re.sub(r' data-(?:code|rank|region|year)="[^"]*"', "", text)
    return Markup(re.sub(r"<(circle|line|path|polygon|rect|use)([^<>]*)></\1>", r"<\1\2/>", text))


def _scheme(theme: str) -> str:
    return {LIGHT_ONLY: "light", DARK_ONLY: "dark"}.get(theme, "light dark")


def _colours(names: Mapping[str, str], palette: Palette) -> str:
    shades = COLOURS[palette]
    return ";".join(
        f"--{short}:{shades[token] if token in shades else palette.colour(token)}"
        for token, short in names.items()
    )


@cache
def small_text(name: str) -> str:
    """A stylesheet or script of ours without its comments and its spare space."""
    text = re.sub(r"/\*.*?\*/", "", (FOLDER / name).read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.sub(r"\s*([{};:,>=])\s*", r"\1", re.sub(r"\s+", " ", text)).replace(";}", "}").strip()
