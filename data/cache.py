"""Keeps answers that are dear to make, shared by all processes; without it the site is slower, never wrong.

Keys carry the data version, so that nothing has to be thrown away when figures change.
"""

from __future__ import annotations

import logging
import math
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

from flask import Flask
from flask_caching import Cache

from data import store
from data.plain import refuse_unlike

T = TypeVar("T")

THRESHOLD = 20_000
SECONDS_TO_WAIT = 0.25
SECONDS_TO_PAUSE = 5.0

cache = Cache()

_log = logging.getLogger(__name__)


@dataclass
class _Pause:
    """Leaves a cache that failed alone for a while, so that not every visitor waits for it."""

    clock: Callable[[], float] = time.monotonic
    until: float = -math.inf
    failed: bool = False

    @property
    def is_on(self) -> bool:
        return self.clock() < self.until

    def begin(self, reason: object) -> None:
        self.until = self.clock() + SECONDS_TO_PAUSE
        if not self.failed:
            _log.warning("The cache is gone; answers are made anew until it is back: %s", reason)
        self.failed = True

    def end(self) -> None:
        self.until = -math.inf
        if self.failed:
            _log.warning("The cache is back")
        self.failed = False


_pause = _Pause()
_release = ""
_failures: tuple[type[Exception], ...] = (OSError,)
"""What a cache raises that cannot be reached."""


def configure(
    server: Flask,
    directory: Path,
    redis_url: str | None,
    clock: Callable[[], float] = time.monotonic,
    release: str = "",
) -> None:
    """Files in the directory (for this user alone), or Redis where a URL is given. Forgets old failures.

    Answers are kept for one ``release`` of the code, so that a new one never shows what an old one made.
    """
    global _release, _failures  # as the cache object: one for each process
    _release = release
    told, _failures = _redis(redis_url) if redis_url else _files(directory)
    cache.init_app(server, told)
    _pause.clock = clock
    _pause.until, _pause.failed = -math.inf, False


def cached(key: str, make: Callable[[], T]) -> T:
    """What is kept under the key for this data version, else what ``make`` returns, which is then kept.

    TypeError where that would not come back equal from JSON (tuples, whole numbers as keys). What
    ``make`` raises is passed on, and nothing is kept; None is never kept.
    """
    versioned = f"{store.version()}:{_release}:{key}"
    found: T | None = _get(versioned)
    if found is not None:
        return found
    made = make()
    if made is not None:
        refuse_unlike(key, made)
        _set(versioned, made)
    return made


def release() -> str:
    """A short name of the code that answers, or "" where none was given."""
    return _release


def state() -> Literal["ok", "degraded"]:
    """Whether something written to the cache just now can be read back; asks it even during a pause."""
    probe, word = f"probe:{uuid.uuid4()}", uuid.uuid4().hex
    _pause.until = -math.inf
    _set(probe, word, seconds=60)
    found = _get(probe)
    _try(lambda: cache.delete(probe))
    return "ok" if found == word else "degraded"


def _get(key: str) -> Any:
    found = _try(lambda: cache.get(key))
    if found is not None:
        _pause.end()
    return found


def _set(key: str, value: object, seconds: int | None = None) -> None:
    """Keeps the value, for ever unless told how long."""
    if _try(lambda: cache.set(key, value, timeout=seconds)) is False:
        _pause.begin("it takes no values")  # how the files say that a disk is full or a directory gone


def _try(ask: Callable[[], T]) -> T | None:
    """What the cache answers; None while it is gone, left alone or not configured."""
    if getattr(cache, "app", None) is None or _pause.is_on:
        return None
    try:
        return ask()
    except _failures as error:
        _pause.begin(error)
        return None


_Backend = tuple[dict[str, Any], tuple[type[Exception], ...]]
"""Its settings, and what it raises when it cannot be reached."""


def _files(directory: Path) -> _Backend:
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    directory.chmod(0o700)
    settings = {
        "CACHE_TYPE": "data.plain.PlainFiles",
        "CACHE_DIR": str(directory),
        "CACHE_THRESHOLD": THRESHOLD,
        "CACHE_DEFAULT_TIMEOUT": 0,
    }
    return settings, (OSError,)


def _redis(url: str) -> _Backend:
    """Redis that is asked once and not waited for: redis-py's own patience is seconds to minutes."""
    # Here: the start of a site that keeps files would wait for it in vain.
    from redis.backoff import NoBackoff
    from redis.exceptions import RedisError
    from redis.retry import Retry

    settings = {
        "CACHE_TYPE": "data.plain.PlainRedis",
        "CACHE_REDIS_URL": url,
        "CACHE_KEY_PREFIX": "lanslaget:",
        "CACHE_DEFAULT_TIMEOUT": 0,
        "CACHE_OPTIONS": {
            "socket_timeout": SECONDS_TO_WAIT,
            "socket_connect_timeout": SECONDS_TO_WAIT,
            "retry": Retry(NoBackoff(), 0),
        },
    }
    return settings, (RedisError, OSError)
