"""The colours, dashes and marker shapes that tell lines apart, for light and for dark ground.

Lines and labels share a colour, so every colour for a line that is followed has a contrast of 4.5:1 to the
paper; no one colour can have that on both grounds, hence two palettes. The five series stay apart in
simulated protanopia, deuteranopia and tritanopia. A test holds both promises.
"""

from __future__ import annotations

from dataclasses import dataclass

from components.chart import Role


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb; ``series`` holds the five of the chosen counties, the first is the accent."""

    series: tuple[str, str, str, str, str]
    riket: str
    background_line: str
    ink: str
    ink_soft: str
    rule: str
    paper: str

    def colour(self, token: str) -> str:
        """The colour of a token, named as its CSS variable: "series-1", "ink-soft"."""
        if token.startswith("series-"):
            return self.series[int(token.removeprefix("series-")) - 1]
        return str(getattr(self, token.replace("-", "_")))


LIGHT = Palette(
    series=("#0b5563", "#b84b14", "#a73cdd", "#844539", "#572786"),
    riket="#16191b",
    background_line="#c3c8ca",
    ink="#16191b",
    ink_soft="#566066",
    rule="#dcdfdf",
    paper="#fbfaf7",
)
DARK = Palette(
    series=("#6fc7d6", "#d46025", "#8f7de8", "#d1c794", "#bf6986"),
    riket="#f2f1ec",
    background_line="#474f53",
    ink="#f2f1ec",
    ink_soft="#a9b2b6",
    rule="#333b3f",
    paper="#14191b",
)

PLOTLY_DASHES = ("solid", "6px,3px", "2px,3px", "10px,3px,2px,3px", "12px,4px")
SVG_DASHES = (None, "6 3", "2 3", "10 3 2 3", "12 4")
RIKET_PLOTLY_DASH = "4px,4px"
RIKET_SVG_DASH = "4 4"
MEDIAN_PLOTLY_DASH = "16px,6px"
MEDIAN_SVG_DASH = "16 6"
SYMBOLS = ("circle", "square", "diamond", "triangle-up", "triangle-down")
RIKET_SYMBOL = "circle"


def token(role: Role, rank: int | None) -> str:
    """The name of a region's colour in every drawing."""
    match role:
        case Role.RIKET:
            return "riket"
        case Role.MEMBER:
            return "ink-soft"
        case Role.MEDIAN:
            return "ink"
        case Role.BACKGROUND:
            return "background-line"
        case Role.CHOSEN:
            return f"series-{(rank or 0) + 1}"
