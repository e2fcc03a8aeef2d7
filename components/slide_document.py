"""A view as a slide, one small document: the message in huge type, its chart, source, and the way to the same view."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from components.small_document import Kind, whole

KIND = Kind("slide.css", "slide.js", frozenset({"u", "tall", "wide", "longest"}))
"""Its script turns the slides of a list by key, and has fetched them all before it is needed."""

TALL, WIDE = (44.0, 42.0), (67.0, 42.0)
"""Room for words on a screen of 4:3 and of 16:9, across and down, in hundredths of the screen's shorter shape."""

LARGEST, SMALLEST, STEP = 6.5, 2.4, 0.1
LETTER, LONGEST_LETTER, MORE_LETTER = 0.57, 0.58, 0.54  # of the size of the type: generous mean widths
LINE, MORE_LINE, MORE, BETWEEN = 1.16, 1.35, 2.2, 2.0
"""Heights of lines in sizes of type; the size of the smaller words and the space before them."""


@dataclass(frozen=True, slots=True)
class Slide:
    """What a slide says. ``message`` and ``more`` are together the words of the view."""

    title: str
    kicker: str
    message: str
    more: str
    shows: str  # what the drawing shows: "Rangordning 2024, %"
    drawing: Markup  # for a screen in a room
    narrow: Markup  # the same for a phone, or nothing where one drawing serves both
    key: Markup
    source: str
    version: str
    address: str
    qr: Markup


@dataclass(frozen=True, slots=True)
class Place:
    """Where a slide stands in its list, from 1; the addresses of its neighbours, "" where there is none."""

    number: int
    count: int
    previous: str
    next: str
    list_address: str

    @property
    def words(self) -> str:
        """ "Bild 2 av 7"."""
        return f"Bild {self.number} av {self.count}"


def document(slide: Slide, place: Place | None) -> str:
    """The whole document."""
    message = Markup('<h1 id="message" tabindex="-1">{}</h1>').format(slide.message)
    more = Markup('<p class="more">{}</p>').format(slide.more) if slide.more else Markup("")
    sizes = f"--tall:{size(slide, *TALL)};--wide:{size(slide, *WIDE)};--longest:{longest(slide.message)}"
    drawn = _drawn(slide)
    body = Markup(
        '<main data-slide="{}" data-count="{}" class="{}" style="{}"><p class="kicker">{}</p>'
        '<div class="words">{}{}</div>{}<footer><div class="where"><p>{}</p><p>Dataversion {}.</p>'
        '<p class="address"><a id="view" href="{}">{}</a></p>{}</div>{}</footer></main>'
        '<p id="told" class="unseen" role="status"></p>'
    ).format(
        place.number if place else 0,
        place.count if place else 0,
        "drawn" if drawn else "only-words",
        sizes,
        slide.kicker,
        message,
        more,
        drawn,
        slide.source,
        slide.version,
        slide.address,
        slide.address.partition("://")[2],
        _turning(place),
        slide.qr,
    )
    title = f"{place.words}: {slide.title}" if place else slide.title
    return whole(KIND, title, body, "", slide.address)


def size(slide: Slide, across: float, down: float) -> float:
    """The largest type in which the message has room together with the smaller words."""
    small = _lines(slide.more, across, MORE * MORE_LETTER) * MORE * MORE_LINE + (BETWEEN if slide.more else 0)
    steps = round((LARGEST - SMALLEST) / STEP)
    widest = longest(slide.message) * LONGEST_LETTER
    for step in range(steps):
        type_size = LARGEST - step * STEP
        high = _lines(slide.message, across, type_size * LETTER) * type_size * LINE
        if high + small <= down and widest * type_size <= across:
            return round(type_size, 1)
    return SMALLEST


def longest(text: str) -> int:
    """Letters of the longest word; what no-break spaces hold together is one word: "10 605 535 invånare"."""
    return max(len(word) for word in text.split(" "))


def _lines(text: str, across: float, letter: float) -> int:
    """Lines of a text broken between words."""
    room, lines, used = int(across / letter), 1, 0
    for word in text.split(" "):
        if used and used + 1 + len(word) > room:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines if text else 0


def _drawn(slide: Slide) -> Markup:
    if not slide.drawing:
        return Markup("")
    shows = Markup('<p class="shows">{}</p>').format(slide.shows) if slide.shows else Markup("")
    narrow = Markup('<div class="narrow">{}</div>').format(slide.narrow) if slide.narrow else Markup("")
    kind = "picture large" if slide.narrow else "picture"
    key = Markup('<div class="keys">{}</div>').format(slide.key) if slide.key else Markup("")
    return Markup('<div class="chart">{}<div class="beside"><div class="{}">{}</div>{}{}</div></div>').format(
        shows, kind, slide.drawing, narrow, key
    )


def _turning(place: Place | None) -> Markup:
    """The ways through the list, plain links all of them."""
    if place is None:
        return Markup("")
    links = (("previous", "Föregående", place.previous), ("next", "Nästa", place.next))
    ways = Markup("").join(
        Markup('<a id="{}" rel="{}" href="{}">{}</a> ').format(
            name, "prev" if name == "previous" else name, where, words
        )
        for name, words, where in links
        if where
    )
    return Markup(
        '<nav aria-label="Bilder"><span id="place">{}</span> {}<a id="list" href="{}">Listan</a></nav>'
    ).format(place.words, ways, place.list_address)
