"""A version that is out in the world shows the same numbers for ever: it is kept, whole, and read as it was."""

from __future__ import annotations

import csv
import math
import os
import time
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from data import catalogue, store, versions
from data.errors import DataFault
from data.model import Observation, Observations, Sex
from data.store import Store
from scripts import keep
from tests.data.small_bundle import POPULATION, change, small_bundle

KEPT = sorted(path.stem for path in versions.ARCHIVES.glob("*.zip"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Figures that a test can change."""
    return small_bundle(tmp_path)


@pytest.fixture
def archives(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A place for archives other than the project's."""
    return tmp_path_factory.mktemp("versions")


@pytest.fixture
def _bundled_again() -> Iterator[None]:
    yield
    store.use(None)


def read(folder: Path) -> Store:
    """The store of a folder."""
    return Store.read(catalogue.read(folder), folder)


def packed(folder: Path, archives: Path) -> str:
    """The version of the folder, kept among the archives."""
    version = read(folder).version
    keep.pack(folder, archives / f"{version}.zip")
    return version


def lines(version: str, slug: str) -> dict[tuple[str, int, Sex], float]:
    """The values that stand in the archive's own file."""
    with zipfile.ZipFile(versions.ARCHIVES / f"{version}.zip") as archive:
        text = archive.read(f"figures/{slug}.csv").decode()
    rows = [row for row in csv.DictReader(text.splitlines()) if row["value"]]
    return {(row["region"], int(row["year"]), Sex(row["sex"])): float(row["value"]) for row in rows}


def test_the_figures_of_today_are_kept() -> None:
    assert store.version() in KEPT, "what is frozen today would be lost tomorrow; run: make keep"


@pytest.mark.parametrize("version", KEPT)
def test_what_is_kept_can_be_read_and_has_the_numbers_of_its_files(version: str) -> None:
    edition = versions.archived(version)
    assert edition.store.version == version
    for slug, indicator in edition.catalogue.indicators.items():
        found = edition.store.observations(slug)
        assert isinstance(found, Observations), slug
        if not indicator.is_derived:
            there = {key: one.value for key, one in found.by_key.items() if not math.isnan(one.value)}
            assert there == lines(version, slug), slug


def test_what_is_kept_of_today_is_what_is_shown_today() -> None:
    today, archive = versions.at(""), versions.archived(store.version())
    # No figure hangs on plans and strategies, so what is known of them may grow without a new version.
    known = replace(
        archive.catalogue,
        planning=today.catalogue.planning,
        regional_strategies=today.catalogue.regional_strategies,
        strategy_grades=today.catalogue.strategy_grades,
    )
    assert known == today.catalogue
    assert repr(archive.store.by_slug) == repr(today.store.by_slug)  # missing is unequal to itself


def test_the_same_figures_are_kept_in_the_same_bytes(folder: Path, archives: Path) -> None:
    keep.pack(folder, archives / "one.zip")
    later = time.time() + 3600
    for path in folder.rglob("*"):
        os.utime(path, (later, later))
    keep.pack(folder, archives / "other.zip")
    assert (archives / "one.zip").read_bytes() == (archives / "other.zip").read_bytes()
    assert not list(archives.glob("*.tmp"))


def test_an_archive_shows_what_was_known_then(folder: Path, archives: Path) -> None:
    before = read(folder).observations("folkmangd")
    version = packed(folder, archives)
    change(folder, POPULATION, "title: ", "title: Nytt namn på ")
    assert read(folder).version != version
    edition = versions.archived(version, archives)
    assert repr(edition.store.observations("folkmangd")) == repr(before)
    assert "Nytt namn" not in edition.catalogue.indicator("folkmangd").title


def test_what_the_catalogue_has_come_to_need_since_then_is_as_it_is_today(
    folder: Path, archives: Path
) -> None:
    (folder / "strategy.yaml").rename(archives / "strategy.yaml")  # as if no one had written it then
    edition = _archived_without_check(folder, archives)
    assert edition.catalogue.challenges == catalogue.catalogue().challenges


def _archived_without_check(folder: Path, archives: Path) -> versions.Edition:
    keep.pack(folder, archives / "x.zip")
    with pytest.raises(DataFault) as refused:
        versions.archived("x", archives)
    version = str(refused.value).split("figures of ")[1].split(";")[0]
    (archives / "x.zip").rename(archives / f"{version}.zip")
    return versions.archived(version, archives)


def test_an_archive_that_is_not_what_its_name_says_is_refused(folder: Path, archives: Path) -> None:
    version = packed(folder, archives)
    (archives / f"{version}.zip").rename(archives / "2020-01-01-00000000.zip")
    with pytest.raises(DataFault) as refused:
        versions.archived("2020-01-01-00000000", archives)
    (fault,) = refused.value.faults
    assert (fault.file, fault.field) == ("versions/2020-01-01-00000000.zip", "version")
    assert version in fault.remedy
    assert "take the file back" in fault.remedy


@pytest.mark.parametrize("left", [0, 100, 20_000])
def test_an_archive_that_is_cut_off_is_refused(folder: Path, archives: Path, left: int) -> None:
    version = packed(folder, archives)
    archive = archives / f"{version}.zip"
    archive.write_bytes(archive.read_bytes()[:left])
    with pytest.raises(DataFault, match=f"versions/{version}.zip: file: cannot be read"):
        versions.archived(version, archives)


def test_one_altered_figure_in_an_archive_is_seen(folder: Path, archives: Path) -> None:
    version = packed(folder, archives)
    change(folder, "figures/folkmangd.csv", ",T,", ",T,1")
    keep.pack(folder, archives / f"{version}.zip")
    with pytest.raises(DataFault, match="holds the figures of"):
        versions.archived(version, archives)


def test_a_version_nobody_knows_has_nothing() -> None:
    for version in ("2020-01-01-00000000", "../versions", store.version() + "x"):
        with pytest.raises(KeyError):
            versions.at(version)


@pytest.mark.usefixtures("_bundled_again")
def test_the_figures_of_today_can_still_be_asked_for_tomorrow() -> None:
    today = store.version()
    by_slug = {
        slug: replace(found, by_key={key: _one_more(row) for key, row in found.by_key.items()})
        for slug, found in store.current().by_slug.items()
        if isinstance(found, Observations)
    }
    store.use(Store("2099-01-01-00000000", by_slug))
    assert versions.known() == tuple(sorted({*KEPT, "2099-01-01-00000000"}))
    then, now = versions.at(today), versions.at("")
    assert (then.store.version, now.store.version) == (today, "2099-01-01-00000000")
    old, new = then.store.observations("folkmangd"), now.store.observations("folkmangd")
    assert isinstance(old, Observations)
    assert isinstance(new, Observations)
    assert new.get("20", 2020).value == old.get("20", 2020).value + 1


def _one_more(row: Observation) -> Observation:
    return row._replace(value=row.value + 1)


def test_a_version_is_read_once_and_only_when_it_is_asked_for() -> None:
    version = KEPT[0]
    assert versions.archived(version) is versions.archived(version)
    assert versions.archived.cache_info().maxsize == versions.MOST_IN_MEMORY


def test_keeping_writes_what_is_not_kept_and_never_touches_what_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep.main(folder)
    version = read(folder).version
    archive = folder / "versions" / f"{version}.zip"
    assert versions.archived(version, archive.parent).store.version == version
    archive.write_bytes(b"as it was")
    (archive.parent / "2020-01-01-00000000.zip").write_bytes(b"older")
    keep.main(folder)
    assert archive.read_bytes() == b"as it was"
    first, again, other = capsys.readouterr().out.splitlines()
    assert first == f"{version} is kept in {folder.name}/versions/{version}.zip."
    assert again == f"{version} is kept already."
    assert other.endswith(f"git rm {folder.name}/versions/2020-01-01-00000000.zip")
