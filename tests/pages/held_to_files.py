"""Holds what a page says to the files: values, differences, sentences, tables and figures."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from tests.pages import official
from tests.pages.official import COMPARED, RIKET, Figures
from tests.pages.page_reader import Element

NUMBER = re.compile(r"[−+]?\d+(?:\u00a0\d{3})*(?:,\d+)?")
BESIDE = re.compile(r", ([\d,\u00a0]*\d)[^;()]*? (högre|lägre) än i [^(;.]*")
SINCE = re.compile(r"(högre|lägre) än (\d{4})(?: \(([+−][\d,\u00a0]*\d))?", re.IGNORECASE)
PLACE = re.compile(r"plats (\d+)(?:–(\d+))? av (\d+)", re.IGNORECASE)
WORDS_FOR_NONE = {"för kort serie": "för kort serie", "brott": "tidsseriebrott", "överlappar": "överlappar"}


def check_values(page: Element) -> int:
    """Every number that says where it comes from is the file's; returns how many there were."""
    found = page.having("data-indicator")
    for one in found:
        check_value(one)
    return len(found)


def check_value(one: Element) -> None:
    """One number."""
    slug = one.attributes["data-indicator"] or ""
    figures, key = official.figures(slug), key_of(one)
    assert one.text == figures.text(key), f"{slug} {key}: {one.text}"
    assert math.isclose(
        float(one.attributes["value"] or ""), float(figures.values[key]), rel_tol=1e-12, abs_tol=1e-11
    ), slug


def key_of(one: Element) -> official.Key:
    """Which value a number says it is."""
    region, year, sex = (one.attributes[f"data-{part}"] or "" for part in ("region", "year", "sex"))
    return region, int(year), sex


def check_table(table: Element, figures: Figures, sex: str) -> None:
    """Every value of the sex stands in the table once, in its region's row and its year's column."""
    years = [int(head.text[-4:]) for head in table.one("thead").all("th")[1:]]
    assert years == sorted(figures.years(sex), reverse=True), figures.slug
    rows = table.one("tbody").all("tr")
    assert len(rows) == 22
    for code, row in zip((*sorted(official.counties()), RIKET), rows, strict=True):
        name = "Riket" if code == RIKET else official.counties()[code]["short_name"]
        assert row.one("th").text == name
        for year, cell in zip(years, row.all("td"), strict=True):
            check_cell(cell, figures, (code, year, sex))


def check_cell(cell: Element, figures: Figures, key: official.Key) -> None:
    """The value, or the sign of a missing one with its meaning in words."""
    numbers = cell.having("data-indicator")
    if key in figures.values:
        assert [key_of(one) for one in numbers] == [key], key
        assert cell.text == figures.text(key)
    else:
        assert not numbers, f"{figures.slug} {key} has no value in the file"
        sign, words = cell.with_class("missing")[0].children
        assert isinstance(sign, Element)
        assert isinstance(words, Element)
        assert sign.text in (".", "..")
        assert words.text.startswith(("uppgift", "hålls inne"))


def check_series(figure: Mapping[str, Any], figures: Figures, sex: str, chosen: Sequence[str]) -> None:
    """Each line has the file's values, joined over expected years and cut where one lacks or a break lies."""
    expected = {region for region, _, of in figures.values if of == sex}
    if figures.kind not in COMPARED:
        expected -= {RIKET}
    drawn = {trace["meta"]["region"]: trace for trace in figure["data"]}
    assert set(drawn) == expected, figures.slug
    assert len(drawn) == len(figure["data"])
    for region, trace in drawn.items():
        assert runs_of(trace) == [
            [(year, displayed(figures, (region, year, sex))) for year in run]
            for run in figures.runs(region, sex)
        ], f"{figures.slug} {region}"
        assert trace["connectgaps"] is False
        if region in (*chosen, RIKET):
            check_hover(trace, figures, region, sex)
    check_lines(figure["layout"].get("shapes", []), figures, chosen)


def runs_of(trace: Mapping[str, Any]) -> list[list[tuple[float, float]]]:
    """The stretches of a line, cut where it has no point."""
    runs: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(trace["x"], trace["y"], strict=True):
        assert (x is None) == (y is None)
        if x is None:
            runs.append([])
        else:
            runs[-1].append((x, float(y)))
    return runs


def displayed(figures: Figures, key: official.Key) -> float:
    """As a float, rounded only where a computation of ours ends."""
    value = float(figures.displayed(figures.values[key]))
    return Close(value) if figures.is_derived or "shown" in figures.file else value


