"""What must hold of the file of groups: divisions that we know, once each, and only counties that there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from data.errors import Fault
from data.groups import OMS
from data.model import Division

FILE = "groups.yaml"
DIVISIONS = ("riksomrade", OMS, "fa", "la")
"""What a division can be; a version that is kept may be older than one of them."""
LEAST = 2
"""Counties that a group of its own has at least."""


def group_faults(divisions: Collection[Division], regions: Collection[str]) -> Iterator[Fault]:
    """Every fault; ``regions`` are the codes there are, empty where their file cannot be read."""
    slugs = [one.slug for one in divisions]
    if len(set(slugs)) < len(slugs) or not set(slugs) <= set(DIVISIONS):
        yield Fault(FILE, "slug", f"{', '.join(slugs)} must be of {', '.join(DIVISIONS)}, once each")
    for one in divisions:
        for code in one.counties:
            if regions and code not in regions:
                yield Fault(FILE, f"{one.slug}, counties", f'"{code}" is not in regions.yaml; correct it')
        if one.slug == OMS and len(set(one.counties)) < max(LEAST, len(one.counties)):
            yield Fault(FILE, f"{one.slug}, counties", f"must be {LEAST} or more, each once; correct them")
