"""Sweden's counties as SVG, filled by colour word; the list beside the map is the keyboard's way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import pairwise

from markupsafe import Markup

from components import shades, svg
from components.chart_map import CountyMap, MapCounty
from components.palette import SYMBOLS, Palette
from components.svg_image import image
from components.svg_shapes import shape
from components.sweden import NORTH, WEST, Ring, path

BOUNDS = ((6110, 235), (7705, 950))  # northing, easting in kilometres, as the leaflet map has them
BORDER, RIM, OUTLINE = 0.8, 5.5, 2.5  # pixels on the page, whatever the map's size
MEMBER, DOTS = 2.2, "0 4.5"  # pixels: the dots along the border of a county in the group
HATCH = 11.0  # kilometres between two lines
SKERRY = 0.02  # of the largest land; smaller islands get no outline of their own
MARK = 15.0  # kilometres from the middle of a mark to its edge


def drawing(
    description: CountyMap,
    rings: Mapping[str, Sequence[Ring]],
    links: Mapping[str, str] | None = None,
    palette: Palette | None = None,
) -> Markup:
    """The map in the frame of the leaflet map. ``rings`` in kilometres, SWEREF 99 TM, by county code.

    ``links`` gives addresses by county code; a map that has them is a group, since an image holds no links.
    """
    name = hatch_name(description, "map")
    last = sorted(description.counties, key=lambda one: one.is_member)  # no neighbour covers their dots
    counties = [_county(one, rings[one.code], links, name, palette) for one in last]
    outlines = [_outline(one, rings[one.code], palette) for one in reversed(description.chosen)]
    (south, west), (north, east) = BOUNDS
    box = (float(west - WEST), float(NORTH - north), float(east - west), float(north - south))
    parts = (hatch(name, HATCH, palette), *counties, *outlines)
    role = "group" if links else "img"
    return image(
        "county-shades", description.title, description.sentence, box, parts, palette, role, "xMidYMid"
    )


def hatch_name(description: CountyMap, kind: str) -> str:
    """A name for the hatching that no other drawing on the page has, unless it is the same drawing."""
    return f"hatch-{kind}-{sha256(repr(description).encode()).hexdigest()[:10]}"


def hatch(name: str, size: float, palette: Palette | None) -> Markup:
    """The pattern for missing values, inside the drawing so that it can leave the page."""
    style = f"fill:none;stroke:{shades.paint('hatch', palette)};stroke-width:{svg.coordinate(size / 4)}"
    line = svg.element("path", {"d": f"M0 0V{svg.coordinate(size)}", "style": style})
    attributes = {"id": name, "width": size, "height": size, "patternUnits": "userSpaceOnUse"}
    return svg.element(
        "defs",
        {},
        svg.element("pattern", attributes | {"patternTransform": "rotate(45)"}, line),
    )


def ground(word: str, hatching: str, palette: Palette | None) -> str:
    """The style that fills a shape with a colour word."""
    return (
        f"fill:url(#{hatching})" if word == shades.MISSING else f"fill:{shades.paint(f'map-{word}', palette)}"
    )


def _county(
    one: MapCounty,
    rings: Sequence[Ring],
    links: Mapping[str, str] | None,
    hatching: str,
    palette: Palette | None,
) -> Markup:
    edge = "hatch" if one.colour == shades.MISSING else "map-border"
    border = f"stroke:{shades.paint(edge, palette)};stroke-width:{BORDER}"
    if one.is_member:
        border = f"stroke:{shades.paint(shades.ink(one.colour), palette)};stroke-width:{MEMBER}"
        border += f";stroke-dasharray:{DOTS};stroke-linecap:round"
    attributes = {
        "d": path(rings),
        "class": f"shade-{one.colour}",
        "data-code": one.code,
        "fill-rule": "evenodd",
        "vector-effect": "non-scaling-stroke",
        "style": f"{ground(one.colour, hatching, palette)};{border}",
    }
    drawn = svg.element("path", attributes, svg.element("title", {}, one.words))
    if links is None:
        return drawn
    return svg.element("a", {"href": links[one.code], "tabindex": -1, "aria-label": one.words}, drawn)


def _outline(one: MapCounty, rings: Sequence[Ring], palette: Palette | None) -> Markup:
    """The border in the county's colour with a rim of paper, seen on every ground, and the shape of its marks."""
    rank = one.rank or 0
    line = {"d": path(_shores(rings)), "vector-effect": "non-scaling-stroke", "stroke-linejoin": "round"}
    rim = svg.element("path", line | {"style": svg.stroke("paper", palette, RIM)})
    border = svg.element("path", line | {"style": svg.stroke(f"series-{rank + 1}", palette, OUTLINE)})
    edge = f"{svg.fill(f'series-{rank + 1}', palette)};stroke:{svg.paint('paper', palette)};stroke-width:2"
    style = {"style": edge, "vector-effect": "non-scaling-stroke"}
    mark = shape(SYMBOLS[rank], *middle(rings), MARK, style)
    attributes = {"class": "chosen", "data-rank": rank, "pointer-events": "none"}
    return svg.element("g", attributes, rim, border, mark)


def _shores(rings: Sequence[Ring]) -> list[Ring]:
    """The county's land without its lakes, which run the other way round, and without its skerries."""
    areas = [_centre(ring)[0] for ring in rings]
    largest = max(areas, key=abs)
    return [ring for ring, area in zip(rings, areas, strict=True) if area / largest >= SKERRY]


def middle(rings: Sequence[Ring]) -> tuple[float, float]:
    """The centre of gravity of the largest ring, in the drawing's kilometres."""
    ring = max(rings, key=lambda one: abs(_centre(one)[0]))
    _, east, north = _centre(ring)
    return east - WEST, NORTH - north


def _centre(ring: Ring) -> tuple[float, float, float]:
    """Twice the signed area, and easting and northing of the centre of gravity."""
    doubled = east = north = 0.0
    for (x, y), (next_x, next_y) in pairwise(ring):
        part = x * next_y - next_x * y
        doubled += part
        east += (x + next_x) * part
        north += (y + next_y) * part
    return doubled, east / (3 * doubled), north / (3 * doubled)
