"""How a document looks: its icon, and the stylesheets within, so that its first paint waits for nothing.

A stylesheet of its own is asked for only when the document has begun to come, and holds up all of it.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pages.static_files import ASSETS, ICON, addresses

COMMENT = re.compile(r"/\*.*?\*/", flags=re.DOTALL)
SPACE = re.compile(r"\s+")


def look() -> str:
    """The icon and the stylesheets of a document."""
    icon = (addresses() or {}).get(ICON, f"/assets/{ICON}")
    return f'<link rel="icon" href="{icon}" type="image/svg+xml"><style>{sheet()}</style>'


@cache
def sheet(assets: Path = ASSETS) -> str:
    """All stylesheets in the order of their names, without what only their readers need."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(assets.glob("*.css")))
    return SPACE.sub(" ", COMMENT.sub("", text)).strip()
