"""Frågor till siffran: what a reader objects, answered from the catalogue or by the word that the copy does not say."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components.phrases import counts_everyone
from data.model import UNKNOWN, Indicator, Kind

HOW = {
    "copied": "Siffrorna är kopierade ur en öppen kopia av utgivarens fil.",
    "computed": "Siffrorna är beräknade av den som gjorde kopian, på publicerade antal.",
    "transcribed": "Siffrorna är avskrivna ur en öppen kopia och kontrollerade där en summa gick att räkna.",
    "derived": "Siffrorna är vår egen beräkning.",
}
CHANCE = {
    Kind.SURVEY: "Urvalsundersökning. Felmarginalen saknas i kopian, så små skillnader kan vara slump.",
    Kind.COMPOSITE: "Ett sammanvägt index. Hur stor osäkerheten är står inte i kopian.",
}
REGISTER = "Måttet gäller alla, inte ett urval. I små län kan enstaka händelser ändå märkas."
NOT_IN_COPY = "Det står inte i kopian. Se källan."


def questions(indicator: Indicator, alike: Sequence[tuple[str, str]] = ()) -> Component:
    """Five questions and what we know; nothing is made up to fill an answer.

    ``alike`` are words and addresses of comparisons with counties that are like the one that is shown.
    """
    asked = [
        ("Vem har lämnat uppgifterna?", f"{indicator.publisher}, {indicator.table}. {HOW[indicator.how]}"),
        ("När mättes det?", _when(indicator)),
        ("Har sättet att mäta ändrats?", _changes(indicator)),
        ("Kan det vara slumpen?", _chance(indicator)),
        ("Har alla svarat?", NOT_IN_COPY),
    ]
    parts = [part for words, answer in asked for part in (html.Dt(words), html.Dd(answer))]
    if alike:
        parts += [html.Dt("Hur är det i län som liknar det här?"), html.Dd(_links(alike))]
    return html.Dl(parts, className="questions")


def _links(alike: Sequence[tuple[str, str]]) -> Component:
    return html.Ul([html.Li(html.A(words, href=address)) for words, address in alike])


def _chance(indicator: Indicator) -> str:
    return REGISTER if counts_everyone(indicator) else CHANCE.get(indicator.kind, NOT_IN_COPY)


def _when(indicator: Indicator) -> str:
    rhythm = {1: "Varje år.", None: "Oregelbundet."}.get(
        indicator.every, f"Vart {_ordinal(indicator.every)} år."
    )
    return f"{rhythm} {indicator.note.rstrip('.')}." if indicator.note else rhythm


def _ordinal(years: int | None) -> str:
    return {2: "annat", 3: "tredje", 4: "fjärde", 5: "femte"}.get(years or 0, f"{years}:e")


def _changes(indicator: Indicator) -> str:
    if not indicator.breaks:
        return "Inget brott i serien är känt i kopian."
    return " ".join(f"{one.year}: {one.note.rstrip('.')}." for one in indicator.breaks if one.note != UNKNOWN)
