"""Women and men per county as SVG: two points of different shape, joined by a thin line, as the figure."""

from __future__ import annotations

from markupsafe import Markup

from components import svg, svg_rows, ticks
from components.chart import Pair, Role, SexGap
from components.palette import Palette
from components.plotly_gap import BOTTOM, MEN_SYMBOL, MEN_TOKEN, ROW_HEIGHT, TOP, WOMEN_SYMBOL, WOMEN_TOKEN
from components.svg_rows import SMALL, SMALL_LETTER, Rows
from components.svg_shapes import shape
from components.svg_sheet import Margins, Sheet

WIDTH = 640  # pixels
MARGINS = Margins(TOP, BOTTOM, heading=31, row=ROW_HEIGHT)
RADIUS = 5.0  # pixels
RIGHT = 24  # pixels
APART = 4  # pixels between two labels
ABOVE_POINT = 11  # pixels from the middle of a point to the foot of its label


def drawing(
    description: SexGap,
    width: int = WIDTH,
    height: int | None = None,
    palette: Palette | None = None,
    framed: bool = False,
) -> Markup:
    """The chart as one SVG image with name and description; sizes in pixels, scalable.

    ``height`` is by default what the rows need. ``framed`` writes title and source into the image. ``palette``
    gives plain colours for a drawing that leaves the page, without one they are the page's CSS variables.
    """
    pairs = description.pairs
    sheet = Sheet.of(description, len(pairs), MARGINS, width, height, framed)
    rows = rows_of(description, sheet)
    strong = [pair.role is not Role.BACKGROUND for pair in pairs]
    parts = (
        svg_rows.value_axis(rows, palette),
        *(_pair(pair, row, rows, palette) for row, pair in enumerate(pairs)),
        svg_rows.names([pair.label for pair in pairs], strong, rows, palette),
        *_sexes(pairs, rows, width, palette),
    )
    return sheet.drawn("sex-gap", parts, rows.left, palette)


def rows_of(description: SexGap, sheet: Sheet) -> Rows:
    """Where points and names lie in the image."""
    pairs = description.pairs
    axis = ticks.covering(value for pair in pairs for value in (pair.women, pair.men) if value is not None)
    left = svg_rows.room_for([pair.label for pair in pairs])
    right = sheet.width - max(RIGHT, svg_rows.half_last_tick(axis))
    return Rows(left, right, sheet.top, sheet.bottom, axis, len(pairs), left)


def _pair(pair: Pair, row: int, rows: Rows, palette: Palette | None) -> Markup:
    """What is known of one region: a missing value is not drawn, and then nothing is joined."""
    women = _point(pair, "women", row, rows, palette)
    men = _point(pair, "men", row, rows, palette)
    kind = {"class": f"pair pair-{pair.role}", "data-region": pair.region}
    return svg.element("g", kind, *_join(pair, row, rows, palette), *women, *men)


def _join(pair: Pair, row: int, rows: Rows, palette: Palette | None) -> list[Markup]:
    if pair.women is None or pair.men is None:
        return []
    ends: dict[str, object] = {"x1": rows.x(pair.women), "x2": rows.x(pair.men)}
    ends |= {"y1": rows.y(row), "y2": rows.y(row), "style": svg.stroke("ink-soft", palette)}
    return [svg.element("line", ends)]


def _point(pair: Pair, sex: str, row: int, rows: Rows, palette: Palette | None) -> list[Markup]:
    value = pair.women if sex == "women" else pair.men
    if value is None:
        return []
    symbol, token = (WOMEN_SYMBOL, WOMEN_TOKEN) if sex == "women" else (MEN_SYMBOL, MEN_TOKEN)
    title = svg.element("title", {}, words(pair, sex))
    attributes = {"class": sex, "style": svg.fill(token, palette)}
    return [shape(symbol, rows.x(value), rows.y(row), RADIUS, attributes, title)]


def words(pair: Pair, sex: str) -> str:
    """What is said of one point: "Dalarna, kvinnor: 84,6 år (kvinnor minus män +3,1 år)"."""
    said = f"kvinnor: {pair.women_text}" if sex == "women" else f"män: {pair.men_text}"
    gap = f" (kvinnor minus män {pair.gap_text})" if pair.gap_text else ""
    return f"{pair.label}, {said}{gap}"


def _sexes(pairs: tuple[Pair, ...], rows: Rows, width: int, palette: Palette | None) -> list[Markup]:
    """ "Kvinnor" and "Män" above the first row that has both, turned away from each other."""
    for row, pair in enumerate(pairs):
        if pair.women is not None and pair.men is not None:
            points = [(pair.women, "Kvinnor", WOMEN_TOKEN), (pair.men, "Män", MEN_TOKEN)]
            (lower, first, colour), (higher, second, other) = sorted(points, key=lambda one: one[0])
            starts = min(rows.x(higher), width - _long(second))
            ends = max(min(rows.x(lower), starts - APART), _long(first))
            level = rows.y(row) - ABOVE_POINT
            return [
                svg.words(first, ends, level, colour, palette, text_anchor="end", font_size=SMALL),
                svg.words(second, starts, level, other, palette, font_size=SMALL),
            ]
    return []


def _long(text: str) -> float:
    return len(text) * SMALL_LETTER + 2
