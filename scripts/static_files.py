"""Gather the scripts of the site in build/static; run by `make install`.

Files that every page loads are joined, all are compressed at top quality, and all lie in a folder named by what it
holds. What is there already is not made again.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import os
import re
import shutil
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import dash_leaflet
import plotly
from dash import _dash_renderer, dcc, html
from whitenoise.compress import Compressor

from pages.static_files import (
    ADDRESS,
    ASSETS,
    BUILD,
    CORE,
    OWN,
    PLOTLY,
    ROOT,
    folder,
    listing,
    made_of,
)

Files = Mapping[str, bytes]

NODE_MODULES = ROOT / "node_modules"
START = b"var renderer = new DashRenderer();\n"
"""What Dash writes into every page, at the end of our own script instead."""
SOURCE_MAP = re.compile(rb"\s*//# sourceMappingURL=\S*\s*$")
LAZY = "dash_core_components-shared.js"
"""Dash puts it on every page; only what is fetched later needs it, and fetches it."""
DAYS_KEPT = 30
"""A page that stood open while the site changed finds what it still has to fetch."""


def script(path: Path) -> bytes:
    """A script without its mention of a source map, which is not served."""
    return SOURCE_MAP.sub(b"", path.read_bytes()) + b"\n"


def registered(resources: Iterable[Any]) -> Iterator[tuple[Path, bool]]:
    """The scripts that a package has told Dash of, but Plotly, and whether each is fetched only when it is needed."""
    for resource in resources:
        if resource.get("dynamic") or resource.get("dev_only") or resource["namespace"] == "plotly":
            continue
        package = Path(str(importlib.import_module(resource["namespace"]).__file__)).parent
        told = resource["relative_package_path"]
        paths = told["prod"] if isinstance(told, dict) else [told]
        for path in paths:
            yield package / path, bool(resource.get("async")) or path.endswith(LAZY)


def dash_files(node_modules: Path) -> Files:
    """Dash's own scripts and those of the map; those that every page loads are one."""
    runtime = node_modules / "regenerator-runtime" / "runtime.js"
    core, later = [], list(registered(dash_leaflet._js_dist))
    suites = (_dash_renderer._js_dist_dependencies, _dash_renderer._js_dist, dcc._js_dist, html._js_dist)
    for path, lazy in (found for suite in suites for found in registered(suite)):
        if lazy:
            later.append((path, lazy))
        elif path.name.startswith("polyfill") and runtime.is_file():
            core.append(runtime)  # all that browsers of today lack of it
        else:
            core.append(path)
    return {CORE: b";\n".join(map(script, core)), **{path.name: script(path) for path, _ in later}}


def plotly_files(node_modules: Path) -> Files:
    """Plotly: the basic bundle where npm has brought it, else the whole."""
    basic = node_modules / "plotly.js-basic-dist-min" / "plotly-basic.min.js"
    whole = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    return {PLOTLY: script(basic if basic.is_file() else whole)}


def own_files(assets: Path) -> Files:
    """Our scripts as one, in the order of their names, and the rest as it is; stylesheets stand in the documents."""
    found = sorted(path for path in assets.rglob("*") if path.is_file())
    scripts = [path.read_bytes() for path in found if path.suffix == ".js"]
    others = [path for path in found if path.suffix not in (".js", ".css")]
    return {
        OWN: b";\n".join([*scripts, START]),
        **{path.relative_to(assets).as_posix(): path.read_bytes() for path in others},
    }


def gather(target: Path, assets: Path, node_modules: Path) -> dict[str, str]:
    """Builds what is not there yet; the address of each file by its name."""
    parts = (dash_files(node_modules), plotly_files(node_modules), own_files(assets))
    return {name: f"{ADDRESS}{kept(files, folder(target))}/{name}" for files in parts for name in files}


def kept(files: Files, shelf: Path) -> str:
    """The name of the folder that holds exactly these files, made and compressed when it is not there."""
    digest = hashlib.sha256()
    for name, content in sorted(files.items()):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    name = digest.hexdigest()[:12]
    if not (shelf / name).is_dir():
        unfinished = shelf / f"{name}.{os.getpid()}.tmp"
        write(files, unfinished)
        unfinished.replace(shelf / name)
    os.utime(shelf / name)
    return name


def write(files: Files, target: Path) -> None:
    """Writes the files, each with its compressed twins where these are smaller."""
    for name, content in files.items():
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        (target / name).write_bytes(content)
    compressor = Compressor(quiet=True)
    paths = [str(target / name) for name in files if compressor.should_compress(name)]
    with ThreadPoolExecutor(os.cpu_count()) as workers:
        list(workers.map(compressor.compress, paths))


def sweep(shelf: Path, current: Iterable[str]) -> None:
    """Removes what no page open today asks for any more."""
    for old in shelf.iterdir():
        age_days = (time.time() - old.stat().st_mtime) / (24 * 60 * 60)
        if old.name not in current and age_days > DAYS_KEPT:
            shutil.rmtree(old)


def build(target: Path = BUILD, assets: Path = ASSETS, node_modules: Path = NODE_MODULES) -> dict[str, str]:
    """Builds everything and writes down where it is."""
    addresses = gather(target, assets, node_modules)
    told = json.dumps({"made_of": made_of(assets), "addresses": addresses}, indent=2, sort_keys=True)
    unfinished = listing(target).with_suffix(f".{os.getpid()}.tmp")
    unfinished.write_text(told + "\n", encoding="utf-8")
    unfinished.replace(listing(target))
    sweep(folder(target), {address.split("/")[2] for address in addresses.values()})
    return addresses


def main() -> int:
    """Builds, and says how much."""
    print("Building scripts in build/static (the first time ten seconds or so)")
    build()
    return 0


if __name__ == "__main__":
    sys.exit(main())
