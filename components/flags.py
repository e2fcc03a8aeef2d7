"""What the marks of values mean, in words: for tables, files and whoever reads them."""

from __future__ import annotations

from collections.abc import Mapping

from data.model import Flag

WORDS: Mapping[Flag, str] = {
    Flag.FINAL: "",
    Flag.PROVISIONAL: "preliminär",
    Flag.REVISED: "reviderad",
    Flag.ESTIMATED: "uppskattad",
    Flag.BREAK: "tidsseriebrott",
    Flag.MISSING: "uppgift saknas",
    Flag.WITHHELD: "hålls inne, orimlig i källan",
    Flag.NOT_APPLICABLE: "uppgift kan inte förekomma",
}
MEANINGS: Mapping[Flag, str] = {
    Flag.PROVISIONAL: "utgivaren kan komma att ändra siffran",
    Flag.REVISED: "utgivaren har ändrat siffran sedan den först kom ut",
    Flag.ESTIMATED: "utgivaren har uppskattat siffran",
    Flag.BREAK: "siffran går inte att jämföra med tidigare år",
    Flag.MISSING: "skrivs .. och är aldrig noll",
    Flag.WITHHELD: "skrivs .. eftersom siffran i källan inte kan stämma",
    Flag.NOT_APPLICABLE: "skrivs . och är aldrig noll",
}


def explained() -> str:
    """Every mark with its meaning, one a line."""
    return "\n".join(f"{WORDS[flag]}: {meaning}" for flag, meaning in MEANINGS.items())
