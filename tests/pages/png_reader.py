"""Reads a PNG as it was sent: its size and its pixels, without any drawing library."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

SIGNATURE = b"\x89PNG\r\n\x1a\n"
BYTES = {2: 3, 6: 4}
"""Of a pixel, by colour type: with and without transparency."""


@dataclass(frozen=True)
class Png:
    """A picture; ``each`` is how many bytes a pixel has, ``packed`` the rows as they were sent."""

    width: int
    height: int
    each: int
    packed: bytes

    @cached_property
    def rows(self) -> tuple[bytes, ...]:
        """Rows of pixels, each pixel as its bytes after one another; takes seconds for a large picture."""
        return tuple(_rows(self.packed, self.width, self.each))

    def is_one_colour(self, left: int, top: int, right: int, bottom: int) -> bool:
        """Whether all pixels of a rectangle are alike."""
        parts = {row[left * self.each : right * self.each] for row in self.rows[top:bottom]}
        pixels = {part[at : at + self.each] for part in parts for at in range(0, len(part), self.each)}
        return len(pixels) == 1


def size(data: bytes) -> tuple[int, int]:
    """Width and height as the head of the picture tells them, and no more is read."""
    assert data.startswith(SIGNATURE)
    assert data[12:16] == b"IHDR"
    wide, high = struct.unpack(">II", data[16:24])
    return wide, high


def read(data: bytes) -> Png:
    """The picture; AssertionError for what is no whole PNG of eight bits per colour."""
    assert data.startswith(SIGNATURE)
    at, packed, header = len(SIGNATURE), b"", b""
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert zlib.crc32(kind + body) == struct.unpack_from(">I", data, at + 8 + length)[0]
        header = body if kind == b"IHDR" else header
        packed += body if kind == b"IDAT" else b""
        at += 12 + length
    width, height, depth, colours = struct.unpack_from(">IIBB", header)
    assert depth == 8
    read = Png(width, height, BYTES[colours], zlib.decompress(packed))
    assert len(read.packed) == height * (width * read.each + 1)
    return read


def _rows(packed: bytes, width: int, each: int) -> Iterator[bytes]:
    stride, above = width * each, bytes(width * each)
    for start in range(0, len(packed), stride + 1):
        above = _unfiltered(packed[start], packed[start + 1 : start + 1 + stride], above, each)
        yield above


def _unfiltered(kind: int, line: bytes, above: bytes, each: int) -> bytes:
    """A row after the filter is taken away (https://www.w3.org/TR/png-3/#9Filters)."""
    if kind == 0:
        return line
    if kind == 2:
        return bytes((one + up) & 255 for one, up in zip(line, above, strict=True))
    row = bytearray(line)
    for at, one in enumerate(line):
        left, corner = (row[at - each], above[at - each]) if at >= each else (0, 0)
        up = above[at]
        row[at] = (one + {1: left, 3: (left + up) // 2}.get(kind, _nearest(left, up, corner))) & 255
    return bytes(row)


def _nearest(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min((left, up, corner), key=lambda one: abs(guess - one))
