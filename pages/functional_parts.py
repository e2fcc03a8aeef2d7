"""What /samband shows of functional regions, of town and country, and of what is larger than a county."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dash import html
from dash.development.base_component import Component

from components import functional_words, swedish
from components.functional_map import functional_map
from components.functional_tables import all_table, crossing_table, division_name, numbered, shared_table
from components.markup import Markup
from components.municipality_kinds import URBANISATION
from components.plain_table import plain_table
from components.source import NOT_CHECKED, publisher
from components.town_country import every_year, town_country_table
from data import functional, geography, town_country
from data.catalogue import catalogue
from data.groups import OMS
from data.model import RIKET, FunctionalDivision, FunctionalRegion, Indicator, Region, Source

ABOUT = {
    FunctionalDivision.FA: "Varje kommun hör till en funktionell analysregion (FA), här enligt indelningen FA15.",
    FunctionalDivision.LA: "Varje kommun hör till en lokal arbetsmarknad (LA), här enligt SCB:s indelning för 2022.",
}
DEGREE_NOTE = (
    "Varje kommun räknas helt till en grad enligt Eurostats urbaniseringsgrad. Samma indelning används för alla år: "
    "andelarna ändras bara när folkmängden gör det, aldrig för att en kommun byter grad."
)


def division(kind: FunctionalDivision, counts: Sequence[str]) -> list[Component]:
    """Map and tables of functional regions; figures only where they are sums of municipal counts."""
    regions, known = functional.regions(kind), catalogue()
    numbers, year = numbered(regions), functional.population_year()
    sentence = functional_words.crossing(kind, regions, year)
    several = functional_words.NAMES[kind][1]
    drawn = functional_map(
        f"{division_name(kind)} och länsgränser",
        sentence,
        regions,
        numbers,
        functional.borders(kind),
        geography.coarse(),
    )
    caption = html.Figcaption(
        "Tunna linjer är regionernas gränser, tjocka är länsgränser. Streckade regioner med en siffra går över en "
        "länsgräns; siffran står i tabellen."
    )
    figure = html.Figure([Markup(drawn), caption], className="chart-box")
    table = crossing_table(f"{division_name(kind)} över länsgräns", regions, numbers, known.regions)
    return [
        html.P(ABOUT[kind]),
        html.P(sentence),
        html.Div(
            [figure, html.Div([table, _source((functional.POPULATION,), year)])], className="map-and-table"
        ),
        html.Details(
            [
                html.Summary(f"Alla {len(regions)} {several}"),
                all_table(
                    f"Alla {len(regions)} {several}",
                    regions,
                    known.regions,
                    {_heading(slug): _sums(slug, regions) for slug in counts},
                ),
                _source(counts, year),
            ]
        ),
    ]


def sharing() -> list[Component]:
    """For each county the others it shares a region with."""
    rows = [
        (
            one,
            functional.shared_with(FunctionalDivision.FA, one.code),
            functional.shared_with(FunctionalDivision.LA, one.code),
        )
        for one in catalogue().counties
    ]
    several = sum(bool(shared) for _, shared, _ in rows)
    words = f"{several} av {len(rows)} län delar FA-region med ett annat län. Regionens namn står i parentes."
    return [html.P(words), shared_table(rows, catalogue().regions)]


def town_and_country() -> list[Component]:
    """The shares of every county over the years."""
    years = town_country.years()
    regions = (*catalogue().counties, catalogue().riket)
    rows = [(one, [town_country.town_and_country(one.code, year) for year in years]) for one in regions]
    whole = functional_words.settled(town_country.town_and_country(RIKET, years[-1]))
    return [
        html.P(f"{whole.removesuffix('.')}, räknat på alla kommuner tillsammans. {DEGREE_NOTE}"),
        _key(),
        town_country_table(rows),
        html.Details(
            [html.Summary("Alla år"), *[every_year(rows, degree) for degree in town_country.DEGREES]]
        ),
        _source((functional.POPULATION,), years[-1], years[0]),
    ]


def larger() -> list[Component]:
    """The riksområden, and the seven counties that are not one of them."""
    counties = catalogue().counties
    areas = sorted({(one.nuts2, one.nuts2_name) for one in counties})
    rows = [(name, code, _named(one for one in counties if one.nuts2 == code)) for code, name in areas]
    together = catalogue().groups[OMS]
    seven = together.members
    five = [one for one in seven if one.nuts2 == "SE12"]
    others = [one for one in seven if one not in five]
    return [
        html.P(
            f"Sverige har {_count(areas)} riksområden (NUTS 2). De är EU:s indelning för statistik: varje riksområde "
            "är ett eller flera hela län."
        ),
        plain_table("Riksområden", ("Riksområde", "Kod", "Län"), rows),
        html.H3("Östra Mellansverige är två saker"),
        html.P(
            f"Riksområdet Östra Mellansverige (SE12) har {_count(five)} län: {_named(five)}. Samarbetet östra "
            f"Mellansverige (ÖMS) har {_count(seven)}: dessutom {_named(others)}. De sju regionerna planerar "
            "tillsammans, och en siffra för riksområdet gäller inte dem."
        ),
        *([_about(together.source)] if together.source else []),
    ]


def _about(source: Source) -> Component:
    return html.P(["Om samarbetet: ", html.A(source.title, href=source.url), "."])


def _named(counties: Iterable[Region]) -> str:
    return swedish.listing([one.short_name for one in counties])


def _count(several: Sequence[object]) -> str:
    return {5: "fem", 7: "sju", 8: "åtta"}[len(several)]


def _key() -> Component:
    parts = [
        html.Li([html.Span(className=f"swatch bar-{place}"), URBANISATION[degree][0]])
        for place, degree in enumerate(town_country.DEGREES, start=1)
    ]
    return html.Ul(parts, className="legend")


def _indicator(slug: str) -> Indicator:
    return catalogue().municipal[slug].indicator


def _heading(slug: str) -> str:
    one = _indicator(slug)
    return f"{one.title} {functional.latest_year(slug)}, {one.display_unit}"


def _sums(slug: str, regions: Sequence[FunctionalRegion]) -> dict[str, str]:
    year = functional.latest_year(slug)
    sums = {one.code: functional.total(slug, one.municipalities, year) for one in regions}
    return {code: ".." if value is None else _written(slug, value) for code, value in sums.items()}


def _written(slug: str, value: float) -> str:
    shown = _indicator(slug).shown
    return (
        swedish.number(value / shown.divide_by, shown.decimals) if shown else functional_words.amount(value)
    )


def _source(slugs: Sequence[str], year: int, since: int | None = None) -> Component:
    return html.P(source_words(slugs, year, since), className="source")


def source_words(slugs: Sequence[str], year: int, since: int | None = None) -> str:
    """Whose counts were added up, and that the sums are ours."""
    from_whom = "; ".join(dict.fromkeys(publisher(_indicator(slug)) for slug in slugs))
    when = f"{since}–{year}" if since else str(year)
    return (
        f"Egen beräkning: summor av kommunernas antal, på siffror från {from_whom}. Avser {when}. "
        f"Kopierad {swedish.date_words(catalogue().copied_on)}: {NOT_CHECKED}."
    )
