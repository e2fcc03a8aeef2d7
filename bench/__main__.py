"""`make bench`: measures for less than five minutes and prints the tables; `--write` also puts them into README.md."""

from __future__ import annotations

import argparse
import os
import platform
import re
import signal
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

from bench import chromium
from bench.run import measure
from bench.table import markdown

README = Path(__file__).parent / "README.md"
PLACE = re.compile(r"(?<=<!-- measured -->\n).*(?=<!-- /measured -->)", flags=re.DOTALL)
MOST_SECONDS = 300


def main() -> None:
    """Measures, prints, and writes if asked to; gives up after five minutes."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--write", action="store_true", help="put the tables into bench/README.md")
    asked = parser.parse_args()
    signal.signal(signal.SIGALRM, _give_up)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # so that the servers are stopped too
    signal.alarm(MOST_SECONDS)
    where = _machine()
    told = f"{where}\n\n{markdown(measure(_say))}\n"
    sys.stdout.write(told)
    if asked.write:
        text = README.read_text(encoding="utf-8")
        README.write_text(PLACE.sub(lambda _: told, text), encoding="utf-8")


def _give_up(*_: object) -> None:
    raise TimeoutError(
        f"The run took more than {MOST_SECONDS} seconds: is the machine busy with something else?"
    )


def _say(what: str) -> None:
    sys.stderr.write(f"{what} …\n")


def _machine() -> str:
    """When and where; also how busy the machine was before, which tells how far the times can be trusted."""
    models = re.findall(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(), flags=re.MULTILINE)
    parts = (
        f"Measured {date.today().isoformat()}",
        f"{os.cpu_count()} cores ({models[0] if models else platform.machine()})",
        f"load {os.getloadavg()[0]:.1f} before the start",
        f"Python {platform.python_version()}",
        f"Dash {version('dash')}",
        chromium.version(),
    )
    return ", ".join(parts) + "."


if __name__ == "__main__":
    main()
