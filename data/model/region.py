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
    """One of the 290 municipalities, for search and for the functional regions a county touches."""

    code: str
    name: str
    county: str  # county code
    fa_code: str
    fa_name: str
