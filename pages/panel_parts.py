"""What the panel shows for a view, as plain JSON: sentence, controls, map, series, ranking, table, source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from components import plotly_gap, plotly_ranking, plotly_series, swedish
from components.chart import Ranking, SexGap, TimeSeries
from components.counties import legend
from components.county_map import hideout
from components.figure_table import emphasised, figure_table
from components.markup import html_of
from components.questions import questions
from data import statistics
from data.cache import cached
from data.model import RIKET, Kind, Sex
from pages.address import address
from pages.drawings import ROWS_HEIGHT, SERIES_HEIGHT
from pages.group_shown import median_row, members
from pages.page_foot import page_foot
from pages.panel_charts import gap, ranking, series
from pages.panel_choices import alike_choices, controls, counties
from pages.share_box import share_box
from pages.shown import Shown, sentence, shades, shown, source
from pages.view import View

D = TypeVar("D", TimeSeries, Ranking, SexGap)

WHY_NOT_COLOURED = {
    "survey": "Urvalsundersökning utan felmarginal i kopian: länen färgas inte efter värde.",
    "count": "Ett antal säger mest hur stort länet är: länen färgas inte efter antal.",
    "index": "Ett index visar förändring, inte nivå: länen färgas inte efter index.",
    "composite": "Ett sammanvägt index visas bara som tabell.",
}
WHY_NOT_RANKED = {
    "survey": "Länen rangordnas inte: urvalsundersökning, felmarginal saknas i kopian.",
    "count": "Länen rangordnas inte efter antal: ett antal säger mest hur stort länet är.",
    "index": "Länen rangordnas inte: ett index visar förändring, inte nivå.",
    "composite": "Länen rangordnas inte efter ett sammanvägt index.",
    "context": "Länen rangordnas inte: måttet beskriver förutsättningar.",
}


def parts(view: View) -> dict[str, Any]:
    """The panel's parts by name, from the cache when they have been made before."""
    return cached(f"panel:{address(view)}", lambda: _parts(shown(view)))


def _parts(shown: Shown) -> dict[str, Any]:
    words = sentence(shown)
    return {
        "sentence": words,
        "live": f"{shown.indicator.title}, {shown.year}. {words}",
        "controls": html_of(controls(shown)),
        "counties": html_of(counties(shown)),
        "legend": html_of(
            legend(shown.indicator, shown.classes, WHY_NOT_COLOURED.get(shown.indicator.kind, ""))
        ),
        "hideout": hideout(shades(shown), shown.chosen, [one.code for one in members(shown)]),
        "series": _figure(plotly_series.figure, series(shown), SERIES_HEIGHT),
        "ranking": _figure(plotly_ranking.figure, ranking(shown), ROWS_HEIGHT),
        "why-not-ranked": f"{WHY_NOT_RANKED.get(shown.indicator.kind, '')} {_sum_of_counties(shown)}".strip(),
        "gap": _figure(plotly_gap.figure, gap(shown), ROWS_HEIGHT),
        "table": _table(shown),
        "source": source(shown),
        "share": html_of(share_box(shown.view)),
        "foot": html_of(page_foot(shown.view)),
        **headings(shown),
        "questions": html_of(questions(shown.indicator, alike_choices(shown))),
    }


def headings(shown: Shown) -> dict[str, str]:
    """What each box is called: which part of the figures it shows."""
    years = shown.observations.years(shown.view.sex)
    sex = "" if shown.view.sex is Sex.TOTAL else f", {swedish.sex_word(shown.view.sex)}"
    return {
        **{f"{box}-what": shown.indicator.title for box in ("map", "series", "ranking", "gap")},
        "map-heading": f"Länen {shown.year}{sex}",
        "series-heading": f"{span(years)}{sex}",
        "ranking-heading": f"Rangordning {shown.year}{sex}",
        "gap-heading": f"Kvinnor och män {shown.year}",
    }


def with_unit(shown: Shown, heading: str) -> str:
    """One of the headings, with the unit that the drawing below it has no axis for."""
    return f"{headings(shown)[heading]}, {shown.indicator.display_unit}"


def span(years: Sequence[int]) -> str:
    """What a series shows; one year is no development."""
    return f"Utveckling {years[0]}–{years[-1]}" if len(years) > 1 else f"Värden {years[0]}"


def _sum_of_counties(shown: Shown) -> str:
    """The sum of a complete count where the source has no Riket, said to be our own."""
    indicator, year, sex = shown.indicator, shown.year, shown.view.sex
    if indicator.kind is not Kind.COUNT or shown.observations.has(RIKET, year, sex):
        return ""
    total = statistics.sum_of_counties(indicator, shown.observations, year, shown.catalogue.counties, sex)
    if total is None:
        return ""
    amount = swedish.number(indicator.displayed(total), indicator.display_decimals)
    return f"Summa av 21 län {year} (egen beräkning): {swedish.amount_with_unit(amount, indicator.display_unit)}."


def _figure(
    draw: Callable[[D, int], dict[str, object]], described: D | None, height: int
) -> dict[str, object] | None:
    """As high as the drawing it takes the place of: a height of its own would move the page."""
    return None if described is None else draw(described, height)


def _table(shown: Shown) -> str:
    """Written once for all choices of counties: of a thousand numbers no choice changes one."""
    indicator, observations, sex = shown.indicator, shown.observations, shown.view.sex
    regions = (*shown.catalogue.counties, shown.catalogue.riket)
    median = median_row(shown, observations.years(sex)[::-1])
    if median:
        return html_of(figure_table(indicator, observations, regions, sex, shown.chosen, median))
    key = f"table:{indicator.slug}:{sex.value}:{observations.version}"
    plain = cached(key, lambda: html_of(figure_table(indicator, observations, regions, sex, ())))
    return emphasised(plain, [one.short_name for one in regions if one.code in shown.chosen])
