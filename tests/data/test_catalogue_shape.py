"""A file of the catalogue that is not in shape stops the start: file, field and what to do are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.data.small_bundle import FIGURES, INDEX, POPULATION, TARGETS, change, faults, small_bundle


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a small part of the bundle, without a fault."""
    return small_bundle(tmp_path)


SHAPES = {
    "an unknown field": (POPULATION, "title_en:", "title_enn:", "title_enn", 'did you mean "title_en"?'),
    "a missing required field": (POPULATION, "unit: invånare\n", "", "unit", "is missing; write it"),
    "text for a number": (POPULATION, "decimals: 0", "decimals: noll", "decimals", "must be a whole number"),
    "a number for text": (POPULATION, "unit: invånare", "unit: 12", "unit", "must be text"),
    "a word for a list": (POPULATION, "['03', '19']", "'03'", "breaks, entry 1, regions", "must be a list"),
    "a date without quotes": (POPULATION, "every: 1", "every: 2026-11-22", "every", "must be a whole number"),
    "every left empty": (POPULATION, "every: 1", "every:", "every", "must be a whole number"),
    "an unknown kind": (POPULATION, "kind: count", "kind: cuont", "kind", '"cuont" is unknown; write'),
    "an unknown direction": (POPULATION, "better: neutral", "better: up", "better", "'neutral'"),
    "the slug repeated in the file": (POPULATION, "title:", "slug: folkmangd\ntitle:", "slug", "take it out"),
    "the word of the model": (INDEX, "derived:\n", "derivation:\n", "derivation", 'did you mean "derived"?'),
    "an unknown part of derived": (INDEX, "base_year:", "baseyear:", "derived, baseyear", '"base_year"?'),
    "a key that stands twice": (POPULATION, "every: 1", "every: 1\nevery: 2", "every", "stands twice"),
    "broken YAML": (POPULATION, "unit: invånare", "unit: [invånare", "file", "is not YAML"),
    "an unknown field of a region": ("regions.yaml", "nuts3:", "nuts_3:", "entry 1, nuts_3", '"nuts3"?'),
    "a date that is none": ("figures/version.yaml", "2026-11-22", "2026-11-32", "copied_on", "is not a date"),
    "a date within a source": (
        "areas.yaml",
        'checked_on: "2026-11-22"',
        'checked_on: "22 nov"',
        "entry 1, source, checked_on",
        "2026-11-22",
    ),
    "an address without https": (POPULATION, "https://", "http://", "source_url", "begin it with https://"),
    "a slug with a capital": (TARGETS, "slug: bredband", "slug: Bredband", "entry 1, slug", "a–z"),
    "a renamed slug that is no text": ("renamed.yaml", "{}", "gammal: 1", "gammal", "must be text"),
}


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "remedy"),
    SHAPES.values(),
    ids=SHAPES,
)
def test_a_fault_in_a_file_is_told_with_its_remedy(
    folder: Path, file: str, old: str, new: str, field: str, remedy: str
) -> None:
    change(folder, file, old, new)
    assert [one for one in faults(folder) if (one.file, one.field) == (file, field) and remedy in one.remedy]


def test_a_file_that_is_not_utf_8_is_a_fault(folder: Path) -> None:
    (folder / FIGURES).write_bytes("region,år".encode("latin-1"))
    (folder / POPULATION).write_bytes("title: Folkmängd".encode("latin-1"))
    assert {(one.file, one.field) for one in faults(folder)} >= {(FIGURES, "file"), (POPULATION, "file")}


def test_an_empty_file_is_a_fault(folder: Path) -> None:
    (folder / TARGETS).write_text("", encoding="utf-8")
    (folder / INDEX).write_text("", encoding="utf-8")
    assert {one.file for one in faults(folder)} == {TARGETS, INDEX}


def test_a_file_name_that_is_no_slug_is_a_fault(folder: Path) -> None:
    (folder / INDEX).rename(folder / "indicators/Utsläpp_index.yaml")
    found = [one for one in faults(folder) if one.file == "indicators/Utsläpp_index.yaml"]
    assert [one.field for one in found] == ["file name"]


@pytest.mark.parametrize(
    "file",
    [
        "areas.yaml",
        "strategy.yaml",
        "planning.yaml",
        "regional_strategies.yaml",
        "municipalities.csv",
        POPULATION,
        FIGURES,
    ],
)
def test_a_file_that_is_missing_is_the_only_fault_told(folder: Path, file: str) -> None:
    (folder / file).unlink()
    if file == POPULATION:  # its figures and what is computed from it are left behind
        assert len(faults(folder)) == 2
    else:
        assert [one.file for one in faults(folder)] == [file]
