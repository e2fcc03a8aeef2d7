"""The foot that every page has on paper: what the view is called, its counties too, where it is, the data version."""

from __future__ import annotations

from dash.development.base_component import Component

from components.paper import foot
from data import store
from pages import origin
from pages.address import address
from pages.caption import name
from pages.view import View


def page_foot(view: View) -> Component:
    """The foot of a view's page."""
    return foot_at(address(view), name(view))


def foot_at(address: str, words: str) -> Component:
    """The foot of what is no view, such as a search: its address without the origin, and what it is called."""
    return foot(origin.absolute(address), store.version(), (words,))
