"""Sweden's map as SVG with a link on every county; the list of links beside it is the keyboard's way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup as Safe

from components import shades
from components.palette import Palette
from components.svg import NAMESPACE, element, steps

Ring = Sequence[tuple[float, float]]
WEST, NORTH, WIDTH, HEIGHT = 250, 7690, 690, 1570  # kilometres in SWEREF 99 TM


def sweden(
    rings: Mapping[str, Sequence[Ring]], links: Mapping[str, tuple[str, str]], marked: Sequence[str] = ()
) -> Safe:
    """The map; ``links`` gives address and name per county code, ``marked`` counties carry the accent."""
    counties = [_county(rings[code], *links[code], code in marked) for code in sorted(rings)]
    return element(
        "svg",
        {"viewBox": f"0 0 {WIDTH} {HEIGHT}", "class": "sweden", "aria-hidden": "true", "focusable": "false"},
        *counties,
    )


def _county(rings: Sequence[Ring], address: str, name: str, marked: bool) -> Safe:
    shape = element(
        "path", {"d": path(rings), "class": "marked" if marked else None}, element("title", {}, name)
    )
    return element("a", {"href": address, "tabindex": "-1"}, shape)


def sweden_alone(rings: Mapping[str, Sequence[Ring]], marked: str, palette: Palette) -> Safe:
    """The map with one county marked, without links, in plain colours, for what leaves the site."""
    border = f"stroke:{shades.paint('map-border', palette)};stroke-width:2.5"
    fills = {code: shades.paint("map-s1", palette) for code in rings} | {marked: palette.colour("series-1")}
    paths = [
        element("path", {"d": path(rings[code]), "style": f"fill:{fills[code]};{border}"})
        for code in sorted(rings)
    ]
    frame = {"xmlns": NAMESPACE, "width": WIDTH, "height": HEIGHT, "viewBox": f"0 0 {WIDTH} {HEIGHT}"}
    return element("svg", frame, *paths)


def path(rings: Sequence[Ring]) -> str:
    """The d attribute of rings: easting and northing in kilometres, north upwards."""
    return "".join(_ring(ring) for ring in rings)


def _ring(ring: Ring) -> str:
    """One closed ring, written as steps from point to point, since small numbers are short."""
    points = [(round(10 * (east - WEST)), round(10 * (NORTH - north))) for east, north in ring]
    x, y = points[0]
    text = f"M{_short(x)} {_short(y)}l"
    numbers = []
    for nx, ny in points[1:-1]:
        numbers += [_short(nx - x), _short(ny - y)]
        x, y = nx, ny
    return f"{text}{steps(numbers)}z"


def _short(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}" if not rest else f"{sign}{whole}.{rest}"
