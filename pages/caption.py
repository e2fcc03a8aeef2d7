"""What a view is called and what it says in a sentence or two: for those who find, share, embed or cite it."""

from __future__ import annotations

from components import swedish
from components.beside import whom
from data.model import Group, Sex
from pages.address import address
from pages.known_pages import PAGES
from pages.shown import period, sentence, shown
from pages.view import ONE_INDICATOR, View

SITE = "Länsläget"
DESCRIPTION = "Hur Sveriges 21 län står bredvid målen för den nationella politiken för regional utveckling."


def shows_a_choice(view: View) -> bool:
    """Whether the view is of one measure: an area's page is of the whole area until something is chosen."""
    if view.page == "omraden":
        return "?" in address(view)
    return view.page in ONE_INDICATOR


def name(view: View) -> str:
    """What the view is called, without the site's own name at the end: "Medianålder, Dalarnas län, 2024"."""
    if not shows_a_choice(view):
        return PAGES[view.page].title(view).removesuffix(f" – {SITE}")
    return f"{_subject(view)}, {period(shown(view))}"


def frame_title(view: View) -> str:
    """What a frame around an embed is called; one that follows the figures may not name a year that they leave."""
    return name(view) if view.year or view.version else _subject(view)


def _subject(view: View) -> str:
    """The measure and what is compared."""
    sex = "" if view.sex is Sex.TOTAL else swedish.sex_word(view.sex)
    counties = swedish.listing([county.county for county in view.counties])
    against = _against(view)
    beside = " ".join(part for part in (counties, against) if part)
    return ", ".join(part for part in (view.shown_indicator.title, sex, beside) if part)


def _against(view: View) -> str:
    if view.against is None:
        return ""
    named = whom(view.against, view.emphasised) if isinstance(view.against, Group) else view.against.county
    return f"jämfört med {named}"


def words(view: View) -> str:
    """The sentence of the view's chart, the first sentences of a profile, or what the site is."""
    if view.page in ONE_INDICATOR:
        return sentence(shown(view))
    told = PAGES[view.page].words
    return told(view) if told else DESCRIPTION
