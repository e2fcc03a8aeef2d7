"""The form in which answers are kept: JSON or bytes, never pickle.

Whoever can write to the cache must not be able to run code in the site.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from typing import IO, Any

from cachelib.serializers import BaseSerializer
from flask_caching.backends import FileSystemCache, RedisCache

_HEAD = struct.Struct(">cQ")  # what it is, how long it is: half a file is no answer
_JSON, _BYTES = b"j", b"b"


class Plain(BaseSerializer):
    """JSON or bytes, told apart by their first byte; anything else reads as absent."""

    def dumps(self, value: Any, protocol: int = 0) -> bytes:
        """The value as bytes; ValueError or TypeError where JSON has no word for it."""
        kind, body = (_BYTES, value) if isinstance(value, bytes) else (_JSON, _as_json(value))
        return _HEAD.pack(kind, len(body)) + body

    def loads(self, bvalue: bytes | None) -> Any:
        """The value, or None where the bytes are not ours."""
        if not bvalue or len(bvalue) < _HEAD.size:
            return None
        (kind, length), body = _HEAD.unpack_from(bvalue), bvalue[_HEAD.size :]
        if len(body) != length or kind not in (_JSON, _BYTES):
            return None
        return body if kind == _BYTES else _from_json(body)

    def dump(self, value: Any, f: IO[bytes], protocol: int = 0) -> None:
        """The same, into a file."""
        f.write(self.dumps(value))

    def load(self, f: IO[bytes]) -> Any:
        """The same, from a file."""
        return self.loads(f.read())


class PlainFiles(FileSystemCache):
    """One file per answer. Set here, since the backend writes its first file before it takes a serializer."""

    serializer = Plain()  # type: ignore[assignment]  # cachelib types it as its own pickling one

    def _prune(self) -> None:
        # Nothing expires, so a full cache would else read all its files at every write.
        if self._over_threshold():
            self.clear()

    def _run_safely(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        # The backend waits up to ten seconds for a lock that only Windows has.
        return fn(*args, **kwargs)


class PlainRedis(RedisCache):
    """One key per answer."""

    serializer = Plain()  # type: ignore[assignment]  # cachelib types it as its own pickling one


def refuse_unlike(key: str, made: object) -> None:
    """TypeError for what would not come back equal, so that no answer depends on who came first."""
    if not isinstance(made, bytes) and _from_json(_as_json(made)) != made:
        raise TypeError(f'"{key}": {type(made).__name__} does not come back equal from JSON')


def _as_json(value: object) -> bytes:
    try:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()
    except ValueError as error:
        raise TypeError(f"{type(value).__name__} holds what JSON has no word for: {error}") from error


def _from_json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return None
