"""One parameter of an address: its Swedish name, its single value, and the words where it is not one of those known."""

from __future__ import annotations

from collections.abc import Sequence

from data.catalogue import Catalogue
from data.errors import BadParameter, NotFound
from data.model import Region, Sex

PARAMETER_WORDS = {"ar": "år", "kon": "kön", "lan": "län"}
PEOPLE = {Sex.TOTAL: "kvinnor och män tillsammans", Sex.WOMEN: "kvinnor", Sex.MEN: "män"}


def single(name: str, value: Sequence[str]) -> str:
    """The one value; BadParameter where the address gives several."""
    if len(value) != 1:
        raise BadParameter(
            f"Adressen har flera värden för ”{word(name)}”. Ange ett, eller flera län med komma emellan."
        )
    return value[0]


def unknown_parameter(name: str, known: Sequence[str]) -> str:
    """What is said of a parameter that the page does not have."""
    allowed = f"Här kan man välja {', '.join(known)}." if known else "Sidan har inga val i adressen."
    return f"Adressen har ett val som inte finns: ”{name[:40]}”. {allowed}"


def one_of(name: str, value: str, allowed: Sequence[str]) -> str:
    """The value; BadParameter where it is none of those allowed."""
    if value not in allowed:
        raise BadParameter(
            f"”{word(name)}” kan vara {', '.join(allowed)}, men i adressen står ”{value[:40]}”."
        )
    return value


def sex_of(text: str, known: Sequence[Sex], missing: type[BadParameter]) -> Sex:
    """The sex; BadParameter where it is none, ``missing`` where the measure has no figures for it."""
    sex = Sex(one_of("kon", text, [one.value.lower() for one in Sex]).upper())
    if sex not in known:
        there_are = " och för ".join(PEOPLE[one] for one in known)
        raise missing(f"Det finns inga siffror för {PEOPLE[sex]}. Det finns för {there_are}.")
    return sex


def county_of(slug: str, known: Catalogue) -> Region:
    """The county; BadParameter where there is none of that name, or where the name was left out."""
    if not slug:
        raise BadParameter("I adressen saknas namnet på ett län efter ”lan=” eller efter ett komma.")
    try:
        return known.county(slug)
    except NotFound as error:
        raise BadParameter(f"I adressen står län ”{slug[:40]}”. {error.message}") from error


def word(name: str) -> str:
    """The parameter's name as a visitor reads it."""
    return PARAMETER_WORDS.get(name, name[:40])
