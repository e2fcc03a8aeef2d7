"""The group that a view's county is set beside, looked up for charts and tables; None where there is none to show."""

from __future__ import annotations

from collections.abc import Sequence

from components.group_chart import Beside
from data.medians import median, median_runs
from data.model import Group, Observation, Region
from pages.shown import Shown

OURS_BRIEF = "egen beräkning"


def beside(shown: Shown) -> Beside | None:
    """The group, where the kind may be compared."""
    group = shown.view.against
    if not isinstance(group, Group) or not shown.indicator.kind.may_compare:
        return None
    return Beside(shown.indicator, group, group.others(shown.view.emphasised))


def members(shown: Shown) -> tuple[Region, ...]:
    """The counties of the group, without the one that is set beside them; none where there is no group to show."""
    found = beside(shown)
    return found.others if found else ()


def medians(shown: Shown, found: Beside) -> tuple[tuple[Observation, ...], ...]:
    """The medians of all years, in the stretches that a line may join."""
    return median_runs(
        shown.indicator, shown.observations, found.group, shown.view.emphasised, shown.view.sex
    )


def medians_of(shown: Shown, found: Beside, years: Sequence[int]) -> tuple[Observation, ...]:
    """The median of each year, missing where no county has a value."""
    where = (shown.indicator, shown.observations, found.group, shown.view.emphasised)
    return tuple(median(*where, year, shown.view.sex).observation for year in years)


def median_row(shown: Shown, years: Sequence[int]) -> tuple[str, tuple[Observation, ...]] | None:
    """A label that says whose the medians are, and the medians; None where no median is drawn."""
    found = beside(shown)
    if found is None or not found.has_median:
        return None
    return f"{found.label} ({OURS_BRIEF})", medians_of(shown, found, years)
