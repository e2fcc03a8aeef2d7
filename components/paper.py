"""What stands on paper and not on the screen: where the page is, of which figures, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import Node
from components.group_note import group_words
from components.markup import Markup
from components.profile import Profile
from components.qr import qr
from components.row_words import STAR
from components.source import NOT_CHECKED
from data.model import Group

COMPUTED_ON = "Egen beräkning på siffror från "
PLACE_WORDS = "Platsen bland länen räknas från det högsta värdet och är inget omdöme."
QR_WORDS = "QR-kod som leder till sidan på webben"


def foot(address: str, version: str, notes: Sequence[str] = (), code: bool = False) -> Component:
    """The foot of a printed page: notes, the page's address and the data version, and a QR code if asked for."""
    lines = [html.P(note) for note in notes]
    where: list[Node] = [html.Span(address), f" · {version_words(version)}"]
    text = html.Div([*lines, html.P(where, className="where")])
    drawn = [Markup(qr(address, QR_WORDS))] if code else []
    return html.Div([text, *drawn], className="paper-foot on-paper")


def version_words(version: str) -> str:
    """The data version as it is written on paper."""
    return f"Dataversion {version}"


def profile_notes(profile: Profile, copied_on: str) -> tuple[str, ...]:
    """Under a profile's rows on paper: what was left out, who publishes the figures, what is our own."""
    group = [group_words(profile.against, profile.county)] if isinstance(profile.against, Group) else []
    return (*group, _left_out(profile), _publishers(profile), _ours(copied_on))


def _left_out(profile: Profile) -> str:
    there = sum(row.is_on_paper for row in profile.rows)
    rest = sum(not row.is_on_paper for row in profile.rows)
    return (
        f"Här står de {there} mått som länen får rangordnas efter. {rest} mått till står på webben: antal, index, "
        "urvalsundersökningar och mått på förutsättningar."
    )


def _publishers(profile: Profile) -> str:
    named = {row.summary.indicator.publisher for row in profile.rows if row.is_on_paper}
    computed = {one for one in named if one.startswith(COMPUTED_ON)}
    on = (one.removeprefix(COMPUTED_ON) for one in computed)
    return f"Utgivare: {_listed(named - computed)}. {STAR} {COMPUTED_ON}{_listed(on)}."


def _listed(names: Iterable[str]) -> str:
    """With semicolons, since the names hold commas."""
    return "; ".join(swedish.in_order(names))


def _ours(copied_on: str) -> str:
    return (
        "Skillnader står i måttets enhet, för procent i procentenheter. "
        f"Skillnad, riktning och plats är egen beräkning. {PLACE_WORDS} "
        "Tabell, definition och formel står på varje måtts sida. "
        f"Siffrorna kopierades {swedish.date_words(copied_on)}: {NOT_CHECKED}."
    )