class Close(float):
    """A float that equals another but for the last binary digits."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, float) and math.isclose(self, other, rel_tol=1e-12, abs_tol=1e-11)

    __hash__ = float.__hash__


def check_hover(trace: Mapping[str, Any], figures: Figures, region: str, sex: str) -> None:
    """What is said of each point holds its year and its value."""
    for x, words in zip(trace["x"], trace["text"], strict=True):
        if x is not None:
            key = (region, int(x), sex)
            assert figures.when(key) in words
            assert figures.text(key) in words


def check_lines(shapes: Sequence[Mapping[str, Any]], figures: Figures, chosen: Sequence[str]) -> None:
    """Dotted at breaks of all or of a chosen county; levels only where a decided number fits the measure."""
    dotted = {shape["x0"] + 0.5 for shape in shapes if shape["line"]["dash"] == "dot"}
    assert dotted <= {year for region, year in figures.breaks if region in ("", *chosen)}
    years = sorted({year for _, year, _ in figures.values})
    for one in figures.file.get("breaks", []):
        concerned = not one.get("regions") or set(one["regions"]) & set(chosen)
        assert not concerned or not years[0] < one["year"] <= years[-1] or one["year"] in dotted
    levels = [Fraction(str(shape["y0"])) for shape in shapes if shape["line"]["dash"] == "dashdot"]
    targets = [
        one
        for one in official.yaml_file("targets.yaml")
        if figures.slug in one["indicators"]
        and one["definition_key"] == figures.file.get("definition_key", "")
    ]
    assert levels == [figures.displayed(Fraction(str(one["value"]))) for one in targets]


def check_ranking(figure: Mapping[str, Any], figures: Figures, year: int, sex: str) -> None:
    """One bar per region with a value, highest first, each with its value in figures and words, and its place."""
    (trace,) = figure["data"]
    regions = trace["meta"]["regions"]
    assert sorted(regions) == sorted(r for r, when, of in figures.values if (when, of) == (year, sex))
    keys = [(region, year, sex) for region in regions]
    assert list(map(float, trace["x"])) == [displayed(figures, key) for key in keys]
    printed = [official.rounded(figures.displayed(figures.values[key]), figures.decimals) for key in keys]
    counties = [value for value, region in zip(printed, regions, strict=True) if region != RIKET]
    assert counties == sorted(counties, reverse=True)
    for key, text, hover in zip(keys, trace["text"], trace["hovertext"], strict=True):
        assert figures.text(key) in text
        assert figures.text(key) in hover
        check_place(hover, figures.place(*key))


def check_place(words: str, expected: tuple[int, int, int] | None) -> None:
    """The only place said is the expected one; none where there is none."""
    found = [
        tuple(int(part or first) for part in (first, last, of)) for first, last, of in PLACE.findall(words)
    ]
    assert found == ([] if expected is None else [expected]), f"{words}: {expected}"
    if expected and expected[0] != expected[1]:
        assert "delad plats" in words.lower()


def check_gap(figure: Mapping[str, Any], figures: Figures, year: int) -> None:
    """Women and men per region, None where the file has no value."""
    _, women, men = figure["data"]
    regions = sorted({r for r, when, sex in figures.values if when == year and sex in "KM"})
    for trace, sex in ((women, "K"), (men, "M")):
        expected = [
            displayed(figures, (region, year, sex)) if (region, year, sex) in figures.values else None
            for region in regions
        ]
        assert [None if x is None else float(x) for x in trace["x"]] == expected
        for region, words in zip(regions, trace["text"], strict=True):
            assert (region, year, sex) not in figures.values or figures.text((region, year, sex)) in words


def check_sentence(words: str, figures: Figures, region: str, other: str, year: int, sex: str) -> None:
    """What is said of a county: its value, beside the other, beside five years back, its place; no other number."""
    key, against = (region, year, sex), (other, year, sex)
    lacking = sum((code, year, sex) not in figures.values for code in official.counties() if code != region)
    allowed = {str(year), str(year - 5), str(lacking), *figures.when(key).split("–")}
    if key in figures.values:
        allowed |= _said_of(words, figures, key, against)
    else:
        assert "saknas" in words or "kan inte förekomma" in words or "hålls inne" in words, words
        allowed |= {period for one in figures.periods.values() for period in one.split("-")}
        check_place(words, None)
    assert set(numbers(words, figures)) <= allowed, f"{words}: {set(numbers(words, figures)) - allowed}"


def _said_of(words: str, figures: Figures, key: official.Key, against: official.Key) -> set[str]:
    assert re.match(rf"[^\d−]*{re.escape(figures.text(key))}(?![\d,])", without_names(words, figures)), words
    check_place(words, figures.place(*key))
    assert figures.when(key) in words
    allowed = {figures.text(key), *map(str, figures.place(*key) or ())}
    return allowed | check_beside(words, figures, key, against) | check_direction(words, figures, key)


def check_beside(words: str, figures: Figures, key: official.Key, against: official.Key) -> set[str]:
    """The comparison with the other region; returns the numbers it may hold."""
    found = BESIDE.findall(without_names(words, figures).split("). ")[0])
    if figures.kind not in COMPARED or against not in figures.values:
        assert not found, words
        return set()
    gap = figures.values[key] - figures.values[against]
    amount, theirs = figures.amount(gap), figures.text(against)
    if theirs == figures.text(key) or not amount.strip("0,"):
        assert not found, words
        assert "samma som" in words or "nära" in words, words
    else:
        assert found == [(amount, "högre" if gap > 0 else "lägre")], f"{words}: {amount}"
        assert theirs in words
    return {amount, theirs}


def check_direction(words: str, figures: Figures, key: official.Key) -> set[str]:
    """The direction over five years, or why it cannot be said; returns the numbers it may hold."""
    region, year, sex = key
    found = [(word.lower(), since, change) for word, since, change in SINCE.findall(words)]
    if figures.kind == "composite":
        assert not found, words
        return set()
    word, change = figures.direction(region, year, sex)
    years = {str(when) for one, when in figures.breaks if one in ("", region)}
    if word in WORDS_FOR_NONE or change is None:
        assert not found, words
        assert WORDS_FOR_NONE[word] in words.lower(), words
        return years
    if word == "oförändrat":
        assert not found
        assert "oförändrat" in words.lower(), words
        return set()
    signed = figures.signed(change)
    assert found == [(word, str(year - 5), signed if signed[0] in "+−" else "")], f"{words}: {word} {signed}"
    return {signed}


def check_nation_sentence(words: str, figures: Figures, year: int, sex: str) -> None:
    """What is said of Riket and of the span between counties."""
    riket = (RIKET, year, sex)
    mine = {code: (code, year, sex) for code in official.counties() if (code, year, sex) in figures.values}
    allowed = {
        str(year),
        str(21 - len(mine)),
        *(part for one in mine.values() for part in figures.when(one).split("–")),
    }
    if riket in figures.values:
        assert re.match(
            rf"[^\d−]*{re.escape(figures.text(riket))}(?![\d,])", without_names(words, figures)
        ), words
        allowed |= {figures.text(riket), *figures.when(riket).split("–")}
    else:
        assert "saknas" in words
    if figures.kind == "rate" and mine:
        allowed |= _span(words, figures, mine)
    else:
        assert not re.search(r"från .* till", words), words
    assert set(numbers(words, figures)) <= allowed, f"{words}: {set(numbers(words, figures)) - allowed}"


def _span(words: str, figures: Figures, mine: Mapping[str, official.Key]) -> set[str]:
    ordered = sorted(mine, key=lambda code: figures.values[mine[code]])
    texts = {code: figures.text(key) for code, key in mine.items()}
    ends = [texts[ordered[0]], texts[ordered[-1]]]
    allowed = set(ends)
    for end in ends if ends[0] != ends[1] else []:
        there = [code for code in texts if texts[code] == end]
        allowed |= {str(len(there))}
        for code in there if len(there) <= 3 else []:
            assert official.counties()[code]["county"] in words, words
        assert end in words
    return allowed


def numbers(words: str, figures: Figures) -> list[str]:
    """The numbers in a sentence, those in the measure's own names left out."""
    return NUMBER.findall(without_names(words, figures))


def without_names(words: str, figures: Figures) -> str:
    """A sentence without the title, the unit and the notes on breaks, which may hold numbers themselves."""
    parents = [figures.file, *(official.figures(s).file for s in _parts(figures))]
    notes = [one["note"].rstrip(".") for file in parents for one in file.get("breaks", [])]
    unit = figures.unit
    names = [*notes, f"{figures.file['title']}:", unit, f"({unit.partition(' ')[2]})", unit.partition(" ")[2]]
    for name in sorted(filter(None, names), key=len, reverse=True):
        pattern = r"[\s\u00a0]".join(map(re.escape, name.split()))
        words = re.sub(pattern, " ", words)
    return words


def _parts(figures: Figures) -> list[str]:
    how = figures.file.get("derived", {})
    return [how[part] for part in ("of", "by") if part in how]
