"""What the picture says that stands for a view where it is shared, before anything is laid out."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Keys:
    """What the colours of a map mean: a heading, and words by colour word."""

    heading: str
    words: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing with plain colours, its size in pixels on the card; a tall one stands beside the title too."""

    svg: Markup
    width: float
    height: float
    scale: float
    tall: bool
    keys: Keys | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """The number that matters, its unit, and what it stands beside: "Riket: 84,3 år", or ""."""

    value: str
    unit: str
    beside: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the picture says: a short line, the title under it, a number or some words, whose they are."""

    kicker: str
    title: str
    figure: Figure | None
    words: str
    source: str

    @property
    def name(self) -> str:
        """What is said to those who do not see it."""
        one = self.figure
        number = (f"{one.value} {one.unit}", one.beside) if one else ()
        parts = (self.title, self.kicker, *number, self.words)
        return ". ".join(part.strip(". ") for part in parts if part) + "."
