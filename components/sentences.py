"""Klarspråk about numbers: what, where, beside whom, since when, how sure, what is missing. No judgement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components import phrases, swedish
from components.beside import beside, our_median, place_in_group
from components.nation import nation_sentence
from data.model import RIKET, Flag, Kind, Observation, Region, Sex, Summary, Trend

__all__ = ["beside", "nation_sentence", "profile_sentences", "sentence"]

MOST_ON_PROFILE = 4


def sentence(summary: Summary, regions: Mapping[str, Region] | None = None) -> str:
    """One or two sentences about one region, with short notes on certainty and on what is missing.

    With ``regions`` by code the counties without a value are named, else they are counted.
    """
    opening = f"{_opening(summary)}."
    if summary.observation.is_missing:
        return opening
    said = "; ".join([*_direction(summary), *_place(summary), *place_in_group(summary)])
    more = [f"{phrases.capital(said)}."] if said else []
    remarks = [*phrases.notes(summary.indicator, summary.observation), *our_median(summary)]
    return " ".join([opening, *more, *remarks, *phrases.absent(summary.missing, regions)])


def profile_sentences(
    region: Region, population: Summary | None, summaries: Sequence[Summary]
) -> tuple[str, ...]:
    """At most five sentences that open a profile: the population, then up to four chosen measures."""
    inhabitants = [] if population is None else [_population(region, population)]
    return (*inhabitants, *(_profile_sentence(one) for one in summaries[:MOST_ON_PROFILE]))


def _population(region: Region, population: Summary) -> str:
    if population.observation.is_missing:
        return f"{_opening(population)}."
    count = swedish.value(population.indicator, population.observation)
    return f"{region.county} har {count} invånare ({swedish.period(population.observation)})."


def _profile_sentence(summary: Summary) -> str:
    says = summary.direction is not None and summary.direction.change is not None
    since = f"; {_direction(summary)[0]}" if says else ""
    survey = " (urvalsundersökning)" if summary.indicator.kind is Kind.SURVEY else ""
    return f"{_opening(summary)}{since}{survey}."


def _opening(summary: Summary) -> str:
    one = summary.observation
    if one.is_missing:
        return f"{summary.indicator.title}: {_missing_value(summary.region, one)}"
    value = swedish.with_unit(summary.indicator, one)
    place = f"{phrases.people(one.sex)}{phrases.where(summary.region)} {phrases.when(one)}"
    words = beside(summary)
    return f"{summary.indicator.title}: {value} {place}" + (f", {words}" if words else "")


def _missing_value(region: Region, one: Observation) -> str:
    who = "riket" if region.code == RIKET else region.county
    whom = f"{phrases.people(one.sex)}{phrases.where(region)}" if one.sex is not Sex.TOTAL else f"för {who}"
    match one.flag:
        case Flag.WITHHELD:
            return f"siffran {whom} {swedish.period(one)} hålls inne, orimlig i källan"
        case Flag.NOT_APPLICABLE:
            return f"uppgift kan inte förekomma {whom} {swedish.period(one)}"
        case _:
            return f"siffra saknas {whom} {swedish.period(one)}"


def _direction(summary: Summary) -> list[str]:
    if summary.direction is None:
        return []
    if summary.direction.trend is Trend.TOO_SHORT:
        return [f"för kort serie för att jämföra med {summary.direction.since}"]
    return [swedish.direction(summary.indicator, summary.direction)]


def _place(summary: Summary) -> list[str]:
    if summary.place is None:
        return []
    place = f"{swedish.place(summary.place)}, räknat från det högsta värdet"
    return [f"{place} (mäter alla)" if _measures_all(summary) else place]


def _measures_all(summary: Summary) -> bool:
    """Whether the value counts everyone it speaks of."""
    one = summary.observation
    sampled = one.margin is not None or one.flag is Flag.ESTIMATED
    return (
        phrases.counts_everyone(summary.indicator)
        and not sampled
        and not (summary.place and summary.place.interval)
    )
