"""A list of views in one parameter: their addresses with semicolons between, in the order they are shown."""

from __future__ import annotations

from collections.abc import Sequence

from data.errors import BadParameter

MOST, LONGEST = 30, 2000
"""Views of a list, and characters of it: room for the whole address in what a server reads and a QR code holds."""

BETWEEN = ";"


def written(addresses: Sequence[str]) -> str:
    """The list as the parameter says it; in an address of ours a semicolon is always written %3B."""
    return BETWEEN.join(addresses)


def read(text: str) -> tuple[str, ...]:
    """The addresses of a list; BadParameter where there are too many."""
    if len(text) > LONGEST:
        raise BadParameter(f"Listan är för lång. Den får ha högst {LONGEST} tecken.")
    addresses = tuple(text.split(BETWEEN)) if text else ()
    if len(addresses) > MOST:
        raise BadParameter(f"Listan har {len(addresses)} bilder. Den får ha högst {MOST}.")
    return addresses
