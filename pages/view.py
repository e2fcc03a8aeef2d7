"""What an address shows, as one value: the page, the counties, the indicator, the year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from components.chart import MOST_CHOSEN
from data import versions
from data.catalogue import catalogue
from data.errors import NotFound
from data.model import Group, Indicator, Municipality, Observations, Region, Sex, StrategicArea, Unavailable
from data.store import observations
from data.versions import Edition

ONE_INDICATOR = frozenset({"omraden", "indikator", "embed"})
"""The pages that show one indicator of one sex in one year."""


@dataclass(frozen=True, slots=True)
class View:
    """What an address shows. Fields a page does not use keep their defaults."""

    page: str
    path: str
    area: StrategicArea | None = None
    county: Region | None = None
    municipality: Municipality | None = None
    indicator: Indicator | None = None
    counties: tuple[Region, ...] = ()
    year: int | None = None  # None: the latest
    sex: Sex = Sex.TOTAL
    against: Region | Group | None = None  # None: Riket
    only: str = ""  # one of VIEWS, or all; of an embed one of DRAWINGS
    theme: str = ""  # of an embed: one of THEMES, or as the reader's machine has it
    version: str = ""  # of an embed: a data version, or always the current one
    filters: tuple[tuple[str, str], ...] = ()
    slides: tuple[View, ...] = ()  # of /forum: the list

    @property
    def edition(self) -> Edition:
        """The words and numbers that the page shows: of the version asked for, else the current ones."""
        return versions.at(self.version)

    @property
    def emphasised(self) -> Region | None:
        """The county the page is about, if any."""
        return self.county or (self.counties[0] if self.counties else None)

    @property
    def chosen(self) -> tuple[Region, ...]:
        """The counties that are drawn in colour: the emphasised one first, last the one that it is set beside."""
        chosen = (*((self.county,) if self.county else ()), *self.counties)
        beside = (self.against,) if chosen and isinstance(self.against, Region) else ()
        return tuple(dict.fromkeys((*chosen, *beside)))[:MOST_CHOSEN]

    @property
    def shown_indicator(self) -> Indicator:
        """The indicator of a page that has one: the chosen one, else the area's first."""
        if self.indicator:
            return self.indicator
        if self.area is None:
            raise NotFound("Sidan visar ingen indikator.")
        return first_of(self.area)

    @property
    def shown_year(self) -> int:
        """The year the page shows: the chosen one, else the latest that has figures."""
        return self.year or latest_year(self.shown_indicator, self.sex, self.version)

    def with_county_toggled(self, county: Region) -> View:
        """The view with the county chosen, or not chosen if it was; a sixth takes the fifth one's place."""
        if county in self.chosen and county not in self.counties:
            return replace(self, against=None)
        if county in self.counties:
            return replace(self, counties=tuple(one for one in self.counties if one != county))
        return replace(self, counties=(*self.counties[: MOST_CHOSEN - 1], county))


@cache
def first_of(area: StrategicArea) -> Indicator:
    """The indicator an area opens with: of those that may be ranked, the one with the longest series."""
    return max(catalogue().in_area(area.number), key=_opening_order)


def _opening_order(indicator: Indicator) -> tuple[bool, int]:
    found = observations(indicator.slug)
    years = 0 if isinstance(found, Unavailable) else len(found.years(found.sexes[0]))
    return indicator.kind.may_have_place, years


def figures(indicator: Indicator, version: str = "") -> Observations:
    """The indicator's observations, where a page cannot do without them; the current ones, unless told a version."""
    found = versions.at(version).store.observations(indicator.slug)
    if isinstance(found, Unavailable):
        raise NotFound(found.reason)
    return found


def latest_year(indicator: Indicator, sex: Sex, version: str = "") -> int:
    """The latest year with figures for the sex; 0 while there are no figures at all."""
    found = versions.at(version).store.observations(indicator.slug)
    return 0 if isinstance(found, Unavailable) else found.latest_year(sex)


def default_sex(view: View) -> Sex:
    """Total; women first where the source has no total."""
    if view.indicator is None and view.area is None:
        return Sex.TOTAL
    found = view.edition.store.observations(view.shown_indicator.slug)
    return Sex.TOTAL if isinstance(found, Unavailable) else found.sexes[0]
