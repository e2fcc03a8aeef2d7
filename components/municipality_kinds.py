"""What kind of municipality it is, in the words of those who made the divisions."""

from __future__ import annotations

from data.model import Municipality

SKR_GROUPS = {
    "A1": "Storstäder",
    "A2": "Pendlingskommun nära storstad",
    "B3": "Större stad",
    "B4": "Pendlingskommun nära större stad",
    "B5": "Lågpendlingskommun nära större stad",
    "C6": "Mindre stad/tätort",
    "C7": "Pendlingskommun nära mindre tätort",
    "C8": "Landsbygdskommun",
    "C9": "Landsbygdskommun med besöksnäring",
}
"""SKR:s kommungruppsindelning 2023; skr.se, "Kommungruppsindelning 2023"."""

URBANISATION = {
    "1": ("Städer", "Cities"),
    "2": ("Mindre städer och förorter", "Towns and suburbs"),
    "3": ("Landsbygd", "Rural areas"),
}
"""Eurostat's degree of urbanisation: our words for it, and Eurostat's."""


def skr_group(one: Municipality) -> str:
    """ "Större stad (B3)"; the code alone where we do not know its name."""
    name = SKR_GROUPS.get(one.skr_group)
    return f"{name} ({one.skr_group})" if name else one.skr_group


def urbanisation(one: Municipality) -> str:
    """ "Städer (1, Cities)"; the grade alone where we do not know its name."""
    if one.urbanisation not in URBANISATION:
        return one.urbanisation
    ours, theirs = URBANISATION[one.urbanisation]
    return f"{ours} ({one.urbanisation}, {theirs})"
