"""From observations to the description of a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components import swedish
from components.chart import BreakLine, Line, Role, TargetLine, TimeSeries
from components.chosen import Chosen, Regions, mark
from components.describe_counties import ranking, sex_gap
from data.errors import Forbidden
from data.model import RIKET, Break, Flag, Indicator, Observation, Target

__all__ = ["ranking", "sex_gap", "time_series"]

Runs = tuple[tuple[Observation, ...], ...]

FLAGGED = "Brott i tidsserien, märkt av källan"
DRAWING_ORDER = (Role.BACKGROUND, Role.MEMBER, Role.RIKET, Role.MEDIAN, Role.CHOSEN)
DOWNWARD_WORDS = ("lägre", "minska")


def time_series(
    indicator: Indicator,
    runs_by_region: Mapping[str, Runs],
    regions: Regions,
    chosen: Sequence[str],
    riket: bool,
    sentence: str,
    source: str,
    targets: Sequence[Target] = (),
) -> TimeSeries:
    """Lines over time: ``chosen`` region codes emphasised, Riket if asked for, all others as background.

    Riket is drawn only where the indicator may be compared: a count of the nation says nothing of a county's.

    Raises Forbidden for an indicator that may not be drawn, ValueError when no region has a value.
    """
    if not indicator.kind.may_chart:
        raise Forbidden(f"{indicator.slug}: a {indicator.kind} is a table only")
    choice = Chosen.of(chosen, regions)
    lines = _lines(indicator, runs_by_region, choice, riket and indicator.kind.may_compare)
    years = [int(mark.x) for line in lines for mark in line.marks]
    if not years:
        raise ValueError(f"{indicator.slug}: no region has a value, so there is nothing to draw")
    first, last = min(years), max(years)
    return TimeSeries(
        title=indicator.title,
        unit=indicator.display_unit,
        decimals=indicator.display_decimals,
        sentence=sentence,
        source=source,
        lines=lines,
        breaks=_break_lines(indicator, runs_by_region, choice, first, last),
        targets=_target_lines(indicator, targets, last),
        first_year=first,
        last_year=last,
        without_values=tuple(
            choice.label(code) for code in choice.codes if not any(runs_by_region.get(code, ()))
        ),
    )


def _lines(
    indicator: Indicator,
    runs_by_region: Mapping[str, Runs],
    choice: Chosen,
    riket: bool,
) -> tuple[Line, ...]:
    lines = [
        _line(indicator, code, runs, choice)
        for code, runs in runs_by_region.items()
        if any(runs) and (riket or code != RIKET)
    ]
    return tuple(sorted(lines, key=lambda one: (DRAWING_ORDER.index(one.role), -(one.rank or 0), one.region)))


def _line(indicator: Indicator, code: str, runs: Runs, choice: Chosen) -> Line:
    drawn = tuple(tuple(mark(indicator, one) for one in run) for run in runs if run)
    return Line(code, choice.label(code), choice.role(code), choice.rank(code), drawn)


def _break_lines(
    indicator: Indicator, runs_by_region: Mapping[str, Runs], choice: Chosen, first: int, last: int
) -> tuple[BreakLine, ...]:
    """Breaks within the years drawn that concern all regions or a chosen one, one line per year."""
    lines = {
        one.year: BreakLine(one.year, _concerned(one, choice), one.note)
        for one in indicator.breaks
        if first < one.year <= last and (not one.regions or _concerned(one, choice))
    }
    for year, labels in _flagged(runs_by_region, choice).items():
        lines.setdefault(year, BreakLine(year, labels, FLAGGED))
    return tuple(lines[year] for year in sorted(lines))


def _concerned(one: Break, choice: Chosen) -> tuple[str, ...]:
    return tuple(choice.label(code) for code in choice.codes if one.regions and one.holds_for(code))


def _flagged(runs_by_region: Mapping[str, Runs], choice: Chosen) -> Mapping[int, tuple[str, ...]]:
    """The breaks that the source itself has flagged at a chosen region's values, after its first one."""
    found: dict[int, tuple[str, ...]] = {}
    for code in choice.codes:
        values = [one for run in runs_by_region.get(code, ()) for one in run]
        for one in values[1:]:
            if one.flag is Flag.BREAK:
                found[one.year] = (*found.get(one.year, ()), choice.label(code))
    return found


def _target_lines(indicator: Indicator, targets: Sequence[Target], last: int) -> tuple[TargetLine, ...]:
    """Only targets that name the indicator and mean the same measure may stand beside it."""
    return tuple(
        TargetLine(
            indicator.displayed(one.value),
            one.year,
            _target_label(indicator, one, one.value, last),
            f"{one.decided_by}, {one.document}",
        )
        for one in targets
        if one.value is not None
        and indicator.slug in one.indicators
        and one.definition_key == indicator.definition_key
    )


def _target_label(indicator: Indicator, target: Target, value: float, last: int) -> str:
    """Who it is set for, the level and the year."""
    level = indicator.displayed(value)
    text = swedish.number(level, 0 if level.is_integer() else indicator.display_decimals)
    label = f"{target.label}: {_limit(target.wording.lower())}{text}"
    if target.year is None:
        return label
    return f"{label}{', gällde till' if target.year < last else ' till'} {target.year}"


def _limit(wording: str) -> str:
    """Which side of the level is meant; nothing where the wording sets no limit.

    "Minst 85 procent lägre" than 100 is at most 15.
    """
    if "minst" in wording:
        return "högst " if any(word in wording for word in DOWNWARD_WORDS) else "minst "
    return "högst " if "högst" in wording else ""
