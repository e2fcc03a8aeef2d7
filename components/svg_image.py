"""The outermost element of a drawing: its name, its description, its size, and the words around it."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from markupsafe import Markup

from components import svg
from components.palette import Palette

TITLE_LETTER, SOURCE_LETTER = 10.0, 6.8  # pixels, a generous mean width
TITLE_LINE, SOURCE_LINE = 20.0, 15.0  # pixels


@dataclass(frozen=True, slots=True)
class Around:
    """Title and source of a drawing that stands alone, in lines that fit its width; none on a page of ours."""

    title: tuple[str, ...] = ()
    source: tuple[str, ...] = ()

    @classmethod
    def of(cls, title: str, source: str, width: int, framed: bool) -> Around:
        """The lines, or nothing where the words stand on the page around the drawing."""
        if not framed:
            return cls()
        return cls(
            tuple(textwrap.wrap(title, int(width / TITLE_LETTER))),
            tuple(textwrap.wrap(source, int(width / SOURCE_LETTER))),
        )

    @property
    def above(self) -> float:
        """Pixels that the title takes."""
        return len(self.title) * TITLE_LINE + 6 if self.title else 0.0

    @property
    def below(self) -> float:
        """Pixels that the source takes."""
        return len(self.source) * SOURCE_LINE + 6 if self.source else 0.0

    def drawn(self, height: float, palette: Palette | None) -> tuple[Markup, ...]:
        """Title at the top and source at the bottom of a drawing of that height."""
        first = height - self.below + 6 + 10
        title = (
            svg.words(text, 0.0, 16.0 + row * TITLE_LINE, "ink", palette, font_size=16, font_weight=600)
            for row, text in enumerate(self.title)
        )
        source = (
            svg.words(text, 0.0, first + row * SOURCE_LINE, "ink-soft", palette, font_size=11)
            for row, text in enumerate(self.source)
        )
        return (*title, *source)


def image(
    kind: str,
    title: str,
    sentence: str,
    box: tuple[float, float, float, float],
    parts: tuple[Markup, ...],
    palette: Palette | None,
    role: str = "img",
    align: str = "xMinYMin",
) -> Markup:
    """The drawing with name and description. On a page it fills its box; with a palette it has a size.

    ``box`` is left, top, width and height in pixels; ``align`` says where it lies in a box of another shape.
    """
    alone = palette is not None
    attributes: dict[str, object] = {
        "xmlns": svg.NAMESPACE,
        "class": f"drawing {kind}",
        "viewBox": " ".join(svg.coordinate(edge) for edge in box),
        "preserveAspectRatio": f"{align} meet",
        "width": box[2] if alone else "100%",
        "height": box[3] if alone else "100%",
        "overflow": "visible",  # a bold name in a wide font may reach a pixel outside
        "role": role,
        "aria-label": f"{title}. {sentence}",
        "font-family": svg.FONT,
        "font-size": 13,
    }
    name = svg.element("title", {}, title), svg.element("desc", {}, sentence)
    return svg.element("svg", attributes, *name, *parts)
