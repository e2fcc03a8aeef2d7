"""What the browser's own print command makes of a page: A4, the margins that the page asks for."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2
import segno
from PIL import ImageStat
from PIL.Image import Image

from tests.browser.visit import Visit

WIDTH, HEIGHT = 210, 297
"""Millimetres of an A4."""

ROOM = 718
"""Pixels between the side margins of an A4, as the browser counts: 190 millimetres."""

INCH = 25.4
DOTS = 8
"""Dots to a millimetre, where a page is looked at: a module of the code is four of them."""
DOTS_FOR_LIGHTNESS = 2
"""The mean of a page needs no sharp edges."""
DARK = 110
"""Of 255: ink."""

CODE_LEFT, MARGIN_BELOW = 181.5, 289
"""Millimetres: where the code's column begins, and where the number of the page stands."""
GAP = 1.5
"""Millimetres: more than two modules of the code."""


def printed(visit: Visit, backgrounds: bool = False) -> pypdfium2.PdfDocument:
    """The page that is open as a printout, with or without the browser's choice of backgrounds."""
    asked = {"paperWidth": WIDTH / INCH, "paperHeight": HEIGHT / INCH, "preferCSSPageSize": True}
    made: dict[str, str] = visit.driver.execute_cdp_cmd(
        "Page.printToPDF", {**asked, "printBackground": backgrounds}
    )
    return pypdfium2.PdfDocument(base64.b64decode(made["data"]))


def text(document: Iterable[pypdfium2.PdfPage]) -> str:
    """All words of a printout, or of some of its sheets, with one space between them."""
    found = (page.get_textpage().get_text_bounded() for page in document)
    return " ".join(" ".join(found).replace("\u00ad", "").split())


def picture(page: pypdfium2.PdfPage, dots: int = DOTS) -> Image:
    """A page in shades of grey."""
    drawn: Image = page.render(scale=dots * INCH / 72, grayscale=True).to_pil()
    return drawn


def lightness(page: pypdfium2.PdfPage) -> float:
    """How light a page is on the mean: 1 is white."""
    return float(ImageStat.Stat(picture(page, DOTS_FOR_LIGHTNESS)).mean[0]) / 255


def holds_code(page: pypdfium2.PdfPage, address: str) -> bool:
    """Whether the code of an address stands, module for module, in the lower right corner of a page."""
    code = _lowest(picture(page).crop((int(CODE_LEFT * DOTS), 0, WIDTH * DOTS, MARGIN_BELOW * DOTS)))
    matrix = segno.make(address, micro=False, error="m").matrix
    width, height = code.size
    assert abs(width - height) <= 1, "what stands in the corner is no square"
    module = width / len(matrix)

    def is_dark(x: int, y: int) -> bool:
        return bool(code.getpixel((int((x + 0.5) * module), int((y + 0.5) * module))))

    return all(is_dark(x, y) == bool(dark) for y, row in enumerate(matrix) for x, dark in enumerate(row))


def _lowest(strip: Image) -> Image:
    """What stands lowest in a strip, up to a gap that no code has: white where there is ink."""
    inked = strip.point(lambda shade: 255 if shade < DARK else 0)
    width, height = inked.size
    blank, top, bottom = 0, 0, 0
    for y in range(height - 1, -1, -1):
        if inked.crop((0, y, width, y + 1)).getbbox():
            bottom, top, blank = bottom or y + 1, y, 0
        elif bottom and (blank := blank + 1) > GAP * DOTS:
            break
    found = inked.crop((0, top, width, bottom))
    return found.crop(found.getbbox())


@contextmanager
def on_paper(visit: Visit) -> Iterator[Visit]:
    """The page that is open as wide as an A4 and in the looks of paper, to measure what stands there."""
    told: dict[str, Any] = {"width": ROOM, "height": 1050, "deviceScaleFactor": 1, "mobile": False}
    ask = visit.driver.execute_cdp_cmd
    visit.run("dispatchEvent(new Event('beforeprint'))")
    ask("Emulation.setDeviceMetricsOverride", told)
    ask("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        yield visit
    finally:
        ask("Emulation.setEmulatedMedia", {"media": ""})
        visit.run("dispatchEvent(new Event('afterprint'))")
