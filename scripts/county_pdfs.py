"""Write every county's profile as PDF into build/pdf; run by `make pdf`."""

from __future__ import annotations

import os
from pathlib import Path

from data.catalogue import catalogue
from pages import origin
from pages.address import parse
from pages.county_pdf import file_name, pdf

FOLDER = Path(__file__).parents[1] / "build" / "pdf"


def main() -> None:
    """One file for each county, named by county and data version; what stood there before is thrown away."""
    origin.use(os.environ.get("SITE_URL") or f"http://127.0.0.1:{os.environ.get('PORT') or '8050'}")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.pdf"):
        old.unlink()
    for county in catalogue().counties:
        view = parse(f"/lan/{county.slug}", {})
        (FOLDER / file_name(view)).write_bytes(pdf(view))
    print(f"{len(catalogue().counties)} counties in {FOLDER.relative_to(Path.cwd())}")


if __name__ == "__main__":
    main()
