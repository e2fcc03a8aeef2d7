"""The regional strategies and what is said of planning must be whole and sourced, or the start stops."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.catalogue import catalogue, read
from tests.data.small_bundle import change, faults, small_bundle

STRATEGIES, PLANNING = "regional_strategies.yaml", "planning.yaml"

WRONG = {
    "a strategy of a county that is none": (STRATEGIES, '"03"', '"02"', "02, region", "not in regions.yaml"),
    "a county without its strategy": (STRATEGIES, '"03"', '"02"', "03, region", "has 0 entries; write one"),
    "a county with two": (STRATEGIES, '"03"', '"01"', "01, region", "has 2 entries; write one"),
    "an unknown grade": (STRATEGIES, "grade: C", "grade: D", "strategies, entry 1, grade", '"D" is unknown'),
    "a grade without words": (STRATEGIES, "B: titeln är sedd", 'B: ""', "grades, B", "write what was seen"),
    "a date said to be seen, and left out": (
        STRATEGIES,
        'decided: "2022-09-27"',
        "decided: unknown",
        "04, decided",
        "or grade B",
    ),
    "a date said not to be seen, and told": (
        STRATEGIES,
        "decided: unknown",
        'decided: "2019-12-03"',
        "06, decided",
        "was not seen, says grade B",
    ),
    "a date that is none": (
        STRATEGIES,
        '"2021-03"',
        '"mars 2021"',
        "strategies, entry 2, decided",
        "2026-11 or 2026",
    ),
    "a month that is none": (
        STRATEGIES,
        '"2021-03"',
        '"2021-13"',
        "strategies, entry 2, decided",
        "is not a date",
    ),
    "a strategy without its address": (STRATEGIES, "url: https://rufs.se", 'url: ""', "01, url", "is empty"),
    "a statement without source": (PLANNING, "sources: [mal]", "sources: []", "mal-for-politiken", "say who"),
    "a source that is not named": (
        PLANNING,
        "sources: [mal]",
        "sources: [mall]",
        "mal-for-politiken, sources",
        'did you mean "mal"?',
    ),
    "a source of nothing": (PLANNING, ", forum]", "]", "sources, forum", "take it out"),
    "a link that leads nowhere": (PLANNING, "to: program", "to: programm", "rus, links", '"program"?'),
    "a link to itself": (PLANNING, "to: program", "to: rus", "rus, links", "is no other plan"),
    "two plans of one slug": (
        PLANNING,
        "slug: lansplan",
        "slug: regionplan",
        "levels, slug",
        "stands 2 times",
    ),
    "an example in no county": (
        PLANNING,
        'counties: ["21"]',
        'counties: ["11"]',
        "Gävleborgs funktionella geografi, counties",
        '"11" is not in regions.yaml',
    ),
    "a field of a plan that is none": (
        PLANNING,
        "responsible:",
        "ansvarig:",
        "levels, entry 1, plans, entry 1, ansvarig",
        "is not a field",
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a small part of the bundle, without a fault."""
    return small_bundle(tmp_path)


@pytest.mark.parametrize(("file", "old", "new", "field", "remedy"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_with_its_remedy(
    folder: Path, file: str, old: str, new: str, field: str, remedy: str
) -> None:
    change(folder, file, old, new)
    told = [one for one in faults(folder) if one.file == file and one.field.startswith(field)]
    assert [one for one in told if remedy in one.remedy], told


def test_both_files_of_the_bundle_are_read_as_they_stand(folder: Path) -> None:
    assert read(folder).planning == catalogue().planning
    assert read(folder).regional_strategies == catalogue().regional_strategies
