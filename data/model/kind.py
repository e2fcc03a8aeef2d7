"""What sort of measure an indicator is, and the short words that figures are marked with."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What sort of measure an indicator is; decides what may be said of it."""

    RATE = "rate"
    SURVEY = "survey"
    COUNT = "count"
    INDEX = "index"
    COMPOSITE = "composite"
    CONTEXT = "context"

    @property
    def may_have_place(self) -> bool:
        """Counties may be ranked and given a place."""
        return self is Kind.RATE

    @property
    def may_colour(self) -> bool:
        """A map may be coloured by value."""
        return self in {Kind.RATE, Kind.CONTEXT}

    @property
    def may_compare(self) -> bool:
        """The value may be set against Riket or another county."""
        return self in {Kind.RATE, Kind.SURVEY, Kind.CONTEXT}

    @property
    def may_have_direction(self) -> bool:
        """The value may be set against the same county five years back."""
        return self is not Kind.COMPOSITE

    @property
    def may_judge(self) -> bool:
        """A direction that counts as better may be used (diverging colours)."""
        return self is Kind.RATE

    @property
    def may_chart(self) -> bool:
        """The measure may be drawn; a composite is a table only."""
        return self is not Kind.COMPOSITE


class Better(StrEnum):
    """Which way counts as better, by a decision that ``better_because`` names."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


class Sex(StrEnum):
    """Total, women, men, as in the figures; lower case in addresses."""

    TOTAL = "T"
    WOMEN = "K"
    MEN = "M"


class Flag(StrEnum):
    """What the source, or the copy, says of one value. Empty: final."""

    FINAL = ""
    PROVISIONAL = "p"
    REVISED = "r"
    ESTIMATED = "e"
    BREAK = "b"
    MISSING = "missing"  # the copy has no value
    WITHHELD = "withheld"  # held back by us as implausible
    NOT_APPLICABLE = "not_applicable"  # cannot occur (Gotland has no regional election)

    @property
    def sign(self) -> str:
        """The Swedish table sign of a missing value."""
        return "." if self is Flag.NOT_APPLICABLE else ".."
