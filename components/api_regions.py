"""The counties and Riket as the API tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from components.api_shape import Address, Imprint, known, told
from data.model import RIKET, Region


@dataclass(frozen=True, slots=True)
class RegionAnswer:
    """A county, or Riket."""

    code: Annotated[str, told("Länskod; 00 är Riket.")]
    name: Annotated[str, told("Namn.")]
    short_name: Annotated[str, told("Kort namn.")]
    slug: Annotated[str, told("Namn i adresser, för filtret lan.")]
    authority: Annotated[str | None, told("Regionen som ansvarar för utvecklingen i länet.")]
    nuts3: Annotated[str | None, told("Kod i Nuts 3.")]
    nuts2: Annotated[str | None, told("Kod i Nuts 2, riksområde.")]
    nuts2_name: Annotated[str | None, told("Riksområdets namn.")]
    page: Annotated[Address | None, told("Länets sida på Länsläget.")]


@dataclass(frozen=True, slots=True)
class RegionsAnswer:
    """The 21 counties and Riket."""

    regions: Annotated[tuple[RegionAnswer, ...], told("De 21 länen i kodordning, sist Riket.")]


def region_answer(region: Region, imprint: Imprint) -> RegionAnswer:
    """A county with its codes."""
    return RegionAnswer(
        code=region.code,
        name=region.county,
        short_name=region.short_name,
        slug=region.slug,
        authority=known(region.authority),
        nuts3=known(region.nuts3),
        nuts2=known(region.nuts2),
        nuts2_name=known(region.nuts2_name),
        page=None if region.code == RIKET else imprint.absolute(f"/lan/{region.slug}"),
    )
