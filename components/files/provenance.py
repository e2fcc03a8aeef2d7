"""What stands in every file that leaves the site: whose figures, which version, where they are shown, on what terms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from components import swedish
from components.source import source_line
from data.model import UNKNOWN, Indicator, Observation


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file comes from: the data version, the day its figures were copied (ISO), the page that shows them."""

    version: str
    copied_on: str
    address: str


def provenance(indicator: Indicator, when: str, origin: Origin) -> str:
    """The whole line: source, data version, address, terms. ``when`` is a year or "2006–2024"."""
    source = source_line(indicator, when, origin.copied_on)
    return f"{source} {made_by(origin)} Villkor: {terms(indicator)}"


def made_by(origin: Origin) -> str:
    """The site, the data version and the address."""
    return f"Länsläget, dataversion {origin.version}, {origin.address}."


def terms(indicator: Indicator) -> str:
    """The publisher's terms as far as they are known, as a sentence."""
    return "se källan." if indicator.licence == UNKNOWN else f"{indicator.licence.rstrip('.')}."


def measured(observations: Iterable[Observation]) -> str:
    """The years that observations measure, at least one of them: "2006–2024", or "2024"."""
    every = sorted(year for one in observations for year in swedish.period(one).split("–"))
    return every[0] if every[0] == every[-1] else f"{every[0]}–{every[-1]}"
