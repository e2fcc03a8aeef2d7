"""Regions joined from smaller ones by taking away the borders between them, so that all borders match exactly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

Point = tuple[float, float]
"""Easting and northing in kilometres, SWEREF 99 TM (EPSG:3006)."""

Ring = tuple[Point, ...]
"""A closed line: the first point is also the last."""

Step = tuple[Point, Point]
"""A piece of border and the way it is drawn: a neighbour draws the same piece the other way."""


def joined(borders: Mapping[str, Sequence[Ring]], whole: Mapping[str, str]) -> dict[str, tuple[Ring, ...]]:
    """The rings of each whole, in order of code; ``whole`` says for each code of ``borders`` what it is part of.

    No corner is made or moved: a ring goes along pieces that its parts drew, and what two parts
    drew, each its own way, is gone. A ring meets no corner twice.
    """
    steps: dict[str, list[Step]] = defaultdict(list)
    for code, rings in borders.items():
        steps[whole[code]] += (step for ring in rings for step in pairwise(ring))
    return {code: tuple(_rings(_outline(drawn))) for code, drawn in sorted(steps.items())}


def _outline(steps: Iterable[Step]) -> list[Step]:
    """The steps that nothing goes back along."""
    drawn = Counter(steps)
    return [step for step, times in drawn.items() for _ in range(times - drawn[step[::-1]])]


def _rings(steps: Sequence[Step]) -> Iterable[Ring]:
    """The closed lines that the steps make, each cut off as soon as it meets itself."""
    onward: dict[Point, list[Point]] = defaultdict(list)
    for start, end in sorted(steps, reverse=True):
        onward[start].append(end)
    for start in sorted(onward):
        path = [start]
        while onward[path[-1]]:
            path.append(onward[path[-1]].pop())
            if path[-1] in path[:-1]:
                met = path.index(path[-1])
                yield tuple(path[met:])
                del path[met + 1 :]
