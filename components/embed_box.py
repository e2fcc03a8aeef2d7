"""Bädda in: what a visitor chooses about a chart for another page, the code for every choice, and a preview.

The choices are native radio buttons, and the stylesheet alone shows the one code that is chosen: it works without
script. The codes are made on the server, so what is copied is what has been tested.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component
from markupsafe import Markup as Safe

from components.attributes import Node, aria
from components.citation import copy_button
from components.markup import Markup

DRAWING_WORDS = {"tid": "Över tid", "rang": "Rangordning", "karta": "Karta", "rutor": "Länen som rutor"}
THEME_WORDS = {"": "Som läsaren har det", "ljus": "Ljusa", "mork": "Mörka"}
FOLLOWS, FROZEN, AUTO = "foljer", "frysta", "auto"
CODE, CODE_LABEL, OEMBED, SCRIPT = "kod", "kod-rubrik", "oembed", "hojdskript"


@dataclass(frozen=True, slots=True)
class Code:
    """The code of one choice, and where the embed is on this site."""

    drawing: str
    theme: str  # one of THEME_WORDS
    frozen: bool
    html: str
    address: str

    @property
    def choices(self) -> tuple[str, ...]:
        """The choices by the values of their radio buttons."""
        return self.drawing, FROZEN if self.frozen else FOLLOWS, self.theme or AUTO


@dataclass(frozen=True, slots=True)
class Embedding:
    """All that the box offers: the codes, those of what is shown now first, and what else a site can ask for."""

    codes: Sequence[Code]
    version: str
    preview: str  # a frame with the embed that is shown now
    oembed: str
    script: str


def embed_box(one: Embedding) -> list[Component]:
    """The choices and the code, beside them the preview."""
    return [
        html.H2("Bädda in"),
        html.Div(
            [
                html.Div([_choices(one), *_codes(one), *_more(one)]),
                html.Div(
                    [html.P("Förhandsvisning", className="label"), Markup(one.preview, class_name="preview")]
                ),
            ],
            className="beside",
        ),
    ]


def _choices(one: Embedding) -> Component:
    drawn = {code.drawing for code in one.codes}
    drawings = {name: words for name, words in DRAWING_WORDS.items() if name in drawn}
    figures = {FOLLOWS: "Följer med när nya siffror kommer", FROZEN: f"Frysta i dataversion {one.version}"}
    themes = {name or AUTO: words for name, words in THEME_WORDS.items()}
    return html.Div(
        [
            _choice("typ", "Diagram", drawings, one.codes[0].drawing),
            _choice("siffror", "Siffror", figures, FOLLOWS),
            _choice("tema", "Färger", themes, AUTO),
        ],
        className="choices",
    )


def _codes(one: Embedding) -> list[Component]:
    return [
        html.P("Kod att klistra in", id=CODE_LABEL, className="label"),
        html.Div([_code(code) for code in one.codes], id=CODE),
        copy_button("Kopiera koden", CODE),
    ]


def _choice(name: str, legend: str, values: dict[str, str], chosen: str) -> Markup:
    """A row of radio buttons."""
    buttons = Safe("").join(
        Safe('<label><input type="radio" name="{0}" value="{1}" id="{0}-{1}"{2}> {3}</label>').format(
            name, value, Safe(" checked") if value == chosen else "", words
        )
        for value, words in values.items()
    )
    return Markup(Safe("<legend>{}</legend>{}").format(legend, buttons), tag="fieldset")


def _code(code: Code) -> Component:
    """One code, and its embed to look at by itself."""
    field = html.Textarea(
        code.html,
        readOnly="readonly",
        **aria(labelledby=CODE_LABEL),
    )
    link = html.A("Öppna diagrammet för sig", href=code.address)
    return html.Div([field, html.P(link)], className=" ".join(("code", *code.choices)))


def _more(one: Embedding) -> list[Component]:
    """What else a page or a publishing tool can use."""
    height = "Rad som gör ramen lika hög som diagrammet (frivillig, en gång per sida)"
    return [
        *code_field(SCRIPT, height, one.script, "Kopiera raden"),
        *code_field(
            OEMBED, "oEmbed-adress, för verktyg som hämtar koden själva", one.oembed, "Kopiera adressen"
        ),
        html.P(html.A("Mer om att bädda in", href="/om/badda-in")),
    ]


def code_field(name: str, label: str, code: str, button: str = "Kopiera") -> list[Component]:
    """Something to copy, with its label and its button; ``name`` becomes its id."""
    field = Safe('<label for="{0}">{1}</label><textarea id="{0}" readonly>{2}</textarea>').format(
        name, label, code
    )
    return [Markup(field, class_name="line"), copy_button(button, name)]


def download_list(files: Sequence[tuple[str, str]]) -> list[Component]:
    """The files of a chart; nothing while there are none."""
    if not files:
        return []
    links: list[Node] = [html.Li(html.A(words, href=address)) for words, address in files]
    return [html.H2("Ladda ner"), html.Ul(links, className="downloads")]
