"""The line under every chart: whose numbers, which year, when they were copied."""

from __future__ import annotations

from components import swedish
from data.model import UNKNOWN, Indicator

NOT_CHECKED = "kopia, inte avstämd mot källan"
COMPUTED = "computed"


def source_line(indicator: Indicator, period: int | str, copied_on: str, refreshed: bool = False) -> str:
    """Publisher, table, year of the figures and date of the copy, as whole sentences.

    ``period`` is a year or "2021–2024", ``copied_on`` an ISO date. Until the first refresh from the publisher
    (``refreshed``) the line says that the copy has not been checked. "Källa:" stands only on values that
    nobody has computed on.
    """
    parts = [f"{_origin(indicator)}.", *_formula(indicator), f"Avser {period}.", _copy(copied_on, refreshed)]
    return " ".join(parts)


def copied_words(copied_on: str) -> str:
    """When all figures of a page were copied, as a sentence for its foot."""
    return f"Siffrorna kopierades {swedish.date_words(copied_on)}: {NOT_CHECKED}."


def publisher(indicator: Indicator) -> str:
    """The publisher with the table in brackets: "SCB via Kolada (Kolada N00906)"."""
    known = "" if indicator.table in {"", UNKNOWN} else f" ({indicator.table})"
    return f"{indicator.publisher}{known}"


def credit(indicator: Indicator) -> str:
    """Whom the numbers are owed to, in words that never name a source for what somebody has computed on it."""
    if indicator.how == COMPUTED and not indicator.is_derived:
        return f"Beräknad av den som kopierade, på publicerade antal från {publisher(indicator)}"
    return publisher(indicator)  # of a derived one the catalogue says "Egen beräkning på siffror från …"


def is_untouched(indicator: Indicator) -> bool:
    """Whether nobody has computed on the published values."""
    return not indicator.is_derived and indicator.how != COMPUTED


def _origin(indicator: Indicator) -> str:
    return f"Källa: {credit(indicator)}" if is_untouched(indicator) else credit(indicator)


def _formula(indicator: Indicator) -> list[str]:
    if indicator.derivation is None:
        return []
    return [f"Formel: {indicator.derivation.formula.rstrip('.')}."]


def _copy(copied_on: str, refreshed: bool) -> str:
    dated = copied_on not in {"", UNKNOWN}
    if refreshed:
        return f"Hämtad {swedish.date_words(copied_on)}." if dated else "Hämtad, datum saknas."
    if dated:
        return f"Kopierad {swedish.date_words(copied_on)}: {NOT_CHECKED}."
    return f"{NOT_CHECKED.capitalize()}."
