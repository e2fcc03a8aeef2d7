"""Reads a YAML file as the types of the model, and says in words what is wrong with it."""

from __future__ import annotations

import dataclasses
import difflib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args, get_type_hints

import yaml
from pydantic import TypeAdapter, ValidationError

from data.errors import Fault
from data.model import UNKNOWN

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

T = TypeVar("T")

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WRITE_SLUG = "write it with a–z, 0–9 and single hyphens"

_DATES = {"valid_from", "valid_to", "checked_on", "next_release", "copied_on"}
_MAY_LACK_A_DAY = {"decided", "revised"}
_URLS = {"url", "source_url", "priorities_url"}
_SLUGS = {"slug", "family"}
_REMEDIES = {
    "missing": "is missing; write it",
    "string_type": "must be text; put it in quotes if it looks like a number, yes, no or null",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list",
    "dataclass_type": "must be fields with values, one per line",
}


class _Loader(yaml.CSafeLoader):
    """YAML whose dates stay text, and which notes a key that stands twice."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.repeated: list[tuple[int, str]] = []

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping; repeated keys are noted with their line."""
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                self.repeated.append((key.start_mark.line + 1, str(key.value)))
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def raw_yaml(path: Path, file: str) -> tuple[Any, list[Fault]]:
    """What the file holds, as plain lists and mappings; None and a fault when it is not YAML."""
    try:
        loader = _Loader(path.read_text(encoding="utf-8"))
        found = loader.get_single_data()
    except FileNotFoundError:
        return None, [Fault(file, "file", "is missing; write it")]
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        said = " ".join(str(error).split())
        return None, [
            Fault(file, "file", f"is not YAML in UTF-8; correct it where the reader stopped: {said}")
        ]
    faults = [Fault(file, key, f"stands twice (line {line}); keep one") for line, key in loader.repeated]
    return found, faults


def shaped(shape: type[T], raw: Any, file: str) -> tuple[T | None, list[Fault]]:
    """The raw mapping or list as ``shape``, or every fault in it."""
    faults = list(_wrong_words(raw, file, ""))
    try:
        # Through JSON, since only there strict reading takes lists for tuples and text for enums.
        read: T = _adapter(cast(Any, shape)).validate_json(json.dumps(raw), strict=True, extra="forbid")
    except ValidationError as error:
        words = tuple(_field_names(shape))
        return None, [_told(one, file, words) for one in error.errors()] + faults
    return read, faults


def read_yaml(shape: type[T], path: Path, file: str) -> tuple[T | None, list[Fault]]:
    """A whole file as ``shape``."""
    raw, faults = raw_yaml(path, file)
    if raw is None:
        return None, faults or [Fault(file, "file", "is empty; write its fields")]
    read, wrong = shaped(shape, raw, file)
    return read, faults + wrong


def suggestion(word: str, words: Iterable[str]) -> str:
    """``; did you mean …?`` with the nearest spelling, or nothing."""
    near = difflib.get_close_matches(word, list(words), n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


@cache
def _adapter(shape: Any) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def _told(error: ErrorDetails, file: str, words: tuple[str, ...]) -> Fault:
    """A fault in our words for one of pydantic's."""
    kind, field = error["type"], _place(error["loc"])
    if kind == "unexpected_keyword_argument":
        return Fault(
            file, field, "is not a field" + (suggestion(str(error["loc"][-1]), words) or "; take it out")
        )
    if kind == "enum":
        return Fault(file, field, f'"{error["input"]}" is unknown; write {error["ctx"]["expected"]}')
    return Fault(file, field, _REMEDIES.get(kind, f"{error['msg']}; correct it"))


def _place(location: Iterable[int | str]) -> str:
    """``entry 3, source, url``: entries are counted from 1, as an editor does."""
    return ", ".join(f"entry {one + 1}" if isinstance(one, int) else one for one in location) or "file"


def _field_names(shape: Any) -> Iterator[str]:
    """The fields of a dataclass and of those within it."""
    if dataclasses.is_dataclass(shape):
        hints = get_type_hints(shape)
        yield from hints
        for hint in hints.values():
            yield from _field_names(hint)
    for part in get_args(shape):
        yield from _field_names(part)


def _wrong_words(raw: Any, file: str, place: str) -> Iterator[Fault]:
    """Faults in dates, addresses and slugs, wherever they stand."""
    below = raw.items() if isinstance(raw, Mapping) else enumerate(raw) if isinstance(raw, list) else ()
    for key, value in below:
        here = f"{place}, " * bool(place) + (f"entry {key + 1}" if isinstance(key, int) else str(key))
        if isinstance(value, str) and (remedy := _wrong_word(str(key), value)):
            yield Fault(file, here, f'"{value}" {remedy}')
        yield from _wrong_words(value, file, here)


def _wrong_word(key: str, value: str) -> str:
    if value in {"", UNKNOWN}:
        return ""
    if key in _DATES and not _is_date(value):
        return f"is not a date; write it as 2026-11-22, or {UNKNOWN}"
    if key in _MAY_LACK_A_DAY and not _is_date(value + "-01" * (2 - value.count("-"))):
        return f"is not a date; write it as 2026-11-22, 2026-11 or 2026, or {UNKNOWN}"
    if key in _URLS and not value.startswith("https://"):
        return "is not an address; begin it with https://"
    if key in _SLUGS and not SLUG.fullmatch(value):
        return f"is not a slug; {WRITE_SLUG}"
    return ""


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
