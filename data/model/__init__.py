"""The words of Länsläget as types: region, area, indicator, observation and what is said of them."""

from data.model.finding import Classes, Difference, Direction, Place, Summary, Trend
from data.model.indicator import UNKNOWN, Break, Derivation, Indicator, Shown
from data.model.kind import Better, Flag, Kind, Sex
from data.model.observation import Observation, Observations, Unavailable
from data.model.policy import Challenge, EmptySlot, Goal, Source, StrategicArea, Strategy, Target
from data.model.region import RIKET, Municipality, Region

__all__ = [
    "RIKET",
    "UNKNOWN",
    "Better",
    "Break",
    "Challenge",
    "Classes",
    "Derivation",
    "Difference",
    "Direction",
    "EmptySlot",
    "Flag",
    "Goal",
    "Indicator",
    "Kind",
    "Municipality",
    "Observation",
    "Observations",
    "Place",
    "Region",
    "Sex",
    "Shown",
    "Source",
    "StrategicArea",
    "Strategy",
    "Summary",
    "Target",
    "Trend",
    "Unavailable",
]
