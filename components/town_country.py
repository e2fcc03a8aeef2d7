"""How a county's people live, in cities, towns and rural municipalities: bars, shares and every year."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import bars, swedish
from components.attributes import Nodes
from components.functional_words import DEGREES, amount, percent
from components.municipality_kinds import URBANISATION
from components.plain_table import plain_table, wide_table
from data.model import RIKET, Region, TownAndCountry

SUM = "Summa av 21 län"
ORDER = tuple(sorted(DEGREES))
Row = tuple[Region, Sequence[TownAndCountry]]


def town_country_table(rows: Sequence[Row]) -> Component:
    """A row per region, its years the earliest first: bars of the first and the last, and the last one's shares."""
    first, last = rows[0][1][0].year, rows[0][1][-1].year
    heads = ("Län", f"{first} (smal) och {last} (bred)", *[URBANISATION[one][0] for one in ORDER], "Invånare")
    body = [
        (
            SUM if region.code == RIKET else html.A(region.county, href=f"/lan/{region.slug}"),
            bars.stacked([[one.share_percent(degree) for degree in ORDER] for one in (years[0], years[-1])]),
            *[_share(years[0], years[-1], degree) for degree in ORDER],
            amount(years[-1].total),
        )
        for region, years in rows
    ]
    return plain_table(
        f"Stad och land {last}, andel av invånarna, och ändring i procentenheter",
        heads,
        body,
        numeric=heads[-1:],
    )


def every_year(rows: Sequence[Row], degree: str) -> Component:
    """The share of one degree for every region and year, the latest first."""
    years = [one.year for one in rows[0][1]][::-1]
    body = [
        (_name(region), *[swedish.number(one.share_percent(degree), 1) for one in found[::-1]])
        for region, found in rows
    ]
    return wide_table(f"{URBANISATION[degree][0]}, % av invånarna", ("Län", *map(str, years)), body)


def _name(region: Region) -> str:
    return SUM if region.code == RIKET else region.short_name


def _share(first: TownAndCountry, last: TownAndCountry, degree: str) -> Nodes:
    """The latest share, and its change in percentage points since the first year."""
    share = last.share_percent(degree)
    shown = html.Span(percent(share), className="share-figure")
    if not first.people[degree] and not last.people[degree]:
        return shown
    change = share - first.share_percent(degree)
    sign = "+" if round(change, 1) > 0 else ""
    told = f"{sign}{swedish.number(change, 1)} sedan {first.year}"
    return [shown, " ", html.Span(told, className="unit")]
