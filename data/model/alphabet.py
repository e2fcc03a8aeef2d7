"""The Swedish alphabet, which orders names wherever they are listed."""

from __future__ import annotations

import unicodedata


def alphabetical(word: str) -> tuple[tuple[int, ...], str]:
    """The key that sorts by the Swedish alphabet, where å, ä and ö come last and é counts as e.

    Words that are equal but for case or accents fall back on the text.
    """
    return tuple(place for letter in word.casefold() for place in _letter_places(letter)), word


def _letter_places(letter: str) -> tuple[int, ...]:
    if letter in "åäö":
        return (ord("z") + 1 + "åäö".index(letter),)
    return tuple(
        ord(part) for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part)
    )
