"""What every page is: its content and its title for a view, made once per address and data version."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component
from plotly.utils import PlotlyJSONEncoder

from components.citation import citation_box
from components.markup import Markup, frozen
from components.slide_link import slide_link
from data.cache import cached
from pages.address import address, parse
from pages.cite import citation
from pages.delivery import is_one_of_few
from pages.known_pages import PAGES, Page
from pages.page_foot import page_foot
from pages.panel_parts import parts
from pages.slide_address import FORUM, slide_address
from pages.view import ONE_INDICATOR, View

WITH_FOOT_OF_ITS_OWN = frozenset({"lan"})
"""Pages that on paper say more below themselves than where they are."""


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


def _made(page: Page, view: View) -> dict[str, Any]:
    made = _with_foot(page.content(view), view)
    whole = made if page.interactive else frozen(made)
    return dict(json.loads(json.dumps(whole, cls=PlotlyJSONEncoder)))


def _with_foot(made: Component, view: View) -> Component:
    """How the page is cited below it, and on paper where it is.

    A panel has its citation beside the code that embeds its chart, and a foot that follows its choices.
    """
    if view.page in ONE_INDICATOR:
        return html.Div([made, Markup(parts(view)["foot"], name="panel-foot")])
    own = view.page in WITH_FOOT_OF_ITS_OWN
    slide = None if view.page == FORUM else slide_link(slide_address(view))
    return html.Div([made, citation_box(citation(view)), slide, None if own else page_foot(view)])


def _values(value: object) -> Sequence[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
