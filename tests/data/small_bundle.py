"""A small part of the bundle, copied so that a test can put a fault into it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.catalogue import FOLDER, read
from data.errors import DataFault, Fault

COMMON = (
    *(
        "areas",
        "groups",
        "operator",
        "planning",
        "regional_strategies",
        "regions",
        "renamed",
        "strategy",
        "targets",
    ),
    "figures/version",
)
PUBLISHED = (
    "brp-per-invanare-euro",
    "brp-per-invanare-pps",
    "folkmangd",
    "sjalvskattad-halsa-hlv",
    "sysselsattningsgrad-aku",
    "utslapp-totalt-ton",
)
DERIVED = ("utslapp-totalt-index", "utslapp-totalt-per-invanare")

POPULATION = "indicators/folkmangd.yaml"
INDEX = "indicators/utslapp-totalt-index.yaml"
PER_INHABITANT = "indicators/utslapp-totalt-per-invanare.yaml"
EMISSIONS = "indicators/utslapp-totalt-ton.yaml"
GRP = "indicators/brp-per-invanare-euro.yaml"
FIGURES = "figures/folkmangd.csv"
TARGETS = "targets.yaml"


def small_bundle(folder: Path) -> Path:
    """A copy of a small part of the bundle, without a fault."""
    names = [f"{name}.yaml" for name in COMMON] + ["municipalities.csv", "commuting_norrbotten.csv"]
    names += [f"indicators/{slug}.yaml" for slug in PUBLISHED + DERIVED]
    names += [f"figures/{slug}.csv" for slug in PUBLISHED]
    for part in ("indicators", "figures"):
        (folder / part).mkdir()
    for name in names:
        shutil.copy(FOLDER / name, folder / name)
    return folder


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Write ``new`` where ``old`` stands first; the test itself is wrong when it does not stand there."""
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def faults(folder: Path) -> tuple[Fault, ...]:
    """What reading the folder is refused for."""
    with pytest.raises(DataFault) as refused:
        read(folder)
    return refused.value.faults
