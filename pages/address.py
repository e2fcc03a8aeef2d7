"""The address holds the state: reads a path and a query into a View, and writes a View as its canonical address.

Grammar: ``indikator``, ``lan``, ``ar``, ``kon``, ``mot``, ``vy`` in this order, defaults left out; an embed has
``typ``, ``tema``, ``version`` in place of ``vy``. Unknown things are 404, unknown, repeated or contradictory parameters
400; both carry Swedish words for the visitor.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from urllib.parse import parse_qs, quote, quote_plus

from data.catalogue import catalogue
from data.errors import BadAddress, BadParameter, NotFound
from pages import slide_list
from pages.choices import FILTERS, chosen
from pages.parameters import single, unknown_parameter
from pages.view import View, default_sex, first_of, latest_year

LONGEST = 120
"""Characters in a path of ours, and more: nothing longer is looked up, suggested for or repeated."""

PANEL = ("indikator", "lan", "ar", "kon", "mot", "vy")
PARAMETERS: Mapping[str, tuple[str, ...]] = {
    "start": (),
    "omraden": PANEL,
    "lan": ("lan", "mot"),
    "kommun": (),
    "indikatorer": FILTERS,
    "indikator": PANEL[1:],
    "embed": (*PANEL[1:-1], "typ", "tema", "version"),
    "samband": (),
    "planering": (),
    "forum": ("vyer",),
    "om": (),
    "om/api": (),
    "om/data": (),
    "om/tillganglighet": (),
    "om/badda-in": (),
}
"""Of every page by its name; a page that is named as its path needs no more than its line here."""

SAFE = {"vyer": ",/?=;"}
"""What a parameter's value may hold as it is: in a list of addresses only & and % would be misread."""


def address(view: View) -> str:
    """The canonical address of a view: parameters in order, defaults left out."""
    query = [(name, value) for name, value in _written(view) if value]
    written = "&".join(f"{name}={quote_plus(value, safe=SAFE.get(name, ','))}" for name, value in query)
    return quote(view.path) + (f"?{written}" if query else "")


def _written(view: View) -> list[tuple[str, str]]:
    indicator = (
        view.indicator.slug if view.area and view.indicator != first_of(view.area) and view.indicator else ""
    )
    latest = view.year is not None and view.year == latest_year(view.shown_indicator, view.sex, view.version)
    return [
        ("indikator", indicator),
        ("lan", ",".join(county.slug for county in view.counties)),
        ("ar", str(view.year) if view.year and not latest else ""),
        ("kon", view.sex.value.lower() if view.sex is not default_sex(view) else ""),
        ("mot", view.against.slug if view.against else ""),
        ("typ" if view.page == "embed" else "vy", view.only),
        ("tema", view.theme),
        ("version", view.version),
        ("vyer", slide_list.written([address(one) for one in view.slides])),
        *view.filters,
    ]


def parse(path: str, query: str | Mapping[str, Sequence[str]]) -> View:
    """The view an address asks for; raises NotFound or BadParameter with Swedish words."""
    view = _page(path)
    given = parse_qs(query.lstrip("?"), keep_blank_values=True) if isinstance(query, str) else query
    values = {name: single(name, value) for name, value in given.items()}
    for name in values:
        if name not in PARAMETERS[view.page]:
            raise BadParameter(unknown_parameter(name, PARAMETERS[view.page]))
    if values.get("vyer"):
        return replace(view, slides=tuple(_slide(one) for one in slide_list.read(values["vyer"])))
    return chosen(view, values)


@lru_cache(maxsize=1000)
def asked(path: str, query: str, data_version: str) -> tuple[View, str]:
    """The view, and its canonical address; an address that many ask for is read once while the figures stand."""
    view = parse(path, query)
    return view, address(view)


def _slide(text: str) -> View:
    """A view of a list; BadParameter for what is no page of ours that can be shown."""
    path, _, query = text.partition("?")
    try:
        if not path.startswith("/"):
            raise NotFound("Varje adress i listan börjar med ett snedstreck.")
        view = parse(today(path), query)
    except BadAddress as error:
        raise BadParameter(f"I listan står ”{text[:LONGEST]}”. {error.message}") from error
    if view.page in NO_SLIDE:
        raise BadParameter(f"I listan står ”{text[:LONGEST]}”, som inte kan visas som bild.")
    return view


def today(path: str) -> str:
    """The path that a renamed indicator has now; any other path as it is."""
    folder, _, slug = path.rpartition("/")
    return f"{folder}/{catalogue().renamed.get(slug, slug)}"


def _page(path: str) -> View:
    if len(path) > LONGEST:
        raise NotFound("Sidan finns inte.")
    # One slash at either end: "//lan/dalarna" is another host to a browser, never a page.
    parts = path.removeprefix("/").removesuffix("/").split("/")
    match parts:
        case [""]:
            return View("start", "/")
        case [folder, slug] if folder in OF_ONE_THING:
            return OF_ONE_THING[folder](slug)
        case _ if (name := "/".join(parts)) in PARAMETERS and name not in WITH_ANOTHER_PATH:
            return View(name, f"/{name}")
    raise NotFound("Sidan finns inte.")


OF_ONE_THING: Mapping[str, Callable[[str], View]] = {
    "omraden": lambda slug: View("omraden", f"/omraden/{slug}", area=catalogue().area(slug)),
    "lan": lambda slug: View("lan", f"/lan/{slug}", county=catalogue().county(slug)),
    "kommun": lambda slug: View("kommun", f"/kommun/{slug}", municipality=catalogue().municipality(slug)),
    "indikatorer": lambda slug: View(
        "indikator", f"/indikatorer/{slug}", indicator=catalogue().indicator(slug)
    ),
    "embed": lambda slug: View("embed", f"/embed/{slug}"),  # of an indicator that its version knows
}
"""What a path of two parts shows, by its first part."""

NO_SLIDE = frozenset({"forum", "embed"})
"""Pages that are in no list of slides: a list in a list, and what is made for a frame."""

WITH_ANOTHER_PATH = frozenset({"start", "omraden", "lan", "kommun", "indikator", "embed"})
"""Pages whose name is not their path."""
