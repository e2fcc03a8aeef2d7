"""Reads pyproject.toml and the lock files, for the tests of the set-up."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", flags=re.MULTILINE)


def project() -> dict[str, Any]:
    """The [project] table."""
    table: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return table


def name(requirement: str) -> str:
    """The package of a requirement, without extras and version: "dash" of "dash[testing]>=4"."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return found[0].lower().replace("_", "-").replace(".", "-")


def asked_for(group: str | None = None) -> set[str]:
    """The packages the site asks for, or those of an optional group."""
    table = project()
    requirements = table["optional-dependencies"][group] if group else table["dependencies"]
    return {name(requirement) for requirement in requirements}


def pins(lock: str) -> dict[str, str]:
    """Package and version of each line of a lock file."""
    return {name(package): version for package, version in PIN.findall((ROOT / lock).read_text("utf-8"))}
