"""/lan/<county>.pdf: the profile on one A4, tagged, for those who print, file and listen."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from flask import Blueprint, Response, request

from components.fact_sheet import fact_sheet
from data import geography, store
from data.catalogue import catalogue
from pages import delivery, origin
from pages.address import address, parse
from pages.profile import county_of, profile
from pages.typeset import font_folders
from pages.view import View

if TYPE_CHECKING:
    import typst

blueprint = Blueprint("county_pdf", __name__)

TEMPLATE = Path(__file__).with_name("county.typ")
STANDARD: Final = "ua-1"
"""PDF/UA-1: the typesetter refuses a sheet that a screen reader could not read."""


@blueprint.get("/lan/<county>.pdf")
def answer(county: str) -> Response:
    """The county's sheet, against Riket or the county of ``mot``."""
    view = parse(f"/lan/{county}", request.args.to_dict(flat=False))
    response = delivery.kept(f"pdf:{address(view)}", "application/pdf", lambda: pdf(view))
    response.headers["Content-Disposition"] = f"inline; filename={file_name(view)}"
    return response


def file_name(view: View) -> str:
    """ "lanslaget-dalarna-2026-11-22-0123abcd.pdf": the county and the data version, and whom it is set against."""
    against = f"-mot-{view.against.slug}" if view.against else ""
    return f"lanslaget-{county_of(view).slug}{against}-{store.version()}.pdf"


def pdf(view: View) -> bytes:
    """The sheet of a profile's view; the same bytes for the same data version."""
    import typst  # here and below, for no start waits for it

    copied_on = catalogue().copied_on
    where = origin.absolute(address(view))
    sheet = fact_sheet(profile(view), geography.counties(), where, store.version(), copied_on)
    return typst.compile(
        TEMPLATE.read_bytes(),
        font_paths=_fonts(),
        sys_inputs={"sheet": json.dumps(sheet)},
        pdf_standards=[STANDARD],
        timestamp=datetime.fromisoformat(copied_on).replace(tzinfo=UTC),
    )


@cache
def _fonts() -> typst.Fonts:
    """The fonts of the site and no others, looked up once in a process."""
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(font_folders())
    )
