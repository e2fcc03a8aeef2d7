"""Text in lines that fit a width, for drawings."""

from __future__ import annotations

import textwrap


def lines(text: str, letters: float) -> list[str]:
    """Lines of at most that many letters; a longer word stands alone on its line."""
    return textwrap.wrap(text, max(1, int(letters)), break_long_words=False, break_on_hyphens=False)


def balanced(text: str, letters: float) -> list[str]:
    """As few lines, and all about as long: no single word is left on the last one."""
    found = lines(text, letters)
    for narrower in range(int(letters) - 1, 0, -1):
        tried = lines(text, narrower)
        if len(tried) > len(found) or max(map(len, tried), default=0) > narrower:
            break
        found = tried
    return found
