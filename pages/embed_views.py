"""From what a page shows to the embeds of it: the same comparison, drawn in every way its kind allows."""

from __future__ import annotations

from dataclasses import replace

from components import embed_code
from data.model import Group
from pages.embedding import DRAWINGS, drawings_of
from pages.view import ONE_INDICATOR, View


def embeds(view: View) -> tuple[View, ...]:
    """Every embed of the view, in the order of DRAWINGS; none of a page without a chart, or of a table only."""
    if view.page not in ONE_INDICATOR:
        return ()
    return tuple(_embed(view, drawing) for drawing in drawings_of(view.shown_indicator))


def embed(view: View) -> View | None:
    """The embed that shows what the view shows: of one part the same part, of all or of a table the time series."""
    if view.page == "embed":
        return view
    found = {drawing_of(one): one for one in embeds(view)}
    return found.get(drawing_of(view)) or next(iter(found.values()), None)


def drawing_of(view: View) -> str:
    """What an embed draws, or what a page shows as far as an embed can draw it."""
    return view.only if view.only in DRAWINGS else DRAWINGS[0]


def frame_height(view: View, width: int = embed_code.COLUMN) -> int:
    """Pixels of a frame of that width in which the whole embed of the view is seen."""
    return embed_code.height(drawing_of(view), width, isinstance(view.against, Group))


def _embed(view: View, drawing: str) -> View:
    return replace(
        view,
        page="embed",
        path=f"/embed/{view.shown_indicator.slug}",
        area=None,
        indicator=view.shown_indicator,
        only="" if drawing == DRAWINGS[0] else drawing,
    )
