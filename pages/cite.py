"""How a view is cited."""

from __future__ import annotations

from dataclasses import replace

from components.citation import Citation
from components.source import credit, is_untouched
from data import store
from pages import origin
from pages.address import address
from pages.caption import SITE, name
from pages.embed_views import embed
from pages.view import ONE_INDICATOR, View


def citation(view: View) -> Citation:
    """The citation of a view in the data version of today; of one measure it names its publisher."""
    drawn = embed(view)
    frozen = replace(drawn, version=store.version()) if drawn else None
    return Citation(
        credit=credit(view.shown_indicator) if view.page in ONE_INDICATOR else "",
        title=name(view),
        role=_role(view),
        version=store.version(),
        address=origin.absolute(address(view)),
        frozen=origin.absolute(address(frozen)) if frozen else "",
    )


def _role(view: View) -> str:
    if view.page not in ONE_INDICATOR:
        return SITE
    return f"{'Visat' if is_untouched(view.shown_indicator) else 'Bearbetat'} av {SITE}"
