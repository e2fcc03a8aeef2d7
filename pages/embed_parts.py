"""What an embed shows for a view: words, drawing, keys and table, of the data version that the view asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from markupsafe import Markup

from components import (
    embed_key,
    embed_table,
    fluid_ranking,
    fluid_series,
    svg_map,
    svg_tiles,
)
from components.embed_document import NAMED_BY, Embed
from components.embed_table import Row
from components.figure_table import year_words
from components.group_chart import Beside
from components.group_note import group_words
from data import geography, store
from data.catalogue import catalogue
from data.errors import BadParameter
from data.model import RIKET, Region
from pages import origin
from pages.address import address, parse
from pages.embed_views import drawing_of
from pages.group_shown import beside, median_row
from pages.panel_charts import county_map, ranking, series
from pages.panel_parts import WHY_NOT_COLOURED, headings, with_unit
from pages.shown import Shown, sentence, shown, source
from pages.view import View

TILES_WIDTH = 264
"""Pixels, what a frame of 280 has room for: there texts keep their size; elsewhere they grow with their squares."""

ONLY_EMBEDS = frozenset({"typ", "tema", "version"})
PART = {"tid": "tid", "rang": "rang", "karta": "karta", "rutor": "karta"}
"""The part of the indicator page that shows what an embed draws."""

NONE = Markup("")


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What differs between the drawings."""

    shows: str
    drawing: Markup
    table: Markup
    key: Markup = NONE
    beside: bool = False


def embed(view: View) -> Embed:
    """The embed; BadParameter where no county has a figure to rank."""
    one = shown(view)
    drawn = _DRAWN[drawing_of(view)](one)
    version = one.observations.version
    return Embed(
        heading=one.indicator.title,
        shows=drawn.shows,
        sentence=sentence(one),
        drawing=drawn.drawing,
        key=drawn.key,
        beside=drawn.beside,
        table=drawn.table,
        source=source(one),
        version=version,
        frozen=bool(view.version),
        newer=version != store.version(),
        home=origin.absolute(home(view)),
        theme=view.theme,
    )


def home(view: View) -> str:
    """The same view on the site, with the figures of today; the indicator's page where they have no such view."""
    slug = view.path.rpartition("/")[2]
    slug = catalogue().renamed.get(slug, slug)
    if slug not in catalogue().indicators:
        return "/indikatorer"
    kept = [pair for pair in parse_qsl(urlsplit(address(view)).query) if pair[0] not in ONLY_EMBEDS]
    query = urlencode([*kept, ("vy", PART[drawing_of(view)])], safe=",")
    path = f"/indikatorer/{slug}"
    try:
        return address(parse(path, query))
    except BadParameter:
        return path


def _over_time(one: Shown) -> _Drawn:
    chart = series(one)
    assert chart is not None  # the address was refused where the kind forbids it
    years = one.observations.years(one.view.sex)[::-1]
    columns = [year_words(one.observations, year, one.view.sex) for year in years]
    rows = [*(_row(one, region, years) for region in one.regions.values()), *_median(one, years)]
    shows = headings(one)["series-heading"]
    table = embed_table.table(one.indicator, _caption(one, shows), columns, rows)
    found = beside(one)
    key = embed_key.lines(chart) + (_group(one, found, found.how_drawn_over_time) if found else NONE)
    return _Drawn(shows, fluid_series.drawing(chart, NAMED_BY), table, key=key)


def _ranked(one: Shown) -> _Drawn:
    chart = ranking(one)
    if chart is None:
        raise BadParameter(f"Inget län har en siffra för {one.year}.")
    places = {bar.region: bar.place for bar in chart.bars}
    others = [code for code in one.regions if code not in places]
    rows = [
        _row(one, one.regions[code], (one.year,), places.get(code, ""))
        for code in (*places, *others)
        if code in one.regions
    ]
    rows += _median(one, (one.year,), "")
    shows = with_unit(one, "ranking-heading")
    columns = [year_words(one.observations, one.year, one.view.sex), "Plats bland länen"]
    table = embed_table.table(one.indicator, _caption(one, shows), columns, rows)
    found = beside(one)
    key = _group(one, found, found.how_ranked) if found else NONE
    return _Drawn(shows, fluid_ranking.drawing(chart, NAMED_BY), table, key=key)


def _median(one: Shown, years: tuple[int, ...], place: str | None = None) -> list[Row]:
    """The medians of the group that a county is set beside, as the drawing has them."""
    found = median_row(one, years)
    return [Row(found[0], True, found[1], place)] if found else []


def _group(one: Shown, found: Beside, how_drawn: str) -> Markup:
    """What the group is, and how it is drawn."""
    return Markup('<p class="soft">{} {}').format(group_words(found.group, one.view.emphasised), how_drawn)


def _mapped(one: Shown) -> _Drawn:
    chart = county_map(one)
    key = embed_key.marked(chart) + embed_key.members(chart)
    return _of_counties(one, svg_map.drawing(chart, geography.coarse()), key)


def _tiled(one: Shown) -> _Drawn:
    chart = county_map(one)
    drawing = svg_tiles.drawing(chart, geography.narrow_tiles(), TILES_WIDTH)
    return _of_counties(one, drawing, embed_key.members(chart))


def _of_counties(one: Shown, drawing: Markup, marked: Markup) -> _Drawn:
    """A drawing with the counties of one year, and the key to its colours, or why it has none."""
    shows = with_unit(one, "map-heading")
    columns = [year_words(one.observations, one.year, one.view.sex)]
    rows = [_row(one, region, (one.year,)) for region in one.regions.values()]
    table = embed_table.table(one.indicator, _caption(one, shows), columns, rows)
    why_not = WHY_NOT_COLOURED.get(one.indicator.kind, "")
    key = embed_key.colours(one.indicator, one.classes, why_not)
    return _Drawn(shows, drawing, table, key=marked + key, beside=True)


def _caption(one: Shown, shows: str) -> str:
    unit = one.indicator.display_unit
    return shows if shows.endswith(unit) else f"{shows}, {unit}"


def _row(one: Shown, region: Region, years: tuple[int, ...], place: str | None = None) -> Row:
    observations = tuple(one.observations.get(region.code, year, one.view.sex) for year in years)
    name = "Riket" if region.code == RIKET else region.short_name
    return Row(name, region.code in one.chosen, observations, place)


_DRAWN: dict[str, Callable[[Shown], _Drawn]] = {
    "tid": _over_time,
    "rang": _ranked,
    "karta": _mapped,
    "rutor": _tiled,
}
