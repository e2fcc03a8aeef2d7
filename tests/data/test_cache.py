"""The cache: what it keeps, for whom, and that its loss costs time but no answer."""

from __future__ import annotations

import logging
import pickle
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from data import cache, store
from data.cache import cached, configure, state
from data.plain import Plain, PlainFiles
from data.store import Store

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda one: st.lists(one) | st.dictionaries(st.text(), one),
)


class Clock:
    """Time that stands still until it is told to pass."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Made:
    """Makes an answer and counts how often it was asked to; unless told what, it answers the count."""

    def __init__(self, *answer: object) -> None:
        self.times = 0
        self.answer = answer

    def __call__(self) -> object:
        self.times += 1
        return self.answer[0] if self.answer else {"nr": self.times}


@pytest.fixture(autouse=True)
def _version_one() -> Iterator[None]:
    store.use(Store("1", {}))
    yield
    store.use(None)


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Where the files of the cache go."""
    return tmp_path / "cache"


@pytest.fixture
def clock(directory: Path) -> Clock:
    """A cache in files, whose time the test tells."""
    clock = Clock()
    configure(Flask(__name__), directory, None, clock)
    return clock


pytestmark = pytest.mark.usefixtures("clock")


@given(JSON | st.binary())
def test_plain_values_come_back_as_they_were(value: object) -> None:
    assert Plain().loads(Plain().dumps(value)) == value


@given(st.binary())
def test_foreign_bytes_read_as_absent(found: bytes) -> None:
    whole = Plain().dumps(b"brev")
    assert Plain().loads(found) is None
    assert Plain().loads(whole[:-1]) is None
    assert Plain().loads(whole + found + b"x") is None


def test_bytes_of_an_unknown_kind_read_as_absent() -> None:
    assert Plain().loads(Plain().dumps(7)) == 7
    assert Plain().loads(b"x" + Plain().dumps(7)[1:]) is None


def test_a_pickle_in_the_cache_is_never_opened() -> None:
    assert Plain().loads(b"!" + pickle.dumps(Trap())) is None
    assert Plain().loads(pickle.dumps(Trap())) is None


class Trap:
    """A value that would end the process if it were unpickled."""

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return sys.exit, (1,)


@pytest.mark.parametrize("answer", [{"a": [1, 2.5, None]}, ["å"], b"\x00\xff", "text", 0.5, True])
def test_an_answer_is_made_once_and_then_kept(answer: object) -> None:
    make = Made(answer)
    assert [cached("k", make) for _ in range(3)] == [answer] * 3
    assert make.times == 1


@pytest.mark.parametrize("empty", [0, "", [], {}, False, b""])
def test_an_empty_answer_is_kept_too(empty: object) -> None:
    make = Made(empty)
    assert [cached("k", make) for _ in range(2)] == [empty] * 2
    assert make.times == 1


def test_keys_and_data_versions_do_not_share_answers() -> None:
    make = Made()
    assert cached("a", make) != cached("b", make)
    first = cached("a", make)
    store.use(Store("2", {}))
    assert cached("a", make) != first
    store.use(Store("1", {}))
    assert cached("a", make) == first


def test_an_exception_is_passed_on_and_not_kept() -> None:
    def fail() -> object:
        raise LookupError("nothing there")

    for _ in range(2):
        with pytest.raises(LookupError, match="nothing there"):
            cached("k", fail)
    assert cached("k", Made()) == {"nr": 1}


@pytest.mark.parametrize(
    "odd", [(1, 2), {1: "a"}, {"a": (1,)}, {1, 2}, object(), float("nan"), [float("inf")]]
)
def test_what_would_not_come_back_equal_is_refused_the_first_time(odd: object) -> None:
    with pytest.raises(TypeError):
        cached("k", lambda: odd)


def test_none_is_an_answer_that_is_never_kept() -> None:
    make = Made(None)
    assert [cached("k", make) for _ in range(2)] == [None, None]
    assert make.times == 2


def test_before_it_is_configured_answers_are_made_each_time() -> None:
    script = (
        "from data import cache, store; store.use(store.Store('1', {}));"
        "found = [cache.cached('k', lambda: 7) for _ in range(2)];"
        "assert found == [7, 7] and cache.state() == 'degraded'"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_two_processes_share_what_is_kept(directory: Path) -> None:
    make = Made()
    assert cached("k", make) == {"nr": 1}
    script = (
        "import sys; from pathlib import Path; from flask import Flask; from data import cache, store;"
        "store.use(store.Store('1', {})); cache.configure(Flask('other'), Path(sys.argv[1]), None);"
        "assert cache.cached('k', dict) == {'nr': 1}; cache.cached('theirs', lambda: 'hej')"
    )
    subprocess.run([sys.executable, "-c", script, str(directory)], check=True)
    assert cached("theirs", make) == "hej"


def test_the_files_are_for_this_user_alone_and_hold_no_pickle(directory: Path) -> None:
    cached("k", Made())
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    files = [path.read_bytes() for path in directory.iterdir()]
    assert {content[:4] for content in files} == {bytes(4)}  # they never expire
    contents = [content[4:] for content in files]
    assert len(contents) == 2  # the answer, and the backend's count
    assert all(Plain().loads(content) is not None for content in contents)


def test_a_directory_that_stood_open_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    configure(Flask(__name__), tmp_path, None)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


def test_a_half_written_file_is_made_anew(directory: Path) -> None:
    make = Made()
    cached("k", make)
    for path in directory.iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    assert cached("k", make) == {"nr": 2}
    assert cached("k", make) == {"nr": 2}


def test_a_full_cache_is_emptied(directory: Path) -> None:
    files = PlainFiles(str(directory), threshold=5, default_timeout=0)
    for number in range(20):
        files.set(str(number), number)
        assert files.get(str(number)) == number
        assert len(list(directory.iterdir())) <= 5 + 2  # the one just written, and the backend's count
    assert files.get("0") is None


def test_a_new_process_counts_what_is_there_already(directory: Path) -> None:
    for number in range(20):
        PlainFiles(str(directory), threshold=5, default_timeout=0).set(str(number), number)
        assert len(list(directory.iterdir())) <= 5 + 2


def test_a_lost_directory_costs_time_but_no_answer(
    directory: Path, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    lose(directory)
    make = Made()
    assert [cached("k", make) for _ in range(3)] == [{"nr": 1}, {"nr": 2}, {"nr": 3}]
    assert state() == "degraded"
    said = [one for one in caplog.records if one.name == "data.cache"]
    assert [one.levelno for one in said] == [logging.WARNING]


def test_a_cache_that_failed_is_left_alone_for_a_while_and_then_tried_again(
    directory: Path, clock: Clock
) -> None:
    lose(directory)
    make = Made()
    cached("k", make)
    directory.mkdir()
    cached("k", make)
    assert list(directory.iterdir()) == []
    clock.now += cache.SECONDS_TO_PAUSE
    assert cached("k", make) == {"nr": 3}
    assert cached("k", make) == {"nr": 3}


def test_the_state_is_found_out_at_once_when_the_cache_is_back(directory: Path) -> None:
    assert state() == "ok"
    lose(directory)
    assert state() == "degraded"
    directory.mkdir()
    assert state() == "ok"
    make = Made()
    assert cached("k", make) == cached("k", make)


def test_asking_for_the_state_leaves_nothing_behind(directory: Path) -> None:
    state()
    assert len(list(directory.iterdir())) == 1  # the backend's count


def lose(directory: Path) -> None:
    """Takes the directory away, as a full or unmounted disk would."""
    for path in directory.iterdir():
        path.unlink()
    directory.rmdir()
