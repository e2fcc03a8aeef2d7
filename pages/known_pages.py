"""Every page that a view can name: how it is made, what it is called, what it says in a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dash.development.base_component import Component

from pages.view import View


@dataclass(frozen=True, slots=True)
class Page:
    """How a page is made; one that is not interactive is sent as a single piece of markup."""

    content: Callable[[View], Component]
    title: Callable[[View], str]
    interactive: bool
    words: Callable[[View], str] | None


PAGES: dict[str, Page] = {}
"""By the name that a View carries."""


def title(view: View) -> str:
    """The title of a view's page."""
    return PAGES[view.page].title(view)
