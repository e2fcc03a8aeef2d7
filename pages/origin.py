"""Where the site is to the world: what addresses begin with that leave it, in codes, files, pictures and QR.

It is set by who runs the site, never by what a request says of its host: kept answers carry it.
"""

from __future__ import annotations

from urllib.parse import SplitResult, unquote, urlsplit

_origin = ""


def use(origin: str) -> None:
    """From now on: "https://lanslaget.example", without a slash at the end."""
    global _origin
    _origin = origin.rstrip("/")


def absolute(address: str) -> str:
    """An address of ours as the world knows it."""
    return f"{_origin}{address}"


def within(url: str) -> tuple[str, str] | None:
    """Path and query of an address that the world knows as ours; None for what belongs to somebody else.

    The scheme may be either, since a site over TLS is found by its old addresses too.
    """
    asked, ours = _split(url), _split(_origin)
    if asked is None or ours is None or asked.netloc.lower() != ours.netloc.lower():
        return None
    if asked.scheme not in {ours.scheme, "http", "https"}:
        return None
    return unquote(asked.path) or "/", asked.query


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:  # such as "//[", half an IPv6 host
        return None
