"""The README's five steps to a new indicator, followed to the letter in a copy of the project."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from data import catalogue
from data.errors import DataFault
from data.model import Kind, Observations
from data.store import Store
from tests.locks import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SLUG = "antal-kommuner"
FIGURES, WORDS = f"data/figures/{SLUG}.csv", f"data/indicators/{SLUG}.yaml"
ADDRESS = f"/indikatorer/{SLUG}"
SITE = ("app.py", "pages", "components", "data", "assets", "scripts")
ASK = """
import sys
from app import server
with server.test_client() as client:
    print(*(client.get(address).status_code for address in sys.argv[1:]))
"""


def steps() -> list[str]:
    """The text of each step."""
    section = README.split("## Add an indicator")[1].split("\n## ")[0]
    return re.split(r"^\*\*\d\. ", section, flags=re.MULTILINE)[1:]


def files_told() -> dict[str, str]:
    """The files that the steps say to write, with their contents."""
    told = {}
    for step in steps():
        written = re.search(r"`(data/\S+)`.*?```(?:csv|yaml)\n(.*?)```", step, flags=re.DOTALL)
        if written:
            told[written[1]] = written[2]
    return told


def run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Python in the copy of the project."""
    environment = os.environ | {"PYTHONPATH": str(project), "CACHE_DIR": str(project / "cache")}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site as it is."""
    project = tmp_path_factory.mktemp("project")
    for name in SITE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, project / name)
    return project


@pytest.fixture(scope="module")
def followed(untouched: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site in which the steps have been followed."""
    project = tmp_path_factory.mktemp("followed") / "project"
    shutil.copytree(untouched, project)
    for name, text in files_told().items():
        (project / name).write_text(text, encoding="utf-8")
    return project


def test_there_are_five_steps_and_two_files() -> None:
    assert len(steps()) == 5
    assert set(files_told()) == {FIGURES, WORDS}


def test_the_example_is_not_in_the_catalogue_yet() -> None:
    assert SLUG not in catalogue.catalogue().indicators


def test_the_new_indicator_is_in_the_catalogue(followed: Path) -> None:
    indicator = catalogue.read(followed / "data").indicator(SLUG)
    assert indicator.title == "Antal kommuner"
    assert indicator.kind is Kind.COUNT


def test_the_new_indicator_has_the_values_of_its_file(followed: Path) -> None:
    found = Store.read(catalogue.read(followed / "data"), followed / "data").observations(SLUG)
    assert isinstance(found, Observations)
    lines = files_told()[FIGURES].splitlines()[1:]
    assert {row.region: row.value for row in found.by_key.values()} == {
        region: float(value) for region, _, _, value, _, _ in csv.reader(lines)
    }


def test_the_values_of_the_example_are_true() -> None:
    with (ROOT / "data" / "municipalities.csv").open(encoding="utf-8", newline="") as file:
        counted = Counter(row["county"] for row in csv.DictReader(file))
    told = {row["region"]: int(row["value"]) for row in csv.DictReader(files_told()[FIGURES].splitlines())}
    assert told == {"00": counted.total(), **counted}


def test_make_check_counts_the_new_indicator(untouched: Path, followed: Path) -> None:
    before, after = (run(project, "scripts/check.py") for project in (untouched, followed))
    assert (before.returncode, after.returncode) == (0, 0), before.stderr + after.stderr
    assert int(after.stdout.split()[0]) == int(before.stdout.split()[0]) + 1


def test_make_check_tells_every_fault(followed: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(followed, project)
    (project / WORDS).write_text(files_told()[WORDS].replace("kind: count", "kind: guess"), encoding="utf-8")
    (project / FIGURES).write_text(files_told()[FIGURES].replace(",290,", ",many,"), encoding="utf-8")
    done = run(project, "scripts/check.py")
    assert done.returncode == 1
    assert f"{SLUG}.yaml" in done.stderr
    assert f"{SLUG}.csv" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_field_that_the_step_requires_cannot_be_left_out(followed: Path, tmp_path: Path) -> None:
    shutil.copytree(followed / "data", tmp_path / "data")
    without_unit = files_told()[WORDS].replace("unit: kommuner\n", "")
    (tmp_path / WORDS).write_text(without_unit, encoding="utf-8")
    with pytest.raises(DataFault, match=f"{SLUG}.yaml: unit"):
        catalogue.read(tmp_path / "data")


def test_the_new_indicator_has_its_address(untouched: Path, followed: Path) -> None:
    before, after = (run(project, "-c", ASK, ADDRESS, "/indikatorer") for project in (untouched, followed))
    assert before.stdout.split() == ["404", "200"], before.stderr
    assert after.stdout.split() == ["200", "200"], after.stderr
    assert f"http://127.0.0.1:8050{ADDRESS}" in steps()[3]


def test_make_keep_keeps_the_new_figures_beside_the_old_ones(followed: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(followed, project)
    archives = project / "data" / "versions"
    before = {path.name for path in archives.iterdir()}
    done = run(project, "scripts/keep.py")
    assert done.returncode == 0, done.stderr
    (new,) = {path.name for path in archives.iterdir()} - before
    with zipfile.ZipFile(archives / new) as archive:
        assert archive.read(FIGURES.removeprefix("data/")).decode() == files_told()[FIGURES]
    for old in before:
        assert f"git rm data/versions/{old}" in done.stdout


def test_the_commands_of_the_steps_are_targets_of_make() -> None:
    told = re.findall(r"^make ([a-z-]+)$", README, flags=re.MULTILINE)
    targets = re.findall(r"^([a-z-]+):.* ## ", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE)
    assert {"run", "check", "keep", "test"} <= set(told) <= set(targets)


def test_the_changelog_of_the_last_step_has_a_place_for_what_is_new() -> None:
    assert re.search(r"^## \[Unreleased\]$", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)
