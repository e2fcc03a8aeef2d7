"""The one door to numbers: what stands behind it, under which version, and what is merely not there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from data import catalogue, store
from data.catalogue import FOLDER
from data.errors import DataFault
from data.model import Flag, Observations, Sex, Unavailable
from data.store import Store

NUMBERS = {"targets.yaml"}
WORDS = [path.name for kind in ("*.yaml", "*.csv") for path in FOLDER.glob(kind) if path.name not in NUMBERS]
"""All that the catalogue reads, but what names indicators."""

PUBLISHED = """\
title: {title}
unit: antal
decimals: 0
publisher: Provverket
table: Tabell 1
kind: count
every: 1
better: neutral
area: 1
how: copied
copied_from: test
"""

DERIVED = """\
title: {title}
unit: per 1 000 invånare
decimals: 1
publisher: Egen beräkning
table: Tabell 1
kind: rate
every: 1
better: neutral
area: 1
how: derived
copied_from: test
derived: {{method: {method}, formula: gånger}}
"""

HEAD = "region,year,sex,value,flag,period\n"


def tell(folder: Path, slug: str, text: str, rows: str | None = None) -> None:
    """Writes an indicator, and its figures where it has any."""
    (folder / "indicators" / f"{slug}.yaml").write_text(text, encoding="utf-8")
    if rows is not None:
        (folder / "figures" / f"{slug}.csv").write_text(HEAD + rows, encoding="utf-8")


def read(folder: Path) -> Store:
    """The store of a folder, with the catalogue that stands there."""
    return Store.read(catalogue.read(folder), folder)


def numbers(store: Store, slug: str) -> Observations:
    """Observations that must be there."""
    found = store.observations(slug)
    assert isinstance(found, Observations)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A catalogue of houses, people, houses per 1 000 people, and the index of that."""
    for name in WORDS:
        shutil.copy(FOLDER / name, tmp_path)
    (tmp_path / "targets.yaml").write_text("[]\n")
    (tmp_path / "indicators").mkdir()
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "version.yaml").write_text('copied_on: "2026-11-22"\n')
    houses = "20,2015,T,50,,\n20,2016,T,100,p,\n21,2016,T,,withheld,\n"
    tell(tmp_path, "hus", PUBLISHED.format(title="Hus"), houses)
    tell(
        tmp_path,
        "folk",
        PUBLISHED.format(title="Folk"),
        "20,2015,T,1000,,\n20,2016,T,1000,,\n21,2016,T,9,,\n",
    )
    tell(tmp_path, "hus-per-1000", DERIVED.format(title="Hus i tal", method="per_1000, of: hus, by: folk"))
    # Before its part in order of name, so that the order of computing cannot be the order of names.
    tell(tmp_path, "a-index", DERIVED.format(title="I", method="index, of: hus-per-1000, base_year: 2015"))
    return tmp_path


@pytest.fixture
def _bundled_again() -> Iterator[None]:
    yield
    store.use(None)


def test_every_indicator_of_the_catalogue_stands_behind_the_door(folder: Path) -> None:
    found = read(folder)
    assert set(found.by_slug) == {"hus", "folk", "hus-per-1000", "a-index"}
    assert numbers(found, "hus").get("20", 2016).value == 100
    with pytest.raises(KeyError):
        found.observations("bil")


def test_derived_indicators_are_computed_in_order_of_their_parts(folder: Path) -> None:
    found = read(folder)
    assert numbers(found, "hus-per-1000").get("20", 2016).value == 100
    assert numbers(found, "a-index").get("20", 2016).value == 200


def test_flags_of_the_parts_reach_what_is_computed_from_them(folder: Path) -> None:
    found = read(folder)
    assert numbers(found, "a-index").get("20", 2016).flag is Flag.PROVISIONAL
    assert numbers(found, "hus-per-1000").get("21", 2016).flag is Flag.WITHHELD


def test_a_break_in_a_part_breaks_what_is_computed_from_it(folder: Path) -> None:
    broken = PUBLISHED.format(title="Hus") + 'breaks: [{year: 2016, note: "omlagd"}]\n'
    (folder / "indicators" / "hus.yaml").write_text(broken, encoding="utf-8")
    assert numbers(read(folder), "a-index").years() == (2015,)
    assert [one.year for one in catalogue.read(folder).indicators["a-index"].breaks] == [2016]


