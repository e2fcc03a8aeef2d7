"""/export/<indicator>.<csv|xlsx|json|svg|png> and /export/lan/<county>.<csv|xlsx|json>: figures and pictures as files.

Tables of a measure take ``lan``, ``ar``, ``kon`` and ``version``; pictures take what an embed takes.
"""

from __future__ import annotations

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from data.catalogue import catalogue
from pages import export_county, export_picture, export_table
from pages.export_file import attachment, subject_and_ending

blueprint = Blueprint("export", __name__)


@blueprint.get("/export/<name>")
def of_indicator(name: str) -> ResponseReturnValue:
    """The figures of one measure, or a picture of them."""
    slug, ending = subject_and_ending(name, (*export_table.FORMATS, *export_picture.FORMATS))
    given = request.args.to_dict(flat=False)
    if slug in catalogue().renamed and "version" not in given:
        query = f"?{request.query_string.decode()}" if request.query_string else ""
        return redirect(f"/export/{catalogue().renamed[slug]}.{ending}{query}", 301)
    if ending in export_table.FORMATS:
        return attachment(export_table.table_file(slug, ending, given))
    return attachment(export_picture.picture_file(slug, ending, given))


@blueprint.get("/export/lan/<name>")
def of_county(name: str) -> ResponseReturnValue:
    """The latest figures of one county."""
    slug, ending = subject_and_ending(name, export_table.FORMATS)
    county, given = catalogue().county(slug), request.args.to_dict(flat=False)
    return attachment(export_county.county_file(county, ending, given))
