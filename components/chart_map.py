"""What a map of the counties shows, said once: the leaflet map, the SVG map, the tiles and the list share it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from components import swedish
from components.chosen import STATES, Chosen, Regions
from components.number import MISSING_WORDS
from components.shades import MISSING, NONE, WORDS
from data.errors import Forbidden
from data.model import Indicator, Observation

GROUP = "prickad kant: länen i gruppen"
NO_VALUE = "uppgift saknas"
IN_GROUP = " (i gruppen)"
"""Said of a county of the group that another is set beside, where its mark is not seen."""


@dataclass(frozen=True, slots=True)
class MapCounty:
    """One county: its value in words with the unit, its figure without, its colour word, its rank if chosen,
    and whether it belongs to the group that the first chosen one is set beside.

    ``text`` is "21,3 %", or the words for a missing value; ``figure`` is "21,3", or the table sign.
    """

    code: str
    label: str
    text: str
    figure: str
    colour: str
    rank: int | None
    is_member: bool = False

    @property
    def words(self) -> str:
        """What is said of the county: "Dalarna: 21,3 %"."""
        return f"{self.label}: {self.text}{IN_GROUP if self.is_member else ''}"


@dataclass(frozen=True, slots=True)
class CountyMap:
    """The counties in official code order, one year."""

    title: str
    unit: str
    year: int
    sentence: str
    source: str
    counties: tuple[MapCounty, ...]

    @property
    def colours(self) -> Mapping[str, str]:
        """The colour word of every county by code."""
        return {county.code: county.colour for county in self.counties}

    @property
    def has_members(self) -> bool:
        """Whether a group is marked, which the key must then tell."""
        return any(county.is_member for county in self.counties)

    @property
    def chosen(self) -> tuple[MapCounty, ...]:
        """The chosen counties, the emphasised one first."""
        followed = [(county.rank, county) for county in self.counties if county.rank is not None]
        return tuple(county for _, county in sorted(followed, key=lambda pair: pair[0]))


def county_map(
    indicator: Indicator,
    observations_by_code: Mapping[str, Observation],
    shades: Mapping[str, str],
    regions: Regions,
    chosen: tuple[str, ...],
    sentence: str,
    source: str,
    year: int,
) -> CountyMap:
    """The map of the counties observed, whose observations are of ``year``; ``shades`` is empty without colours.

    Raises Forbidden for colours of an indicator that may not have them, ValueError for a colour word that is
    unknown or lacks, for a colour without a value, and for an observation of another year.
    """
    if shades and not indicator.kind.may_colour:
        raise Forbidden(f"{indicator.slug}: a {indicator.kind} may not be coloured")
    choice = Chosen.of(chosen, regions)
    counties = []
    for code in sorted(observations_by_code):
        one = observations_by_code[code]
        if one.year != year:
            raise ValueError(f"{indicator.slug} {code}: the map is of {year}, the value of {one.year}")
        counties.append(_county(indicator, one, _colour(one, shades), choice))
    return CountyMap(indicator.title, indicator.display_unit, year, sentence, source, tuple(counties))


def _colour(one: Observation, shades: Mapping[str, str]) -> str:
    word = shades.get(one.region) if shades else NONE
    if word not in WORDS:
        raise ValueError(f"county {one.region}: the colour word is {word!r}, not one of {', '.join(WORDS)}")
    if one.is_missing and word not in (MISSING, NONE):
        raise ValueError(f"county {one.region} {one.year}: a missing value has no colour, got {word}")
    return word


def _county(indicator: Indicator, one: Observation, colour: str, choice: Chosen) -> MapCounty:
    figure, label = swedish.value(indicator, one), choice.label(one.region)
    return MapCounty(one.region, label, _text(indicator, one), figure, colour, choice.rank(one.region))


def _text(indicator: Indicator, one: Observation) -> str:
    if one.is_missing:
        return MISSING_WORDS.get(one.flag, NO_VALUE)
    state = STATES.get(one.flag)
    return swedish.with_unit(indicator, one) + (f" ({state})" if state else "")