def test_an_indicator_without_a_value_is_unavailable_and_so_is_what_needs_it(folder: Path) -> None:
    known = catalogue.read(folder)  # which itself refuses a file without values
    tell(folder, "hus", PUBLISHED.format(title="Hus"), "20,2016,T,,missing,\n")
    found = Store.read(known, folder)
    assert found.observations("hus") == Unavailable("hus", "Siffror saknas i den här versionen.")
    assert found.observations("hus-per-1000") == Unavailable(
        "hus-per-1000", "Kan inte beräknas: siffror saknas för ”Hus”."
    )
    assert isinstance(found.observations("a-index"), Unavailable)
    assert isinstance(found.observations("folk"), Observations)


def test_parts_that_have_no_year_in_common_give_nothing(folder: Path) -> None:
    tell(folder, "folk", PUBLISHED.format(title="Folk"), "20,1999,T,1000,,\n")
    assert isinstance(read(folder).observations("hus-per-1000"), Unavailable)


def test_a_file_that_is_gone_since_the_catalogue_was_read_is_unavailable(folder: Path) -> None:
    known = catalogue.read(folder)
    (folder / "figures" / "hus.csv").unlink()
    assert isinstance(Store.read(known, folder).observations("hus"), Unavailable)


def test_faults_in_all_files_are_told_at_once(folder: Path) -> None:
    known = catalogue.read(folder)
    for slug in ("hus", "folk"):
        (folder / "figures" / f"{slug}.csv").write_text(HEAD + "20,2016,X,1,,\n")
    with pytest.raises(DataFault) as refused:
        Store.read(known, folder)
    assert {fault.file for fault in refused.value.faults} == {"figures/hus.csv", "figures/folk.csv"}


def test_the_version_names_the_day_and_stays_while_nothing_changes(folder: Path) -> None:
    first, second = read(folder), read(folder)
    assert first.version == second.version == numbers(first, "a-index").version
    day, dash, digits = first.version.rpartition("-")
    assert (day, dash, len(digits)) == ("2026-11-22", "-", 8)


@pytest.mark.parametrize(
    "changed", ["figures/hus.csv", "indicators/hus.yaml", "municipal/hus.csv", "commuting_norrbotten.csv"]
)
def test_the_version_changes_with_any_figure_and_any_word(folder: Path, changed: str) -> None:
    known = catalogue.read(folder)
    before = Store.read(known, folder).version
    (folder / changed).parent.mkdir(exist_ok=True)
    with (folder / changed).open("ab") as file:
        file.write(b"20,2017,T,7,,\n" if changed.endswith("csv") else b"# checked\n")
    assert Store.read(known, folder).version != before


def test_the_version_changes_when_two_files_change_names(folder: Path) -> None:
    before = read(folder).version
    hus, folk = folder / "figures" / "hus.csv", folder / "figures" / "folk.csv"
    one, other = hus.read_bytes(), folk.read_bytes()
    hus.write_bytes(other)
    folk.write_bytes(one)
    assert read(folder).version != before


def test_the_version_changes_when_a_file_is_renamed(folder: Path) -> None:
    known, file = catalogue.read(folder), folder / "figures" / "y.csv"
    file.write_text(HEAD)
    before = Store.read(known, folder).version
    file.rename(folder / "figures" / "z.csv")
    assert Store.read(known, folder).version != before


@pytest.mark.usefixtures("_bundled_again")
def test_another_store_can_stand_behind_the_door(folder: Path) -> None:
    other = read(folder)
    store.use(other)
    assert store.version() == other.version
    assert store.observations("hus") is other.observations("hus")


def test_women_and_men_alone_are_values_too(folder: Path) -> None:
    tell(folder, "hus", PUBLISHED.format(title="Hus"), "20,2016,K,1,,\n20,2016,M,2,,\n")
    assert numbers(read(folder), "hus").sexes == (Sex.WOMEN, Sex.MEN)


def test_every_bundled_indicator_has_observations_under_the_bundled_version() -> None:
    for slug in catalogue.catalogue().indicators:
        found = store.observations(slug)
        assert isinstance(found, Observations)
        assert (found.indicator, found.version) == (slug, store.version())


def test_the_figures_are_read_once() -> None:
    assert store.observations("medellivslangd") is store.observations("medellivslangd")
