"""The one door to numbers: every observation of every indicator, read once per data version."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from data import figures
from data.catalogue import FOLDER, Catalogue, catalogue
from data.derived import derive
from data.errors import DataFault, Fault
from data.model import Indicator, Observations, Unavailable
from data.parts import parts

_Found = Observations | Unavailable

NO_FIGURES = "Siffror saknas i den här versionen."


@dataclass(frozen=True)
class Store:
    """One version of the figures, derived ones included; never changed once read."""

    version: str
    by_slug: Mapping[str, _Found] = field(repr=False)

    @classmethod
    def read(cls, catalogue: Catalogue, folder: Path) -> Store:
        """All figures in a folder like ``data/``; DataFault lists everything wrong in any file.

        An indicator without a file, or without a single value, is Unavailable, and so is what is
        computed from it.
        """
        version = _version(catalogue, folder)
        found = _published(catalogue, folder, version)
        for slug in catalogue.indicators:
            _compute(slug, catalogue.indicators, found, version)
        return cls(version, found)

    def observations(self, slug: str) -> _Found:
        """The observations, or why there are none. KeyError for a slug that is not in the catalogue."""
        return self.by_slug[slug]


def observations(slug: str) -> _Found:
    """The observations of an indicator in the current version, or why there are none."""
    return current().observations(slug)


def version() -> str:
    """The data version: the day the figures were copied, and eight hex digits of what they say."""
    return current().version


def current() -> Store:
    """The store that answers now."""
    return _chosen or _bundled()


def use(store: Store | None) -> None:
    """Answer from this store from now on; None goes back to the bundled figures."""
    global _chosen
    _chosen = store


_chosen: Store | None = None


@cache
def _bundled() -> Store:
    return Store.read(catalogue(), FOLDER)


SHOWN = (
    *("figures/*.csv", "indicators/*.yaml", "regions.yaml", "targets.yaml"),
    *("municipal/*", "municipalities.csv", "commuting_norrbotten.csv"),
)
"""The files whose every byte is part of a version: every number there is, and what a chart says of it."""


def _version(catalogue: Catalogue, folder: Path) -> str:
    """Changes with any byte of the figures, or of what a chart says of them."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in SHOWN for path in folder.glob(pattern)):
        digest.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{catalogue.copied_on}-{digest.hexdigest()[:8]}"


def _published(catalogue: Catalogue, folder: Path, version: str) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    faults: list[Fault] = []
    for slug, indicator in catalogue.indicators.items():
        path = folder / "figures" / f"{slug}.csv"
        if indicator.is_derived:
            continue
        rows, wrong = figures.rows(path, tuple(catalogue.regions)) if path.exists() else ([], [])
        faults += wrong
        found[slug] = _with_values(Observations.of(slug, version, rows))
    if faults:
        raise DataFault(faults)
    return found


def _compute(
    slug: str, indicators: Mapping[str, Indicator], found: dict[str, _Found], version: str
) -> _Found:
    """The indicator's observations, its parts computed before it; the catalogue has refused circles."""
    if slug not in found:
        made = {part: _compute(part, indicators, found, version) for part in parts(indicators[slug])}
        found[slug] = _derived(indicators[slug], made, indicators, version)
    return found[slug]


def _derived(
    indicator: Indicator, made: Mapping[str, _Found], indicators: Mapping[str, Indicator], version: str
) -> _Found:
    have = {slug: one for slug, one in made.items() if isinstance(one, Observations)}
    lacking = [f"”{indicators[slug].title}”" for slug in made if slug not in have]
    if lacking:
        return Unavailable(indicator.slug, f"Kan inte beräknas: siffror saknas för {' och '.join(lacking)}.")
    return _with_values(derive(indicator, have, version))


def _with_values(observations: Observations) -> _Found:
    """Observations without a single value are none."""
    return observations if observations.sexes else Unavailable(observations.indicator, NO_FIGURES)
