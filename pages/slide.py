"""``visning=forum`` on any page, and /forum with ``bild``: a view as a slide, one message in huge type.

How a view is shown is no part of the view: only pages have slides, and a slide's canonical address is its view's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask import Response

from components import swedish
from components.paper import QR_WORDS
from components.qr import qr
from components.slide_document import KIND, Place, Slide, document
from components.small_document import allowed_script
from data import functional, store
from data.catalogue import catalogue
from data.errors import BadParameter
from pages import delivery, headers, origin
from pages.address import PARAMETERS, address
from pages.caption import SITE, name
from pages.functional_parts import source_words
from pages.parameters import one_of, single, unknown_parameter
from pages.profile import first_sources
from pages.sharing_card import card
from pages.shown import shown, source
from pages.slide_address import FORUM, NUMBER, VIEW, place_address, slide_address
from pages.slide_drawing import Drawn, of_measure, of_page
from pages.slide_words import parted
from pages.view import ONE_INDICATOR, View


def answer(view: View, asked: Mapping[str, Sequence[str]]) -> Response:
    """The slide that the address asks for; BadParameter where it asks for none that there is."""
    wanted = {one: single(one, value) for one, value in asked.items()}
    for one in wanted:
        if (one == NUMBER) != (view.page == FORUM):
            raise BadParameter(unknown_parameter(one, PARAMETERS[view.page]))
    if view.page != FORUM:
        one_of(VIEW, wanted[VIEW], (FORUM,))
        return _kept(view, None, slide_address(view))
    place = _place(view, wanted[NUMBER])
    return _kept(view.slides[place.number - 1], place, place_address(view, place.number))


def _place(listed: View, number: str) -> Place:
    count = len(listed.slides)
    if not count:
        raise BadParameter("Listan är tom, så det finns ingen bild att visa.")
    if number not in {str(one) for one in range(1, count + 1)}:
        raise BadParameter(f"Listan har {count} bilder, men i adressen står bild ”{number[:10]}”.")
    here = int(number)
    return Place(
        number=here,
        count=count,
        previous=place_address(listed, here - 1) if here > 1 else "",
        next=place_address(listed, here + 1) if here < count else "",
        list_address=address(listed),
    )


def _kept(view: View, place: Place | None, key: str) -> Response:
    """Lists are as many as anyone likes: their slides are made anew."""
    keep = place is None and delivery.is_one_of_few(view)
    response = delivery.kept(f"slide:{key}", "text/html", lambda: document(slide(view), place), keep)
    response.headers[headers.POLICY] = headers.SLIDES.format(script=allowed_script(KIND))
    return response


def slide(view: View) -> Slide:
    """What the slide of a view says."""
    message, more = parted(view)
    drawn = _drawn(view)
    where = origin.absolute(address(view))
    return Slide(
        title=name(view),
        kicker=_kicker(view),
        message=message,
        more=more,
        shows=drawn.shows,
        drawing=drawn.drawing,
        narrow=drawn.narrow,
        key=drawn.key,
        source=_source(view),
        version=store.version(),
        address=where,
        qr=qr(where, QR_WORDS),
    )


def _kicker(view: View) -> str:
    if view.page == "start":
        return "Målet för den regionala utvecklingspolitiken"
    if view.page in ONE_INDICATOR:
        return next(one.short_name for one in catalogue().areas if one.number == view.shown_indicator.area)
    return "Länsprofil" if view.county else SITE


def _drawn(view: View) -> Drawn:
    return of_measure(shown(view)) if view.page in ONE_INDICATOR else of_page(view)


def _source(view: View) -> str:
    if view.page == "start":
        goal = catalogue().goals[0]
        return (
            f"Mål beslutat av {goal.decided_by.lower()}. Källa: {goal.source.publisher}, {goal.source.title}."
        )
    if view.page in ONE_INDICATOR:
        return source(shown(view))
    if view.page == "lan":
        return first_sources(view)
    if view.page == "planering":
        return _planning_source()
    if view.page == "samband":
        return source_words((functional.POPULATION,), functional.population_year())
    return card(view).source


def _planning_source() -> str:
    """Whose words the levels are made from, and when they were looked at."""
    told = catalogue().planning
    keys = dict.fromkeys(key for level in told.levels for plan in level.plans for key in plan.sources)
    used = [told.sources[key] for key in keys]
    publishers = list(dict.fromkeys(one.publisher for one in used))
    dates = sorted({swedish.date_words(one.checked_on) for one in used})
    return f"Källor: {swedish.listing(publishers)}. Kontrollerade {swedish.listing(dates)}."
