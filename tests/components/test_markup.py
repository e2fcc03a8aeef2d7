"""A tree of components becomes HTML that says the same, and nothing a visitor typed becomes markup."""

from __future__ import annotations

from typing import Any

import pytest
from dash import dcc, html
from hypothesis import given
from hypothesis import strategies as st

from components.markup import Markup, frozen, html_of
from tests.pages.page_reader import Element, of_html

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=20)
values = texts.map(lambda text: text.replace("\n", " "))


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> Any:
    """A component with attributes, texts and components inside."""
    kind = draw(st.sampled_from([html.Div, html.P, html.Span, html.Li, html.A]))
    inside = st.one_of(texts, trees(depth - 1)) if depth else texts
    attributes = draw(
        st.dictionaries(st.sampled_from(["title", "className", "id", "data-x", "aria-label"]), values)
    )
    return kind(draw(st.lists(inside, max_size=3)), **attributes)


def same(read: Element, made: Any) -> None:
    """The element says what the component says."""
    assert read.tag == made._type.lower()
    for name in ("title", "data-x", "aria-label"):
        assert read.attributes.get(name) == getattr(made, name, None)
    assert read.attributes.get("class") == (getattr(made, "className", None) or None)
    joined = "".join(one for one in made.children if isinstance(one, str))
    assert "".join(one for one in read.children if isinstance(one, str)) == joined
    inner = [one for one in made.children if not isinstance(one, str)]
    for one, other in zip([one for one in read.children if isinstance(one, Element)], inner, strict=True):
        same(one, other)


@given(trees())
def test_html_says_what_the_components_say(tree: Any) -> None:
    (read,) = [one for one in of_html(html_of(tree)).children if isinstance(one, Element)]
    same(read, tree)


@given(texts)
def test_no_text_becomes_markup(text: str) -> None:
    read = of_html(html_of(html.P(text, title=text.replace("\n", " "))))
    assert [one.tag for one in read.walk()] == ["root", "p"]
    assert read.text == text


@pytest.mark.parametrize(
    ("component", "expected"),
    [
        (html.Br(), "<br>"),
        (html.P(None), "<p></p>"),
        (html.P(0), "<p>0</p>"),
        (html.P(["a", None, html.B("b")]), "<p>a<b>b</b></p>"),
        (html.Label("x", htmlFor="y"), '<label for="y">x</label>'),
        (html.Option("x", value="", selected=True), '<option value="" selected>x</option>'),
        (html.Option("x", value="a", selected=False), '<option value="a">x</option>'),
        (html.Details(open=True), "<details open></details>"),
        (html.Div("x", n_clicks=3, key="k"), "<div>x</div>"),
        (html.Td("x", colSpan="2"), '<td colspan="2">x</td>'),
        (["a", html.I("b")], "a<i>b</i>"),
        (None, ""),
        (Markup("<b>x</b>", "span", "y", "z"), '<span class="y" id="z"><b>x</b></span>'),
    ],
)
def test_each_sort_of_part_is_written(component: object, expected: str) -> None:
    assert of_html(html_of(component)) == of_html(expected)


def test_a_graph_is_left_out_and_what_stands_around_it_is_kept() -> None:
    assert html_of(html.Div(["a", dcc.Graph(id="g"), "b"])) == "<div>ab</div>"


def test_frozen_is_one_component_that_says_the_same() -> None:
    tree = html.Ul([html.Li("a & b"), html.Li(html.A("c", href="/?x=1&y=2"))])
    one = frozen(tree, "section", "box", "name")
    assert of_html(html_of(one)).one("section", id="name", class_="box").text == "a & bc"
    assert one.html == html_of(tree)
    assert of_html(one.html).one("a").attributes["href"] == "/?x=1&y=2"


def test_attributes_stand_in_the_same_order_in_every_process() -> None:
    properties = {"value": "84.2", "title": "preliminär", "className": "number", "children": "84,2"}
    written = [
        html_of({"namespace": "dash_html_components", "type": "Data", "props": dict(one)})
        for one in (properties.items(), reversed(properties.items()))
    ]
    assert written == ['<data class="number" title="preliminär" value="84.2">84,2</data>'] * 2
