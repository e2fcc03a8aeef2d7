"""/api/v1/indicators/<indicator>/observations.json, .csv and .jsonstat, narrowed by ``lan``, ``ar`` and ``kon``."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, Response, request

from components.api_csv import observations_csv
from components.api_endpoints import CSV, JSON
from components.api_indicator import indicator_links
from components.api_json_stat import cube_answer
from components.api_observations import metadata_answer, observations_answer
from components.api_shape import ROOT
from data.catalogue import catalogue
from data.errors import NoFigures, NotFound
from data.model import Indicator, Observation, Observations
from data.selection import Selection, selected
from pages import filters
from pages.api_answer import answered, as_json, imprint
from pages.view import figures

blueprint = Blueprint("observations", __name__, url_prefix=ROOT)

Found = tuple[Observation, ...]


def _as_json(indicator: Indicator, found: Found) -> bytes:
    metadata = metadata_answer(indicator, found, imprint())
    return as_json(observations_answer(metadata, found, catalogue().regions))


def _as_cube(indicator: Indicator, found: Found) -> bytes:
    return as_json(cube_answer(metadata_answer(indicator, found, imprint()), found, catalogue().regions))


def _as_csv(indicator: Indicator, found: Found) -> str:
    return observations_csv(indicator, found, catalogue().regions)


FORMS: dict[str, tuple[str, Callable[[Indicator, Found], bytes | str]]] = {
    "json": (JSON, _as_json),
    "csv": (CSV, _as_csv),
    "jsonstat": (JSON, _as_cube),
}


@blueprint.get(f"indicators/<slug>/observations.<any({','.join(FORMS)}):form>")
def observations(slug: str, form: str) -> Response:
    """The values in one of the forms; only those of all regions, years and sexes are kept ready."""
    indicator = catalogue().indicator(slug)
    asked = _asked(figures(indicator))
    kind, write = FORMS[form]
    response = answered(
        f"observations:{slug}.{form}",
        kind,
        lambda: write(indicator, _found(figures(indicator), asked)),
        keep=asked == Selection(),
    )
    own = indicator_links(indicator, imprint()).self
    response.headers["Link"] = f'<{own}>; rel="describedby"; type="{JSON}"'
    return response


def _asked(observations: Observations) -> Selection:
    """What the query asks for; a year or a sex that others have but this one lacks is not found."""
    try:
        return filters.selection(request.args.to_dict(flat=False), observations)
    except NoFigures as error:
        raise NotFound(error.message) from error


def _found(observations: Observations, asked: Selection) -> Found:
    found = tuple(selected(observations, asked, tuple(catalogue().regions.values())))
    if not found:
        raise NotFound("Måttet har inga siffror för det urvalet.")
    return found
