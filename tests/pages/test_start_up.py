"""Bad catalogue or figures stop the start, with every fault told at once."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from data.catalogue import read
from data.errors import DataFault
from data.store import Store
from tests.pages.conftest import Site

ROOT = Path(__file__).parents[2]
WHOLE = ("app.py", "data", "components", "pages", "assets")


def copied(tmp_path: Path) -> Path:
    """The project in a folder of its own."""
    tmp_path.mkdir()
    for name in WHOLE:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def broken(folder: Path) -> list[str]:
    """Breaks three files; returns where."""
    change(folder / "data/indicators/folkmangd.yaml", "decimals: 0", "decimals: none")
    change(folder / "data/indicators/medellivslangd.yaml", "kind: rate", "kind: rank")
    change(folder / "data/figures/forskola.csv", "00,", "99,")
    return ["indicators/folkmangd.yaml", "indicators/medellivslangd.yaml", "figures/forskola.csv"]


def change(path: Path, old: str, new: str) -> None:
    """Exchanges the first occurrence, which must be there."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_fault_of_the_data_is_told_at_once(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data", tmp_path / "data", ignore=shutil.ignore_patterns("__pycache__"))
    wrong = broken(tmp_path)
    with pytest.raises(DataFault) as caught:
        Store.read(read(tmp_path / "data"), tmp_path / "data")
    files = {fault.file for fault in caught.value.faults}
    assert set(wrong) <= files
    assert all(fault.remedy for fault in caught.value.faults)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/municipal/smahuspris.csv", "3115000", "3115001"),
        ("data/municipal/smahuspris.yaml", "svänga mycket", "svänga"),
        ("data/municipalities.csv", "Upplands Väsby", "Upplands-Väsby"),
        ("data/strategy.yaml", "slug:", "slug:  "),
        ("components/shell.py", "import", "import  "),
    ],
)
def test_what_pages_show_makes_another_release(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, old: str, new: str
) -> None:
    import app  # here: made when it is first imported, with the cache that the fixture gives it

    monkeypatch.setattr(app, "ROOT", copied(tmp_path / "site"))
    before = app._release("")
    assert app._release("") == before
    change(tmp_path / "site" / file, old, new)
    assert app._release("") != before, "an answer kept from before would be shown"


def started(folder: Path, cache: Path) -> subprocess.CompletedProcess[str]:
    """What happens when the app of that folder is loaded, as gunicorn does."""
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "from app import server; print(server.test_client().get('/health').status_code)",
        ],
        cwd=folder,
        env={"CACHE_DIR": str(cache), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_site_starts_with_good_data_and_not_with_bad(tmp_path: Path) -> None:
    folder = copied(tmp_path / "site")
    good = started(folder, tmp_path / "cache")
    assert (good.returncode, good.stdout.strip()) == (0, "200"), good.stderr
    wrong = broken(folder)
    bad = started(folder, tmp_path / "cache")
    assert bad.returncode != 0
    assert not bad.stdout
    assert "DataFault" in bad.stderr
    for file in wrong:
        assert file in bad.stderr
