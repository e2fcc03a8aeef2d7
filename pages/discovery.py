"""How a program finds what it may embed of a view: two links that lead to /oembed, in its head or before an embed."""

from __future__ import annotations

from functools import lru_cache
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


def link_header(canonical: str) -> str:
    """The same links for the header Link of the answer at an address: an embed has no bytes to spare for them."""
    return _links(origin.absolute("/oembed"), origin.absolute(canonical))


@lru_cache(maxsize=1000)
def _links(oembed: str, there: str) -> str:
    return ", ".join(
        f'<{_asking(oembed, there, form)}>; rel="alternate"; type="{kind}"' for form, kind in FORMATS.items()
    )


def oembed_address(view: View, form: str = "json") -> str:
    """Where a program asks for the view."""
    return _asking(origin.absolute("/oembed"), origin.absolute(address(view)), form)


def _asking(oembed: str, there: str, form: str) -> str:
    return f"{oembed}?{urlencode({'format': form, 'url': there})}"
