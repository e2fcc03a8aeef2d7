"""What can go wrong, as a small tree.

LanslagetError
├── DataFault            the catalogue or the figures are wrong: the start stops, all faults listed
├── Forbidden            a statistic that the indicator's kind does not allow was asked for
└── BadAddress           what a visitor typed; carries an HTTP status and Swedish words
    ├── NotFound (404)
    └── BadParameter (400)
        └── NoFigures    written right, but the indicator has no such figures
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class LanslagetError(Exception):
    """The root of all our errors."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in the catalogue or the figures: where it stands and what to do about it."""

    file: str
    field: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}: {self.field}: {self.remedy}"


class DataFault(LanslagetError):
    """The catalogue or the figures cannot be used; lists every fault, not only the first."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        count = len(self.faults)
        super().__init__("\n".join([f"{count} fault(s) in the data:", *map(str, self.faults)]))


class Forbidden(LanslagetError):
    """A statistic was asked for that the indicator's kind does not allow."""


class BadAddress(LanslagetError):
    """An address we cannot answer; ``message`` is Swedish and says what to do."""

    status = 400

    def __init__(self, message: str) -> None:
        self.message = message
        super().__init__(message)


class NotFound(BadAddress):
    """The county, area, indicator or page does not exist; ``nearest`` is a slug much like the one asked for."""

    status = 404

    def __init__(self, message: str, nearest: str = "") -> None:
        self.nearest = nearest
        super().__init__(message)


class BadParameter(BadAddress):
    """A query parameter is unknown, repeated, contradictory or without data."""

    status = 400


class NoFigures(BadParameter):
    """A year or a sex is written right, but the indicator has no figures for it."""
