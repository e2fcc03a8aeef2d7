"""The files of a view, as words and addresses: tables with all figures, and pictures of what is shown."""

from __future__ import annotations

from data.model import Region, Unavailable
from pages.address import address
from pages.embed_views import embed
from pages.view import View

TABLES = {"csv": "CSV för Excel", "xlsx": "Excel (XLSX)", "json": "JSON"}
PICTURES = {"png": "Bild (PNG)", "svg": "Bild (SVG)"}
EMBED, EXPORT = "/embed/", "/export/"


def downloads(view: View) -> list[tuple[str, str]]:
    """Words and address of each file of an indicator, area or embed view; none while it has no figures.

    Tables hold every figure of the indicator; pictures show the counties, the year, the sex, the comparison and
    the drawing of the view, or the first drawing that the indicator's kind allows. Both are of the view's version.
    """
    indicator = view.shown_indicator
    if isinstance(view.edition.store.observations(indicator.slug), Unavailable):
        return []
    frozen = f"?version={view.version}" if view.version else ""
    tables = [(words, f"{EXPORT}{indicator.slug}.{ending}{frozen}") for ending, words in TABLES.items()]
    embedded = embed(view)
    if embedded is None:
        return tables
    shown = address(embedded).removeprefix(f"{EMBED}{indicator.slug}")
    return tables + [
        (words, f"{EXPORT}{indicator.slug}.{ending}{shown}") for ending, words in PICTURES.items()
    ]


def county_downloads(county: Region) -> list[tuple[str, str]]:
    """Words and address of each file with the latest figures of a county."""
    return [(words, f"{EXPORT}lan/{county.slug}.{ending}") for ending, words in TABLES.items()]
