"""Small made-up indicators and real regions for the tests of drawings; no number here is a statistic."""

from __future__ import annotations

from dataclasses import replace

from data.model import Better, Break, Flag, Indicator, Kind, Observation, Observations, Region, Sex

COUNTIES = {
    code: Region(code, county, short, short.lower(), f"Region {short}", "", "", "")
    for code, county, short in (
        ("01", "Stockholms län", "Stockholm"),
        ("03", "Uppsala län", "Uppsala"),
        ("09", "Gotlands län", "Gotland"),
        ("20", "Dalarnas län", "Dalarna"),
        ("23", "Jämtlands län", "Jämtland"),
        ("25", "Norrbottens län", "Norrbotten"),
    )
}
RIKET = Region("00", "Riket", "Riket", "riket", "", "", "", "")
REGIONS = {"00": RIKET, **COUNTIES}

RATE = Indicator(
    slug="provandel",
    title="Provandel",
    title_en="Sample share",
    unit="%",
    decimals=1,
    publisher="SCB via Kolada",
    table="Kolada N00000",
    kind=Kind.RATE,
    every=1,
    better=Better.HIGHER,
    better_because="a test",
    area=1,
    challenge="",
    dimension="",
    how="copied",
    copied_from="",
    note="",
    family="",
    family_title="",
    family_label="",
    question="",
    definition="",
    definition_source="",
    definition_key="provandel",
    says="",
    says_not="",
    evidence="",
    licence="",
    source_url="",
    next_release="",
)
SURVEY = replace(RATE, kind=Kind.SURVEY)
COUNT = replace(RATE, title="Folkmängd", kind=Kind.COUNT, unit="antal", decimals=0)
COMPOSITE = replace(RATE, kind=Kind.COMPOSITE, unit="index")
BREAK_FOR_ALL = Break(2021, (), "undersökningen lades om")
BREAK_FOR_DALARNA = Break(2013, ("20",), "nivåskift i källan")


def seen(
    region: str, year: int, value: float, flag: Flag = Flag.FINAL, sex: Sex = Sex.TOTAL, period: str = ""
) -> Observation:
    """One observation, short to write."""
    return Observation(region, year, sex, value, flag, period)


def index(*rows: Observation) -> Observations:
    """The observations as the store gives them."""
    return Observations.of("provandel", "test", rows)
