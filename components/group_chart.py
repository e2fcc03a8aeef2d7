"""A chart in which a group is what a county is set beside: its counties a little stronger, and the line of medians."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from components.chart import Bar, Line, Ranking, Role, SexGap, TimeSeries
from components.chart_map import CountyMap
from components.chosen import mark
from components.describe import DRAWING_ORDER
from data.model import Group, Indicator, Observation, Region

DRAWN = "är länen i gruppen mörkare grå än andra"
MEDIAN_DRAWN = ", och medianen har långa streck"
MAPPED = "På kartan har de prickad kant."


@dataclass(frozen=True, slots=True)
class Beside:
    """The group, and which of its counties a county is set beside."""

    indicator: Indicator
    group: Group
    others: tuple[Region, ...]

    @property
    def label(self) -> str:
        """ "Median, SE12": what the line of medians is labelled with."""
        return f"Median, {self.group.short_name}"

    @property
    def has_median(self) -> bool:
        """The value of a single county is no median, and is drawn already."""
        return len(self.others) > 1

    @property
    def how_drawn(self) -> str:
        """How the group is told from the other counties, in all drawings of a page."""
        return f"I diagrammen {self._in_lines}. {MAPPED}"

    @property
    def how_drawn_over_time(self) -> str:
        """The same where the lines stand alone."""
        return f"I diagrammet {self._in_lines}."

    @property
    def how_ranked(self) -> str:
        """The same where the bars stand alone."""
        return f"I diagrammet {DRAWN}."

    @property
    def _in_lines(self) -> str:
        return f"{DRAWN}{MEDIAN_DRAWN if self.has_median else ''}"

    def role(self, region: str, role: Role) -> Role:
        """The role of a region, which is a member's if it has no other."""
        is_member = role is Role.BACKGROUND and region in {one.code for one in self.others}
        return Role.MEMBER if is_member else role


def over_time(chart: TimeSeries, beside: Beside, medians: Sequence[Sequence[Observation]]) -> TimeSeries:
    """The lines of the members, and one of the medians, cut where these are."""
    lines = [replace(one, role=beside.role(one.region, one.role)) for one in chart.lines]
    if beside.has_median and medians:
        drawn = tuple(tuple(mark(beside.indicator, one) for one in run) for run in medians)
        lines.append(Line(beside.group.slug, beside.label, Role.MEDIAN, None, drawn))
    lines.sort(key=lambda one: (DRAWING_ORDER.index(one.role), -(one.rank or 0), one.region))
    return replace(chart, lines=tuple(lines))


def ranked(chart: Ranking, beside: Beside, median: Observation) -> Ranking:
    """The bars of the members, and one of the median where its value belongs; it has no place."""
    bars = [replace(one, role=beside.role(one.region, one.role)) for one in chart.bars]
    if beside.has_median and not median.is_missing:
        drawn = mark(beside.indicator, median)
        above = sum(one.value >= drawn.y for one in bars)
        bars.insert(
            above,
            Bar(beside.group.slug, beside.label, drawn.y, drawn.text, "", drawn.state, Role.MEDIAN, None),
        )
    return replace(chart, bars=tuple(bars))


def parted(chart: SexGap, beside: Beside) -> SexGap:
    """The members among the pairs."""
    return replace(
        chart, pairs=tuple(replace(one, role=beside.role(one.region, one.role)) for one in chart.pairs)
    )


def mapped(chart: CountyMap, beside: Beside) -> CountyMap:
    """The members among the counties."""
    members = {one.code for one in beside.others}
    return replace(
        chart, counties=tuple(replace(one, is_member=one.code in members) for one in chart.counties)
    )
