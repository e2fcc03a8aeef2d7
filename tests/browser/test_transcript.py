"""What a screen reader is given of two pages is what docs/screen-reader keeps for people to read."""

from __future__ import annotations

import pytest

from tests.browser import transcript
from tests.browser.visit import Visit


@pytest.mark.parametrize(("name", "address"), transcript.PAGES.items())
def test_a_screen_reader_is_given_what_the_kept_transcript_says(
    visit: Visit, name: str, address: str
) -> None:
    told = transcript.transcript(visit, address).splitlines()
    kept = (transcript.FOLDER / name).read_text(encoding="utf-8").splitlines()
    assert told == kept, "python -m tests.browser.transcript --write, and read what changed"
