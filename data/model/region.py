"""Counties, Riket and municipalities."""

from __future__ import annotations

from dataclasses import dataclass

RIKET = "00"
"""The code of the nation as a whole."""


@dataclass(frozen=True, slots=True)
class Region:
    """One of the 21 counties, or Riket (code "00")."""

    code: str
    county: str  # "Dalarnas län"
    short_name: str  # "Dalarna"
    slug: str
    authority: str  # "Region Dalarna"
    nuts3: str
    nuts2: str
    nuts2_name: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """One of the 290 municipalities, and the functional regions it belongs to.

    The fields with a default came later: figures that were kept before do not have them.
    """

    code: str
    name: str
    county: str  # county code
    fa_code: str  # functional analysis region (FA15)
    fa_name: str
    la_code: str = ""  # local labour market of SCB, 2022
    la_name: str = ""
    skr_group: str = ""  # "A1" to "C9", of 2023
    urbanisation: str = ""  # Eurostat's degree: 1 cities, 2 towns and suburbs, 3 rural areas
    slug: str = ""  # its address; an address is a promise, so it is written down and never computed anew

    @property
    def as_region(self) -> Region:
        """The municipality where a chart or a sentence takes a region: called by its name alone."""
        return Region(self.code, self.name, self.name, self.slug, "", "", "", "")
