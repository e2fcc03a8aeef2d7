"""What an embed may draw, in which colours, and of which version of the figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from data import store, versions
from data.errors import BadParameter
from data.model import Indicator, Kind
from pages.parameters import one_of
from pages.view import View

DRAWINGS = ("tid", "rang", "karta", "rutor")
"""What an embed may draw; the first where an address names none."""

THEMES = ("ljus", "mork")


def of_version(view: View, values: Mapping[str, str]) -> View:
    """The embed's indicator as the version asked for knows it; NotFound where it does not."""
    version = values.get("version", "")
    if "version" in values and version not in versions.known():
        raise BadParameter(
            f"Det finns ingen dataversion ”{version[:40]}”. Den som gäller nu heter {store.version()}."
        )
    view = replace(view, version=version)
    return replace(view, indicator=view.edition.catalogue.indicator(view.path.rpartition("/")[2]))


def embedded(view: View, values: Mapping[str, str]) -> View:
    """The view with what the embed's own parameters say; BadParameter for what the indicator's kind forbids."""
    drawing = one_of("typ", values.get("typ", DRAWINGS[0]), DRAWINGS)
    _refuse_forbidden(drawing, view.shown_indicator)
    return replace(
        view,
        only="" if drawing == DRAWINGS[0] else drawing,
        theme=one_of("tema", values["tema"], THEMES) if "tema" in values else "",
    )


def _refuse_forbidden(drawing: str, indicator: Indicator) -> None:
    """What the indicator's kind does not allow is no drawing of it."""
    if drawing not in drawings_of(indicator):
        allowed = ", ".join(drawings_of(indicator)) or "inget: måttet visas bara som tabell på sin sida"
        raise BadParameter(f"”{indicator.title}” får inte visas som ”{drawing}”. Det som går är {allowed}.")


def drawings_of(indicator: Indicator) -> tuple[str, ...]:
    """What an embed may draw of the indicator; nothing of one that is a table only."""
    return drawings_of_kind(indicator.kind)


def drawings_of_kind(kind: Kind) -> tuple[str, ...]:
    """What an embed may draw of measures of a kind.

    Squares without colours still tell every county's figure; a map without colours tells none.
    """
    allowed = {
        "tid": kind.may_chart,
        "rang": kind.may_have_place,
        "karta": kind.may_colour,
        "rutor": kind.may_chart,
    }
    return tuple(drawing for drawing in DRAWINGS if allowed[drawing])
