"""From observations of one year to the description of a chart with one row per region."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components import swedish
from components.chart import Bar, Pair, Ranking, SexGap
from components.chosen import Chosen, Regions, mark
from data.errors import Forbidden
from data.model import Flag, Indicator, Observation, Place


def ranking(
    indicator: Indicator,
    ranked: Sequence[tuple[Observation, Place]],
    riket: Observation | None,
    regions: Regions,
    chosen: Sequence[str],
    sentence: str,
    source: str,
) -> Ranking:
    """Bars in the order given, highest first, with Riket where its value belongs, unless it is missing.

    Raises Forbidden for an indicator that may not be ranked, ValueError when there is nothing to rank.
    """
    if not indicator.kind.may_have_place:
        raise Forbidden(f"{indicator.slug}: a {indicator.kind} may not be ranked")
    if not ranked:
        raise ValueError(f"{indicator.slug}: no county has a value, so there is nothing to rank")
    choice = Chosen.of(chosen, regions)
    bars = [_bar(indicator, one, swedish.place(place), choice) for one, place in ranked]
    if riket is not None and not riket.is_missing:
        above = sum(one.value > riket.value for one, _ in ranked)
        bars.insert(above, _bar(indicator, riket, "", choice))
    year = ranked[0][0].year
    return Ranking(indicator.title, indicator.display_unit, sentence, source, year, tuple(bars))


def sex_gap(
    indicator: Indicator,
    women: Mapping[str, Observation],
    men: Mapping[str, Observation],
    regions: Regions,
    chosen: Sequence[str],
    sentence: str,
    source: str,
) -> SexGap:
    """Women and men in every region that has either, in code order; both mappings are of one year.

    Raises Forbidden for an indicator that may not be compared, ValueError when no region has a value.
    """
    if not indicator.kind.may_compare:
        raise Forbidden(f"{indicator.slug}: a {indicator.kind} may not be compared")
    years = {one.year for one in (*women.values(), *men.values())}
    if len(years) != 1:
        raise ValueError(f"{indicator.slug}: women and men must be of one year, got {sorted(years)}")
    choice = Chosen.of(chosen, regions)
    codes = sorted(code for code in {*women, *men} if _present(women.get(code)) or _present(men.get(code)))
    pairs = tuple(_pair(indicator, code, women.get(code), men.get(code), choice) for code in codes)
    if not pairs:
        raise ValueError(f"{indicator.slug}: neither women nor men have a value, so there is nothing to draw")
    return SexGap(indicator.title, indicator.display_unit, sentence, source, years.pop(), pairs)


def _bar(indicator: Indicator, one: Observation, place: str, choice: Chosen) -> Bar:
    drawn = mark(indicator, one)
    label, role = choice.label(one.region), choice.role(one.region)
    return Bar(one.region, label, drawn.y, drawn.text, place, drawn.state, role, choice.rank(one.region))


def _present(observation: Observation | None) -> bool:
    return observation is not None and not observation.is_missing


def _pair(
    indicator: Indicator,
    code: str,
    women: Observation | None,
    men: Observation | None,
    choice: Chosen,
) -> Pair:
    return Pair(
        region=code,
        label=choice.label(code),
        women=_level(indicator, women),
        men=_level(indicator, men),
        women_text=_text(indicator, women),
        men_text=_text(indicator, men),
        gap_text=_gap(indicator, women, men),
        role=choice.role(code),
        rank=choice.rank(code),
    )


def _level(indicator: Indicator, one: Observation | None) -> float | None:
    return None if one is None or one.is_missing else indicator.displayed(one.value)


def _text(indicator: Indicator, one: Observation | None) -> str:
    return Flag.MISSING.sign if one is None else swedish.with_unit(indicator, one)


def _gap(indicator: Indicator, women: Observation | None, men: Observation | None) -> str:
    if women is None or men is None or women.is_missing or men.is_missing:
        return ""
    return swedish.difference(indicator, women.value - men.value)
