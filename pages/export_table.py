"""The figures of a measure as CSV, XLSX or JSON, all of them or those that ``lan``, ``ar`` and ``kon`` ask for."""

from __future__ import annotations

from datetime import datetime

from components.files.csv_text import csv_text
from components.files.json_text import observations_json
from components.files.observation_table import observation_table
from components.files.provenance import Origin
from components.files.table import Table
from data.catalogue import catalogue
from data.errors import BadParameter
from data.model import Observation
from data.selection import Selection, selected
from pages.embedding import of_version
from pages.export_file import File, Query, origin_of_indicator
from pages.filters import selection, written
from pages.parameters import single
from pages.view import View, figures

FORMATS = ("csv", "xlsx", "json")


def table_file(slug: str, ending: str, given: Query) -> File:
    """The file that a query asks for; BadParameter for what cannot be."""
    values = {name: single(name, given[name]) for name in given if name == "version"}
    view = of_version(View("embed", f"/embed/{slug}"), values)
    asked = selection(given, figures(view.shown_indicator, view.version), also=("version",))
    query = "&".join(filter(None, (written(asked), f"version={view.version}" * bool(view.version))))
    return File(slug, ending, query, view.version, lambda: _content(view, ending, asked), common=not query)


def _content(view: View, ending: str, asked: Selection) -> str | bytes:
    known, indicator, rows = view.edition.catalogue, view.shown_indicator, _rows(view, asked)
    origin = origin_of_indicator(indicator.slug, view.version)
    if ending == "json":
        return observations_json(indicator, rows, known.regions, origin)
    raw = known.indicators.get(indicator.derivation.of) if indicator.derivation else None
    return written_as(ending, observation_table(indicator, rows, raw, known.regions, origin), origin)


def _rows(view: View, asked: Selection) -> tuple[Observation, ...]:
    """Riket first, as in official tables; at least one row."""
    known, found = catalogue(), figures(view.shown_indicator, view.version)
    rows = tuple(selected(found, asked, (known.riket, *known.counties)))
    if not rows:
        raise BadParameter("Det finns inga siffror för det urvalet. Ta bort ett val ur adressen.")
    return rows


def written_as(ending: str, table: Table, origin: Origin) -> str | bytes:
    """The table as CSV or as a workbook."""
    if ending == "csv":
        return csv_text(table)
    from components.files.workbook import workbook  # here, for no start waits for what writes it

    return workbook(table, datetime.fromisoformat(origin.copied_on))
