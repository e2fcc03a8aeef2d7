"""How labels at line ends are moved apart, and which marks of a line are drawn as points."""

from __future__ import annotations

from collections.abc import Sequence

from components.chart import Line, Mark, Role, State

MANY_MARKS = 15
MARKED_EVERY = 5  # years, on a line with many marks


def apart(wanted: Sequence[float], gap: float) -> tuple[float, ...]:
    """Places at least ``gap`` apart, in the order of the wanted ones and near them.

    Labels that would overlap form a block around the middle of what they wanted.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    blocks: list[list[int]] = []
    for index in order:
        blocks.append([index])
        while len(blocks) > 1 and _overlap(blocks[-2], blocks[-1], wanted, gap):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    placed = dict(pair for block in blocks for pair in _spread(block, wanted, gap))
    return tuple(placed[index] for index in range(len(wanted)))


def _overlap(lower: list[int], upper: list[int], wanted: Sequence[float], gap: float) -> bool:
    return _spread(upper, wanted, gap)[0][1] - _spread(lower, wanted, gap)[-1][1] < gap


def _spread(block: list[int], wanted: Sequence[float], gap: float) -> list[tuple[int, float]]:
    start = sum(wanted[index] for index in block) / len(block) - gap * (len(block) - 1) / 2
    return [(index, start + place * gap) for place, index in enumerate(block)]


def shown_marks(line: Line, every: int = MARKED_EVERY) -> tuple[Mark, ...]:
    """The marks drawn as points: lone ones and unsettled ones always, else all, or one in ``every`` years of many.

    A background line shows lone marks only, which no line would show.
    """
    lone = {run[0].x for run in line.runs if len(run) == 1}
    many = len(line.marks) > MANY_MARKS
    return tuple(
        mark
        for mark in line.marks
        if mark.x in lone
        or (line.role is not Role.BACKGROUND and _is_shown(mark, line, every if many else 1))
    )


def _is_shown(mark: Mark, line: Line, every: int) -> bool:
    if mark.state is not State.FINAL or mark == line.last:
        return True
    return line.role is Role.CHOSEN and int(mark.x) % every == 0
