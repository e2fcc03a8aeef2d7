"""What page a visitor probably meant with an address that was refused, so that the refusal can lead there."""

from __future__ import annotations

from data.errors import BadAddress, NotFound
from pages import caption
from pages.address import address, parse
from pages.known_pages import PAGES


def meant(path: str, error: BadAddress) -> tuple[tuple[str, str], ...]:
    """Its name and address: a page of a similar name, or this page without what stands after its path."""
    if isinstance(error, NotFound):
        path = f"{path.rpartition('/')[0]}/{error.nearest}" if error.nearest else ""
    try:
        view = parse(path, "") if path else None
    except BadAddress:
        return ()
    if view is None or view.page not in PAGES or view.page == "start":
        return ()  # to the start every refusal leads
    return ((caption.name(view), address(view)),)
