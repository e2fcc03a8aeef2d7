"""Ready-made markup: a part of a page written as HTML once, on the server.

``html_of`` writes any tree of html components as HTML text. ``frozen`` wraps that text as one Dash component, so that
a long table or a drawing costs the browser one component instead of a thousand. The text is made only here, from
components whose texts are escaped; nothing a visitor types is passed through unescaped.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from dash.development.base_component import Component
from markupsafe import escape

VOID_TAGS = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col", "area"})
RENAMED_TAGS = {"mapel": "map", "objectel": "object"}
RENAMED_ATTRIBUTES = {"className": "class", "htmlFor": "for", "httpEquiv": "http-equiv"}
BOOLEAN_ATTRIBUTES = frozenset({"selected", "checked", "disabled", "open", "hidden", "required", "multiple"})
NOT_WRITTEN = frozenset({"children", "n_clicks", "disable_n_clicks", "key", "html", "tag"})
OURS = "lanslaget"


class Markup(Component):
    """An element whose inside is markup made by us; drawn by assets/markup.js."""

    _children_props: list[str] = []  # noqa: RUF012 - Dash reads these class attributes by name
    _base_nodes = ["children"]  # noqa: RUF012
    _namespace = OURS
    _type = "Markup"
    html: str
    tag: str
    className: str  # noqa: N815 - the name that React knows

    def __init__(self, html: object, tag: str = "div", class_name: str = "", name: str | None = None) -> None:
        self._prop_names = ["html", "tag", "className", "id"]
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = self._prop_names
        self.available_wildcard_properties: list[str] = []
        given = {"html": str(html), "tag": tag, "className": class_name}
        known = given | ({"id": name} if name else {})
        super().__init__(**known)  # type: ignore[no-untyped-call]  # Dash's own constructor


def frozen(component: Component, tag: str = "div", class_name: str = "", name: str | None = None) -> Markup:
    """A component tree as one component holding its HTML; ``name`` becomes its id."""
    return Markup(html_of(component), tag, class_name, name)


def html_of(node: object, drawings: Mapping[str, str] = MappingProxyType({})) -> str:
    """The HTML text of a component tree, or of its plain JSON; texts and attributes escaped.

    ``drawings`` by id stand where script will put a map or a graph.
    """
    return "".join(_parts(node, drawings))


def _parts(node: object, drawings: Mapping[str, str]) -> Iterator[str]:
    match node:
        case None:
            return
        case list() | tuple():
            for child in node:
                yield from _parts(child, drawings)
        case Component():
            yield from _element(node.to_plotly_json(), drawings)
        case dict():
            yield from _element(node, drawings)
        case _:
            yield str(escape(node))


def _element(plain: Mapping[str, Any], drawings: Mapping[str, str]) -> Iterator[str]:
    properties, tag = plain["props"], _tag(plain)
    if tag is None:  # a map or a graph
        yield drawings.get(properties.get("id", ""), "")
        yield from _parts(properties.get("children"), drawings)
        return
    yield f"<{tag}{_attributes(properties)}>"
    if plain["namespace"] == OURS:
        yield properties["html"]
    elif tag not in VOID_TAGS:
        yield from _parts(properties.get("children"), drawings)
    if tag not in VOID_TAGS:
        yield f"</{tag}>"


def _tag(plain: Mapping[str, Any]) -> str | None:
    if plain["namespace"] == OURS:
        return str(plain["props"]["tag"])
    if plain["namespace"] != "dash_html_components":
        return None
    lower = str(plain["type"]).lower()
    return RENAMED_TAGS.get(lower, lower)


def _attributes(properties: Mapping[str, Any]) -> str:
    """In order of their names: Dash gives them in another order in each process, and an ETag would change with it."""
    return "".join(
        _attribute(RENAMED_ATTRIBUTES.get(name, name.lower()), value)
        for name, value in sorted(properties.items())
        if name not in NOT_WRITTEN and _is_set(name, value)
    )


def _is_set(name: str, value: object) -> bool:
    """An empty value may mean something (an option's, an image's alt), an empty class does not."""
    return value is not None and value is not False and not (value == "" and name in ("className", "id"))


def _attribute(name: str, value: object) -> str:
    if name in BOOLEAN_ATTRIBUTES:
        return f" {name}"
    return f' {name}="{escape(value)}"'
