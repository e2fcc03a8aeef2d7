"""What is said of functional regions, of town and country and of commuting, in sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components import swedish
from data.model import CountyPart, Flow, FunctionalDivision, FunctionalRegion, Region, TownAndCountry

NAMES = {
    FunctionalDivision.FA: ("FA-region", "FA-regioner"),
    FunctionalDivision.LA: ("lokal arbetsmarknad", "lokala arbetsmarknader"),
}
"""One of them, and several."""

Regions = Mapping[str, Region]


def amount(count: float) -> str:
    """A whole number of something: "1 234"."""
    return swedish.number(count, 0)


def percent(share: float) -> str:
    """A share with one decimal: "12,3 %"."""
    return swedish.amount_with_unit(swedish.number(share, 1), "%")


def crossing(division: FunctionalDivision, regions: Sequence[FunctionalRegion], year: int) -> str:
    """How many regions go across a county border, and how large a part of all people live in them."""
    across = [one for one in regions if one.crosses]
    people = sum(one.people for one in across)
    share = 100 * people / sum(one.people for one in regions)
    return (
        f"{len(across)} av {len(regions)} {NAMES[division][1]} går över en länsgräns. "
        f"I dem bodde {amount(people)} personer den 31\u00a0december {year}, {percent(share)} av landets invånare."
    )


def side(part: CountyPart, counties: Regions) -> str:
    """ "Uppsala län: 1 kommun, 9 600 invånare (Älvkarleby)"."""
    names = swedish.in_order(one.name for one in part.municipalities)
    number = len(names)
    kommuner = "kommun" if number == 1 else "kommuner"
    return (
        f"{counties[part.county].county}: {number} {kommuner}, {amount(part.people)} invånare "
        f"({swedish.listing(names)})"
    )


def shared(with_whom: Mapping[str, Sequence[FunctionalRegion]], counties: Regions) -> str:
    """ "Uppsala län (Stockholm) och …", or that there is no other county."""
    told = [
        f"{counties[code].county} ({swedish.listing([one.name for one in regions])})"
        for code, regions in with_whom.items()
    ]
    return swedish.listing(told) or "inget annat län"


def touched(region: FunctionalRegion, county: Region, counties: Regions) -> str:
    """ "Gävle (delas med Gävleborg)" as a county's profile names a region; its name alone if no other has a part."""
    others = [counties[code].short_name for code in region.counties if code != county.code]
    return f"{region.name} (delas med {swedish.listing(others)})" if others else region.name


def on_profile(
    county: Region,
    with_whom: Mapping[str, Sequence[FunctionalRegion]],
    counties: Regions,
    first: TownAndCountry,
    last: TownAndCountry,
) -> str:
    """A county's functional links, and where its people live the last year and the first."""
    alone = f"{county.county} delar inte FA-region med något annat län."
    links = f"{county.county} delar FA-region med {shared(with_whom, counties)}." if with_whom else alone
    return f"{links} {settled(last)} {settled_before(first)}"


def settled(where: TownAndCountry) -> str:
    """How a county's people live, by degree of urbanisation, in order; one without people is left out."""
    told = [
        f"{percent(where.share_percent(one))} {DEGREES[one]}"
        for one in sorted(where.people)
        if where.people[one]
    ]
    return f"År {where.year} bodde {swedish.listing(told)}."


def settled_before(where: TownAndCountry) -> str:
    """The same shares of an earlier year, after those of a later one: "År 2011 var andelarna 74,6 % och 25,4 %."."""
    told = [percent(where.share_percent(one)) for one in sorted(where.people) if where.people[one]]
    return f"År {where.year} var {'andelarna' if len(told) > 1 else 'andelen'} {swedish.listing(told)}."


DEGREES = {"1": "i städer", "2": "i mindre städer och förorter", "3": "på landsbygd"}
"""Where they live, by degree of urbanisation, inside a sentence."""


def flows(found: Sequence[Flow], names: Mapping[str, str], year: int) -> str:
    """How many work elsewhere in the county than where they live, and between which two municipalities most do."""
    between = [one for one in found if one.home != one.work]
    most = max(between, key=lambda one: one.people)
    return (
        f"{amount(sum(one.people for one in between))} personer bodde {year} i en av Norrbottens kommuner och "
        f"arbetade i en annan. Flest, {amount(most.people)}, pendlade från {names[most.home]} till {names[most.work]}."
    )
