"""Embeds: the one that is visited and asked for again and again, and the largest of all."""

from __future__ import annotations

import http.client
from dataclasses import dataclass
from urllib.parse import urlencode

from bench import ROOT
from bench.servers import Server

EMBED = "/embed/eftergymnasial?lan=dalarna"
DRAWINGS = ("tid", "rang", "karta", "rutor")
FIVE_COUNTIES = "stockholm,dalarna,skane,gotland,norrbotten"
SECONDS_FOR_ONE = 10


@dataclass(frozen=True, slots=True)
class Largest:
    """The embed with the largest body in brotli, among all that are allowed."""

    address: str
    size: int  # bytes
    count: int  # of embeds that were asked for


def size(server: Server, address: str) -> int:
    """Bytes of a body in brotli; 0 where the indicator's kind forbids the drawing."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=SECONDS_FOR_ONE)
    try:
        connection.request("GET", address, headers={"Accept-Encoding": "br"})
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    if answer.status not in (200, 400):
        raise RuntimeError(f"{address} was answered with {answer.status}")
    return len(body) if answer.status == 200 else 0


def largest(server: Server) -> Largest:
    """Asks once for every indicator in every drawing, with five counties chosen."""
    sizes = {address: size(server, address) for address in _addresses()}
    found = max(sizes, key=lambda address: sizes[address])
    return Largest(found, sizes[found], sum(one > 0 for one in sizes.values()))


def _addresses() -> list[str]:
    return [
        f"/embed/{path.stem}?{urlencode({'lan': FIVE_COUNTIES, 'typ': drawing}, safe=',')}"
        for path in sorted((ROOT / "data" / "indicators").glob("*.yaml"))
        for drawing in DRAWINGS
    ]
