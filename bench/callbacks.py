"""What a browser posts for a callback, built from the list of callbacks that the server itself gives to browsers."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from bench import ROOT
from bench.servers import Server

CALLBACK = "/_dash-update-component"
FIVE_COUNTIES = "?lan=stockholm,dalarna,skane,gotland,norrbotten"


@dataclass(frozen=True, slots=True)
class Dearest:
    """The indicator page whose chart callback has the largest answer."""

    address: str
    body: bytes
    answer_bytes: int
    first_times: tuple[float, ...]
    """Milliseconds each page's first answer took, when nothing was in the cache, the slowest last."""


def body(server: Server, output: str, values: Mapping[str, object]) -> bytes:
    """The request for the callback that changes ``output``; ``values`` by property name."""
    known: list[dict[str, Any]] = json.loads(server.ask("GET", "/_dash-dependencies"))
    found = next((one for one in known if output in _names(one["output"])), None)
    if found is None:
        raise RuntimeError(f"{server.name} has no callback that changes {output}")
    outputs = [_output(name) for name in _names(found["output"])]
    return json.dumps(
        {
            "output": found["output"],
            "outputs": outputs if found["output"].startswith("..") else outputs[0],
            "inputs": [{**one, "value": values[one["property"]]} for one in found["inputs"]],
            "changedPropIds": [f"{one['id']}.{one['property']}" for one in found["inputs"]],
        }
    ).encode()


def content_body(server: Server, address: str) -> bytes:
    """The request for the content of a page."""
    split = urlsplit(address)
    search = f"?{split.query}" if split.query else ""
    return body(server, "_pages_content.children", {"pathname": split.path, "search": search})


def dearest(server: Server) -> Dearest:
    """Asks once for the panel of every indicator with five counties chosen."""
    sizes, times = {}, []
    for path in sorted((ROOT / "data" / "indicators").glob("*.yaml")):
        address = f"/indikatorer/{path.stem}{FIVE_COUNTIES}"
        asked = body(server, "panel-series.figure", {"data": address})
        before = time.perf_counter()
        sizes[address] = (len(server.ask("POST", CALLBACK, asked)), asked)
        times.append((time.perf_counter() - before) * 1000)
    largest = max(sizes, key=lambda address: sizes[address][0])
    size, asked = sizes[largest]
    return Dearest(largest, asked, size, tuple(sorted(times)))


def _names(output: str) -> list[str]:
    return output.strip(".").split("...")


def _output(name: str) -> dict[str, str]:
    component, _, prop = name.rpartition(".")
    return {"id": component, "property": prop}
