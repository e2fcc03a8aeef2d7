"""Facts about Sweden that the borders and the tile map must keep."""

from __future__ import annotations

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest
import yaml

from data import geography
from data.geography import COARSE, Borders, Point, Ring, coarse, coarser, counties, narrow_tiles, tiles

DATA = Path(geography.__file__).parent.parent
KILOBYTE = 1024
BORDERS = {
    "Dalarna–Gävleborg": {"20", "21"},
    "Jämtland–Västerbotten": {"23", "24"},
    "Västerbotten–Norrbotten": {"24", "25"},
    "Stockholm–Uppsala": {"01", "03"},
    "Skåne–Halland": {"12", "13"},
    "Kronoberg–Blekinge": {"07", "10"},
    "Värmland–Örebro": {"17", "18"},
    "Gävleborg–Uppsala": {"21", "03"},
}

Segment = frozenset[Point]


def segments(ring: Ring) -> Iterator[Segment]:
    return (frozenset(pair) for pair in pairwise(ring))


@cache
def owners() -> dict[Segment, list[str]]:
    return owners_in(counties())


def owners_in(borders: Borders) -> dict[Segment, list[str]]:
    """The counties each piece of border belongs to, once for every time they draw it."""
    found: dict[Segment, list[str]] = defaultdict(list)
    for code, rings in borders.items():
        for ring in rings:
            for segment in segments(ring):
                found[segment].append(code)
    return found


def neighbours() -> set[frozenset[str]]:
    return pairs(owners())


def pairs(owned: dict[Segment, list[str]]) -> set[frozenset[str]]:
    """The counties that share a border, two and two."""
    return {frozenset(codes) for codes in owned.values() if len(codes) == 2}


def outlines() -> list[set[str]]:
    """The counties around each closed line where Sweden ends: the coast, islands and great lakes."""
    ends: dict[Point, set[Segment]] = defaultdict(set)
    for segment, codes in owners().items():
        for point in segment if len(codes) == 1 else ():
            ends[point].add(segment)
    found = []
    while ends:
        around, waiting = set(), {next(iter(ends))}
        while waiting:
            pieces = ends.pop(waiting.pop(), set())
            around |= {code for piece in pieces for code in owners()[piece]}
            waiting |= {point for piece in pieces for point in piece if point in ends}
        found.append(around)
    return found


def signed_area(ring: Ring) -> float:
    return sum(west * up - east * low for (west, low), (east, up) in pairwise(ring)) / 2


def area(code: str) -> float:
    """Square kilometres; lakes run the other way round and count against."""
    return abs(sum(signed_area(ring) for ring in counties()[code]))


