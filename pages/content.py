"""A page's content as plain JSON, made once per address and data version."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

from dash.development.base_component import Component
from plotly.utils import PlotlyJSONEncoder

from components.markup import frozen
from data.cache import cached
from pages.address import address, parse
from pages.view import View

Content = Callable[[View], Component]
Layout = Callable[..., dict[str, Any]]


def plain(component: Component) -> dict[str, Any]:
    """A component tree as the JSON that Dash sends: cheap to keep, cheap to answer with."""
    return dict(json.loads(json.dumps(component, cls=PlotlyJSONEncoder)))


def page_layout(template: str, content: Content, interactive: bool = False) -> Layout:
    """The layout function of a page at ``template``; a page that is not interactive becomes one piece of markup."""

    def layout(**given: object) -> dict[str, Any]:
        names = {name for name in given if f"{{{name}}}" in template}
        path = template.format(**{name: given[name] for name in names})
        query = {name: _values(value) for name, value in given.items() if name not in names}
        return tree(parse(path, query), content, interactive)

    return layout


def tree(view: View, content: Content, interactive: bool) -> dict[str, Any]:
    """The content of a view as plain JSON, from the cache when it has been made before."""

    def make() -> dict[str, Any]:
        made = content(view)
        return plain(made if interactive else frozen(made))

    return cached(f"page:{address(view)}", make)


def _values(value: object) -> Sequence[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
