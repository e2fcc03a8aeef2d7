"""What the site promises about its weight and speed, held to what a run has seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from bench.browser import CONDITIONS
from bench.embeds import EMBED
from bench.run import INDICATOR, PAGES, Measured

SHOWN = (EMBED, "paint"), ("stock", "chart")
"""When the chart is seen: an embed paints it first of all, the stock page last."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing the site promises: a number that must not be above, or not be below, another."""

    what: str
    seen: float
    limit: float
    at_least: bool = False

    @property
    def holds(self) -> bool:
        """Whether the promise is kept."""
        return self.seen >= self.limit if self.at_least else self.seen <= self.limit

    def row(self) -> list[str]:
        """Its line in the table."""
        sign = "≥" if self.at_least else "≤"
        return [self.what, f"{self.seen:.2f}", f"{sign} {self.limit:.2f}", "PASS" if self.holds else "FAIL"]


def bars(measured: Measured) -> list[Bar]:
    """Every bar; a ratio is the median of the ratios of all rounds."""
    return [
        *(
            Bar(f"`{page}`: bytes, × hello", _loads(measured, "sent", page, "hello", "plain"), 1.30)
            for page in ("/", "/lan/dalarna")
        ),
        Bar("indicator page: bytes, × stock", _loads(measured, "sent", INDICATOR, "stock", "plain"), 0.50),
        *(bar for condition in CONDITIONS for bar in _times(measured, condition)),
        Bar("layout shift, largest of all visits", _largest_shift(measured), 0.05),
        Bar(
            "dearest chart callback: rate, × hello's", _rates(measured, "chart callback"), 0.5, at_least=True
        ),
        Bar("page content: rate, × hello's callback", _rates(measured, "page content"), 0.3, at_least=True),
        Bar("cold start, × hello", _ratio(measured.starts["ours"], measured.starts["hello"]), 2.5),
        *_embeds(measured),
    ]


def _times(measured: Measured, condition: str) -> Iterable[Bar]:
    chart = _loads(measured, "chart", INDICATOR, "stock", condition)
    heading = _loads(measured, "heading", INDICATOR, "stock", condition)
    yield Bar(f"indicator page, {condition}: time to chart, × stock", chart, 0.6)
    yield Bar(f"indicator page, {condition}: first content (heading), × stock", heading, 0.3)


def _embeds(measured: Measured) -> Iterable[Bar]:
    largest, visits = measured.largest_embed, measured.loads[EMBED, "plain"]
    served = _ratio(measured.rates["embed"], measured.rates["constant"])
    paint = _ratio(*([getattr(one, what) for one in measured.loads[page, "slow"]] for page, what in SHOWN))
    yield Bar("embed: rate, × a constant answer of its size", served, 0.6, at_least=True)
    yield Bar("embed, slow: first paint, which has the chart, × stock's chart", paint, 0.1)
    yield Bar("embed: requests", max(one.requests for one in visits), 1)
    yield Bar("largest embed: bytes in brotli", largest.size if largest else float("nan"), 6000)


def _loads(measured: Measured, what: str, page: str, other: str, condition: str) -> float:
    mine, others = (
        [getattr(load, what) for load in measured.loads[name, condition]] for name in (page, other)
    )
    return _ratio(mine, others)


def _rates(measured: Measured, question: str) -> float:
    return _ratio(measured.rates[question], measured.rates["hello callback"])


def _ratio(mine: Sequence[float], others: Sequence[float]) -> float:
    # Round by round: both were measured within seconds of each other, under the same noise.
    return median(one / other for one, other in zip(mine, others, strict=True))


def _largest_shift(measured: Measured) -> float:
    ours = {name for name, page in PAGES.items() if page.server == "ours"}
    return max(load.shift for (page, _), loads in measured.loads.items() if page in ours for load in loads)
