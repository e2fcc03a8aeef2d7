"""What every answer tells the browser it may and may not do, errors and stylesheets included."""

from __future__ import annotations

from dash import Dash
from flask import Response, request

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
TRANSPORT = "max-age=31536000; includeSubDomains"
POLICY = (
    "default-src 'none'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; object-src 'none'"
)
"""Plotly and leaflet write style attributes, so styles may be inline; scripts may not, but for Dash's own by hash."""


def install(app: Dash) -> None:
    """Puts the headers on every answer; the policy is made when Dash has set up its inline scripts."""
    known: list[str] = []

    @app.server.after_request  # type: ignore[untyped-decorator]  # Dash does not type its server
    def headers(response: Response) -> Response:
        response.headers.update(ALWAYS)
        if not known and app._got_first_request["pages"]:
            known.append(POLICY.format(hashes=" ".join(app.csp_hashes())))
        response.headers["Content-Security-Policy"] = known[0] if known else POLICY.format(hashes="")
        if request.is_secure:
            response.headers["Strict-Transport-Security"] = TRANSPORT
        return response
