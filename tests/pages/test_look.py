"""The stylesheets stand in every document: whole, in order, and asking for nothing."""

from __future__ import annotations

import re
from pathlib import Path

from pages.look import COMMENT, look, sheet
from pages.static_files import ASSETS

SHEETS = sorted(ASSETS.glob("*.css"))


def test_the_sheets_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("20-b.css", "10-a.css"):
        rule = "  {\n  color: red;\n}\n"
        (tmp_path / name).write_text(f"/* {name}\n * for nobody */\n.{name[3]}{rule}", encoding="utf-8")
    assert sheet(tmp_path) == ".a { color: red; } .b { color: red; }"


def test_every_rule_of_every_sheet_is_there() -> None:
    whole = sheet()
    assert len(SHEETS) >= 7
    for path in SHEETS:
        text = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for rule in filter(None, map(str.strip, text.split("}"))):
            assert " ".join(rule.split()) in whole, f"{path.name}: {rule}"


def test_a_document_has_one_icon_and_no_sheet_to_ask_for() -> None:
    assert look().count("<link") == 1
    assert look().startswith('<link rel="icon" href="/')


def test_no_sheet_asks_for_anything_or_ends_the_element_it_stands_in() -> None:
    """An address would be relative to the page, not to the sheet, and what is in quotes would lose its spaces."""
    for path in SHEETS:
        text = COMMENT.sub("", path.read_text(encoding="utf-8"))
        assert not re.search(r"url\(|@import|</", text), path.name
        assert not re.search(
            r"""(["'])[^"'\n]*  [^"'\n]*\1""", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        ), path.name
