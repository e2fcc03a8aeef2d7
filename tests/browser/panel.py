"""The panel as the visitor sees it: map, list, series, ranking, table, sentence, read from the browser at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.browser.visit import Visit

READ = """
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const text = (selector) => document.querySelector(selector)?.textContent ?? "";
const number = (data) => {
  if (!data) return null;
  return [data.dataset.region, Number(data.dataset.year), data.dataset.sex, Number(data.value)];
};
const graph = (name) => {
  const box = document.getElementById(`panel-${name}-box`);
  return box.getClientRects().length ? document.querySelector(`#panel-${name} .js-plotly-plot`).data : null;
};
const probe = document.body.appendChild(document.createElement("i"));
const colour = (word) => {
  if (word === "missing") return 'url("#hatch")';
  probe.style.color = `var(--map-${word})`;
  return getComputedStyle(probe).color;
};
const word = (element) => [...element.classList].find((one) => one.startsWith("colour-")).slice("colour-".length);
const counties = all("#panel-counties li").map((item) => {
  const link = item.querySelector("a");
  const path = document.querySelector(`path.county[data-code="${link.dataset.code}"]`);
  return {
    code: link.dataset.code,
    chosen: link.dataset.chosen === undefined ? null : Number(link.dataset.chosen),
    value: number(link.querySelector("data")),
    colour: word(item),
    tile: getComputedStyle(item).getPropertyValue("--tile").trim(),
    expected_fill: colour(word(item)),
    fill: getComputedStyle(path).fill,
    outline: Number(path.getAttribute("stroke-width")),
    spoken: path.getAttribute("aria-label"),
  };
});
const series = graph("series");
const bars = graph("ranking")?.[0];
const found = {
  address: decodeURIComponent(location.pathname + location.search),
  counties,
  legend: all("#panel-legend .legend li").map((one) => [word(one.firstElementChild), one.textContent]),
  series: series && series.map((one) => [one.meta.region, one.meta.tokens[0], one.x, one.y]),
  ranking: bars && bars.meta.regions.map((code, place) => [code, bars.meta.tokens[place], bars.x[place]]),
  table: all("#panel-table td").map((cell) => number(cell.querySelector("data"))).filter(Boolean),
  strong_rows: all("#panel-table tr.emphasised th").map((one) => one.textContent),
  sentence: text("#panel-sentence"),
  live: text("#panel-live"),
  map_heading: text("#panel-map-heading"),
  ranking_heading: text("#panel-ranking-heading"),
};
probe.remove();
return found;
"""

Value = tuple[str, int, str, float]


@dataclass(frozen=True)
class County:
    """One county in the list and in the map."""

    code: str
    chosen: int | None
    value: Value | None
    colour: str  # the colour's word in the list: "s0" … "missing"
    tile: str  # what the stylesheet makes of the word
    expected_fill: str  # the colour that the word has in the map
    fill: str  # the colour that the map has
    outline: float
    spoken: str


@dataclass(frozen=True)
class Panel:
    """Everything the panel shows; a graph that is not visible is None."""

    address: str
    counties: dict[str, County]
    legend: dict[str, str]
    series: dict[str, tuple[str, dict[int, float]]] | None  # region: token and value by year
    ranking: dict[str, tuple[str, float]] | None  # region: token and value, the first on top
    table: set[Value]
    strong_rows: list[str]
    sentence: str
    live: str
    map_heading: str
    ranking_heading: str


def read(visit: Visit) -> Panel:
    """What the panel shows now."""
    found: dict[str, Any] = visit.run(READ)
    counties = [County(**one | {"value": _value(one["value"])}) for one in found["counties"]]
    read_anew = {
        "counties": {one.code: one for one in counties},
        "legend": dict(found["legend"]),
        "series": found["series"] and {code: (token, _points(x, y)) for code, token, x, y in found["series"]},
        "ranking": found["ranking"] and {code: (token, value) for code, token, value in found["ranking"]},
        "table": {_value(one) for one in found["table"]},
    }
    return Panel(**found | read_anew)


def _value(found: list[Any] | None) -> Value | None:
    return None if found is None else (found[0], found[1], found[2], float(found[3]))


def _points(x: list[float | None], y: list[float | None]) -> dict[int, float]:
    """Value by year, without the cuts between years."""
    pairs = zip(x, y, strict=True)
    return {int(year): value for year, value in pairs if year is not None and value is not None}
