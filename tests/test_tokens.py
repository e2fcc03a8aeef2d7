"""One set of colours: the stylesheet, the drawings and the dark theme mean the same by the same name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from components.palette import DARK, LIGHT, Palette
from components.shades import COLOURS

ROOT = Path(__file__).parent.parent
ASSETS = ROOT / "assets"
TOKENS = (
    *(f"series-{place}" for place in range(1, 6)),
    "riket",
    "background-line",
    "ink",
    "ink-soft",
    "rule",
    "paper",
)
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(", re.IGNORECASE)
MAY_HOLD_COLOURS = {"10-tokens.css", "35-plotly.css", "40-print.css", "icon.svg"}
TRANSPARENT = '"rgba(0,0,0,0)"'


def tokens() -> tuple[dict[str, str], dict[str, str]]:
    """The custom properties for light and for dark ground."""
    light, dark = (
        (ASSETS / "10-tokens.css")
        .read_text(encoding="utf-8")
        .split("@media screen and (prefers-color-scheme: dark)")
    )
    return tuple(dict(re.findall(r"--([a-z0-9-]+):\s*([^;]+);", one)) for one in (light, dark))  # type: ignore[return-value]  # two


def without_comments(text: str) -> str:
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


@pytest.mark.parametrize(("palette", "place"), [(LIGHT, 0), (DARK, 1)], ids=["light", "dark"])
@pytest.mark.parametrize("token", TOKENS)
def test_a_token_is_the_colour_of_the_drawings(palette: Palette, place: int, token: str) -> None:
    assert tokens()[place][token] == palette.colour(token)


@pytest.mark.parametrize(("palette", "place"), [(LIGHT, 0), (DARK, 1)], ids=["light", "dark"])
def test_a_county_has_the_same_colour_in_every_drawing(palette: Palette, place: int) -> None:
    known = tokens()[0] | tokens()[place]
    for name, colour in COLOURS[palette].items():
        token = known[name]
        assert colour == known[token[len("var(--") : -1]] if token.startswith("var(") else colour == token, (
            name
        )
    named = {name for name in known if re.match("map-|on-s", name)}
    assert named <= set(COLOURS[palette])


def test_every_colour_of_light_has_its_dark_one() -> None:
    light, dark = tokens()
    colours = {name for name, value in light.items() if value.startswith("#")}
    same_on_both = {"on-s4"} & colours
    assert colours - set(dark) <= same_on_both | {"on-s0"}
    assert set(dark) <= set(light)


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize("property_", ["stroke", "fill"])
def test_a_colour_that_plotly_writes_becomes_the_theme_s(token: str, property_: str) -> None:
    text = (ASSETS / "35-plotly.css").read_text(encoding="utf-8")
    rules = dict(
        re.findall(rf'\[style\*="{property_}: (rgb\([^"]*\))"\] {{ {property_}: (var\([^)]*\))', text)
    )
    colour = LIGHT.colour(token)
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    theirs = rules[f"rgb({red}, {green}, {blue})"].removeprefix("var(--").removesuffix(")")
    assert (LIGHT.colour(theirs), DARK.colour(theirs)) == (colour, DARK.colour(token))


def test_no_colour_stands_outside_the_tokens() -> None:
    for path in sorted([*ASSETS.iterdir(), *(ROOT / "components").glob("*.css")]):
        if path.suffix in {".css", ".js", ".svg"} and path.name not in MAY_HOLD_COLOURS:
            assert not COLOUR.findall(without_comments(path.read_text(encoding="utf-8"))), path.name


def test_no_colour_and_no_style_stands_in_the_source_of_pages_and_components() -> None:
    for path in sorted(
        [*(ROOT / "pages").glob("*.py"), *(ROOT / "components").glob("*.py"), ROOT / "app.py"]
    ):
        text = path.read_text(encoding="utf-8").replace(TRANSPARENT, "")
        if path.name not in ("palette.py", "shades.py"):
            assert not re.findall(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|rgba?\(|hsla?\(", text), path.name
        if path.name in {
            "sparkline.py",
            "embed_code.py",
            "embed_key.py",
            "slide_document.py",
        } or path.name.startswith("svg"):
            continue  # a drawing or a frame takes its looks along, into documents without our stylesheet
        assert not re.findall(r"\bstyle\s*=\s*\{\s*[\"'](?!variable)", text), path.name
        assert not re.findall(r"\bstyle=\"", text), path.name


@pytest.mark.parametrize("path", sorted(ASSETS.glob("*.css")), ids=lambda path: path.name)
def test_every_token_that_is_used_is_defined(path: Path) -> None:
    texts = [one.read_text(encoding="utf-8") for one in ASSETS.glob("*.css")]
    defined = {name for text in texts for name in re.findall(r"--([a-z0-9-]+):", text)}
    assert set(re.findall(r"var\(--([a-z0-9-]+)", path.read_text(encoding="utf-8"))) <= defined
