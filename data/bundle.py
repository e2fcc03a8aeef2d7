"""Reads every file of the catalogue, each by itself; what cannot be read is empty and has its faults told."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from data.errors import Fault
from data.indicator_file import read_indicator
from data.model import (
    Case,
    Challenge,
    Division,
    Goal,
    Indicator,
    Municipality,
    MunicipalMeasure,
    Planning,
    Region,
    RegionalStrategies,
    StrategicArea,
    Strategy,
    Target,
)
from data.municipal_file import read_measure
from data.reading import read_yaml, shaped

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Policy:
    """The goal of the policy, and the strategy with its challenges and basic conditions."""

    goals: tuple[Goal, ...]
    strategy: Strategy
    challenges: tuple[Challenge, ...]
    conditions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operator:
    """Who runs this installation; empty while nobody has stated it."""

    name: str
    contact: str


@dataclass(frozen=True, slots=True)
class Version:
    """When the bundled copies of the figures came into the project."""

    copied_on: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """The files of the catalogue, as they stand."""

    folder: Path
    regions: tuple[Region, ...]
    municipalities: tuple[Municipality, ...]
    divisions: tuple[Division, ...]
    areas: tuple[StrategicArea, ...]
    policy: Policy
    targets: tuple[Target, ...]
    regional: RegionalStrategies
    planning: Planning
    operator: Operator
    renamed: Mapping[str, str]
    version: Version
    slugs: tuple[str, ...]  # of every indicator file, also of one that cannot be read
    indicators: Mapping[str, Indicator]
    municipal: Mapping[str, MunicipalMeasure]  # none in what was kept before there were any
    faults: tuple[Fault, ...]


_NO_POLICY = Policy((), Strategy("", "", "", "", "", "", ""), (), ())
_NO_PLANNING = Planning({}, (), (), (), Case("", "", (), ()), (), ())


def read_bundle(folder: Path) -> Bundle:
    """Every file of the folder, with the faults in each."""
    files = _Files(folder)
    slugs, indicators = files.indicators()
    return Bundle(
        folder=folder,
        regions=files.whole(tuple[Region, ...], "regions.yaml", ()),
        municipalities=files.lines(tuple[Municipality, ...], "municipalities.csv", ()),
        divisions=files.whole(tuple[Division, ...], "groups.yaml", ()),
        areas=files.whole(tuple[StrategicArea, ...], "areas.yaml", ()),
        policy=files.whole(Policy, "strategy.yaml", _NO_POLICY),
        targets=files.whole(tuple[Target, ...], "targets.yaml", ()),
        regional=files.whole(RegionalStrategies, "regional_strategies.yaml", RegionalStrategies({}, ())),
        planning=files.whole(Planning, "planning.yaml", _NO_PLANNING),
        operator=files.whole(Operator, "operator.yaml", Operator("", "")),
        renamed=files.whole(dict[str, str], "renamed.yaml", {}),
        version=files.whole(Version, "figures/version.yaml", Version("")),
        slugs=slugs,
        indicators=indicators,
        municipal=files.municipal(),
        faults=tuple(files.faults),  # last: complete once all files have been read
    )


class _Files:
    """Reads file by file and remembers every fault."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []

    def whole(self, shape: type[T], name: str, empty: T) -> T:
        """A YAML file as ``shape``."""
        found, wrong = read_yaml(shape, self.folder / name, name)
        self.faults += wrong
        return empty if found is None else found

    def lines(self, shape: type[T], name: str, empty: T) -> T:
        """A CSV file with the columns of a dataclass as a tuple of it."""
        try:
            with (self.folder / name).open(encoding="utf-8", newline="") as text:
                found, wrong = shaped(shape, list(csv.DictReader(text, restkey="surplus")), name)
        except (FileNotFoundError, UnicodeDecodeError, csv.Error) as error:
            found, wrong = (
                None,
                [Fault(name, "file", f"cannot be read as CSV in UTF-8 ({error}); write it so")],
            )
        self.faults += wrong
        return empty if found is None else found

    def indicators(self) -> tuple[tuple[str, ...], dict[str, Indicator]]:
        """The slugs of all files, and those indicators whose file could be read."""
        paths = sorted((self.folder / "indicators").glob("*.yaml"), key=lambda path: path.stem)
        found: dict[str, Indicator] = {}
        for path in paths:
            one, wrong = read_indicator(path)
            self.faults += wrong
            if one:
                found[path.stem] = one
        return tuple(path.stem for path in paths), found

    def municipal(self) -> dict[str, MunicipalMeasure]:
        """The measures of municipalities whose file could be read."""
        found: dict[str, MunicipalMeasure] = {}
        for path in sorted((self.folder / "municipal").glob("*.yaml")):
            one, wrong = read_measure(path)
            self.faults += wrong
            if one:
                found[path.stem] = one
        return found
