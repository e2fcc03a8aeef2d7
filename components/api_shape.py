"""What the answers of the API have in common: how a field is described, and what becomes of the word unknown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from data.model import UNKNOWN, Flag

ROOT = "/api/v1/"
"""What every address of the API begins with: a promise."""

Address = Annotated[str, WithJsonSchema({"type": "string", "format": "uri"})]
Day = Annotated[str, WithJsonSchema({"type": "string", "format": "date"})]


@dataclass(frozen=True, slots=True)
class Imprint:
    """Which version of the figures an answer is of, and how an address of ours is written for the world."""

    version: str
    copied_on: str  # ISO date
    absolute: Callable[[str], str]


def told(words: str) -> Any:
    """What the document of the API says of a field."""
    return Field(description=words)


def known(text: str) -> str | None:
    """The text; None where the field is empty, or says that no source tells."""
    return None if text in ("", UNKNOWN) else text


@dataclass(frozen=True, slots=True)
class ProblemAnswer:
    """What went wrong, in the form of RFC 9457."""

    type: Annotated[str, told("Alltid about:blank: status och detail säger vad felet är.")]
    title: Annotated[str, told("Felet i korthet.")]
    status: Annotated[int, told("HTTP-status.")]
    detail: Annotated[str, told("Vad som är fel, och vad som går i stället.")]


FLAGS: Mapping[Flag, str] = {
    Flag.FINAL: "Slutligt värde.",
    Flag.PROVISIONAL: "Preliminärt värde.",
    Flag.REVISED: "Reviderat värde.",
    Flag.ESTIMATED: "Uppskattat värde.",
    Flag.BREAK: "Brott i serien: värdet går inte att jämföra med tidigare år.",
    Flag.MISSING: "Uppgift saknas i kopian. Värdet är tomt.",
    Flag.WITHHELD: "Länsläget håller inne värdet, som är orimligt i källan. Värdet är tomt.",
    Flag.NOT_APPLICABLE: "Uppgift kan inte förekomma. Värdet är tomt.",
}
"""What each flag says of a value."""
