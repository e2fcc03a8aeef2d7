"""What the files of the catalogue say of each other must agree, or the start stops."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.catalogue import read
from data.errors import DataFault
from tests.data.small_bundle import (
    DERIVED,
    EMISSIONS,
    FIGURES,
    GRP,
    INDEX,
    PER_INHABITANT,
    POPULATION,
    PUBLISHED,
    TARGETS,
    change,
    faults,
    small_bundle,
)

FIRST = "bredband-1-gbit-2025"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a small part of the bundle, without a fault."""
    return small_bundle(tmp_path)


MEANINGS = {
    "an unknown area": (POPULATION, "area: 1", "area: 7", "area", "write one of 0, 1, 2, 3, 4"),
    "an unknown challenge": (POPULATION, "demografi", "demograffi", "challenge", 'did you mean "demografi"?'),
    "an empty publisher": (POPULATION, "publisher: SCB", "publisher: ''", "publisher", "is empty; write it"),
    "an unknown provenance": (POPULATION, "how: transcribed", "how: heard", "how", "write one of computed"),
    "an unknown evidence class": (POPULATION, "kind:", "evidence: säker\nkind:", "evidence", "närmevärde"),
    "a definition without source": (
        POPULATION,
        "kind:",
        "definition: Alla\nkind:",
        "definition_source",
        "write both or none",
    ),
    "a direction without reason": (
        POPULATION,
        "better: neutral",
        "better: higher",
        "better_because",
        "name the",
    ),
    "a reason without direction": (
        EMISSIONS,
        "better: lower",
        "better: neutral",
        "better_because",
        "take it out",
    ),
    "impossible decimals": (POPULATION, "decimals: 0", "decimals: 9", "decimals", "must be 0–6"),
    "an impossible rhythm": (POPULATION, "every: 1", "every: 0", "every", "from 1, or irregular"),
    "a display that divides by nothing": (EMISSIONS, "by: 1000", "by: 0", "shown, divide_by", "above 0"),
    "a break in an unknown region": (POPULATION, "'19'", "'99'", "breaks, entry 1, regions", "99 is not"),
    "a family member without label": (GRP, "family_label: Euro\n", "", "family_label", "is missing"),
    "a family with two titles": (GRP, "family_title: B", "family_title: b", "family_title", "write the same"),
    "a family with a label twice": (
        GRP,
        "label: Euro",
        "label: Köpkraftsjusterat (PPS)",
        "family_label",
        "tell them apart",
    ),
    "a part that does not exist": (
        INDEX,
        "of: utslapp-totalt-ton",
        "of: utslapp-totalt-tn",
        "derived",
        'did you mean "utslapp-totalt-ton"?',
    ),
    "a denominator that does not exist": (
        PER_INHABITANT,
        "by: folkmangd",
        "by: folkmngd",
        "derived",
        'did you mean "folkmangd"?',
    ),
    "an indicator computed from itself": (
        INDEX,
        "of: utslapp-totalt-ton",
        "of: utslapp-totalt-index",
        "derived",
        "break the circle",
    ),
    "an unknown method": (
        INDEX,
        "method: index",
        "method: indeks",
        "derived, method",
        'did you mean "index"?',
    ),
    "an index without base year": (INDEX, "  base_year: 1990\n", "", "derived, base_year", "is missing"),
    "an empty formula": (
        INDEX,
        "formula: Utsläppen",
        "formula: '' #",
        "derived, formula",
        "write it in Swedish",
    ),
    "a derived indicator called copied": (INDEX, "how: derived", "how: copied", "derived", "both or neither"),
}


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "remedy"),
    MEANINGS.values(),
    ids=MEANINGS,
)
def test_a_contradiction_is_told_with_its_remedy(
    folder: Path, file: str, old: str, new: str, field: str, remedy: str
) -> None:
    change(folder, file, old, new)
    assert [one for one in faults(folder) if (one.file, one.field) == (file, field) and remedy in one.remedy]


def test_a_small_catalogue_without_fault_is_read(folder: Path) -> None:
    assert set(read(folder).indicators) == {*PUBLISHED, *DERIVED}


def test_indicators_computed_from_each_other_are_both_told(folder: Path) -> None:
    change(folder, INDEX, "of: utslapp-totalt-ton", "of: utslapp-totalt-per-invanare")
    change(folder, PER_INHABITANT, "of: utslapp-totalt-ton", "of: utslapp-totalt-index")
    told = [one.file for one in faults(folder) if "break the circle" in one.remedy]
    assert told == [INDEX, PER_INHABITANT]


def test_all_faults_are_told_at_once(folder: Path) -> None:
    change(folder, POPULATION, "unit: invånare\n", "")
    change(folder, POPULATION, "kind: count", "kind: cuont")
    change(folder, GRP, "better: neutral", "better: higher")
    change(folder, TARGETS, "county: false", "county: true")
    change(folder, FIGURES, "20,2005,T", "20,2005,X")
    assert [(one.file, one.field) for one in faults(folder)] == [
        (POPULATION, "unit"),
        (POPULATION, "kind"),
        (GRP, "better_because"),
        (TARGETS, f"{FIRST}, applies_to_county"),
        (FIGURES, "line 2435, sex"),
    ]


def test_the_message_of_a_refused_start_names_every_fault(folder: Path) -> None:
    change(folder, POPULATION, "area: 1", "area: 7")
    change(folder, "figures/version.yaml", "2026-11-22", "22/11")
    with pytest.raises(DataFault) as refused:
        read(folder)
    message = str(refused.value)
    assert message.startswith("2 fault(s) in the data:")
    assert "indicators/folkmangd.yaml: area: 7 is not in areas.yaml" in message
    assert 'figures/version.yaml: copied_on: "22/11" is not a date' in message
