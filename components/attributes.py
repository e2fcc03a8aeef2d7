"""Attributes whose names hold a dash, and what an element may hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash.development.base_component import Component

Node = str | int | float | Component | None
"""One child of an element."""

Nodes = Node | Sequence[Node]
"""All that an element may hold."""


def aria(**words: str) -> dict[str, Any]:
    """``aria(label="x")`` is aria-label="x"."""
    return {f"aria-{name}": value for name, value in words.items()}


def data(**words: str) -> dict[str, Any]:
    """``data(code="20")`` is data-code="20"."""
    return {f"data-{name}": value for name, value in words.items()}
