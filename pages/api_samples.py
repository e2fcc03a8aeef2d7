"""What /om/api shows of the API: its real addresses, a piece of its CSV, and programs that read it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from components.api_csv import observations_csv
from components.api_shape import ROOT
from components.code_sample import code_sample, with_code
from data.catalogue import catalogue
from data.model import Sex
from data.selection import Selection, selected
from pages import filters, origin
from pages.view import figures

MEASURE = "valdeltagande-regionval"
"""Has a value that cannot occur: Gotland has no regional election."""

PANDAS = """\
import pandas

figures = pandas.read_csv(
    "{csv}",
    dtype={{"region": str}},
)"""

PYJSTAT = """\
from pyjstat import pyjstat

cube = pyjstat.Dataset.read(
    "{jsonstat}"
)
print(cube["source"])
figures = cube.write("dataframe", naming="id")"""

R_CSV = """\
figures <- read.csv(
  "{csv}",
  colClasses = c(region = "character", sex = "character"),
  encoding = "UTF-8"
)"""

R_JSON_STAT = """\
library(rjstat)

lines <- readLines(
  "{jsonstat}",
  encoding = "UTF-8", warn = FALSE
)
figures <- fromJSONstat(lines, naming = "id")"""


def address(path: str) -> str:
    """A real address of the API, as the world knows it."""
    return origin.absolute(ROOT + path)


def link(path: str) -> Component:
    """A link to one of them, with the address as its words."""
    return html.A(address(path), href=address(path), className="address")


def csv_samples() -> list[Component]:
    """A piece of CSV, and what reads it."""
    path = f"{_values('csv')}?{filters.written(_chosen())}"
    return [
        html.P(
            "Komma mellan kolumnerna, decimalpunkt, UTF-8 utan BOM, radslut enligt RFC 4180. Länskoden är text: "
            "01 är Stockholms län. Exempel:"
        ),
        html.P(link(path)),
        code_sample("Svaret", _lines()),
        code_sample("Läs CSV i Python", _program(PANDAS)),
        code_sample("Läs CSV i R", _program(R_CSV)),
    ]


def json_stat_samples() -> list[Component]:
    """What reads JSON-stat."""
    return [
        html.P(
            with_code(
                "En kub med dimensionerna `region`, `year` och `sex`. Tomma platser har en flagga i `status`. "
                "Statistikprogram läser formatet som det är, och källan följer med."
            )
        ),
        code_sample("Läs JSON-stat i Python", _program(PYJSTAT)),
        code_sample("Läs JSON-stat i R", _program(R_JSON_STAT)),
    ]


def _values(form: str) -> str:
    return f"indicators/{MEASURE}/observations.{form}"


def _program(text: str) -> str:
    return text.format(csv=address(_values("csv")), jsonstat=address(_values("jsonstat")))


def _lines() -> str:
    indicator, regions = catalogue().indicator(MEASURE), catalogue().regions
    found = selected(figures(indicator), _chosen(), tuple(regions.values()))
    return observations_csv(indicator, found, regions).replace("\r\n", "\n").rstrip()


def _chosen() -> Selection:
    """Two counties in the last two years."""
    known = catalogue()
    years = figures(known.indicator(MEASURE)).years(Sex.TOTAL)[-2:]
    return Selection((known.county("dalarna"), known.county("gotland")), years)
