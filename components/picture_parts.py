"""The drawings of a picture that leaves the site, each at its size; beside a map its key and every county's figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components import svg_map, svg_ranking, svg_series, svg_tiles
from components.card import Keys
from components.chart import Ranking, TimeSeries
from components.chart_map import CountyMap
from components.palette import Palette
from components.svg_key import ROW, figures, key
from components.svg_picture import INSIDE, Placed
from components.sweden import Ring

Parts = tuple[Placed, ...]

SERIES_HEIGHT, MAP_HEIGHT = 430, 660.0  # pixels
TILES_WIDTH, LIST_WIDTH, BETWEEN = 480, 250.0, 36.0  # pixels


def time_series(described: TimeSeries, palette: Palette) -> Parts:
    """Values over time."""
    drawn = svg_series.time_series(described, INSIDE, SERIES_HEIGHT, framed=False, palette=palette)
    return (Placed(drawn, SERIES_HEIGHT),)


def ranking(described: Ranking, palette: Palette) -> Parts:
    """A bar for each region."""
    margins = svg_ranking.MARGINS
    height = margins.top + margins.row * len(described.bars) + margins.bottom
    return (Placed(svg_ranking.drawing(described, INSIDE, height, palette), height),)


def county_map(
    described: CountyMap, rings: Mapping[str, Sequence[Ring]], colours: Keys | None, palette: Palette
) -> Parts:
    """The map, the key to its colours if it has any, and the figures, which a map alone does not tell."""
    (south, west), (north, east) = svg_map.BOUNDS
    scale = MAP_HEIGHT / (north - south)
    left = (east - west) * scale + BETWEEN
    drawn = Placed(svg_map.drawing(described, rings, palette=palette), MAP_HEIGHT, scale=scale)
    keyed = _key(described, colours, left, palette)
    top = sum(part.bottom + ROW for part in keyed)
    listed, height = figures(described, LIST_WIDTH, palette)
    return (drawn, *keyed, Placed(listed, top + height, left, top))


def county_tiles(
    described: CountyMap, tiles: Mapping[str, tuple[int, int]], colours: Keys | None, palette: Palette
) -> Parts:
    """The squares, each with its figure, and the key to their colours if they have any."""
    rows = 1 + max(row for _, row in tiles.values())
    height = rows * (svg_tiles.HEIGHT + svg_tiles.SPACE) - svg_tiles.SPACE
    drawn = Placed(svg_tiles.drawing(described, tiles, TILES_WIDTH, palette), height)
    return (drawn, *_key(described, colours, TILES_WIDTH + BETWEEN, palette))


def _key(described: CountyMap, colours: Keys | None, left: float, palette: Palette) -> Parts:
    if colours is None:
        return ()
    name = svg_map.hatch_name(described, "key")
    drawn, height = key(colours, name, INSIDE - left, palette, described.has_members)
    return (Placed(drawn, height, left),)
