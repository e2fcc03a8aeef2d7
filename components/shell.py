"""What stands around every page: skip link, site name, navigation, footer."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from components.attributes import Nodes, aria
from components.markup import Markup

NAVIGATION = (
    ("Boende och välfärd", "/omraden/valfard"),
    ("Kompetens", "/omraden/kompetens"),
    ("Innovation", "/omraden/innovation"),
    ("Tillgänglighet", "/omraden/tillganglighet"),
    ("Alla indikatorer", "/indikatorer"),
    ("Samband", "/samband"),
    ("Planering", "/planering"),
)
FOOTER = (
    ("Om Länsläget", "/om"),
    ("Om siffrorna", "/om/data"),
    ("Bädda in diagram", "/om/badda-in"),
    ("Visa på storskärm", "/forum"),
    ("API", "/om/api"),
    ("Tillgänglighetsredogörelse", "/om/tillganglighet"),
)
HATCH = (
    '<svg class="defs" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="6" height="6" '
    'patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6"/></pattern></defs></svg>'
)


def shell(content: Nodes) -> Component:
    """A whole page: header, content in main, footer."""
    return html.Div(
        [header(), html.Main(html.Div(content, className="shell"), id="innehall", tabIndex="-1"), footer()]
    )


def header() -> Component:
    """Site name and navigation, after a link that skips them."""
    links = [html.Li(html.A(words, href=address)) for words, address in NAVIGATION]
    return html.Header(
        [
            html.A("Hoppa till innehållet", href="#innehall", className="skip"),
            html.Div(
                [
                    html.A("Länsläget", href="/", className="site-name"),
                    html.Nav(html.Ul(links), **aria(label="Huvudmeny")),
                ],
                className="shell",
            ),
            Markup(HATCH),
        ],
        className="site-header",
    )


def footer() -> Component:
    """Where the method, the sources and the accessibility statement are."""
    links = [html.Li(html.A(words, href=address)) for words, address in FOOTER]
    words = (
        "Länsläget visar hur Sveriges 21 län står bredvid målen för den regionala utvecklingspolitiken. "
        "Sidan sätter inga kakor och skickar inget till någon annan."
    )
    return html.Footer(
        html.Div(
            [html.Nav(html.Ul(links), **aria(label="Om webbplatsen")), html.P(words)], className="shell"
        ),
        className="site-footer",
    )
