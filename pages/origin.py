"""Where the site is to the world: what addresses begin with that leave it, in codes, files, pictures and QR.

It is set by who runs the site, never by what a request says of its host: kept answers carry it.
"""

from __future__ import annotations

_origin = ""


def use(origin: str) -> None:
    """From now on: "https://lanslaget.example", without a slash at the end."""
    global _origin
    _origin = origin.rstrip("/")


def absolute(address: str) -> str:
    """An address of ours as the world knows it."""
    return f"{_origin}{address}"
