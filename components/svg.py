"""SVG elements as text: every text and attribute is escaped on the way in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from components.palette import LIGHT, Palette

NAMESPACE = "http://www.w3.org/2000/svg"
FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"


def element(name: str, attributes: Mapping[str, object] | None = None, *children: str) -> Markup:
    """One element. Attributes that are None are left out, floats are written with at most two decimals.

    Children that are not Markup already are escaped.
    """
    written = Markup("").join(
        Markup(' {}="{}"').format(key, _text(value))
        for key, value in (attributes or {}).items()
        if value is not None
    )
    inside = Markup("").join(escape(child) for child in children)
    return Markup("<{0}{1}>{2}</{0}>").format(Markup(name), written, inside)


def coordinate(value: float) -> str:
    """A coordinate in pixels with at most two decimals."""
    return f"{round(value, 2):.2f}".rstrip("0").rstrip(".")


def steps(numbers: Iterable[str]) -> str:
    """Numbers of a path one after another; a minus needs no space before it."""
    return " ".join(numbers).replace(" -", "-")


def _text(value: object) -> str:
    return coordinate(value) if isinstance(value, float) else str(value)


def paint(token: str, palette: Palette | None) -> str:
    """A colour: the CSS variable of the page, or plain where a drawing stands alone (``palette``)."""
    return palette.colour(token) if palette else f"var(--{token},{LIGHT.colour(token)})"


def stroke(token: str, palette: Palette | None, width: float = 1.0, dash: str | None = None) -> str:
    """A style for lines."""
    dashes = f";stroke-dasharray:{dash}" if dash else ""
    return f"fill:none;stroke:{paint(token, palette)};stroke-width:{coordinate(width)}{dashes}"


def fill(token: str, palette: Palette | None) -> str:
    """A style for texts and filled shapes."""
    return f"fill:{paint(token, palette)}"


def words(text: str, x: float, y: float, token: str, palette: Palette | None, **more: object) -> Markup:
    """A line of text; ``more`` are attributes with _ for - (``class_`` for class)."""
    place: dict[str, object] = {"x": x, "y": y, "style": fill(token, palette)}
    return element(
        "text", place | {key.rstrip("_").replace("_", "-"): value for key, value in more.items()}, text
    )
