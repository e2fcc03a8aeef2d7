"""What the panel shows for a view, as plain JSON: sentence, controls, map, series, ranking, table, source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from dash.development.base_component import Component

from components import describe, plotly_gap, plotly_ranking, plotly_series, sentences, swedish
from components.chart import Ranking, SexGap, TimeSeries
from components.controls import Choice, link_row, select, year_slider
from components.counties import CountyChoice, county_list, legend, shade
from components.county_map import hideout
from components.figure_table import figure_table
from components.markup import html_of
from components.questions import questions
from components.source import source_line
from data import geography, statistics
from data.cache import cached
from data.catalogue import catalogue
from data.classes import class_of, classes
from data.model import RIKET, Classes, Indicator, Observations, Region, Sex, Summary
from pages.address import address
from pages.view import View, figures

D = TypeVar("D", TimeSeries, Ranking, SexGap)

SEX_WORDS = {Sex.TOTAL: "Totalt", Sex.WOMEN: "Kvinnor", Sex.MEN: "Män"}
VIEW_WORDS = {"": "Allt", "karta": "Karta", "tid": "Över tid", "rang": "Rangordning", "tabell": "Tabell"}
WHY_NOT_COLOURED = {
    "survey": "Urvalsundersökning utan felmarginal i kopian: länen färgas inte efter värde. Kartan väljer län.",
    "count": "Ett antal säger mest hur stort länet är: länen färgas inte efter antal. Kartan väljer län.",
    "index": "Ett index visar förändring, inte nivå: länen färgas inte efter index. Kartan väljer län.",
    "composite": "Ett sammanvägt index visas bara som tabell.",
}
WHY_NOT_RANKED = {
    "survey": "Länen rangordnas inte: urvalsundersökning, felmarginal saknas i kopian.",
    "count": "Länen rangordnas inte efter antal. Måttet per invånare går att jämföra.",
    "index": "Länen rangordnas inte: ett index visar förändring, inte nivå.",
    "composite": "Länen rangordnas inte efter ett sammanvägt index.",
    "context": "Länen rangordnas inte: måttet beskriver förutsättningar.",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A view with everything it needs looked up once."""

    view: View
    indicator: Indicator
    observations: Observations
    year: int
    classes: Classes | None

    @property
    def regions(self) -> Mapping[str, Region]:
        """All regions by code, Riket included."""
        return catalogue().regions

    @property
    def chosen(self) -> tuple[str, ...]:
        """Codes of the chosen counties."""
        return tuple(county.code for county in self.view.chosen)


def parts(view: View) -> dict[str, Any]:
    """The panel's parts by name, from the cache when they have been made before."""
    return cached(f"panel:{address(view)}", lambda: _parts(shown(view)))


def shown(view: View) -> Shown:
    """The view with its indicator, observations, year and colour classes."""
    indicator = view.shown_indicator
    observations = figures(indicator)
    coloured = classes(indicator, observations, catalogue().counties) if indicator.kind.may_colour else None
    return Shown(view, indicator, observations, view.shown_year, coloured)


def _parts(shown: Shown) -> dict[str, Any]:
    words = sentence(shown)
    return {
        "sentence": words,
        "live": f"{shown.indicator.title}, {shown.year}. {words}",
        "controls": html_of(_controls(shown)),
        "counties": html_of(_counties(shown)),
        "legend": html_of(
            legend(shown.indicator, shown.classes, WHY_NOT_COLOURED.get(shown.indicator.kind, ""))
        ),
        "hideout": hideout(shades(shown), shown.chosen),
        "series": _figure(plotly_series.figure, series(shown)),
        "ranking": _figure(plotly_ranking.figure, ranking(shown)),
        "why-not-ranked": WHY_NOT_RANKED.get(shown.indicator.kind, ""),
        "gap": _figure(plotly_gap.figure, gap(shown)),
        "table": html_of(_table(shown)),
        "source": source(shown),
        **_headings(shown),
        "questions": html_of(questions(shown.indicator)),
    }


def _headings(shown: Shown) -> dict[str, str]:
    """What each box is called: which part of the figures it shows."""
    years = shown.observations.years(shown.view.sex)
    sex = "" if shown.view.sex is Sex.TOTAL else f", {swedish.sex_word(shown.view.sex)}"
    return {
        "map-heading": f"Länen {shown.year}{sex}",
        "series-heading": f"Utveckling {years[0]}–{years[-1]}{sex}",
        "ranking-heading": f"Rangordning {shown.year}{sex}",
        "gap-heading": f"Kvinnor och män {shown.year}",
    }


def summary(shown: Shown, region: Region) -> Summary:
    """All that may be said of the region in the view."""
    against = shown.view.against or catalogue().riket
    return statistics.summary(
        shown.indicator, shown.observations, region, against, shown.year, shown.view.sex, catalogue().counties
    )


def sentence(shown: Shown) -> str:
    """The chart's sentence: about the emphasised county, or about the nation."""
    county = shown.view.emphasised
    if county:
        return sentences.sentence(summary(shown, county), catalogue().regions)
    known = catalogue()
    return sentences.nation_sentence(
        shown.indicator, shown.observations, known.riket, known.counties, shown.year, shown.view.sex
    )


