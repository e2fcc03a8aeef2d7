"""What a run has seen, as Markdown: the bars with pass or fail, and the measures they are made from."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from statistics import median

from bench.bars import bars
from bench.browser import CONDITIONS, Load
from bench.run import PAGES, Measured

TIMES = {
    "first paint": "paint",
    "heading": "heading",
    "chart": "chart",
    "largest paint": "largest",
    "blocked": "blocked",
}
"""The columns of times, and which part of a load they show."""


def markdown(measured: Measured) -> str:
    """All tables."""
    parts = (
        _table(["promise", "seen", "bar", ""], [bar.row() for bar in bars(measured)]),
        "Cold visits; times in milliseconds, the median of the rounds with the least in brackets.",
        _table(
            ["page", "", "bytes", "requests", *TIMES, "shift"],
            [_load_row(measured, page, condition) for page in PAGES for condition in CONDITIONS],
        ),
        "Servers; the median of the rounds with the least in brackets.",
        _table(["", "site", "hello", "stock"], _server_rows(measured)),
        _dearest(measured),
        _largest_embed(measured),
    )
    return "\n\n".join(parts)


def _load_row(measured: Measured, page: str, condition: str) -> list[str]:
    loads: list[Load] = measured.loads[page, condition]
    sent, requests, shift = (
        median(getattr(one, what) for one in loads) for what in ("sent", "requests", "shift")
    )
    times = [_several([getattr(one, what) for one in loads]) for what in TIMES.values()]
    return [f"`{page}`", condition, f"{sent:,.0f}", f"{requests:.0f}", *times, f"{shift:.3f}"]


def _server_rows(measured: Measured) -> list[list[str]]:
    starts, rates = measured.starts, measured.rates
    memory = [f"{max(measured.memory[name]) / 2**20:.0f}" for name in ("ours", "hello", "stock")]
    return [
        ["cold start to a page, s", *(_several(starts[one], 2) for one in ("ours", "hello")), "–"],
        ["memory of the larger worker, MiB", *memory],
        ["page, answers/s", *(_several(rates[one]) for one in ("our page", "hello page")), "–"],
        ["callback, answers/s", *(_several(rates[one]) for one in ("chart callback", "hello callback")), "–"],
        ["page content, answers/s", _several(rates["page content"]), "–", "–"],
        ["embed, answers/s", _several(rates["embed"]), "–", "–"],
        ["as many bytes by gunicorn and Flask alone, answers/s", _several(rates["constant"]), "–", "–"],
    ]


def _dearest(measured: Measured) -> str:
    dearest = measured.dearest
    if dearest is None:
        return ""
    return (
        f"The dearest chart callback is that of `{dearest.address}`: "
        f"{dearest.answer_bytes:,} bytes before compression. A panel nobody has asked for before "
        f"takes {median(dearest.first_times):.0f} ms, the slowest {dearest.first_times[-1]:.0f} ms."
    )


def _largest_embed(measured: Measured) -> str:
    largest = measured.largest_embed
    if largest is None:
        return ""
    return f"The largest of {largest.count} embeds is `{largest.address}`: {largest.size:,} bytes in brotli."


def _several(values: Sequence[float], decimals: int = 0) -> str:
    if any(math.isnan(value) for value in values):
        return "–"
    return f"{median(values):,.{decimals}f} ({min(values):,.{decimals}f})"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = (head, ["---"] * len(head), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
