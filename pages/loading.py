"""The one script that stands in every document: it asks for the others when the page has been painted.

A script with ``defer`` runs before the first paint when it comes soon enough, and takes time from it even when not.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from markupsafe import escape

from components.script_hash import script_hash

SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
HASH = script_hash(SCRIPT)

CHECKED_BY_DASH = "_dash-renderer"
"""Dash refuses a document without this id, and without an attribute ``src`` that holds "dash-renderer"."""


def tag(scripts: Iterable[str], later: Iterable[str]) -> str:
    """The tag for the end of a document: scripts to run in their order, and those that are asked for in advance."""
    told = f'data-src="{escape(" ".join(scripts))}" data-later="{escape(" ".join(later))}"'
    return f'<script id="{CHECKED_BY_DASH}" {told}>{SCRIPT}</script>'
