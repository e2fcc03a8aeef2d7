"""Reads the YAML file of one indicator: its name is the slug, and what it leaves out is the word unknown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from data.errors import Fault
from data.model import UNKNOWN, Indicator
from data.reading import SLUG, WRITE_SLUG, raw_yaml, shaped

LEFT_OUT: dict[str, Any] = {
    **dict.fromkeys(("title_en", "challenge", "dimension", "question", "definition"), UNKNOWN),
    **dict.fromkeys(("definition_source", "says", "says_not", "evidence"), UNKNOWN),
    **dict.fromkeys(("licence", "source_url", "next_release"), UNKNOWN),
    **dict.fromkeys(("better_because", "note", "definition_key"), ""),
    **dict.fromkeys(("family", "family_title", "family_label"), ""),
}
"""What a field means that the file leaves out. All others are required."""

_BREAK_LEFT_OUT: dict[str, Any] = {"regions": []}  # a break in all regions
_DERIVED_LEFT_OUT: dict[str, Any] = {"by": "", "base_year": None, "years_back": None}


def read_indicator(path: Path) -> tuple[Indicator | None, list[Fault]]:
    """The indicator, or every fault in the shape of its file."""
    raw, faults = raw_fields(path)
    if raw is None:
        return None, faults
    one, wrong = indicator_of(raw, path)
    return one, faults + wrong


def raw_fields(path: Path) -> tuple[dict[str, Any] | None, list[Fault]]:
    """What the file says, field by field, or why nothing can be read."""
    file = name_of(path)
    raw, faults = raw_yaml(path, file)
    if not isinstance(raw, dict):
        return None, faults or [Fault(file, "file", "holds no fields; write them as name: value")]
    return raw, faults


def indicator_of(raw: dict[str, Any], path: Path) -> tuple[Indicator | None, list[Fault]]:
    """The indicator that the fields of the file at ``path`` describe, or every fault in their shape."""
    file = name_of(path)
    faults = [Fault(file, field, remedy) for field, remedy in _misplaced(raw, path.stem)]
    one, wrong = shaped(Indicator, _completed(raw, path.stem), file)
    return one, faults + [_in_words_of_the_file(fault) for fault in wrong]


def name_of(path: Path) -> str:
    """How a fault names the file: ``indicators/folkmangd.yaml``."""
    return f"{path.parent.name}/{path.name}"


def _in_words_of_the_file(fault: Fault) -> Fault:
    return Fault(fault.file, fault.field.replace("derivation", "derived"), fault.remedy)


def _misplaced(raw: dict[str, Any], slug: str) -> Iterator[tuple[str, str]]:
    if not SLUG.fullmatch(slug):
        yield "file name", f'"{slug}" is not a slug; {WRITE_SLUG}'
    if "slug" in raw:
        yield "slug", "stands in the file name already; take it out"
    if "derivation" in raw:
        yield "derivation", 'is not a field; did you mean "derived"?'


def _completed(raw: dict[str, Any], slug: str) -> dict[str, Any]:
    """The fields of the model, with its names and with what was left out."""
    found = {field: value for field, value in raw.items() if field not in {"slug", "derivation", "derived"}}
    if "every" in found:
        found["every"] = _years_between(found["every"])
    if "derived" in raw:
        found["derivation"] = _with(_DERIVED_LEFT_OUT, raw["derived"])
    if isinstance(found.get("breaks"), list):
        found["breaks"] = [_with(_BREAK_LEFT_OUT, one) for one in found["breaks"]]
    return {**LEFT_OUT, **found, "slug": slug if SLUG.fullmatch(slug) else ""}


def _years_between(written: object) -> object:
    """None means irregular, and only the word irregular means it."""
    if written == "irregular":
        return None
    return "nothing" if written is None else written


def _with(left_out: dict[str, Any], raw: object) -> object:
    return {**left_out, **raw} if isinstance(raw, dict) else raw
