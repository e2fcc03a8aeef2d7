"""What every page is: its content and its title for a view, made once per address and data version."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dash.development.base_component import Component
from plotly.utils import PlotlyJSONEncoder

from components.markup import frozen
from data.cache import cached
from pages.address import address, parse
from pages.delivery import is_one_of_few
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


def page(
    name: str,
    template: str,
    content: Callable[[View], Component],
    title: Callable[[View], str],
    interactive: bool = False,
    words: Callable[[View], str] | None = None,
) -> dict[str, Any]:
    """What Dash is told of a page at ``template``, "/lan/<county>"; the first answer finds it in PAGES.

    ``words`` is what a view says in a sentence or two, where it is not one indicator's.
    """
    PAGES[name] = Page(content, title, interactive, words)
    variables = template.replace("<", "{").replace(">", "}")
    names = [part[1:-1] for part in template.split("/") if part.startswith("<")]

    def view(given: dict[str, object]) -> View:
        path = variables.format(**{one: given.pop(one, "") for one in names})
        return parse(path, {one: _values(value) for one, value in given.items()})

    return {
        "path_template": template,
        "title": lambda **given: title(view(given)),
        "layout": lambda **given: tree(view(given)),
    }


def tree(view: View) -> dict[str, Any]:
    """The content of a view as the plain JSON that Dash sends, from the cache when it has been made before."""
    if not is_one_of_few(view):
        return _made(PAGES[view.page], view)
    return cached(f"page:{address(view)}", lambda: _made(PAGES[view.page], view))


def title(view: View) -> str:
    """The title of a view's page."""
    return PAGES[view.page].title(view)


def _made(page: Page, view: View) -> dict[str, Any]:
    made = page.content(view)
    whole = made if page.interactive else frozen(made)
    return dict(json.loads(json.dumps(whole, cls=PlotlyJSONEncoder)))


def _values(value: object) -> Sequence[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
