"""The table behind a chart: every county and year, the same numbers as the map, the series and the ranking."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import aria, data
from components.markup import html_of
from components.number import missing, number
from data.model import RIKET, Indicator, Observation, Observations, Region, Sex

SHORT = 5
"""Signs in the longest figure or year of a table whose columns are narrow on paper: "100,0"."""

ON_PAPER = {True: 17, False: 10}
"""Years that a page has room for, where all are short and where some are not, as in assets/44-print-panel.css."""


def figure_table(
    indicator: Indicator,
    observations: Observations,
    regions: Sequence[Region],
    sex: Sex,
    chosen: Sequence[str],
    median: tuple[str, Sequence[Observation]] | None = None,
) -> Component:
    """One row per region in code order, one column per year, the latest year first; on a phone each with its year.

    ``median`` is a label and the medians of a group in the same years: our own, so no number of the file's.
    """
    years = observations.years(sex)[::-1]
    written = [year_words(observations, year, sex) for year in years]
    head = [html.Th("Län", scope="col"), *[html.Th(one, scope="col", className="numeric") for one in written]]
    labels = dict(zip(years, written, strict=True))
    rows = [_row(indicator, observations, region, labels, sex, region.code in chosen) for region in regions]
    if median:
        rows.append(_median(indicator, *median, written))
    words = f"{indicator.title}, {swedish.sex_word(sex)}, {indicator.display_unit}"
    figures = [swedish.value(indicator, one) for one in observations.by_key.values() if one.sex is sex]
    are_short = all(len(one) <= SHORT for one in (*written, *figures))
    table = html.Table(
        [html.Caption(words), html.Thead(html.Tr(head)), html.Tbody(rows)],
        className="figures stacked" if are_short else "figures stacked broad",
    )
    signs = html.P("Tecken: .. uppgift saknas · . uppgift kan inte förekomma", className="note")
    return html.Div(
        [table, *_left_out(written, ON_PAPER[are_short]), signs],
        className="scroll",
        role="region",
        tabIndex="0",
        **aria(label=f"Tabell: {words}"),
    )


def emphasised(table: str, names: Sequence[str]) -> str:
    """The markup of a table in which no county is chosen, with the rows of these as if they were."""
    for name in names:
        head = html_of(html.Th(name, scope="row"))
        table = table.replace(f"<tr>{head}", f'<tr class="emphasised">{head}')
    return table


def _left_out(years: Sequence[str], room: int) -> list[Component]:
    """On paper: which years stand there, where there are more than there is room for."""
    if len(years) <= room:
        return []
    words = f"På papper står de {room} senaste åren i tabellen. Alla {len(years)} står på webben."
    return [html.P(words, className="note on-paper")]


def year_words(observations: Observations, year: int, sex: Sex) -> str:
    """The year as it is written: "2024", or "2021–2024" of a rolling survey."""
    sample = next(
        (one for one in observations.by_key.values() if one.year == year and one.sex is sex and one.period),
        None,
    )
    return swedish.period(sample) if sample else str(year)


def _row(
    indicator: Indicator,
    observations: Observations,
    region: Region,
    labels: Mapping[int, str],
    sex: Sex,
    emphasised: bool,
) -> Component:
    name = "Riket" if region.code == RIKET else region.short_name
    cells = [
        html.Td(
            number(indicator, observations.get(region.code, year, sex)),
            className="numeric",
            **data(label=label),
        )
        for year, label in labels.items()
    ]
    return html.Tr([html.Th(name, scope="row"), *cells], className="emphasised" if emphasised else None)


def _median(
    indicator: Indicator, label: str, medians: Sequence[Observation], written: Sequence[str]
) -> Component:
    cells = [
        html.Td(
            missing(one) if one.is_missing else swedish.value(indicator, one),
            className="numeric",
            **data(label=year),
        )
        for one, year in zip(medians, written, strict=True)
    ]
    return html.Tr([html.Th(label, scope="row"), *cells], className="emphasised")
