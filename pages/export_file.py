"""A file to take home: its name, how it is made, and the answer that carries it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask import Response

from components import swedish
from components.files.provenance import Origin
from data import store, versions
from data.errors import NotFound
from pages import delivery
from pages.address import LONGEST
from pages.origin import absolute

Query = Mapping[str, Sequence[str]]

TYPES = {
    "csv": "text/csv",
    "xlsx": delivery.SPREADSHEET,
    "json": "application/json",
    "svg": "image/svg+xml",
    "png": "image/png",
}
LONGEST_MARK = 48  # characters of a file's name that tell what was asked for


@dataclass(frozen=True, slots=True)
class File:
    """A file of ``subject``, a slug; ``query`` is what was asked for in its one canonical form, "" for all.

    ``version`` is the data version asked for, "" for the current one. ``common`` files are kept; of the others
    there are as many as anyone likes to ask for.
    """

    subject: str
    ending: str
    query: str
    version: str
    make: Callable[[], str | bytes]
    common: bool

    @property
    def name(self) -> str:
        """Subject, data version, what was asked for: "folkmangd_2026-11-22-abcdef12_dalarna-2024.csv"."""
        subject = self.subject.replace("/", "-")
        return f"{subject}_{self.version or store.version()}{_mark(self.query)}.{self.ending}"


def _mark(query: str) -> str:
    """The values of a query in a row, or a short sign of them where they are many."""
    pairs = (pair.split("=") for pair in query.split("&") if pair)
    words = "-".join(value.replace(",", "-") for name, value in pairs if name != "version")
    if len(words) > LONGEST_MARK:
        words = f"urval-{hashlib.sha256(words.encode()).hexdigest()[:6]}"
    return f"_{words}" if words else ""


def attachment(file: File) -> Response:
    """The answer that a browser saves under the file's name."""
    key = f"export:{file.subject}.{file.ending}?{file.query}"
    answer = delivery.kept(key, TYPES[file.ending], file.make, file.common)
    answer.headers.set("Content-Disposition", "attachment", filename=file.name)
    return answer


def subject_and_ending(name: str, endings: Iterable[str]) -> tuple[str, str]:
    """ "folkmangd" and "csv" of "folkmangd.csv"; NotFound lists the formats where it has none of them."""
    if len(name) > LONGEST:
        raise NotFound("Filen finns inte.")
    subject, _, ending = name.rpartition(".")
    known = list(endings)
    if ending not in known or not subject:
        said = f"Det finns inget format som heter ”{ending[:40]}”. " if subject else ""
        raise NotFound(f"{said}Filens namn slutar med ett av formaten {swedish.listing(known)}.")
    return subject, ending


def origin_of_indicator(slug: str, version: str = "") -> Origin:
    """Where the figures of a measure come from, and the page of ours that shows them; of a kept version its embed."""
    return _origin(f"/embed/{slug}?version={version}" if version else f"/indikatorer/{slug}", version)


def origin_of_county(slug: str) -> Origin:
    """Where the figures of a county come from, and its page."""
    return _origin(f"/lan/{slug}", "")


def _origin(address: str, version: str) -> Origin:
    edition = versions.at(version)
    return Origin(edition.store.version, edition.catalogue.copied_on, absolute(address))
