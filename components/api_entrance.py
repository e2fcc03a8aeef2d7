"""The entrance of the API, and which version of the figures and of the code answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from components.api_shape import ROOT, Address, Day, Imprint, told


@dataclass(frozen=True, slots=True)
class VersionAnswer:
    """What the numbers are, and what code answers."""

    api_version: Annotated[str, told("API:ets version.")]
    data_version: Annotated[str, told("Siffrornas version: ändras så fort någon siffra gör det.")]
    copied_on: Annotated[Day, told("Dagen då siffrorna kopierades.")]
    checked_against_source: Annotated[bool, told("Om siffrorna är jämförda med utgivarnas webbplatser.")]
    code_release: Annotated[str | None, told("Kodens version; null: inte känd.")]


@dataclass(frozen=True, slots=True)
class EntranceAnswer:
    """Where to begin."""

    title: Annotated[str, told("API:ets namn.")]
    description: Annotated[str, told("Vad som finns här.")]
    documentation: Annotated[Address, told("Sidan som beskriver API:et.")]
    openapi: Annotated[Address, told("Beskrivningen i OpenAPI.")]
    data_version: Annotated[str, told("Siffrornas version.")]
    links: Annotated[Mapping[str, Address], told("Adresserna.")]


def version_answer(imprint: Imprint, release: str) -> VersionAnswer:
    """The versions; the figures are not checked until a refresh from the publishers has done so."""
    return VersionAnswer("v1", imprint.version, imprint.copied_on, False, release or None)


def entrance_answer(imprint: Imprint) -> EntranceAnswer:
    """The names of what there is, with addresses."""
    names = ("indicators", "regions", "areas", "targets", "version")
    return EntranceAnswer(
        title="Länslägets API",
        description="Siffror om Sveriges 21 län, med källa, enhet, år och version.",
        documentation=imprint.absolute("/om/api"),
        openapi=imprint.absolute(f"{ROOT}openapi.json"),
        data_version=imprint.version,
        links={name: imprint.absolute(f"{ROOT}{name}") for name in names},
    )
