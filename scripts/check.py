"""Read catalogue and figures as the site does at its start, and tell every fault; run by `make check`."""

from __future__ import annotations

import sys

from data.catalogue import catalogue
from data.errors import DataFault
from data.store import version


def main() -> int:
    """0 without a fault, else 1."""
    try:
        found, read = catalogue(), version()
    except DataFault as fault:
        print(fault, file=sys.stderr)
        return 1
    counts = f"{len(found.indicators)} indicators for {len(found.counties)} counties"
    print(f"{counts}, no fault. Data version {read}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
