"""What may stand in an address of the API, and what an answer says besides its content, for the OpenAPI document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

YEARS = "^[0-9]{4}(-[0-9]{4})?$"
SEXES = ("t", "k", "m")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names that the catalogue has."""

    indicators: Sequence[str]
    regions: Sequence[str]


def parameters(vocabulary: Vocabulary) -> dict[str, Any]:
    """Of an address, by name."""
    return {
        "slug": {
            "name": "slug",
            "in": "path",
            "required": True,
            "description": "Måttets namn i adresser.",
            "schema": {"type": "string", "enum": list(vocabulary.indicators)},
        },
        "lan": _filter("lan", "Län, eller riket.", {"type": "string", "enum": list(vocabulary.regions)}),
        "ar": _filter("ar", "År, eller flera i rad: 2015-2020.", {"type": "string", "pattern": YEARS}),
        "kon": _filter("kon", "t: totalt, k: kvinnor, m: män.", {"type": "string", "enum": list(SEXES)}),
    }


HEADERS: dict[str, Any] = {
    "ETag": {"description": "Skicka den i If-None-Match nästa gång.", "schema": {"type": "string"}},
    "Cache-Control": {"description": "Så länge kan svaret sparas.", "schema": {"type": "string"}},
    "Link": {"description": "Var måttet beskrivs (describedby).", "schema": {"type": "string"}},
}


def _filter(name: str, words: str, items: dict[str, Any]) -> dict[str, Any]:
    """A list with commas between; without it, all there is."""
    return {
        "name": name,
        "in": "query",
        "description": f"{words} Flera skrivs med komma emellan; utan filter kommer alla.",
        "style": "form",
        "explode": False,
        "schema": {"type": "array", "items": items, "minItems": 1, "uniqueItems": True},
    }
