"""What every answer tells the browser it may and may not do, errors and stylesheets included."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from dash import Dash
from flask import Response

from components import embed_document, small_document
from pages import loading, static_files

POLICY = "Content-Security-Policy"
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    POLICY: (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
}
"""For whatever is no page: data, scripts, drawings. Opened by itself, it can do nothing."""

PAGES = (
    "default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; object-src 'none'"
)
"""Plotly and leaflet write style attributes, so styles may be inline; scripts may not, but for Dash's own by hash."""

ANYWHERE = "frame-ancestors *"
EMBEDS = (
    "default-src 'none'; script-src {script}; style-src 'unsafe-inline'; img-src data:; form-action 'none'; "
    f"base-uri 'none'; {ANYWHERE}"
)
"""An embed, and the words where there is none: they may stand in a frame on any page, and ask for nothing."""

SLIDES = (
    "default-src 'none'; script-src {script}; style-src 'unsafe-inline'; img-src data:; connect-src 'self'; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""A slide: its one script fetches the other slides of its list, from here alone."""

ASK_AGAIN = "no-cache"
"""For what says nothing else: no error and no search result is shown again without asking us."""

FILLED_IN = (*ALWAYS.items(), ("Cache-Control", ASK_AGAIN))
FILLED_IN_OVER_TLS = (*FILLED_IN, ("Strict-Transport-Security", "max-age=31536000; includeSubDomains"))


def install(app: Dash) -> None:
    """Puts the headers on every answer, those of all layers inside this one too: to be called last."""
    known: list[str] = []

    @app.server.after_request  # type: ignore[untyped-decorator]  # Dash does not type its server
    def policy(response: Response) -> Response:
        if response.mimetype == "text/html" and POLICY not in response.headers:
            if not known and app._got_first_request["pages"]:
                known.append(_policy(app))
            response.headers[POLICY] = known[0] if known else PAGES.format(scripts="'self'")
        return response

    app.server.wsgi_app = _Layer(app.server.wsgi_app)


def framed(response: Response) -> Response:
    """Lets any page show the answer in a frame, where it is a document."""
    if response.mimetype == "text/html":
        response.headers[POLICY] = _embeds_policy()
    return response


@cache
def _embeds_policy() -> str:
    return EMBEDS.format(script=small_document.allowed_script(embed_document.KIND))


def _policy(app: Dash) -> str:
    """The policy of a page, made when Dash has set up its inline scripts."""
    *own, start = app.csp_hashes()
    first = loading.HASH if static_files.addresses() else start  # what is built starts Dash from a file
    return PAGES.format(scripts=" ".join(["'self'", *own, first]))


class _Layer:
    """WSGI: adds the headers that an answer does not have yet."""

    def __init__(self, inner: WSGIApplication) -> None:
        self.inner = inner

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        secure = environ["wsgi.url_scheme"] == "https"

        def start(status: str, given: list[tuple[str, str]], *error: Any) -> Any:
            there = {name.lower() for name, _ in given}
            if any(name == POLICY and ANYWHERE in value for name, value in given):
                there.add("x-frame-options")  # knows no other answer than no
            wanted = FILLED_IN_OVER_TLS if secure else FILLED_IN
            added = [(name, value) for name, value in wanted if name.lower() not in there]
            return start_response(status, [*given, *added], *error)

        return self.inner(environ, start)