def source(shown: Shown) -> str:
    """Whose numbers these are, of when, and that the copy is not checked."""
    return source_line(shown.indicator, _period(shown), catalogue().copied_on)


def _figure(draw: Callable[[D], dict[str, object]], described: D | None) -> dict[str, object] | None:
    return None if described is None else draw(described)


def _period(shown: Shown) -> str:
    any_with_value = next(
        one for one in shown.observations.by_key.values() if one.year == shown.year and not one.is_missing
    )
    return swedish.period(any_with_value)


def _controls(shown: Shown) -> list[Component]:
    view = shown.view
    years = shown.observations.years(view.sex)
    controls: list[Component] = []
    if view.area:
        controls.append(select("indikator", "Indikator", _indicator_choices(view)))
    if len(shown.observations.sexes) > 1:
        controls.append(link_row("kon", "Kön", _sex_choices(shown)))
    controls.append(
        year_slider(
            [Choice(str(year), address(replace(view, year=year)), year == shown.year) for year in years]
        )
    )
    if shown.indicator.kind.may_compare and view.emphasised:
        controls.append(select("mot", "Jämför med", _against_choices(view)))
    if shown.indicator.kind.may_chart:
        controls.append(link_row("vy", "Visa", _view_choices(view)))
    return controls


def _indicator_choices(view: View) -> list[Choice]:
    if view.area is None:
        return []
    keep = View("omraden", view.path, area=view.area, counties=view.counties)
    return [
        Choice(
            one.title, address(replace(keep, indicator=one)), one == view.shown_indicator, one.family_title
        )
        for one in sorted(catalogue().in_area(view.area.number), key=lambda one: one.family_title)
    ]


def _sex_choices(shown: Shown) -> list[Choice]:
    view, observations = shown.view, shown.observations
    return [
        Choice(SEX_WORDS[sex], address(_with_sex(view, observations, sex)), sex is view.sex)
        for sex in observations.sexes
    ]


def _with_sex(view: View, observations: Observations, sex: Sex) -> View:
    """The view for a sex; a year the sex has no figures for gives way to its latest."""
    year = view.year if view.year in observations.years(sex) else None
    return replace(view, sex=sex, year=year)


def _against_choices(view: View) -> list[Choice]:
    riket = Choice("Riket", address(replace(view, against=None)), view.against is None)
    others = [county for county in catalogue().counties if county != view.emphasised]
    return [riket] + [
        Choice(one.county, address(replace(view, against=one)), one == view.against) for one in others
    ]


def _view_choices(view: View) -> list[Choice]:
    return [
        Choice(words, address(replace(view, only=only)), view.only == only)
        for only, words in VIEW_WORDS.items()
    ]


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
        for county in catalogue().counties
    }


def _counties(shown: Shown) -> Component:
    colours, tiles = shades(shown), geography.tiles()
    choices = [
        CountyChoice(
            region=county,
            address=address(_toggled(shown.view, county)),
            tile=tiles[county.code],
            observation=shown.observations.get(county.code, shown.year, shown.view.sex),
            colour=colours.get(county.code, "none"),
            chosen=shown.chosen.index(county.code) if county.code in shown.chosen else None,
        )
        for county in catalogue().counties
    ]
    return county_list(shown.indicator, choices)


def _toggled(view: View, county: Region) -> View:
    """The view after a click on a county; a comparison with the county that becomes the first falls away."""
    after = view.with_county_toggled(county)
    return replace(after, against=None) if after.against in (after.emphasised,) else after


def series(shown: Shown) -> TimeSeries | None:
    """The chart over time, described once for both its drawings; None where the kind forbids it."""
    if not shown.indicator.kind.may_chart:
        return None
    runs = {
        code: statistics.runs(shown.indicator, shown.observations, code, shown.view.sex)
        for code in shown.regions
    }
    return describe.time_series(
        shown.indicator,
        runs,
        shown.regions,
        shown.chosen,
        shown.indicator.kind.may_compare,
        sentence(shown),
        source(shown),
        catalogue().targets_for(shown.indicator.slug),
    )


def ranking(shown: Shown) -> Ranking | None:
    """The counties from the highest value to the lowest; None where the kind forbids it."""
    if not shown.indicator.kind.may_have_place:
        return None
    year, sex = shown.year, shown.view.sex
    ranked = statistics.ranking(shown.indicator, shown.observations, year, sex, catalogue().counties)
    riket = shown.observations.get(RIKET, year, sex)
    if not ranked:
        return None
    return describe.ranking(
        shown.indicator, ranked, riket, shown.regions, shown.chosen, sentence(shown), source(shown)
    )


def gap(shown: Shown) -> SexGap | None:
    """Women and men in every county; None where the source does not part them that year."""
    year, observations = shown.year, shown.observations
    if not shown.indicator.kind.may_compare or year not in observations.years(Sex.WOMEN):
        return None
    women, men = (
        {code: observations.get(code, year, sex) for code in shown.regions} for sex in (Sex.WOMEN, Sex.MEN)
    )
    words = f"Kvinnor och män i länen {year}."
    return describe.sex_gap(shown.indicator, women, men, shown.regions, shown.chosen, words, source(shown))


def _table(shown: Shown) -> Component:
    known = catalogue()
    regions = (*known.counties, known.riket)
    return figure_table(shown.indicator, shown.observations, regions, shown.view.sex, shown.chosen)