def crosses(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two pieces of border cut through each other, touching ends left out."""

    def side(line: tuple[Point, Point], point: Point) -> float:
        (ax, ay), (bx, by) = line
        return round((bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax), 6)

    return side(one, other[0]) * side(one, other[1]) < 0 and side(other, one[0]) * side(other, one[1]) < 0


def boxes_meet(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    return all(
        max(one[0][axis], one[1][axis]) >= min(other[0][axis], other[1][axis])
        and max(other[0][axis], other[1][axis]) >= min(one[0][axis], one[1][axis])
        for axis in (0, 1)
    )


def figure(slug: str, code: str) -> float:
    """The value of 2022, women and men together."""
    with (DATA / "figures" / f"{slug}.csv").open(encoding="utf-8", newline="") as file:
        return next(
            float(row["value"])
            for row in csv.DictReader(file)
            if (row["region"], row["year"], row["sex"]) == (code, "2022", "T")
        )


@pytest.fixture(scope="module")
def codes() -> set[str]:
    regions = yaml.safe_load((DATA / "regions.yaml").read_text(encoding="utf-8"))
    return {region["code"] for region in regions} - {"00"}


def test_every_county_has_borders_and_a_tile(codes: set[str]) -> None:
    assert len(codes) == 21
    assert set(counties()) == codes
    assert set(tiles()) == codes


def test_every_ring_is_closed_and_encloses_something() -> None:
    rings = [ring for rings in counties().values() for ring in rings]
    assert all(ring[0] == ring[-1] for ring in rings)
    assert all(abs(signed_area(ring)) >= 1 for ring in rings)


def test_every_piece_of_border_belongs_to_one_county_or_to_two_neighbours() -> None:
    found = owners()
    assert set(Counter(len(drawn) for drawn in found.values())) == {1, 2}
    assert all(len(drawn) == len(set(drawn)) for drawn in found.values())


def test_nothing_but_the_great_lakes_lies_between_counties() -> None:
    between = [around for around in outlines() if 1 < len(around) < 12]
    lakes = {
        "Hjälmaren": {"04", "18", "19"},
        "Mälaren": {"01", "03", "04", "19"},
        "Vänern": {"14", "17"},
        "Vättern": {"05", "06", "14", "18"},
    }
    assert sorted(between, key=sorted) == sorted(lakes.values(), key=sorted)


def test_no_border_cuts_through_another() -> None:
    pieces = [(first, last) for first, last in map(sorted, owners())]
    cuts = [pair for pair in combinations(pieces, 2) if boxes_meet(*pair) and crosses(*pair)]
    assert cuts == []


@pytest.mark.parametrize("name", BORDERS)
def test_counties_that_touch_share_a_border(name: str) -> None:
    assert frozenset(BORDERS[name]) in neighbours()


def test_a_county_far_away_shares_no_border() -> None:
    assert frozenset(("20", "25")) not in neighbours()


def test_gotland_touches_nobody() -> None:
    assert not any("09" in pair for pair in neighbours())


def test_no_county_but_gotland_is_alone(codes: set[str]) -> None:
    assert set().union(*neighbours()) == codes - {"09"}


def test_coordinates_are_kilometres_within_sweden_on_a_grid_of_100_metres() -> None:
    points = [point for rings in counties().values() for ring in rings for point in ring]
    assert all(260 < east < 925 and 6_130 < north < 7_680 for east, north in points)
    assert all(round(coordinate, 1) == coordinate for point in points for coordinate in point)


@pytest.mark.parametrize("code", counties())
def test_counties_have_the_size_that_people_per_square_kilometre_tells(code: str) -> None:
    land = figure("folkmangd", code) / figure("befolkningstathet", code)
    assert area(code) == pytest.approx(land, rel=0.12)  # small lakes are inside, small islands left out


def test_oland_and_the_archipelagos_are_kept() -> None:
    assert len([ring for ring in counties()["08"] if abs(signed_area(ring)) > 1_200]) == 2
    assert len(counties()["01"]) >= 6
    assert len(counties()["14"]) >= 3


def test_the_borders_are_light_enough_for_a_phone() -> None:
    assert len(gzip.compress((DATA / "geography" / "lan.json").read_bytes())) <= 12 * KILOBYTE


def test_coarse_borders_are_those_of_the_same_counties() -> None:
    assert list(coarse()) == list(counties())
    for code, rings in coarse().items():
        before, after = (sum(map(signed_area, found)) for found in (counties()[code], rings))
        assert after == pytest.approx(before, rel=0.02), code
        assert all(ring[0] == ring[-1] and len(ring) > 3 for ring in rings)


def test_coarse_borders_that_were_shared_are_shared_by_the_same_counties() -> None:
    owned = owners_in(coarse())
    assert pairs(owned) == neighbours()
    assert set(Counter(len(drawn) for drawn in owned.values())) == {1, 2}
    assert all(len(drawn) == len(set(drawn)) for drawn in owned.values())


def test_coarse_borders_lie_on_their_grid_near_the_others() -> None:
    points = {point for rings in coarse().values() for ring in rings for point in ring}
    assert all(coordinate % COARSE == 0 for point in points for coordinate in point)
    exact = [point for rings in counties().values() for ring in rings for point in ring]
    moved = {(round(east / COARSE) * COARSE, round(north / COARSE) * COARSE) for east, north in exact}
    assert points <= moved
    assert len(moved - points) < 5  # the ends of spurs that enclose nothing


def test_on_a_grid_too_coarse_for_it_an_island_is_left_out_and_the_land_kept() -> None:
    island = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0))
    land = ((10.0, 0.0), (50.0, 0.0), (51.0, 1.0), (50.0, 40.0), (10.0, 0.0))
    assert coarser({"20": (island, land)}, 4.0) == {
        "20": (((8.0, 0.0), (48.0, 0.0), (52.0, 0.0), (48.0, 40.0), (8.0, 0.0)),)
    }


def test_no_two_counties_share_a_tile() -> None:
    assert len(set(tiles().values())) == 21
    assert min(column for column, _ in tiles().values()) == 0
    assert min(row for _, row in tiles().values()) == 0


def test_tiles_that_touch_are_counties_that_touch() -> None:
    beside = {
        frozenset((one, other))
        for one, other in combinations(tiles(), 2)
        if abs(tiles()[one][0] - tiles()[other][0]) + abs(tiles()[one][1] - tiles()[other][1]) == 1
    }
    on_paper_only = {frozenset(("05", "14")), frozenset(("04", "08"))}  # Vättern; Östergötland's coast
    assert beside - neighbours() == on_paper_only


def test_on_the_narrow_tile_map_gotland_alone_is_nearer_and_still_touches_nobody() -> None:
    narrow = narrow_tiles()
    assert {code for code in tiles() if narrow[code] != tiles()[code]} == {"09"}
    column, row = narrow["09"]
    assert column < tiles()["09"][0]
    others = (place for code, place in narrow.items() if code != "09")
    assert all(abs(column - x) > 1.125 or abs(row - y) > 1.125 for x, y in others)


def test_tiles_stand_north_above_south_as_the_counties_do() -> None:
    assert [code for code, (_, row) in tiles().items() if row == 0] == ["25"]
    assert {code for code, (_, row) in tiles().items() if row == 7} == {"12", "07", "10"}
    assert max(tiles(), key=lambda code: tiles()[code][0]) == "09"
