"""The words of Länsläget as types: region, area, indicator, observation and what is said of them."""

from data.model.alphabet import alphabetical
from data.model.finding import Classes, Difference, Direction, Place, Summary, Trend
from data.model.functional import CountyPart, Flow, FunctionalDivision, FunctionalRegion, TownAndCountry
from data.model.group import Division, Group, Median
from data.model.indicator import UNKNOWN, Break, Derivation, Indicator, Shown
from data.model.kind import Better, Flag, Kind, Sex
from data.model.municipal import MunicipalMeasure
from data.model.observation import Observation, Observations, Unavailable
from data.model.planning import (
    Case,
    Fact,
    Grade,
    Level,
    Link,
    Plan,
    Planning,
    RegionalStrategies,
    RegionalStrategy,
)
from data.model.policy import Challenge, EmptySlot, Goal, Source, StrategicArea, Strategy, Target
from data.model.region import RIKET, Municipality, Region

__all__ = [
    "RIKET",
    "UNKNOWN",
    "Better",
    "Break",
    "Case",
    "Challenge",
    "Classes",
    "CountyPart",
    "Derivation",
    "Difference",
    "Direction",
    "Division",
    "EmptySlot",
    "Fact",
    "Flag",
    "Flow",
    "FunctionalDivision",
    "FunctionalRegion",
    "Goal",
    "Grade",
    "Group",
    "Indicator",
    "Kind",
    "Level",
    "Link",
    "Median",
    "MunicipalMeasure",
    "Municipality",
    "Observation",
    "Observations",
    "Place",
    "Plan",
    "Planning",
    "Region",
    "RegionalStrategies",
    "RegionalStrategy",
    "Sex",
    "Shown",
    "Source",
    "StrategicArea",
    "Strategy",
    "Summary",
    "Target",
    "TownAndCountry",
    "Trend",
    "Unavailable",
    "alphabetical",
]
