"""A fault in the figures stops the start: file, line, column and what to do are told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.errors import Fault
from tests.data.small_bundle import FIGURES, POPULATION, change, faults, small_bundle

DALARNA_2005 = "20,2005,T,275755,,"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a small part of the bundle, without a fault."""
    return small_bundle(tmp_path)


LINES = {
    "an unknown region": ("20,2005,T", "02,2005,T", "region", '"02" is not in regions.yaml'),
    "a repeated line": (DALARNA_2005, f"{DALARNA_2005}\n{DALARNA_2005}", "region", "stands on line"),
    "a thousands space": ("275755", "275 755", "value", "is not a number"),
    "a decimal comma": ("T,275755,", 'T,"275755,5",', "value", "is not a number"),
    "the word nan": ("275755", "nan", "value", "is not a number"),
    "a missing value without flag": ("275755", "", "flag", "say why with one of"),
    "a value that is withheld": (
        DALARNA_2005,
        "20,2005,T,275755,withheld,",
        "value",
        "says there is no value",
    ),
    "an unknown flag": (DALARNA_2005, "20,2005,T,275755,x,", "flag", "leave it empty or write one of p"),
    "an unknown sex": ("20,2005,T", "20,2005,X", "sex", "write one of T, K, M"),
    "a year that is none": ("20,2005,T", "20,2005.0,T", "year", "write four digits"),
    "a period of another year": (DALARNA_2005, "20,2005,T,275755,,2000-2004", "period", "end with 2005"),
    "a column too few": (DALARNA_2005, "20,2005,T,275755", "columns", "has 4 columns; give it 6"),
}


@pytest.mark.parametrize(("old", "new", "column", "remedy"), LINES.values(), ids=LINES)
def test_a_fault_in_the_figures_is_told_with_line_and_column(
    folder: Path, old: str, new: str, column: str, remedy: str
) -> None:
    change(folder, FIGURES, old, new)
    (found,) = faults(folder)
    assert found.file == FIGURES
    assert found.field.startswith("line ")
    assert found.field.endswith(f", {column}")
    assert remedy in found.remedy


def test_other_columns_than_agreed_are_a_fault(folder: Path) -> None:
    change(folder, FIGURES, "region,year,sex", "year,region,sex")
    assert Fault(
        FIGURES, "line 1", "write the columns region,year,sex,value,flag,period (and margin, if there is one)"
    ) in faults(folder)


def test_a_margin_is_read_and_must_be_a_number(folder: Path) -> None:
    lines = "region,year,sex,value,flag,period,margin\n20,2024,T,70.1,,,1.5\n20,2023,T,70.0,,,wide\n"
    (folder / "figures/sjalvskattad-halsa-hlv.csv").write_text(lines, encoding="utf-8")
    (found,) = faults(folder)
    assert found.field == "line 3, margin"


def test_figures_without_any_value_are_a_fault(folder: Path) -> None:
    (folder / FIGURES).write_text("region,year,sex,value,flag,period\n", encoding="utf-8")
    assert Fault(FIGURES, "file", "holds no value; write the figures or take the indicator out") in faults(
        folder
    )


def test_a_published_indicator_without_figures_is_a_fault(folder: Path) -> None:
    (folder / FIGURES).unlink()
    assert faults(folder) == (Fault(FIGURES, "file", f"is missing; {POPULATION} needs its figures"),)


def test_figures_without_indicator_are_a_fault(folder: Path) -> None:
    shutil.copy(folder / FIGURES, folder / "figures/folkmangder.csv")
    expected = Fault("figures/folkmangder.csv", "file", 'belongs to no indicator; did you mean "folkmangd"?')
    assert faults(folder) == (expected,)


def test_figures_of_a_derived_indicator_are_a_fault(folder: Path) -> None:
    shutil.copy(folder / FIGURES, folder / "figures/utslapp-totalt-index.csv")
    (found,) = faults(folder)
    assert found.file == "figures/utslapp-totalt-index.csv"
    assert "is computed; take it out" in found.remedy
