"""What /samband shows of commuting: in and out of each county, and between the municipalities of Norrbotten."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from components import functional_words, swedish
from components.commuting_table import commuting_table
from components.flow_map import flow_map
from components.flow_table import flow_table
from components.markup import Markup
from components.source import NOT_CHECKED, source_line
from data import commuting, geography
from data.catalogue import catalogue
from data.model import Flow, Observation, Observations, Unavailable
from data.store import observations

INTO, OUT = "inpendling", "utpendling"
SHOWN_FROM = 50
"""People in a flow that is drawn; the table has them all."""


def counties() -> list[Component]:
    """Both shares of every county, or why there are none."""
    into, out = observations(INTO), observations(OUT)
    for found in (into, out):
        if isinstance(found, Unavailable):
            return [html.P(found.reason)]
    assert isinstance(into, Observations)  # as the loop has made sure
    assert isinstance(out, Observations)
    inward, outward = catalogue().indicators[INTO], catalogue().indicators[OUT]
    year, sex = out.latest_year(out.sexes[0]), out.sexes[0]
    rows = [
        (one, into.get(one.code, year, sex), out.get(one.code, year, sex)) for one in catalogue().counties
    ]
    links = [html.A(one.title, href=f"/indikatorer/{one.slug}") for one in (inward, outward)]
    return [
        html.P(f"{_span('in över', [row[1] for row in rows])} {_span('ut över', [row[2] for row in rows])}"),
        commuting_table(inward, outward, rows),
        html.P(["Måtten: ", links[0], " och ", links[1], "."]),
        html.P(source_line(inward, year, catalogue().copied_on), className="source"),
    ]


def _span(way: str, found: list[Observation]) -> str:
    values = sorted(one.value for one in found if not one.is_missing)
    low, high = (functional_words.percent(one) for one in (values[0], values[-1]))
    return f"Andelen som pendlade {way} länsgränsen {found[0].year} var lägst {low} och högst {high}."


def norrbotten() -> list[Component]:
    """The one matrix there is, as a drawing and as a table."""
    flows = commuting.flows()
    homes = {one.home for one in flows}
    names = {one.code: one.name for one in catalogue().municipalities if one.code in homes}
    sentence = functional_words.flows(flows, names, commuting.YEAR)
    large = [one for one in flows if one.home != one.work and one.people >= SHOWN_FROM]
    return [
        html.P(
            f"{sentence} Detta är den enda matris för pendling mellan kommuner som vi har hittat öppet kopierad. "
            "För andra län har vi ingen, och den som pendlar till eller från ett annat län är inte med. "
            "Antalen 1 och 2 finns inte i tabellen; om källan har ändrat små antal är inte kontrollerat."
        ),
        html.Figure([_drawing(large, names, sentence), _about(len(large))], className="chart-box"),
        html.Details(
            [
                html.Summary("Alla flöden som tabell"),
                flow_table(
                    f"Pendling i Norrbotten {commuting.YEAR}: en rad för var de bor, en kolumn för var de arbetar",
                    flows,
                    names,
                ),
            ],
            open=True,
        ),
        html.P(
            f"Källa: SCB (ArRegPend2). Förvärvsarbetande 15–74 år. Avser {commuting.YEAR}. "
            f"{NOT_CHECKED.capitalize()}.",
            className="source",
        ),
    ]


def _drawing(large: list[Flow], names: dict[str, str], sentence: str) -> Component:
    borders = geography.coarser({code: geography.municipalities()[code] for code in names}, geography.COARSE)
    return Markup(flow_map("Pendling mellan Norrbottens kommuner", sentence, large, names, borders))


def _about(number: int) -> Component:
    return html.Figcaption(
        f"De {number} flöden där minst {swedish.number(SHOWN_FROM, 0)} personer pendlar. En kil är bred där de bor "
        "och spetsig där de arbetar."
    )
