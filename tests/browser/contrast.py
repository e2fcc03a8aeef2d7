"""Contrast as WCAG reckons it, of what the browser says that it shows."""

from __future__ import annotations

from typing import Any

from tests.browser.visit import Visit

RECKONING = """
const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
window.seen = {
  rgba(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  },
  luminance(colour) {
    const part = (value) => value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const [red, green, blue] = seen.rgba(colour).map(part);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  },
  contrast(one, other) {
    const [low, high] = [seen.luminance(one), seen.luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  },
  /* The colour behind an element's words: its own background, or the nearest one around it. */
  ground(element) {
    for (let one = element; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (seen.rgba(colour)[3] > 0.99) return colour;
    }
    return "Canvas";
  },
};
"""


def reckon(visit: Visit, script: str, *arguments: object) -> Any:
    """What a script returns that reckons with ``seen``: rgba, luminance, contrast, ground."""
    return visit.run(RECKONING + script, *arguments)
