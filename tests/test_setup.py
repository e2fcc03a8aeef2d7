"""The set-up: locks, targets of make, and what is said when the machine lacks something."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.locks import ROOT, asked_for, pins

LOCKS = {
    "requirements.txt": None,
    "requirements-dev.txt": "test",
    "requirements-node.txt": "node",
    "requirements-geometry.txt": "geometry",
}
NEEDED_BY_SCRIPTS = ("sh", "grep", "sed", "env")


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def executable(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A machine's folder of commands with next to nothing in it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for command in NEEDED_BY_SCRIPTS:
        found = shutil.which(command)
        assert found, command
        (folder / command).symlink_to(found)
    return folder


@pytest.mark.parametrize(("lock", "group"), LOCKS.items(), ids=LOCKS)
def test_a_lock_pins_everything_that_is_asked_for(lock: str, group: str | None) -> None:
    assert asked_for(group) <= set(pins(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_of_a_lock_has_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / lock).read_text("utf-8"))
    packages = [entry for entry in entries if not entry.startswith("#")]
    assert len(packages) == len(pins(lock)) > 0
    assert [entry for entry in packages if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_no_address(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert not re.search(r"https?:|file:|--(extra-)?index-url|--find-links|--trusted-host", text)


def test_the_tests_run_on_what_visitors_get() -> None:
    ours, tests = pins("requirements.txt"), pins("requirements-dev.txt")
    other = {package for package, version in ours.items() if tests.get(package) != version}
    assert other == {"urllib3"}  # selenium 4.2, pinned by dash[testing], needs urllib3 1


def test_the_lock_serves_the_python_of_debian_12() -> None:
    text = (ROOT / "requirements.txt").read_text("utf-8")
    assert re.search(r"^async-timeout==\S+ ; python_full_version < '3\.11\.3'", text, flags=re.MULTILINE)


def test_every_front_end_package_has_an_integrity_hash_and_no_address() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert "node_modules/axe-core" in packages
    assert [name for name, entry in packages.items() if not entry["integrity"].startswith("sha512-")] == []
    assert [name for name, entry in packages.items() if "resolved" in entry] == []


def test_the_front_end_lock_agrees_with_what_is_asked_for() -> None:
    asked = json.loads((ROOT / "package.json").read_text("utf-8"))
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    kinds = ("dependencies", "devDependencies", "optionalDependencies", "overrides")
    wanted = {name: version for kind in kinds for name, version in asked[kind].items()}
    assert wanted == {name: locked[f"node_modules/{name}"]["version"] for name in wanted}


def test_make_help_tells_every_target() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = re.search(r"^\.PHONY: (.+)$", makefile, flags=re.MULTILINE)
    assert phony
    told = run(["make", "help"], ROOT, PATH=os.environ["PATH"]).stdout
    assert re.findall(r"^  make (\S+) +\S", told, flags=re.MULTILINE) == phony[1].split()


def test_every_target_of_make_is_told() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = re.findall(r"^([a-z][a-z-]*):", makefile, flags=re.MULTILINE)
    with_help = re.findall(r"^([a-z][a-z-]*):.* ## \S", makefile, flags=re.MULTILINE)
    assert targets == with_help


def test_the_gate_and_the_scripts_can_be_run() -> None:
    scripts = [ROOT / ".ci" / "run", *(ROOT / "scripts").glob("*.sh")]
    assert len(scripts) >= 5
    assert [path for path in scripts if not os.access(path, os.X_OK)] == []


def test_a_machine_without_a_new_python_is_told_so(bare: Path, tmp_path: Path) -> None:
    done = run([str(ROOT / "scripts" / "python_packages.sh"), "venv", "lock"], tmp_path, PATH=str(bare))
    assert done.returncode == 1
    assert "Python 3.11 or later" in done.stderr
    assert "apt install python3" in done.stderr


def test_a_python_that_cannot_make_an_environment_is_told_so(bare: Path, tmp_path: Path) -> None:
    executable(bare / "python3", "exit 1")
    command = [str(ROOT / "scripts" / "python_packages.sh"), "venv", "lock"]
    done = run(command, tmp_path, PATH=str(bare), PYTHON="python3")
    assert done.returncode == 1
    assert "apt install python3-venv" in done.stderr
    assert not (tmp_path / "venv").exists()


def test_who_may_not_install_is_told_what_the_tests_need(bare: Path, tmp_path: Path) -> None:
    executable(bare / "id", "echo 1000")
    done = run([str(ROOT / "scripts" / "test_tools.sh")], tmp_path, PATH=str(bare))
    assert done.returncode == 1
    assert "apt-get install --no-install-recommends chromium chromium-driver redis-server" in done.stderr


def test_root_installs_only_the_tools_that_are_missing(bare: Path, tmp_path: Path) -> None:
    executable(bare / "id", "echo 0")
    executable(bare / "chromium", "")
    executable(bare / "chromedriver", "")
    executable(bare / "apt-get", f'echo "$@" >>{tmp_path}/asked')
    done = run([str(ROOT / "scripts" / "test_tools.sh")], tmp_path, PATH=str(bare))
    assert done.returncode == 0
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    assert asked == ["update -qq", "install -y -qq --no-install-recommends redis-server"]


def test_a_machine_with_all_tools_installs_nothing(bare: Path, tmp_path: Path) -> None:
    for tool in ("chromium", "chromedriver", "redis-server"):
        executable(bare / tool, "")
    done = run([str(ROOT / "scripts" / "test_tools.sh")], tmp_path, PATH=str(bare))
    assert done.returncode == 0
    assert "are here" in done.stdout


def test_npm_runs_no_script_of_a_package(bare: Path, tmp_path: Path) -> None:
    executable(bare / "npm", f'echo "$@" >>{tmp_path}/asked')
    done = run([str(ROOT / "scripts" / "front_end.sh"), "--omit=dev"], tmp_path, PATH=str(bare))
    assert done.returncode == 0
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()[-1]
    assert asked.startswith("ci --ignore-scripts")
    assert asked.endswith("--omit=dev")
