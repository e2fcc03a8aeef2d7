"""The charts of a panel, described once for both their drawings; None where the kind forbids them."""

from __future__ import annotations

from components import chart_map, describe, group_chart
from components.chart import Ranking, SexGap, TimeSeries
from data import statistics
from data.model import RIKET, Sex
from pages.group_shown import beside, medians, medians_of
from pages.shown import Shown, sentence, shades, source


def series(shown: Shown) -> TimeSeries | None:
    """The chart over time, described once for both its drawings; None where the kind forbids it."""
    if not shown.indicator.kind.may_chart:
        return None
    runs = {
        code: statistics.runs(shown.indicator, shown.observations, code, shown.view.sex)
        for code in shown.regions
    }
    chart = describe.time_series(
        shown.indicator,
        runs,
        shown.regions,
        shown.chosen,
        shown.indicator.kind.may_compare,
        sentence(shown),
        source(shown),
        shown.catalogue.targets_for(shown.indicator.slug),
    )
    found = beside(shown)
    return group_chart.over_time(chart, found, medians(shown, found)) if found else chart


def ranking(shown: Shown) -> Ranking | None:
    """The counties from the highest value to the lowest; None where the kind forbids it."""
    if not shown.indicator.kind.may_have_place:
        return None
    year, sex = shown.year, shown.view.sex
    ranked = statistics.ranking(shown.indicator, shown.observations, year, sex, shown.catalogue.counties)
    riket = shown.observations.get(RIKET, year, sex)
    if not ranked:
        return None
    chart = describe.ranking(
        shown.indicator, ranked, riket, shown.regions, shown.chosen, sentence(shown), source(shown)
    )
    found = beside(shown)
    return group_chart.ranked(chart, found, *medians_of(shown, found, [year])) if found else chart


def gap(shown: Shown) -> SexGap | None:
    """Women and men in every county; None where the source does not part them that year."""
    year, observations = shown.year, shown.observations
    if not shown.indicator.kind.may_compare or year not in observations.years(Sex.WOMEN):
        return None
    women, men = (
        {code: observations.get(code, year, sex) for code in shown.regions} for sex in (Sex.WOMEN, Sex.MEN)
    )
    words = f"Kvinnor och män i länen {year}."
    chart = describe.sex_gap(shown.indicator, women, men, shown.regions, shown.chosen, words, source(shown))
    found = beside(shown)
    return group_chart.parted(chart, found) if found else chart


def county_map(shown: Shown) -> chart_map.CountyMap:
    """The counties in their colours that year."""
    counties = shown.catalogue.counties
    observed = {
        county.code: shown.observations.get(county.code, shown.year, shown.view.sex) for county in counties
    }
    chart = chart_map.county_map(
        shown.indicator,
        observed,
        shades(shown),
        shown.regions,
        shown.chosen,
        sentence(shown),
        source(shown),
        shown.year,
    )
    found = beside(shown)
    return group_chart.mapped(chart, found) if found else chart
