"""Every address of the API: what it is for, what it takes and what it answers."""

from __future__ import annotations

from dataclasses import dataclass

from components.api_areas import AreasAnswer
from components.api_entrance import EntranceAnswer, VersionAnswer
from components.api_indicator import IndicatorAnswer, IndicatorsAnswer
from components.api_json_stat import CubeAnswer
from components.api_observations import ObservationsAnswer
from components.api_regions import RegionsAnswer
from components.api_targets import TargetsAnswer

JSON = "application/json"
CSV = "text/csv"
FILTERS = ("lan", "ar", "kon")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One address below the root of the API; "{slug}" stands for an indicator."""

    name: str
    path: str
    words: str
    answer: type | None  # None: text, or a document whose form others have decided
    kind: str = JSON
    filters: tuple[str, ...] = ()

    @property
    def parameters(self) -> tuple[str, ...]:
        """What may vary in the address."""
        return (*(("slug",) if "{slug}" in self.path else ()), *self.filters)


_VALUES = "indicators/{slug}/observations"

ENDPOINTS = (
    Endpoint("entrance", "", "Ingången, med adresser till det andra.", EntranceAnswer),
    Endpoint("indicators", "indicators", "Alla mått, med allt som är känt om dem.", IndicatorsAnswer),
    Endpoint("indicator", "indicators/{slug}", "Ett mått.", IndicatorAnswer),
    Endpoint(
        "observations_json", f"{_VALUES}.json", "Måttets värden som JSON.", ObservationsAnswer, JSON, FILTERS
    ),
    Endpoint("observations_csv", f"{_VALUES}.csv", "Måttets värden som CSV.", None, CSV, FILTERS),
    Endpoint(
        "observations_jsonstat",
        f"{_VALUES}.jsonstat",
        "Måttets värden som JSON-stat 2.0.",
        CubeAnswer,
        JSON,
        FILTERS,
    ),
    Endpoint("regions", "regions", "De 21 länen och Riket, med koder och namn.", RegionsAnswer),
    Endpoint("areas", "areas", "De strategiska områdena och samhällsutmaningarna.", AreasAnswer),
    Endpoint("targets", "targets", "Beslutade mål med tal: vem de är satta för, var de står.", TargetsAnswer),
    Endpoint("version", "version", "Siffrornas version och dag.", VersionAnswer),
    Endpoint("openapi", "openapi.json", "Alla adresser och svar, beskrivna i OpenAPI 3.1.", None),
)
