"""An indicator's values as JSON-stat 2.0: a cube of region, year and sex, which statistical programs read as it is.

The form: https://json-stat.org/full/.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Annotated, Literal

from pydantic import Field

from components import swedish
from components.api_observations import MetadataAnswer, Number, plain
from components.api_shape import Address, Day, told
from data.model import Flag, Observation, Region, Sex


@dataclass(frozen=True, slots=True)
class CategoryAnswer:
    """The places along one side of the cube."""

    index: Annotated[tuple[str, ...], told("Koderna i ordning.")]
    label: Annotated[Mapping[str, str], told("Kodernas namn.")]


@dataclass(frozen=True, slots=True)
class DimensionAnswer:
    """One side of the cube."""

    label: Annotated[str, told("Dimensionens namn.")]
    category: Annotated[CategoryAnswer, told("Det som dimensionen består av.")]


@dataclass(frozen=True, slots=True)
class CubeAnswer:
    """Values of one indicator as a cube."""

    version: Annotated[Literal["2.0"], told("Version av JSON-stat.")]
    class_: Annotated[Literal["dataset"], Field(serialization_alias="class", description="Slag av svar.")]
    href: Annotated[Address, told("Adressen till hela kuben, utan urval.")]
    label: Annotated[str, told("Måttets titel och enhet.")]
    source: Annotated[str, told("Källan i en mening, att visa bredvid värdena.")]
    updated: Annotated[Day, told("Dagen då kopian hämtades.")]
    note: Annotated[tuple[str, ...], told("Att tänka på.")]
    id: Annotated[tuple[str, ...], told("Dimensionerna: region, year, sex.")]
    size: Annotated[tuple[int, ...], told("Längden på varje dimension.")]
    role: Annotated[Mapping[str, tuple[str, ...]], told("Dimensionen för tid och den för plats.")]
    dimension: Annotated[Mapping[str, DimensionAnswer], told("Dimensionerna.")]
    value: Annotated[tuple[Number, ...], told("Värden efter län, år och kön; null: saknas.")]
    status: Annotated[Mapping[str, Flag], told("Flaggor, efter plats i value.")]
    extension: Annotated[MetadataAnswer, told("Det som hör till varje värde.")]


def cube_answer(
    metadata: MetadataAnswer, found: Iterable[Observation], regions: Mapping[str, Region]
) -> CubeAnswer:
    """The values as a cube; where the source has none the cube has null, and a flag that says why."""
    by_key = {(one.region, one.year, one.sex): one for one in found}
    sides = _sides(by_key)
    cells = [by_key.get(key) for key in product(*sides)]
    flags = [Flag.MISSING if one is None else one.flag for one in cells]
    return CubeAnswer(
        version="2.0",
        class_="dataset",
        href=metadata.links.observations_jsonstat,
        label=f"{metadata.title} ({metadata.unit})",
        source=metadata.source_line,
        updated=metadata.source.copied_on,
        note=(metadata.note,) if metadata.note else (),
        id=("region", "year", "sex"),
        size=tuple(len(side) for side in sides),
        role={"time": ("year",), "geo": ("region",)},
        dimension=_dimensions(*sides, regions),
        value=tuple(None if one is None else plain(one) for one in cells),
        status={str(place): flag for place, flag in enumerate(flags) if flag is not Flag.FINAL},
        extension=metadata,
    )


_Sides = tuple[list[str], list[int], list[Sex]]


def _sides(keys: Iterable[tuple[str, int, Sex]]) -> _Sides:
    """The regions in the order in which they come, the years ascending, the sexes total first."""
    codes, years, sexes = zip(*keys, strict=True)
    return list(dict.fromkeys(codes)), sorted(set(years)), [sex for sex in Sex if sex in sexes]


def _dimensions(
    codes: Sequence[str], years: Sequence[int], sexes: Sequence[Sex], regions: Mapping[str, Region]
) -> dict[str, DimensionAnswer]:
    return {
        "region": _dimension("Län", {code: regions[code].county for code in codes}),
        "year": _dimension("År", {str(year): str(year) for year in years}),
        "sex": _dimension("Kön", {sex.value: swedish.sex_word(sex) for sex in sexes}),
    }


def _dimension(label: str, names: Mapping[str, str]) -> DimensionAnswer:
    return DimensionAnswer(label, CategoryAnswer(tuple(names), names))
