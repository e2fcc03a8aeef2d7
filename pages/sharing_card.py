"""What the picture says that stands for a view where it is shared."""

from __future__ import annotations

from components import phrases, swedish
from components.card import Card, Figure
from components.chart_map import NO_VALUE
from components.counties import NO_FIGURE
from components.number import MISSING_WORDS
from components.source import copied_words, source_line
from data import municipal, statistics
from data.catalogue import catalogue
from data.medians import median
from data.model import Group, Observation, Region, Sex, Unavailable
from data.store import observations
from pages.caption import DESCRIPTION, SITE, name, shows_a_choice
from pages.shown import Shown, period, shown, source
from pages.view import View

POPULATION = "folkmangd"


def card(view: View) -> Card:
    """What is said of a view: of one measure where it shows one, else of the page."""
    return _of_measure(shown(view)) if shows_a_choice(view) else _of_page(view)


def _of_measure(one: Shown) -> Card:
    region = one.view.emphasised or one.catalogue.riket
    found = one.observations.get(region.code, one.year, one.view.sex)
    notes = phrases.notes(one.indicator, found)
    return Card(
        kicker=_kicker(one, region, found),
        title=one.indicator.title,
        figure=_figure(one, found),
        words=" ".join([*_missing(one, found), *notes]),
        source=source(one),
    )


def _kicker(one: Shown, region: Region, found: Observation) -> str:
    """Whom the card is about, and when."""
    sex = "" if one.view.sex is Sex.TOTAL else swedish.sex_word(one.view.sex)
    about = "Länen" if _only_counties(one, found) else region.county
    when = period(one) if found.is_missing else phrases.when(found)
    return ", ".join(part for part in (about, sex, when) if part)


def _only_counties(one: Shown, found: Observation) -> bool:
    """Whether the card is about all counties, since none is chosen and the source has no Riket."""
    return one.view.emphasised is None and found.is_missing


def _figure(one: Shown, found: Observation) -> Figure | None:
    if found.is_missing:
        return None
    return Figure(swedish.value(one.indicator, found), one.indicator.display_unit, _beside(one))


def _missing(one: Shown, found: Observation) -> list[str]:
    if _only_counties(one, found):
        return ["Siffra för riket saknas i kopian."]
    return [f"{phrases.capital(MISSING_WORDS.get(found.flag, NO_VALUE))}."] if found.is_missing else []


def _beside(one: Shown) -> str:
    """What the number is set against, where the kind allows it and it is another region's."""
    if not one.indicator.kind.may_compare or one.view.emphasised is None:
        return ""
    against = one.view.against or one.catalogue.riket
    if isinstance(against, Group):
        return _beside_group(one, against)
    other = one.observations.get(against.code, one.year, one.view.sex)
    return f"{against.county}: {_value(one, other)}"


def _beside_group(one: Shown, group: Group) -> str:
    """The median, or the value of the only county that has one."""
    found = median(one.indicator, one.observations, group, one.view.emphasised, one.year, one.view.sex)
    if len(found.counties) == 1:
        return f"{found.counties[0].county}: {_value(one, found.observation)}"
    return f"Median av {len(found.counties)} län ({group.short_name}): {_value(one, found.observation)}"


def _value(one: Shown, other: Observation) -> str:
    return NO_FIGURE if other.is_missing else swedish.value(one.indicator, other)


def _of_page(view: View) -> Card:
    """The page's name and what it is about."""
    inhabitants = _inhabitants(view)
    return Card(
        kicker=_kind_of_page(view),
        title=phrases.capital(name(view).removeprefix(f"{SITE} – ")),
        figure=inhabitants[0] if inhabitants else None,
        words=_about(view),
        source=inhabitants[1] if inhabitants else _copied(),
    )


def _kind_of_page(view: View) -> str:
    if view.county:
        return "Länsprofil"
    if view.municipality:
        return f"Kommun i {catalogue().regions[view.municipality.county].county}"
    if view.area:
        return f"Strategiskt område {view.area.number}" if view.area.number else "Över områdena"
    return ""


def _inhabitants(view: View) -> tuple[Figure, str] | None:
    """How many live in the place, and whose number that is; None of another page, and while there are no figures."""
    place = view.county or view.municipality
    found = municipal.observations(POPULATION) if view.municipality else observations(POPULATION)
    if place is None or isinstance(found, Unavailable):
        return None
    latest = statistics.latest(found, place.code)
    if latest is None:
        return None
    indicator, when = catalogue().indicator(POPULATION), swedish.period(latest)
    figure = Figure(swedish.value(indicator, latest), f"{indicator.display_unit} ({when})", "")
    return figure, source_line(indicator, when, catalogue().copied_on)


def _about(view: View) -> str:
    if view.county:
        municipalities = len(catalogue().municipalities_of(view.county))
        return f"{view.county.authority}, {municipalities} {'kommun' if municipalities == 1 else 'kommuner'}."
    if view.municipality:
        return f"FA-region: {view.municipality.fa_name}."
    if view.area:
        measures = len(catalogue().in_area(view.area.number))
        return f"{measures} mått i 21 län, bredvid målen för den regionala utvecklingspolitiken."
    return DESCRIPTION


def _copied() -> str:
    return f"{copied_words(catalogue().copied_on)} Utgivare, tabell och år står på sidan."
