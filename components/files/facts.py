"""What is to be known of a measure, as headings and texts: the second sheet of a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from components import definition, flags, phrases, swedish
from components.chosen import Regions
from components.files.provenance import Origin, terms
from data.model import UNKNOWN, Break, Indicator


def facts(
    indicator: Indicator, raw: Indicator | None, regions: Regions, origin: Origin
) -> Iterator[tuple[str, str]]:
    """Definition, marks, breaks, formula, source, terms, how the figures came here; nothing made up.

    ``raw`` is what a derived measure is computed from.
    """
    yield "Mått", indicator.title
    yield "Enhet", f"{indicator.unit}{_on_pages(indicator)}"
    yield from _meaning(indicator, raw)
    yield from ((words, text) for words, text in definition.told(indicator) if text not in ("", UNKNOWN))
    if indicator.kind in phrases.KIND_NOTES:
        yield "Jämförelser", phrases.KIND_NOTES[indicator.kind]
    yield "Brott i serien", _breaks(indicator, regions)
    yield "Tecken och anmärkningar", flags.explained()
    yield "Utgivare", indicator.publisher
    yield "Tabell", indicator.table
    yield "Utgivarens adress", "okänd" if indicator.source_url == UNKNOWN else indicator.source_url
    yield "Villkor", phrases.capital(terms(indicator))
    yield "Hur siffrorna kom hit", definition.provenance(indicator, origin.copied_on)
    yield "Kopierades", swedish.date_words(origin.copied_on)
    yield "Dataversion", origin.version
    yield "Adress", origin.address


def _on_pages(indicator: Indicator) -> str:
    """Pages show unwieldy units in thousands; files keep the source's."""
    return f" (på webbplatsen visas {indicator.shown.unit})" if indicator.shown else ""


def _meaning(indicator: Indicator, raw: Indicator | None) -> Iterator[tuple[str, str]]:
    if indicator.derivation:
        yield "Egen beräkning", indicator.derivation.formula
        if raw:
            yield "Räknat på", f"{raw.title} ({raw.publisher}, {raw.table})"
    elif indicator.definition == UNKNOWN:
        yield "Definition", "Se källan."
    else:
        yield "Definition", f"”{indicator.definition}”"
        yield "Källa till definitionen", indicator.definition_source


def _breaks(indicator: Indicator, regions: Regions) -> str:
    if not indicator.breaks:
        return "Inget brott är känt i kopian."
    return "\n".join(f"{one.year}{_where(one, regions)}: {one.note}" for one in indicator.breaks)


def _where(one: Break, regions: Regions) -> str:
    return f" ({phrases.names([regions[code] for code in one.regions])})" if one.regions else ""
