"""The table behind a chart: every county and year, the same numbers as the map, the series and the ranking."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import aria
from components.number import number
from data.model import RIKET, Indicator, Observations, Region, Sex


def figure_table(
    indicator: Indicator,
    observations: Observations,
    regions: Sequence[Region],
    sex: Sex,
    chosen: Sequence[str],
) -> Component:
    """One row per region in code order, one column per year, the latest year first."""
    years = observations.years(sex)[::-1]
    head = [html.Th("Län", scope="col")] + [
        html.Th(year_words(observations, year, sex), scope="col", className="numeric") for year in years
    ]
    rows = [_row(indicator, observations, region, years, sex, region.code in chosen) for region in regions]
    words = f"{indicator.title}, {swedish.sex_word(sex)}, {indicator.display_unit}"
    table = html.Table(
        [html.Caption(words), html.Thead(html.Tr(head)), html.Tbody(rows)], className="figures"
    )
    return html.Div(
        [table, html.P("Tecken: .. uppgift saknas · . uppgift kan inte förekomma", className="note")],
        className="scroll",
        role="region",
        tabIndex="0",
        **aria(label=f"Tabell: {words}"),
    )


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
    years: Sequence[int],
    sex: Sex,
    emphasised: bool,
) -> Component:
    name = "Riket" if region.code == RIKET else region.short_name
    cells = [
        html.Td(number(indicator, observations.get(region.code, year, sex)), className="numeric")
        for year in years
    ]
    return html.Tr([html.Th(name, scope="row"), *cells], className="emphasised" if emphasised else None)
