"""One number on a page: its text, and in the markup where it comes from."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from components import swedish
from components.attributes import aria, data
from data.model import Flag, Indicator, Observation

MISSING_WORDS = {
    Flag.NOT_APPLICABLE: "uppgift kan inte förekomma",
    Flag.WITHHELD: "hålls inne, orimlig i källan",
}


def number(indicator: Indicator, observation: Observation, with_unit: bool = False) -> Component:
    """A value as a ``data`` element that carries indicator, region, year and sex; missing as its sign in words."""
    if observation.is_missing:
        return missing(observation)
    text = swedish.with_unit(indicator, observation) if with_unit else swedish.value(indicator, observation)
    return html.Data(
        text,
        value=repr(observation.value),
        **data(
            indicator=indicator.slug,
            region=observation.region,
            year=str(observation.year),
            sex=observation.sex.value,
        ),
    )


def missing(observation: Observation) -> Component:
    """The sign for a missing value, with its meaning for those who point at it or hear it."""
    words = MISSING_WORDS.get(observation.flag, "uppgift saknas")
    return html.Span(
        [html.Span(observation.flag.sign, **aria(hidden="true")), html.Span(words, className="unseen")],
        className="missing",
        title=words,
    )
