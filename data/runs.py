"""Which values a line over time may join: expected years in a row, with no break between them."""

from __future__ import annotations

from data.model import Break, Indicator, Observation, Observations, Sex
from data.published import require

_FLAGGED = "Brott i tidsserien, märkt av källan"


def runs(
    indicator: Indicator, observations: Observations, region: str, sex: Sex
) -> tuple[tuple[Observation, ...], ...]:
    """The stretches that a line may join: expected years in a row, with no break between them.

    Every observation that has a value is in exactly one run.
    """
    require(indicator.kind.may_chart, indicator, "chart")
    found: list[list[Observation]] = []
    for row in observations.series(region, sex):
        if row.is_missing:
            continue
        if found and _joined(indicator, observations, found[-1][-1], row):
            found[-1].append(row)
        else:
            found.append([row])
    return tuple(map(tuple, found))


def break_between(
    indicator: Indicator, observations: Observations, region: str, earlier: int, later: int, sex: Sex
) -> Break | None:
    """The first break of the region in (earlier, later]: the catalogue's, else one the source flags."""
    known = indicator.break_between(region, earlier, later)
    if known:
        return known
    flagged = next((year for year in observations.breaks(region, sex) if earlier < year <= later), None)
    return Break(flagged, (region,), _FLAGGED) if flagged else None


def _joined(indicator: Indicator, observations: Observations, before: Observation, row: Observation) -> bool:
    if not indicator.expected_after(before.year, row.year):
        return False
    return break_between(indicator, observations, row.region, before.year, row.year, row.sex) is None
