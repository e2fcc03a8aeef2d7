"""Every type of page: where a new type is added, all checks of all pages follow."""

from __future__ import annotations

AREAS = (
    "/omraden/valfard",
    "/omraden/kompetens",
    "/omraden/innovation",
    "/omraden/tillganglighet",
    "/omraden/tvargaende",
)
INDICATORS = {
    "rate": "/indikatorer/medellivslangd?lan=dalarna,gavleborg",
    "rate around Riket": "/indikatorer/varken-arbetar-eller-studerar",
    "survey": "/indikatorer/lag-tillit",
    "count": "/indikatorer/nystartade-foretag-antal?lan=gotland",
    "index": "/indikatorer/fastighetsprisindex",
    "composite": "/indikatorer/livskvalitet-brp",
    "derived": "/indikatorer/utslapp-totalt-per-invanare?lan=stockholm,skane,dalarna,gotland,norrbotten",
    "women and men": "/indikatorer/eftergymnasial?kon=k",
    "against a group": "/indikatorer/eftergymnasial?lan=dalarna&mot=riksomrade-se31",
    "one county without a figure": "/indikatorer/valdeltagande-regionval?lan=gotland",
}
PLAIN = (
    "/",
    "/lan/dalarna",
    "/kommun/falun",
    "/kommun/gotland",
    "/indikatorer",
    "/planering",
    "/samband",
    "/om",
    "/om/api",
    "/om/data",
    "/om/tillganglighet",
    "/om/badda-in",
    "/forum",
    "/forum?vyer=/lan/dalarna;/om",
    "/sok?q=xyz",
)
REFUSED = {"/finns-inte": "404 (NOT FOUND)", "/indikatorer/medellivslangd?ar=1066": "400 (BAD REQUEST)"}
PANELS = (*AREAS, *INDICATORS.values())
GOOD = (*PLAIN, *PANELS)
ALL = (*GOOD, *REFUSED)
TAKEN_OVER = tuple(one for one in GOOD if not one.startswith("/sok"))  # the others have no script at all
