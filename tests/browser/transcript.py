"""What a screen reader is given: the browser's accessibility tree as text, in reading order.

``python -m tests.browser.transcript --write`` writes the transcripts in docs/screen-reader anew.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any
from urllib.parse import quote

from components.swedish import date_words
from tests.browser import chromium
from tests.browser.visit import Visit
from tests.server import ROOT, running

FOLDER = ROOT / "docs" / "screen-reader"
PAGES = {
    "profile.txt": "/lan/dalarna",
    "indicator.txt": "/indikatorer/eftergymnasial?lan=dalarna",
}
OPEN_ALL = 'document.querySelectorAll("details").forEach((one) => { one.open = true; })'
SAID_STATES = ("level", "expanded", "selected", "checked", "pressed", "live")
ATTRIBUTES = {"aria-current": "current", "aria-valuetext": "said as"}
SAID_BY_PARENT = frozenset({"InlineTextBox", "LineBreak"})
ONLY_BOXES = frozenset({"generic", "none", "rowgroup", "LabelText", "MenuListPopup"})
CHOSEN = ("current", "pressed", "selected")
LONG = 8
SHOWN_OF_LONG = 3


@dataclass(frozen=True)
class Said:
    """One thing that is said: its role and name, its value and state, and what is inside it."""

    role: str
    name: str
    states: tuple[str, ...]
    inside: tuple[Said, ...]


def transcript(visit: Visit, address: str) -> str:
    """The page at an address, all its parts opened, one line for each thing that is said."""
    visit.open(address)
    visit.run(OPEN_ALL)
    nodes = visit.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    _add_attributes(visit, nodes)
    known = {node["nodeId"]: node for node in nodes}
    root = next(node for node in nodes if "parentId" not in node)
    lines = [line for one in _said(root, known) for line in _lines(one, 0)]
    return "\n".join([f"# {address}", *(_anywhere(line, visit.site) for line in lines), ""])


def _anywhere(line: str, site: str) -> str:
    """The line as it is on any machine on any day: where the site stands and the day of reading are left open."""
    today = date_words(date.today().isoformat())
    for here, open_ in ((site, "SITE"), (quote(site, safe=""), "SITE"), (f"“{today}”", "“[dagens datum]”")):
        line = line.replace(here, open_)
    return line


def _add_attributes(visit: Visit, nodes: list[dict[str, Any]]) -> None:
    """Adds what screen readers say but the browser's tree, as it is handed out, leaves out."""
    ask = visit.driver.execute_cdp_cmd
    root = ask("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    selector = ", ".join(f"[{name}]" for name in ATTRIBUTES)
    found = ask("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]
    described = [ask("DOM.describeNode", {"nodeId": one})["node"] for one in found]
    by_node = {one["backendNodeId"]: one["attributes"] for one in described}
    for node in nodes:
        pairs = by_node.get(node.get("backendDOMNodeId"), [])
        attributes = dict(zip(pairs[::2], pairs[1::2], strict=True))
        node["attributes"] = {name: attributes[name] for name in ATTRIBUTES if name in attributes}


def _said(node: dict[str, Any], known: dict[str, dict[str, Any]]) -> tuple[Said, ...]:
    """The node, or, where it is only a box, what is in it."""
    role, name = _value(node, "role"), _value(node, "name")
    if role in SAID_BY_PARENT:
        return ()
    children = (known[one] for one in node.get("childIds", ()) if one in known)
    inside = tuple(one for child in children for one in _said(child, known))
    if node["ignored"] or (role in ONLY_BOXES and not name):
        return inside
    if role == "StaticText":
        return (Said("text", name, (), ()),) if name.strip() else ()
    if role == "paragraph" and not inside and not list(_states(node)):
        return ()
    if role == "listitem":
        return (Said(role, name, (), inside),)
    if "".join(one.name for one in inside if one.role == "text").strip() == name.strip():
        inside = tuple(one for one in inside if one.role != "text")
    return (Said(role, name, tuple(_states(node)), inside),)


def _value(node: dict[str, Any], field: str) -> str:
    return str(node.get(field, {}).get("value", ""))


def _states(node: dict[str, Any]) -> Iterator[str]:
    if _value(node, "value"):
        yield f"value “{_value(node, 'value')}”"
    for one in node.get("properties", ()):
        value = one["value"].get("value")
        if one["name"] in SAID_STATES and value not in (False, "false", ""):
            yield one["name"] if value is True or value == "true" else f"{one['name']} {value}"
    for name, value in node["attributes"].items():
        yield ATTRIBUTES[name] if value == "true" else f"{ATTRIBUTES[name]} “{value}”"
    if _value(node, "description"):
        yield f"described as “{_value(node, 'description')}”"


def _lines(said: Said, depth: int) -> Iterator[str]:
    indent = "  " * depth
    if said.role == "row":
        yield f"{indent}row: {' | '.join(_words(one) for one in said.inside)}"
        return
    name = f" “{_plain(said.name)}”" if said.name else ""
    yield f"{indent}{said.role}{name}{''.join(f', {one}' for one in said.states)}"
    for _, group in groupby(said.inside, lambda one: one.role):
        alike = list(group)
        long = len(alike) > LONG
        shown = [
            one for place, one in enumerate(alike) if not long or place < SHOWN_OF_LONG or _is_chosen(one)
        ]
        for one in shown:
            yield from _lines(one, depth + 1)
        if len(alike) > len(shown):
            yield f"{indent}  … and {len(alike) - len(shown)} more of {alike[0].role}"


def _is_chosen(said: Said) -> bool:
    """Whether it, or something in it, is said to be chosen: that is never left out."""
    return any(one in said.states for one in CHOSEN) or any(_is_chosen(one) for one in said.inside)


def _words(cell: Said) -> str:
    """A cell in one piece; what is not plain text in it says what it is."""
    inside = " ".join(f"[{one.role} {_plain(one.name)}]" for one in cell.inside if one.role != "text")
    name = _plain(cell.name) or "(empty)"
    return f"{name} {inside}" if inside else name


def _plain(name: str) -> str:
    """On one line; soft hyphens are not said."""
    return " ".join(name.replace("\u00ad", "").split())


def main() -> None:
    """Starts the site and the browser, and compares the kept transcripts or writes them anew."""
    parser = argparse.ArgumentParser(prog="tests.browser.transcript", description=__doc__)
    parser.add_argument("--write", action="store_true", help="write docs/screen-reader anew")
    write = parser.parse_args().write
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        running(Path(folder)) as server,
        chromium.start(Path(folder) / "profile") as driver,
    ):
        visit = Visit(driver, server.address)
        visit.use("desk")
        for name, address in PAGES.items():
            _tell(FOLDER / name, transcript(visit, address), write)


def _tell(path: Path, told: str, write: bool) -> None:
    if write:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(told, encoding="utf-8")
    else:
        sys.stdout.write(told)


if __name__ == "__main__":
    main()
