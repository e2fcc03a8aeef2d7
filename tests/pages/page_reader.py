"""Reads a page as a browser would build it: Dash's JSON and ready-made markup become one tree of elements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
ATTRIBUTES = {"className": "class", "htmlFor": "for", "tabIndex": "tabindex", "colSpan": "colspan"}
NO_ATTRIBUTE = frozenset({"children", "html", "tag", "figure", "config", "hideout"})


@dataclass
class Element:
    """One element of a page; ``properties`` holds what Dash knows of it besides attributes (figure, hideout)."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    properties: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """All text inside, with whitespace as written."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> list[str]:
        """The words of the class attribute."""
        return (self.attributes.get("class") or "").split()

    def walk(self) -> Iterator[Element]:
        """This element and all inside it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str = "", **wanted: str) -> list[Element]:
        """The elements of that tag whose attributes have these values ("_" for "-")."""
        attributes = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return [
            one
            for one in self.walk()
            if (not tag or one.tag == tag)
            and all(one.attributes.get(name) == value for name, value in attributes.items())
        ]

    def having(self, attribute: str) -> list[Element]:
        """The elements that carry the attribute."""
        return [one for one in self.walk() if attribute in one.attributes]

    def one(self, tag: str = "", **wanted: str) -> Element:
        """The only such element; AssertionError if there is none or several."""
        found = self.all(tag, **wanted)
        assert len(found) == 1, f"{len(found)} elements {tag} {wanted}"
        return found[0]

    def with_class(self, name: str) -> list[Element]:
        """The elements of that class."""
        return [one for one in self.walk() if name in one.classes]


class _Builder(HTMLParser):
    """Builds elements and refuses markup whose tags do not match."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"<{tag}> repeats an attribute"
        one = Element(tag, dict(attrs))
        self._close_option(tag == "option")
        self.open[-1].children.append(one)
        if tag not in VOID:
            self.open.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, dict(attrs)))

    def _close_option(self, ends: bool) -> None:
        """An option need not be closed in HTML."""
        if ends and self.open[-1].tag == "option":
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        self._close_option(tag != "option")
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def of_html(text: str) -> Element:
    """The elements of markup, under one root; AssertionError for tags that do not match."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    assert builder.open == [builder.root], f"<{builder.open[-1].tag}> is never closed"
    return builder.root


def of_json(tree: Any) -> Element:
    """The elements of a Dash layout as it came over the wire, under one root."""
    return Element("root", children=list(_nodes(tree)))


def _nodes(tree: Any) -> Iterator[Element | str]:
    if isinstance(tree, list):
        for one in tree:
            yield from _nodes(one)
    elif isinstance(tree, Mapping):
        yield _component(tree)
    elif tree is not None:
        yield str(tree)


def _component(plain: Mapping[str, Any]) -> Element:
    assert set(plain) == {"props", "type", "namespace"}, f"no component: {sorted(plain)}"
    props = plain["props"]
    if plain["namespace"] == "lanslaget":
        inside: list[Element | str] = list(of_html(props["html"]).children)
        tag = props["tag"]
    else:
        inside, tag = list(_nodes(props.get("children"))), str(plain["type"]).lower()
    return Element(tag, _attributes(props), inside, {"type": plain["type"], **props})


def _attributes(props: Mapping[str, Any]) -> dict[str, str | None]:
    return {
        ATTRIBUTES.get(name, name): str(value)
        for name, value in props.items()
        if name not in NO_ATTRIBUTE and value is not None and value is not False
    }
