"""What was found of the 21 regional strategies, written from the list of it and not from the site's own file."""

from __future__ import annotations

CHECKED = "22 november 2026"
WHOLE = "titel och beslutsdatum är sedda"
TITLE = "titeln är sedd"
NEWER = "en nyare version är på väg eller beslutad, inte sedd"
NO_DATE = "inte kontrollerat"

Found = tuple[str, str, str, str, str, str]
"""County code, title, period, decision, how much was seen, website."""

FOUND: tuple[Found, ...] = (
    (
        "01",
        "RUFS 2050 – Regional utvecklingsplan för Stockholmsregionen",
        "2018–2026, med sikte på 2050",
        "12 juni 2018",
        NEWER,
        "rufs.se",
    ),
    ("03", "Regional utvecklingsstrategi för Uppsala län", "", "mars 2021", NEWER, "regionuppsala.se"),
    ("04", "Sörmlandsstrategin", "tills vidare", "27 september 2022", WHOLE, "utvecklasormland.se"),
    (
        "05",
        "Utvecklingsstrategi för Östergötland",
        "till 2040",
        "6 oktober 2021",
        NEWER,
        "utveckling.regionostergotland.se",
    ),
    ("06", "Regional utvecklingsstrategi för Jönköpings län", "2020–2035", "", TITLE, "utveckling.rjl.se"),
    ("07", "Gröna Kronoberg 2025", "till 2025", "11 juni 2015", NEWER, "regionkronoberg.se"),
    ("08", "Klimat att växa i – RUS för Kalmar län 2030", "till 2030", "", TITLE, "regionkalmar.se"),
    ("09", "Vårt Gotland 2040", "till 2040", "februari 2021", WHOLE, "gotland.se"),
    ("10", "Växtplats Blekinge", "till 2030", "", TITLE, "regionblekinge.se/vaxtplats"),
    ("12", "Det öppna Skåne 2030", "till 2030", "2014, reviderad 16 juni 2020", WHOLE, "utveckling.skane.se"),
    ("13", "Halland – bästa livsplatsen 2035", "till 2035", "", TITLE, "regionhalland.se"),
    (
        "14",
        "Regional utvecklingsstrategi för Västra Götaland",
        "2021–2030",
        "16 februari 2021",
        WHOLE,
        "vgregion.se/vg2030",
    ),
    ("17", "Värmlandsstrategin 2040", "till 2040", "2 juni 2021", WHOLE, "varmlandsstrategin.se"),
    (
        "18",
        "En attraktiv och pulserande region för alla – RUS Örebro län",
        "2018–2030",
        "2018, reviderad 28 april 2022",
        WHOLE,
        "regionorebrolan.se",
    ),
    (
        "19",
        "Vår strategi för ett livskraftigt Västmanland – RUS 2030",
        "till 2030, med sikte på 2050",
        "16 juni 2020",
        NEWER,
        "regionvastmanland.se",
    ),
    (
        "20",
        "Dalastrategin 2030 – Tillsammans för ett hållbart Dalarna",
        "till 2030",
        "14 juni 2021, reviderad 16 februari 2026",
        WHOLE,
        "regiondalarna.se/dalastrategin",
    ),
    ("21", "Regional utvecklingsstrategi för Gävleborg", "2020–2030", "", TITLE, "regiongavleborg.se"),
    ("22", "Ett Västernorrland", "2020–2030", "", TITLE, "rvn.se"),
    (
        "23",
        "Jämtlands län 2050 – En nytänkande och hållbar region att leva, verka och utvecklas i",
        "till 2050",
        "17 februari 2021",
        WHOLE,
        "regionjh.se/rus",
    ),
    (
        "24",
        "Västerbotten – en attraktiv region där olikheter skapar utvecklingskraft",
        "2020–2030",
        "",
        TITLE,
        "regionvasterbotten.se",
    ),
    ("25", "Norrbottensstrategin 2040", "till 2040", "", NEWER, "utvecklanorrbotten.se"),
)
