"""/api/v1/indicators, regions, areas, targets, openapi.json: what the catalogue says, for programs."""

from __future__ import annotations

from flask import Blueprint, Response

from components.api_areas import AreasAnswer, area_answer, challenge_answer
from components.api_document import document
from components.api_indicator import IndicatorAnswer, IndicatorsAnswer, indicator_answer
from components.api_parameters import Vocabulary
from components.api_regions import RegionsAnswer, region_answer
from components.api_shape import ROOT
from components.api_targets import TargetsAnswer, target_answer
from data.catalogue import catalogue
from data.model import Indicator
from data.store import observations
from pages.api_answer import described, imprint

blueprint = Blueprint("catalogue", __name__, url_prefix=ROOT)


@blueprint.get("indicators")
def indicators() -> Response:
    """Every measure."""
    return described("indicators", _indicators)


@blueprint.get("indicators/<slug>")
def indicator(slug: str) -> Response:
    """One measure."""
    one = catalogue().indicator(slug)
    return described(f"indicators/{slug}", lambda: _indicator(one))


@blueprint.get("regions")
def regions() -> Response:
    """The counties and Riket."""
    found = catalogue().regions.values()
    return described("regions", lambda: RegionsAnswer(tuple(region_answer(one, imprint()) for one in found)))


@blueprint.get("areas")
def areas() -> Response:
    """The strategic areas and the challenges."""
    return described("areas", _areas)


@blueprint.get("targets")
def targets() -> Response:
    """The decided numbers."""
    found = catalogue().targets
    return described(
        "targets", lambda: TargetsAnswer(tuple(target_answer(one, _areas_by_number()) for one in found))
    )


@blueprint.get("openapi.json")
def openapi() -> Response:
    """The document of the API."""
    return described("openapi", _document)


def _indicators() -> IndicatorsAnswer:
    found = catalogue().indicators.values()
    return IndicatorsAnswer(imprint().version, tuple(map(_indicator, found)))


def _indicator(one: Indicator) -> IndicatorAnswer:
    return indicator_answer(one, _areas_by_number()[one.area], observations(one.slug), imprint())


def _areas() -> AreasAnswer:
    known = catalogue()
    return AreasAnswer(
        areas=tuple(area_answer(one, known.in_area(one.number), imprint()) for one in known.areas),
        challenges=tuple(map(challenge_answer, known.challenges)),
    )


def _areas_by_number() -> dict[int, str]:
    return {one.number: one.slug for one in catalogue().areas}


def _document() -> dict[str, object]:
    known = catalogue()
    vocabulary = Vocabulary(tuple(known.indicators), tuple(one.slug for one in known.regions.values()))
    return document(vocabulary, imprint().absolute("/om/api"))
