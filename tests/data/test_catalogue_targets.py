"""Targets, areas, regions and old names must agree with the rest of the catalogue, or the start stops."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.small_bundle import TARGETS, change, faults, small_bundle

LINE = "territoriella-utslapp-2045"
FIRST = "bredband-1-gbit-2025"

BETWEEN = {
    "a line beside another measure": (
        TARGETS,
        "key: territoriella-",
        "key: andra-",
        f"{LINE}, definition_key",
        "do not draw",
    ),
    "a line in another unit": (
        TARGETS,
        "unit: index 1990",
        "unit: index 2005",
        f"{LINE}, unit",
        "do not draw",
    ),
    "a line beside nothing": (
        TARGETS,
        "[utslapp-totalt-index]",
        "[utslapp-total-index]",
        f"{LINE}, indicators",
        'did you mean "utslapp-totalt-index"?',
    ),
    "a line without value": (
        TARGETS,
        "value: 15",
        "value: null",
        f"{LINE}, indicators",
        "a line needs value",
    ),
    "a target set for a county": (
        TARGETS,
        "county: false",
        "county: true",
        f"{FIRST}, applies_to_county",
        "must be false",
    ),
    "a target for someone else": (
        TARGETS,
        "set_for: nation",
        "set_for: lan",
        f"{FIRST}, set_for",
        "write nation or eu",
    ),
    "a target in an unknown area": (
        TARGETS,
        "area: 4",
        "area: 7",
        f"{FIRST}, area",
        "write one of 0, 1, 2, 3, 4",
    ),
    "two targets of one slug": (
        TARGETS,
        "1-gbit-2025",
        "30-mbit-2025",
        "slug",
        '"bredband-30-mbit-2025" stands 2 times',
    ),
    "two areas of one slug": (
        "areas.yaml",
        "slug: kompetens",
        "slug: valfard",
        "slug",
        '"valfard" stands 2 times',
    ),
    "two areas of one number": ("areas.yaml", "number: 2", "number: 1", "number", '"1" stands 2 times'),
    "two regions of one code": ("regions.yaml", '"21"', '"20"', "code", '"20" stands 2 times'),
    "two regions of one slug": ("regions.yaml", "slug: uppsala", "slug: stockholm", "slug", "stands 2 times"),
    "two municipalities of one code": (
        "municipalities.csv",
        "0115,",
        "0114,",
        "code",
        '"0114" stands 2 times',
    ),
    "two challenges of one slug": (
        "strategy.yaml",
        "slug: demografi",
        "slug: miljo",
        "challenges, slug",
        '"miljo" stands 2 times',
    ),
    "Riket missing": ("regions.yaml", '"00"', '"26"', "code", "write the entry of Riket"),
    "a municipality without county": (
        "municipalities.csv",
        "0114,Upplands Väsby,01",
        "0114,Upplands Väsby,02",
        "0114",
        'the county "02" is not in regions.yaml',
    ),
    "a municipality of no known kind": (
        "municipalities.csv",
        "A2,2",
        "A2,4",
        "0114, urbanisation",
        "write 1 (cities), 2 (towns) or 3 (rural areas)",
    ),
    "a flow of people that is no number": (
        "commuting_norrbotten.csv",
        "2505,2506,63",
        "2505,2506,many",
        "line 3",
        "write two municipality codes and a whole number",
    ),
    "an old name still in use": ("renamed.yaml", "{}", "folkmangd: valfard", "folkmangd", "is still in use"),
    "an old name that leads nowhere": (
        "renamed.yaml",
        "{}",
        "befolkning: folkmngd",
        "befolkning",
        'did you mean "folkmangd"?',
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a small part of the bundle, without a fault."""
    return small_bundle(tmp_path)


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "remedy"),
    BETWEEN.values(),
    ids=BETWEEN,
)
def test_files_that_contradict_each_other_are_told(
    folder: Path, file: str, old: str, new: str, field: str, remedy: str
) -> None:
    change(folder, file, old, new)
    assert [one for one in faults(folder) if (one.file, one.field) == (file, field) and remedy in one.remedy]
