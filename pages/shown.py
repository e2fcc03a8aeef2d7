"""What a panel shows, looked up once: the indicator, its observations, the year, what may be said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from components import sentences, swedish
from components.counties import shade
from components.source import source_line
from data import statistics
from data.catalogue import Catalogue
from data.classes import class_of, classes
from data.model import Classes, Indicator, Observations, Region, Summary
from pages.view import View, figures


@dataclass(frozen=True, slots=True)
class Shown:
    """A view with everything it needs looked up once."""

    view: View
    catalogue: Catalogue
    indicator: Indicator
    observations: Observations
    year: int
    classes: Classes | None

    @property
    def regions(self) -> Mapping[str, Region]:
        """All regions by code, Riket included."""
        return self.catalogue.regions

    @property
    def chosen(self) -> tuple[str, ...]:
        """Codes of the chosen counties."""
        return tuple(county.code for county in self.view.chosen)


def shown(view: View) -> Shown:
    """The view with its indicator, observations, year and colour classes."""
    known, indicator = view.edition.catalogue, view.shown_indicator
    observations = figures(indicator, view.version)
    coloured = classes(indicator, observations, known.counties) if indicator.kind.may_colour else None
    return Shown(view, known, indicator, observations, view.shown_year, coloured)


def summary(shown: Shown, region: Region) -> Summary:
    """All that may be said of the region in the view."""
    known = shown.catalogue
    against = shown.view.against or known.riket
    return statistics.summary(
        shown.indicator, shown.observations, region, against, shown.year, shown.view.sex, known.counties
    )


def sentence(shown: Shown) -> str:
    """The chart's sentence: about the emphasised county, or about the nation."""
    county, known = shown.view.emphasised, shown.catalogue
    if county:
        return sentences.sentence(summary(shown, county), known.regions)
    return sentences.nation_sentence(
        shown.indicator, shown.observations, known.riket, known.counties, shown.year, shown.view.sex
    )


def source(shown: Shown) -> str:
    """Whose numbers these are, of when, and that the copy is not checked."""
    return source_line(shown.indicator, period(shown), shown.catalogue.copied_on)


def shades(shown: Shown) -> dict[str, str]:
    """The colour word of every county; none where the kind forbids colours."""
    known = shown.classes
    if known is None:
        return {}
    return {
        county.code: shade(
            known,
            class_of(shown.indicator, shown.observations, known, county.code, shown.year, shown.view.sex),
        )
        for county in shown.catalogue.counties
    }


def period(shown: Shown) -> str:
    """The year of the figures, or the years of a rolling survey."""
    any_with_value = next(
        one for one in shown.observations.by_key.values() if one.year == shown.year and not one.is_missing
    )
    return swedish.period(any_with_value)
