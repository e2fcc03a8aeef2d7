"""The files of a view, as words and addresses: tables with all figures, and pictures of what is shown."""

from __future__ import annotations

from dataclasses import replace

from data.model import Region, Unavailable
from data.store import observations
from pages.address import address
from pages.embedding import drawings_of
from pages.view import View

TABLES = {"csv": "CSV för Excel", "xlsx": "Excel (XLSX)", "json": "JSON"}
PICTURES = {"png": "Bild (PNG)", "svg": "Bild (SVG)"}
EMBED, EXPORT = "/embed/", "/export/"


def downloads(view: View) -> list[tuple[str, str]]:
    """Words and address of each file of an indicator, area or embed view; none while it has no figures.

    Tables hold every figure of the indicator; pictures show the counties, the year, the sex, the comparison and
    the drawing of the view, or the first drawing that the indicator's kind allows.
    """
    indicator = view.shown_indicator
    if isinstance(observations(indicator.slug), Unavailable):
        return []
    tables = [(words, f"{EXPORT}{indicator.slug}.{ending}") for ending, words in TABLES.items()]
    allowed = drawings_of(indicator)
    if not allowed:
        return tables
    shown = address(_as_embed(view, allowed)).removeprefix(f"{EMBED}{indicator.slug}")
    return tables + [
        (words, f"{EXPORT}{indicator.slug}.{ending}{shown}") for ending, words in PICTURES.items()
    ]


def county_downloads(county: Region) -> list[tuple[str, str]]:
    """Words and address of each file with the latest figures of a county."""
    return [(words, f"{EXPORT}lan/{county.slug}.{ending}") for ending, words in TABLES.items()]


def _as_embed(view: View, allowed: tuple[str, ...]) -> View:
    """The view as the embed that draws it; without a version, since a file names its own."""
    indicator = view.shown_indicator
    drawing = view.only if view.only in allowed else allowed[0]
    return replace(
        view,
        page="embed",
        path=f"{EMBED}{indicator.slug}",
        area=None,
        indicator=indicator,
        only="" if drawing == allowed[0] else drawing,
        version="",
        filters=(),
    )
