"""The picture that stands for a view where it is shared: title, the number that matters, a small drawing, the source.

1200 by 630 pixels, and read at a quarter of that: few words, large.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from components import shades, svg
from components.card import Card, Drawing, Figure, Keys
from components.lines import balanced, lines
from components.palette import LIGHT
from components.svg_map import ground, hatch

WIDTH, HEIGHT = 1200, 630  # pixels
SITE = "Länsläget"
SERIF, SANS = "Source Serif Pro, serif", "Source Sans Pro, sans-serif"
SERIF_LETTER, SANS_LETTER, DIGIT = 0.49, 0.475, 0.54  # of the size of a text, generous mean widths

LEFT, RIGHT, FOOT = 64.0, 1136.0, 532.0  # pixels: the edges of all text, and the line above the source
GAP = 40.0  # pixels between text and drawing
KICKER, TITLE, VALUE, UNIT = 32, 56, 150, 34  # pixels of letters; the number's at most
BESIDE, WORDS, SMALL, KEY = 40, 31, 24, 20
TITLE_LINE, UNIT_LINE = 64.0, 40.0  # pixels
DESCENT = 0.3  # of a number's size: how far its comma reaches down, with some air
SOURCE_WIDTH, SOURCE_LINE, MOST_SOURCE_LINES = 840.0, 24.0, 3
SOURCE_SIZES = (19, 17, 15)  # pixels of letters: the largest with which the source has its lines
INLINE = 4  # letters of a unit that stands beside its number
KEYS_WIDTH, KEY_LINE, SWATCH = 236.0, 30.0, (32, 20)  # pixels
HATCHING = "hatch-keys"
ICON = "M8 24V15M14 24V9M20 24v-6M26 24V12"  # as in assets/icon.svg


def drawing(card: Card, one: Drawing | None) -> Markup:
    """The picture with plain colours for light ground, and in it a drawing if there is one."""
    title_width = RIGHT - LEFT - (one.width + GAP if one and one.tall else 0.0)
    title = balanced(card.title, title_width / (TITLE * SERIF_LETTER))
    under = 100.0 + len(title) * TITLE_LINE + 16.0
    parts = [
        _text([card.kicker], 88.0, KICKER, 0.0, "ink-soft"),
        _text(title, 154.0, TITLE, TITLE_LINE, "ink", font_family=SERIF, font_weight=600),
        *_middle(card, under, RIGHT - LEFT - (room(one) if one else 0.0)),
        *(_placed(one) if one else ()),
        *_foot(card.source),
    ]
    ground = svg.element("rect", {"width": WIDTH, "height": HEIGHT, "style": svg.fill("paper", LIGHT)})
    edge = svg.element("rect", {"width": 16, "height": HEIGHT, "style": svg.fill("series-1", LIGHT)})
    attributes: dict[str, object] = {
        "xmlns": svg.NAMESPACE,
        "viewBox": f"0 0 {WIDTH} {HEIGHT}",
        "width": WIDTH,
        "height": HEIGHT,
        "font-family": SANS,
    }
    return svg.element("svg", attributes, svg.element("title", {}, card.name), ground, edge, *parts)


def room(one: Drawing) -> float:
    """Pixels that a drawing takes from the text beside it, its keys included."""
    return one.width + GAP + (KEYS_WIDTH + GAP if one.keys else 0.0)


def _middle(card: Card, top: float, across: float) -> list[Markup]:
    """The number with its unit and what it stands beside, then the words; in the middle of the room under the title."""
    one = card.figure
    if one is None:
        words = lines(card.words, across / (WORDS * SANS_LETTER))
        return [_text(words, top + 36.0, WORDS, WORDS * 1.4, "ink-soft")]
    inline = len(one.unit) <= INLINE
    letters = len(one.value) * DIGIT + (len(one.unit) * 0.3 if inline else 0)
    unit = [] if inline else balanced(one.unit, across / (UNIT * SANS_LETTER))
    words = lines(card.words, across / (SMALL * SANS_LETTER))
    others = len(unit) * UNIT_LINE + (56.0 if one.beside else 0.0) + len(words) * 32.0
    size = min(float(VALUE), across / letters, (FOOT - 12.0 - top - others) / (0.7 + DESCENT))
    spare = FOOT - 12.0 - top - others - size * (0.7 + DESCENT)
    foot = top + spare / 2 + size * 0.7
    below = foot + size * DESCENT
    beside = below + len(unit) * UNIT_LINE
    return [
        _number(one, foot, size, inline),
        _text(unit, below + 28.0, UNIT, UNIT_LINE, "ink"),
        _text([one.beside], beside + 38.0, BESIDE, 0.0, "ink-soft"),
        _text(words, beside + (56.0 if one.beside else 0.0) + 26.0, SMALL, 32.0, "ink-soft"),
    ]


def _number(one: Figure, foot: float, size: float, inline: bool) -> Markup:
    style: dict[str, object] = {
        "x": LEFT - 4,
        "y": foot,
        "font-family": SERIF,
        "font-size": size,
        "font-weight": 600,
        "style": svg.fill("series-1", LIGHT),
    }
    small = [svg.element("tspan", {"font-size": size * 0.45, "dx": size * 0.1}, one.unit)] if inline else []
    return svg.element("text", style, one.value, *small)


def _placed(one: Drawing) -> list[Markup]:
    """At the right edge: a tall one in the middle of the height with its keys beside it, another one at the foot."""
    top = (FOOT - one.height) / 2 + 8.0 if one.tall else FOOT - 12.0 - one.height
    move = f"translate({svg.coordinate(RIGHT - one.width)} {svg.coordinate(top)}) scale({svg.coordinate(one.scale)})"
    return [
        svg.element("g", {"transform": move}, one.svg),
        *(_keys(one.keys, RIGHT - one.width - GAP - KEYS_WIDTH) if one.keys else ()),
    ]


def _keys(keys: Keys, left: float) -> list[Markup]:
    """The colours and their limits, the last one above the foot."""
    heading = balanced(keys.heading, KEYS_WIDTH / (KEY * SANS_LETTER))
    first = FOOT - 24.0 - (len(keys.words) - 1) * KEY_LINE
    above = first - KEY_LINE - (len(heading) - 1) * 24.0 - 4.0
    rows = [
        part
        for place, (colour, words) in enumerate(keys.words)
        for part in _key(colour, words, left, first + place * KEY_LINE)
    ]
    return [hatch(HATCHING, 8.0, LIGHT), _text(heading, above, KEY, 24.0, "ink-soft", x=left), *rows]


def _key(colour: str, words: str, left: float, foot: float) -> tuple[Markup, Markup]:
    wide, high = SWATCH
    fill = f"{ground(colour, HATCHING, LIGHT)};stroke:{shades.paint('hatch', LIGHT)};stroke-width:1"
    place: dict[str, object] = {"x": left, "y": foot - 17.0, "width": wide, "height": high, "style": fill}
    return svg.element("rect", place), _text([words], foot, KEY, 0.0, "ink", x=left + wide + 12.0)


def _foot(source: str) -> list[Markup]:
    """Whose numbers these are, and whose picture."""
    rule: dict[str, object] = {"x1": LEFT, "x2": RIGHT, "y1": FOOT, "y2": FOOT}
    icon = [
        svg.element("rect", {"width": 32, "height": 32, "rx": 5, "style": svg.fill("series-1", LIGHT)}),
        svg.element("path", {"d": ICON, "stroke-linecap": "round", "style": svg.stroke("paper", LIGHT, 3.2)}),
    ]
    size, text = _source(source)
    bold = {"font_family": SERIF, "font_weight": 600, "text_anchor": "end"}
    return [
        svg.element("line", rule | {"style": svg.stroke("rule", LIGHT, 2)}),
        _text(text, FOOT + 32.0, size, SOURCE_LINE, "ink-soft"),
        svg.element("g", {"transform": f"translate({svg.coordinate(RIGHT - 218)} 558) scale(1.15)"}, *icon),
        _text([SITE], 588.0, 38, 0.0, "ink", x=RIGHT, **bold),
    ]


def _source(source: str) -> tuple[int, list[str]]:
    """The size of its letters, and its lines."""
    tried = [(size, lines(source, SOURCE_WIDTH / (size * SANS_LETTER))) for size in SOURCE_SIZES]
    return next((one for one in tried if len(one[1]) <= MOST_SOURCE_LINES), tried[-1])


def _text(
    texts: Sequence[str], first: float, size: int, apart: float, token: str, x: float = LEFT, **more: object
) -> Markup:
    """Lines of text under each other; the foot of the first one in pixels from the top."""
    parts = [
        svg.words(text, x, first + row * apart, token, LIGHT, font_size=size, **more)
        for row, text in enumerate(texts)
        if text
    ]
    return svg.element("g", {}, *parts)
