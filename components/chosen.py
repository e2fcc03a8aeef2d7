"""Which regions a visitor has chosen, and what that makes of each region in a chart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components import swedish
from components.chart import MOST_CHOSEN, Mark, Role, State
from data.model import RIKET, Flag, Indicator, Observation, Region

Regions = Mapping[str, Region]

STATES = {Flag.PROVISIONAL: State.PROVISIONAL, Flag.REVISED: State.REVISED, Flag.ESTIMATED: State.ESTIMATED}


@dataclass(frozen=True, slots=True)
class Chosen:
    """The chosen counties in the order they were chosen, among all regions by code."""

    codes: tuple[str, ...]
    regions: Regions

    @classmethod
    def of(cls, codes: Sequence[str], regions: Regions) -> Chosen:
        """The choice; raises ValueError for more than five counties or for Riket."""
        once = tuple(dict.fromkeys(codes))
        if len(once) > MOST_CHOSEN or RIKET in once:
            raise ValueError(f"at most {MOST_CHOSEN} counties can be chosen, and not Riket; got {once}")
        return cls(once, regions)

    def label(self, code: str) -> str:
        """The short name a region is labelled with."""
        return "Riket" if code == RIKET else self.regions[code].short_name

    def role(self, code: str) -> Role:
        """Why the region is in the chart."""
        if code == RIKET:
            return Role.RIKET
        return Role.CHOSEN if code in self.codes else Role.BACKGROUND

    def rank(self, code: str) -> int | None:
        """Which of the five ways of drawing the region has."""
        return self.codes.index(code) if code in self.codes else None


def mark(indicator: Indicator, observation: Observation) -> Mark:
    """One value as a mark; raises ValueError for a missing one, which is never drawn."""
    if observation.is_missing:
        raise ValueError(
            f"{indicator.slug} {observation.region} {observation.year}: a missing value has no mark"
        )
    return Mark(
        x=float(observation.year),
        y=indicator.displayed(observation.value),
        state=STATES.get(observation.flag, State.FINAL),
        text=swedish.with_unit(indicator, observation),
        period=swedish.period(observation),
    )
