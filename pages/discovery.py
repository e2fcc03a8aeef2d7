"""How a program finds what it may embed of a view: two links in its head that lead to /oembed."""

from __future__ import annotations

from urllib.parse import urlencode

from markupsafe import escape

from pages import origin
from pages.address import address
from pages.view import View

FORMATS = {"json": "application/json+oembed", "xml": "text/xml+oembed"}
"""Every form of the answer, and what a link to it is called."""


def discovery(view: View) -> str:
    """The links, for the head of the view's document; addresses are absolute."""
    return "".join(
        f'<link rel="alternate" type="{kind}" href="{escape(oembed_address(view, form))}">'
        for form, kind in FORMATS.items()
    )


def oembed_address(view: View, form: str = "json") -> str:
    """Where a program asks for the view."""
    query = urlencode({"format": form, "url": origin.absolute(address(view))})
    return origin.absolute(f"/oembed?{query}")
