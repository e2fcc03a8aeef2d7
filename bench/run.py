"""The run: cold starts, cold visits and rates, each in rounds that take turns, so that noise hits all alike."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field

from bench import browser, callbacks, embeds, rates, servers
from bench.browser import Load
from bench.callbacks import CALLBACK, Dearest
from bench.embeds import EMBED, Largest
from bench.rates import Question
from bench.servers import Server

SERIES = "#panel-series-box"
DRAWING = f"{SERIES} .main-svg .trace, {SERIES} svg:not(.main-svg) path, {SERIES} svg:not(.main-svg) polyline"
INDICATOR = "/indikatorer/eftergymnasial?lan=dalarna"
STARTS_UNTIL, VISITS_UNTIL, RATES_UNTIL = 15, 215, 280
"""Seconds since the start of the run."""
MOST_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Page:
    """A page to visit, and the selectors of what is waited for."""

    server: str
    path: str
    wanted: Mapping[str, str]


PAGES = {
    "hello": Page("hello", "/", {"heading": "#hello"}),
    "stock": Page("stock", "/", {"heading": "h1", "chart": "#line .main-svg .trace"}),
    "/": Page("ours", "/", {"heading": "h1"}),
    "/lan/dalarna": Page("ours", "/lan/dalarna", {"heading": "h1"}),
    INDICATOR: Page("ours", INDICATOR, {"heading": "h1", "chart": DRAWING}),
    EMBED: Page("ours", EMBED, {"heading": "h1", "chart": "svg[role=img] path"}),
}


@dataclass(slots=True)
class Measured:
    """All that one run has seen; every list holds one value per round."""

    starts: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Seconds to the first answered page, by server."""
    loads: dict[tuple[str, str], list[Load]] = field(default_factory=lambda: defaultdict(list))
    """By page and condition."""
    rates: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    """Answers per second, by question."""
    memory: dict[str, list[int]] = field(default_factory=dict)
    """Bytes of each worker after the run, by server."""
    dearest: Dearest | None = None
    largest_embed: Largest | None = None


def measure(say: Callable[[str], None]) -> Measured:
    """The whole run, in less than five minutes; ``say`` is told what is going on."""
    measured = Measured()
    begun = time.monotonic()
    say("Cold starts")
    _rounds(begun + STARTS_UNTIL, lambda: _start(measured))
    with ExitStack() as stack:
        up = {name: stack.enter_context(servers.running(name)) for name in servers.TARGETS}
        say("Every page once, unmeasured (the first run on a machine compresses the stock page's scripts)")
        _visit(up, None, "plain")
        say("Cold visits")
        _rounds(begun + VISITS_UNTIL, lambda: _visit_all(up, measured))
        say("Rates")
        questions = _questions(up, measured)
        _rounds(begun + RATES_UNTIL, lambda: _ask(questions, measured))
        measured.memory = {name: server.bytes_per_worker() for name, server in up.items()}
    return measured


def _rounds(until: float, one: Callable[[], None]) -> None:
    """One whole round, and more of them while they fit into the time, but not more than are worth it."""
    longest = 0.0
    for number in range(MOST_ROUNDS):
        before = time.monotonic()
        if number and before + longest > until:
            return
        one()
        longest = max(longest, time.monotonic() - before)


def _start(measured: Measured) -> None:
    for name, seconds in servers.start_times().items():
        measured.starts[name].append(seconds)


def _visit_all(up: Mapping[str, Server], measured: Measured) -> None:
    for condition in browser.CONDITIONS:
        _visit(up, measured, condition)


def _visit(up: Mapping[str, Server], measured: Measured | None, condition: str) -> None:
    for name, page in PAGES.items():
        seen = browser.load(up[page.server].address(page.path), page.wanted, condition)
        if measured:
            measured.loads[name, condition].append(seen)


def _questions(up: Mapping[str, Server], measured: Measured) -> dict[str, Question]:
    """What is asked again and again, all of it asked at least once before."""
    ours, hello = up["ours"], up["hello"]
    measured.dearest = callbacks.dearest(ours)
    content = callbacks.content_body(ours, measured.dearest.address)
    ours.ask("POST", CALLBACK, content)
    measured.largest_embed = embeds.largest(ours)
    greeting = callbacks.body(hello, "hello.children", {"n_clicks": 1})
    return {
        "hello callback": Question.post(hello.port, CALLBACK, greeting),
        "chart callback": Question.post(ours.port, CALLBACK, measured.dearest.body),
        "page content": Question.post(ours.port, CALLBACK, content),
        "hello page": Question.get(hello.port, "/"),
        "our page": Question.get(ours.port, INDICATOR),
        "embed": Question.get(ours.port, EMBED),
        "constant": Question.get(up["constant"].port, f"/{embeds.size(ours, EMBED)}"),
    }


def _ask(questions: Mapping[str, Question], measured: Measured) -> None:
    for name, question in questions.items():
        measured.rates[name].append(rates.rate(question))
