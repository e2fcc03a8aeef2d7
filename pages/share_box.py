"""Bädda in, ladda ner, citera: what a visitor can take from a chart to another place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from components.citation import HEADING, citation
from components.embed_box import THEME_WORDS, Code, Embedding, download_list, embed_box
from components.embed_code import frame, height_script
from components.slide_link import slide_link
from data import store
from pages import origin
from pages.address import address
from pages.caption import frame_title
from pages.cite import citation as cited
from pages.discovery import oembed_address
from pages.embed_views import drawing_of, embed, embeds, frame_height
from pages.export_links import downloads
from pages.slide_address import slide_address
from pages.view import View

WIDTH = "100%"
"""Of a frame that is pasted: as wide as the column it stands in."""

NOT_DRAWN = "Måttet visas bara som tabell, så det finns inget diagram att bädda in."


def share_box(view: View) -> Component:
    """The inside of the box for the view of a panel."""
    parts = [
        *_embedding(view),
        *download_list(downloads(view)),
        html.H2(HEADING),
        citation(cited(view)),
        slide_link(slide_address(view)),
    ]
    return html.Div(parts, className="share")


def _embedding(view: View) -> list[Component]:
    shown_now = embed(view)
    if shown_now is None:
        return [html.P(NOT_DRAWN)]
    one = Embedding(
        codes=list(codes(view)),
        version=store.version(),
        preview=_framed(shown_now, address(shown_now)),
        oembed=oembed_address(view),
        script=height_script(origin.absolute("/embed.js")),
    )
    return embed_box(one)


def codes(view: View) -> Iterator[Code]:
    """The code of every choice, those of what the view shows now first."""
    now = embed(view)
    for drawn in sorted(embeds(view), key=lambda one: drawing_of(one) != (now and drawing_of(now))):
        for version in ("", store.version()):
            for theme in THEME_WORDS:
                yield _code(replace(drawn, version=version, theme=theme))


def _code(view: View) -> Code:
    here = address(view)
    code = _framed(view, origin.absolute(here))
    return Code(drawing_of(view), view.theme, bool(view.version), code, here)


def _framed(view: View, source: str) -> str:
    return frame(source, frame_title(view), WIDTH, frame_height(view))
