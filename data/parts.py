"""What derived indicators are made of, and what they inherit from their parts."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from data.model import Break, Indicator


def parts(indicator: Indicator) -> tuple[str, ...]:
    """The slugs a derived indicator is computed from; none for a published one."""
    derivation = indicator.derivation
    return tuple(filter(None, (derivation.of, derivation.by))) if derivation else ()


def in_circle(slug: str, indicators: Mapping[str, Indicator]) -> bool:
    """Whether the indicator is computed, in the end, from itself."""
    seen: set[str] = set()
    ahead = [slug]
    while ahead:
        found = [part for one in ahead for part in _known_parts(one, indicators)]
        if slug in found:
            return True
        ahead = [part for part in found if part not in seen]
        seen.update(ahead)
    return False


def with_inherited_breaks(indicators: Mapping[str, Indicator]) -> dict[str, Indicator]:
    """The same indicators; a break in a part is a break in what is computed from it."""
    return {
        slug: dataclasses.replace(one, breaks=tuple(dict.fromkeys(_breaks(one, indicators))))
        for slug, one in indicators.items()
    }


def _breaks(indicator: Indicator, indicators: Mapping[str, Indicator]) -> Iterator[Break]:
    yield from indicator.breaks
    for part in parts(indicator):
        yield from _breaks(indicators[part], indicators)


def _known_parts(slug: str, indicators: Mapping[str, Indicator]) -> tuple[str, ...]:
    return parts(indicators[slug]) if slug in indicators else ()
