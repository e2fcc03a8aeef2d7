"""What a slide says of a view: its message in huge type, and what is said in smaller type below."""

from __future__ import annotations

import re

from components import functional_words, phrases
from components.plan_levels import HEADING
from data import functional
from data.catalogue import catalogue
from data.model import FunctionalDivision
from pages.caption import SITE, name, words
from pages.view import ONE_INDICATOR, View

SENTENCE = re.compile(r"(?<=[.”]) (?=[A-ZÅÄÖ])")
TELLING = {*ONE_INDICATOR, "lan", "kommun", "samband"}
"""Pages whose words begin with a sentence that can stand alone; of others the name is the message."""


def parted(view: View) -> tuple[str, str]:
    """The first sentence of the view's words, and the others."""
    if view.page == "start":
        return f"”{catalogue().goals[0].text}”", ""
    if view.page == "planering":
        return HEADING, words(view)
    if view.page not in TELLING:
        return phrases.capital(name(view).removeprefix(f"{SITE} – ")), words(view)
    first, *others = SENTENCE.split(_said(view), maxsplit=1)
    return first, others[0] if others else ""


def _said(view: View) -> str:
    if view.page != "samband":
        return words(view)
    kind = FunctionalDivision.FA
    return functional_words.crossing(kind, functional.regions(kind), functional.population_year())
