"""What an embed draws as a picture that stands alone: SVG, or PNG for those who paste it into a report."""

from __future__ import annotations

from components import picture_parts, swedish
from components.files.png_texts import with_texts
from components.files.provenance import measured, provenance
from components.palette import DARK, LIGHT, Palette
from components.picture_parts import Parts
from components.svg_picture import Picture, picture
from data import geography
from data.errors import BadParameter
from data.model import Sex
from pages.address import address, parse
from pages.embedding import DRAWINGS, THEMES
from pages.export_file import File, Query, origin_of_indicator
from pages.panel_charts import county_map, ranking, series
from pages.panel_parts import span
from pages.sharing_drawing import keys
from pages.shown import Shown, period, sentence, shown
from pages.typeset import png
from pages.view import View

FORMATS = ("svg", "png")
PNG_WIDTH = 2400  # pixels: sharp across a page in print


def picture_file(slug: str, ending: str, given: Query) -> File:
    """The file that an embed's parameters ask for; BadParameter for what the measure's kind forbids."""
    view = parse(f"/embed/{slug}", given)
    query = address(view).partition("?")[2]
    common = not (view.counties or view.year or view.against or view.version)
    return File(slug, ending, query, view.version, lambda: _content(view, ending), common)


def _content(view: View, ending: str) -> str | bytes:
    one, palette = shown(view), DARK if view.theme == THEMES[1] else LIGHT
    framed = _picture(one, view.only or DRAWINGS[0], palette)
    drawn = str(picture(framed, palette))
    if ending == "svg":
        return drawn
    texts = {"Title": framed.title, "Description": framed.sentence, "Source": framed.source}
    return with_texts(png(drawn, PNG_WIDTH), texts)


def _picture(one: Shown, drawing: str, palette: Palette) -> Picture:
    return Picture(
        title=one.indicator.title,
        what=_what(one, drawing),
        sentence=sentence(one),
        source=_source(one, drawing),
        parts=_parts(one, drawing, palette),
    )


def _what(one: Shown, drawing: str) -> str:
    """Which part of the figures the picture shows; a map has no axis to tell its unit."""
    sex = "" if one.view.sex is Sex.TOTAL else f", {swedish.sex_word(one.view.sex)}"
    match drawing:
        case "tid":
            return f"{span(one.observations.years(one.view.sex))}{sex}"
        case "rang":
            return f"Rangordning {one.year}{sex}"
        case _:
            return f"Länen {one.year}{sex}. Enhet: {one.indicator.display_unit}"


def _source(one: Shown, drawing: str) -> str:
    """The provenance, with the years that the picture is of."""
    drawn = (
        row for row in one.observations.by_key.values() if row.sex is one.view.sex and not row.is_missing
    )
    when = measured(drawn) if drawing == "tid" else period(one)
    return provenance(one.indicator, when, origin_of_indicator(one.indicator.slug, one.view.version))


def _parts(one: Shown, drawing: str, palette: Palette) -> Parts:
    """The drawing; what its kind forbids, the reading of the address has refused."""
    described = county_map(one)
    if drawing == "karta":
        return picture_parts.county_map(described, geography.counties(), keys(one, described), palette)
    if drawing == "rutor":
        return picture_parts.county_tiles(described, geography.tiles(), keys(one, described), palette)
    over_time, ranked = series(one), ranking(one)
    if drawing == "tid" and over_time:
        return picture_parts.time_series(over_time, palette)
    if ranked:
        return picture_parts.ranking(ranked, palette)
    raise BadParameter(f"Inget län har en siffra för {one.year}.")
