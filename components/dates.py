"""Dates as they are written in Swedish."""

from __future__ import annotations

from datetime import date

from babel import Locale
from babel.dates import format_date

LOCALE = Locale("sv", "SE")
FORMS = ("y", "MMMM y", "d MMMM y")


def date_words(iso_date: str) -> str:
    """ "2026-11-22" as "22 november 2026", "2026-11" as "november 2026", "2026" as it is."""
    told = iso_date.count("-")
    return format_date(date.fromisoformat(iso_date + "-01" * (2 - told)), FORMS[told], locale=LOCALE)
