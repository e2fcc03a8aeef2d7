"""Which data versions live on, and what the site knew in each: the current one, and those that are kept.

A version that is out in the world is kept as ``versions/<version>.zip``, so that a chart frozen at it shows the same
numbers for ever. What such an archive holds is never changed.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from data import store
from data.catalogue import FOLDER, Catalogue, catalogue, read
from data.errors import DataFault, Fault
from data.store import Store

ARCHIVES = FOLDER / "versions"
WORDS = ("*.yaml", "*.csv")
FILES = (*WORDS, "figures/*.csv", "figures/*.yaml", "indicators/*.yaml", "municipal/*")
"""All that the catalogue and the store read."""

MOST_IN_MEMORY = 8
TAKE_IT_BACK = "take the file back from the history of the project, where it was whole"


@dataclass(frozen=True, slots=True)
class Edition:
    """What the site knows in one data version: its words and its numbers."""

    catalogue: Catalogue
    store: Store


def known() -> tuple[str, ...]:
    """The versions that can be asked for, the kept ones and the current one, in order."""
    return tuple(sorted({*kept(), store.version()}))


@cache
def kept(folder: Path = ARCHIVES) -> frozenset[str]:
    """The versions that have an archive; found once, as a release brings them with it."""
    return frozenset(path.stem for path in folder.glob("*.zip"))


def at(version: str) -> Edition:
    """What the site knew in a known version, "" for the current one.

    A kept one is read when it is first asked for. KeyError where there is no such version, DataFault where its
    archive is not what its name says.
    """
    if version in ("", store.version()):
        return Edition(catalogue(), store.current())
    if version not in kept():
        raise KeyError(version)
    return archived(version)


@lru_cache(MOST_IN_MEMORY)
def archived(version: str, folder: Path = ARCHIVES) -> Edition:
    """What an archive holds."""
    file = f"versions/{version}.zip"
    with tempfile.TemporaryDirectory() as name:
        unpacked = Path(name)
        _unpack(folder / f"{version}.zip", unpacked, file)
        words = read(unpacked)
        numbers = Store.read(words, unpacked)
    if numbers.version != version:
        raise DataFault([Fault(file, "version", f"holds the figures of {numbers.version}; {TAKE_IT_BACK}")])
    return Edition(words, numbers)


def files(folder: Path = FOLDER) -> Iterator[Path]:
    """The files of a version, in order."""
    yield from sorted(path for pattern in FILES for path in folder.glob(pattern))


def _unpack(archive: Path, folder: Path, file: str) -> None:
    """The files of the archive; what the catalogue has come to need since then is as it is today."""
    for path in (path for pattern in WORDS for path in FOLDER.glob(pattern)):
        shutil.copy(path, folder)
    try:
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder)
    except (OSError, zipfile.BadZipFile) as error:
        raise DataFault([Fault(file, "file", f"cannot be read ({error}); {TAKE_IT_BACK}")]) from error
