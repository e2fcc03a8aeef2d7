"""Whom a county is compared with: ``mot`` is riket, a county or a group of counties; and which groups there are."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import replace

from data.errors import BadParameter
from data.likeness import LIKENESSES, alike
from data.model import Group, Region, Unavailable
from pages.view import View

RIKET = "riket"


def against(view: View, slug: str) -> Region | Group | None:
    """What a slug names beside the view's county, None for Riket; BadParameter where they cannot be compared."""
    if slug == RIKET:
        return None
    if slug in LIKENESSES:
        return _alike(view, slug)
    known = view.edition.catalogue
    counties = {one.slug: one for one in known.counties}
    if slug in counties:
        return _other_than(view, counties[slug])
    if slug in known.groups:
        return _with_others(view, known.groups[slug])
    near = difflib.get_close_matches(slug, [RIKET, *counties, *known.groups, *LIKENESSES], n=1)
    hint = f" Menade du ”{near[0]}”?" if near else ""
    raise BadParameter(
        f"I adressen står mot ”{slug[:40]}”. Det finns inget län och ingen grupp av län som heter så.{hint}"
    )


def kept(view: View) -> View:
    """The view after its county has changed: a comparison that has become impossible falls away."""
    if view.against is None:
        return view
    try:
        return replace(view, against=against(view, view.against.slug))
    except BadParameter:
        return replace(view, against=None)


def groups(view: View) -> Iterator[Group]:
    """Every group that the view's county can be compared with."""
    known = view.edition.catalogue
    for slug in (*known.groups, *LIKENESSES):
        try:
            found = against(view, slug)
        except BadParameter:
            continue
        if isinstance(found, Group):
            yield found


def _other_than(view: View, county: Region) -> Region:
    if county == view.emphasised:
        raise BadParameter(f"{county.county} kan inte jämföras med sig självt.")
    return county


def _with_others(view: View, group: Group) -> Group:
    if not group.others(view.emphasised):
        alone = f"{group.members[0].county} är det enda länet {group.among}"
        raise BadParameter(f"{alone}, så där finns inget annat län att jämföra med.")
    return group


def _alike(view: View, slug: str) -> Group:
    county, known = view.emphasised, view.edition
    if county is None:
        raise BadParameter(f"Välj ett län: ”{slug}” jämför det med län som liknar det.")
    one = LIKENESSES[slug]
    indicator = known.catalogue.indicators.get(one.indicator)
    found = known.store.observations(one.indicator) if indicator else None
    if indicator is None or found is None or isinstance(found, Unavailable):
        raise BadParameter(
            f"Siffror för {one.measure} saknas, så det går inte att säga vilka län som liknar varandra."
        )
    group = alike(slug, county, indicator, found, known.catalogue.counties)
    if group is None:
        raise BadParameter(
            f"{county.county} har ingen siffra för {one.measure}, så det går inte att säga vad det liknar."
        )
    return group
