"""The sheet a drawing with one row per region stands on: title, unit and year, rows, source, from top to bottom."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass

from markupsafe import Markup

from components import svg
from components.chart import Ranking, SexGap
from components.palette import Palette
from components.svg_image import Around, image
from components.svg_rows import SMALL, SMALL_LETTER

HEADING_LINE = 15.0  # pixels


@dataclass(frozen=True, slots=True)
class Margins:
    """Pixels above and below the rows, from the unit's foot to the first row, and of one row."""

    top: int
    bottom: int
    heading: int
    row: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """Sizes in pixels; ``top`` and ``bottom`` are the edges of the space for the rows."""

    description: Ranking | SexGap
    width: int
    height: int
    top: float
    bottom: float
    heading: tuple[str, ...]
    heading_foot: float
    around: Around

    @classmethod
    def of(
        cls,
        description: Ranking | SexGap,
        count: int,
        margins: Margins,
        width: int,
        height: int | None,
        framed: bool,
    ) -> Sheet:
        """A sheet of that width; ``height`` is by default what the rows need."""
        around = Around.of(description.title, description.source, width, framed)
        heading = tuple(textwrap.wrap(f"{description.unit}, {description.year}", int(width / SMALL_LETTER)))
        top = around.above + margins.top + (len(heading) - 1) * HEADING_LINE
        total = height or round(top + margins.row * count + margins.bottom + around.below)
        bottom = total - around.below - margins.bottom
        return cls(description, width, total, top, bottom, heading, top - margins.heading, around)

    def drawn(self, kind: str, parts: tuple[Markup, ...], left: float, palette: Palette | None) -> Markup:
        """The image with its parts; the unit begins at ``left``, or at the edge where it is too long."""
        one = self.description
        box = (0.0, 0.0, float(self.width), float(self.height))
        every = (self._heading(left, palette), *parts, *self.around.drawn(self.height, palette))
        return image(kind, one.title, one.sentence, box, every, palette)

    def _heading(self, left: float, palette: Palette | None) -> Markup:
        fits = left + max(len(text) for text in self.heading) * SMALL_LETTER <= self.width
        first = self.heading_foot - (len(self.heading) - 1) * HEADING_LINE
        parts = [
            svg.words(
                text,
                left if fits else 0.0,
                first + row * HEADING_LINE,
                "ink-soft",
                palette,
                font_size=SMALL,
            )
            for row, text in enumerate(self.heading)
        ]
        return svg.element("g", {"class": "heading"}, *parts)
