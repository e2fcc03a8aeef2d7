"""Keep the figures as they are now, so that charts frozen at them live on; run by `make keep`.

What is kept is never written again: a version is the same for ever.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from data.catalogue import FOLDER, read
from data.store import Store
from data.versions import files

ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The date of every file in an archive: the same figures give the same bytes."""

READABLE = 0o100644 << 16
UNIX = 3
SMALLEST = 9


def pack(folder: Path, archive: Path) -> None:
    """Writes the files of a version; whole, or not at all."""
    unfinished = archive.with_suffix(".tmp")
    with zipfile.ZipFile(unfinished, "w") as packed:
        for path in files(folder):
            entry = zipfile.ZipInfo(path.relative_to(folder).as_posix(), ALWAYS)
            entry.create_system, entry.external_attr = UNIX, READABLE
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, SMALLEST)
    unfinished.replace(archive)


def main(folder: Path = FOLDER) -> int:
    """Keeps the version in a folder like ``data/``, and says which others are kept there."""
    version = Store.read(read(folder), folder).version
    archive = folder / "versions" / f"{version}.zip"
    archive.parent.mkdir(exist_ok=True)
    if archive.exists():
        print(f"{version} is kept already.")
    else:
        pack(folder, archive)
        print(f"{version} is kept in {_told(archive, folder)}.")
    for other in sorted(path for path in archive.parent.glob("*.zip") if path != archive):
        print(f"Also kept: {other.stem}. If no release ever had it: git rm {_told(other, folder)}")
    return 0


def _told(path: Path, folder: Path) -> str:
    return path.relative_to(folder.parent).as_posix()


if __name__ == "__main__":
    sys.exit(main())
