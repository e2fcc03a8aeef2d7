"""What the project holds itself to: which way imports run, who reads the environment, what is committed."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.locks import asked_for

ROOT = Path(__file__).parent.parent
PACKAGES = ("pages", "components", "data")
LINT_IMPORTS = (
    "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
)

OFFENCES = {
    "a component that imports a page": (
        "Imports run from pages to components to data",
        "components/shape.py",
        "import pages",
    ),
    "data that imports a component": (
        "Imports run from pages to components to data",
        "data/store.py",
        "import components",
    ),
    "a page that imports the app": ("Nothing imports the app", "pages/start.py", "import app"),
    "data that imports the app": ("Nothing imports the app", "data/store.py", "from app import server"),
    "a component that reads the catalogue": (
        "Components know of data only the words and the errors",
        "components/shape.py",
        "from data.catalogue import catalogue",
    ),
    "a component that reads a module of data nobody has thought of yet": (
        "Components know of data only the words and the errors",
        "components/shape.py",
        "from data import tomorrow",
    ),
    "words that import an error": (
        "The words and the errors import nothing of ours",
        "data/model.py",
        "from data.errors import Fault",
    ),
    "words that import the store": (
        "The words and the errors import nothing of ours",
        "data/model.py",
        "import data.store",
    ),
    "data that draws": ("Data knows neither Dash nor Plotly", "data/store.py", "from dash import html"),
    "data that plots": ("Data knows neither Dash nor Plotly", "data/store.py", "import plotly.express"),
    "data that maps": ("Data knows neither Dash nor Plotly", "data/store.py", "import dash_leaflet"),
    "a store that knows the cache's maker": (
        "Of data only the cache knows Flask",
        "data/store.py",
        "from flask_caching import Cache",
    ),
    "a catalogue that knows the request": (
        "Of data only the cache knows Flask",
        "data/catalogue.py",
        "import flask",
    ),
}
ALLOWED = {
    "pages/start.py": "import components.shape\nimport data.catalogue\nimport data.store\nimport dash\n",
    "components/shape.py": "import dash\nfrom data.model import Region\nfrom data.errors import Fault\n",
    "data/cache.py": "import flask\nimport flask_caching\n",
    "data/catalogue.py": "import data.model\n",
    "data/store.py": "import data.cache\nimport data.catalogue\n",
    "data/tomorrow.py": "import data.model\n",
    "data/model.py": "import math\n",
    "data/errors.py": "import math\n",
}


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small project of the same shape, which keeps every contract."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in PACKAGES:
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    for path, text in ALLOWED.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def broken_contracts(folder: Path) -> set[str]:
    """The names of the contracts that do not hold in a folder."""
    command = [sys.executable, "-c", LINT_IMPORTS, "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
    verdicts = re.findall(r"^(.+?) (KEPT|BROKEN)", done.stdout, flags=re.MULTILINE)
    assert verdicts, done.stdout + done.stderr
    return {name for name, verdict in verdicts if verdict == "BROKEN"}


def committed() -> list[Path]:
    """The files git knows, and those it would take; those that are ignored do not count."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    paths = (ROOT / name for name in done.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


def our_modules() -> list[Path]:
    """The Python files of the site itself."""
    return [ROOT / "app.py", *(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))]


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def third_parties(path: Path) -> Iterator[str]:
    """The top-level names a module imports from others than us and Python."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                found = [name.name for name in names]
            case ast.ImportFrom(module=str(module), level=0):
                found = [module]
            case _:
                continue
        tops = {name.split(".")[0] for name in found}
        yield from tops - {"app", *PACKAGES} - sys.stdlib_module_names


def test_the_project_keeps_its_contracts() -> None:
    assert broken_contracts(ROOT) == set()


def test_a_tree_without_offence_keeps_every_contract(tree: Path) -> None:
    assert broken_contracts(tree) == set()


@pytest.mark.parametrize("offence", OFFENCES)
def test_an_offence_breaks_its_contract(tree: Path, offence: str) -> None:
    contract, path, line = OFFENCES[offence]
    with (tree / path).open("a", encoding="utf-8") as file:
        file.write(line + "\n")
    assert contract in broken_contracts(tree)


def test_every_contract_has_an_offence_that_breaks_it() -> None:
    names = re.findall(r'^name = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), flags=re.MULTILINE)
    assert {name for name in names if name != "lanslaget"} == {contract for contract, *_ in OFFENCES.values()}


@pytest.mark.parametrize("path", our_modules(), ids=named)
def test_only_the_app_reads_the_environment(path: Path) -> None:
    reads = re.search(r"\bos\.environ\b|\bgetenv\b|\bimport environ\b", path.read_text(encoding="utf-8"))
    assert reads is None or path == ROOT / "app.py"


@pytest.mark.parametrize("path", our_modules(), ids=named)
def test_every_module_says_what_it_is_about(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_the_site_asks_for_what_it_imports_and_for_nothing_else() -> None:
    packages = packages_distributions()
    imported = {name for path in our_modules() for name in third_parties(path)}
    makers = {maker.lower().replace("_", "-") for name in imported for maker in packages[name]}
    not_imported = {"font-source-sans-pro", "font-source-serif-pro"}  # only their files are used
    parts = {"pydantic-core"}  # pydantic asks for it at exactly its own version
    assert (makers - parts) | not_imported == asked_for()


# Written in pieces, so that this file does not hold what it looks for.
REGISTRIES = [".".join(words) for words in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]
REGISTRIES += [".".join(words) for words in (("npmjs", "com"), ("yarnpkg", "com"), ("jsdelivr", "net"))]
MACHINE_PATHS = ["/" + folder + "/" for folder in ("root", "tmp", "work", "opt")]
MACHINE_PATH = re.compile(r"(?<![\w.~$})\]*-])(" + "|".join(MACHINE_PATHS) + r"|/home/\w)")


def test_no_file_names_a_registry() -> None:
    for path in committed():
        text = path.read_bytes().decode(errors="ignore").lower()
        assert not [host for host in REGISTRIES if host in text], path


def test_no_file_names_a_path_of_a_machine() -> None:
    found = {
        named(path): MACHINE_PATH.findall(path.read_bytes().decode(errors="ignore")) for path in committed()
    }
    assert {path: paths for path, paths in found.items() if paths} == {}


@pytest.mark.parametrize("text", ["cd /" + "root/x", '"/' + 'tmp/trial"', "/" + "home/anna"])
def test_a_path_of_a_machine_is_recognised(text: str) -> None:
    assert MACHINE_PATH.search(text)


@pytest.mark.parametrize("text", ["https://kolada.se/work/", "data/opt/x", "$HOME/tmp/x", "/arbete/"])
def test_an_address_is_no_path_of_a_machine(text: str) -> None:
    assert MACHINE_PATH.search(text) is None
