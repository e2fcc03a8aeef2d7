"""What a visitor may choose in a panel: indicator, sex, year, comparison, part, counties; each an address."""

from __future__ import annotations

from dataclasses import replace

from dash.development.base_component import Component

from components.controls import Choice, link_row, select, year_slider
from components.counties import CountyChoice, county_list
from components.group_note import group_note
from data import geography
from data.catalogue import catalogue
from data.likeness import LIKENESSES
from data.model import Indicator, Observations, Region, Sex
from pages.address import address
from pages.against import groups, kept
from pages.group_shown import beside, members
from pages.shown import Shown, shades
from pages.view import View

SEX_WORDS = {Sex.TOTAL: "Totalt", Sex.WOMEN: "Kvinnor", Sex.MEN: "Män"}
VIEW_WORDS = {"": "Allt", "karta": "Karta", "tid": "Över tid", "rang": "Rangordning", "tabell": "Tabell"}


def controls(shown: Shown) -> list[Component]:
    view = shown.view
    years = shown.observations.years(view.sex)
    controls: list[Component] = []
    if view.area:
        controls.append(select("indikator", "Indikator", _indicator_choices(view)))
    if len(shown.observations.sexes) > 1:
        controls.append(link_row("kon", "Kön", _sex_choices(shown)))
    controls.append(
        year_slider(
            [Choice(str(year), address(replace(view, year=year)), year == shown.year) for year in years]
        )
    )
    if shown.indicator.kind.may_compare and view.emphasised:
        controls.append(select("mot", "Jämför med", against_choices(view)))
    if shown.indicator.kind.may_chart:
        controls.append(link_row("vy", "Visa", _view_choices(view)))
    if found := beside(shown):
        controls.append(group_note(found.group, view.emphasised, found.how_drawn))
    return controls


def _indicator_choices(view: View) -> list[Choice]:
    if view.area is None:
        return []
    listed = sorted(catalogue().in_area(view.area.number), key=lambda one: one.family_title)
    return [
        Choice(one.title, address(_of_other(view, one)), one == view.shown_indicator, one.family_title)
        for one in listed
    ]


def _of_other(view: View, indicator: Indicator) -> View:
    """An area's view of another indicator: of the same counties, set beside the same where that may be."""
    against = view.against if indicator.kind.may_compare else None
    kept = View("omraden", view.path, area=view.area, counties=view.counties, against=against)
    return replace(kept, indicator=indicator)


def _sex_choices(shown: Shown) -> list[Choice]:
    view, observations = shown.view, shown.observations
    return [
        Choice(SEX_WORDS[sex], address(_with_sex(view, observations, sex)), sex is view.sex)
        for sex in observations.sexes
    ]


def _with_sex(view: View, observations: Observations, sex: Sex) -> View:
    """The view for a sex; a year the sex has no figures for gives way to its latest."""
    year = view.year if view.year in observations.years(sex) else None
    return replace(view, sex=sex, year=year)


def against_choices(view: View) -> list[Choice]:
    """Riket, every county but the one that is compared, and every group with other counties than it."""
    here = view.against.slug if view.against else ""
    riket = Choice("Riket", address(replace(view, against=None)), not here)
    counties = [
        Choice(one.county, address(replace(view, against=one)), one.slug == here, "Län")
        for one in view.edition.catalogue.counties
        if one != view.emphasised
    ]
    listed = [
        Choice(one.name, address(replace(view, against=one)), one.slug == here, one.kind)
        for one in groups(view)
    ]
    return [riket, *counties, *listed]


def alike_choices(shown: Shown) -> list[tuple[str, str]]:
    """Words and address of each comparison with counties like the one that is shown; none where none may be made."""
    view = shown.view
    if not shown.indicator.kind.may_compare or view.emphasised is None:
        return []
    return [
        (f"Länen {one.among}", address(replace(view, against=one)))
        for one in groups(view)
        if one.slug in LIKENESSES
    ]


def _view_choices(view: View) -> list[Choice]:
    return [
        Choice(words, address(replace(view, only=only)), view.only == only)
        for only, words in VIEW_WORDS.items()
    ]


def counties(shown: Shown) -> Component:
    colours, tiles = shades(shown), geography.tiles()
    in_group = members(shown)
    choices = [
        CountyChoice(
            region=county,
            address=address(_toggled(shown.view, county)),
            tile=tiles[county.code],
            observation=shown.observations.get(county.code, shown.year, shown.view.sex),
            colour=colours.get(county.code, "none"),
            chosen=shown.chosen.index(county.code) if county.code in shown.chosen else None,
            is_member=county in in_group,
        )
        for county in catalogue().counties
    ]
    return county_list(shown.indicator, choices)


def _toggled(view: View, county: Region) -> View:
    """The view after a click on a county; a comparison with the county that becomes the first falls away."""
    return kept(view.with_county_toggled(county))
