"""The line that says whose numbers these are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from components.source import source_line
from data.model import UNKNOWN, Derivation, Indicator
from tests.components.samples import RATE

DERIVED = replace(
    RATE,
    publisher="Egen beräkning på siffror från SCB via Kolada",
    derivation=Derivation("per_1000", "a", "b", None, None, "antal / invånare × 1 000"),
)
COMPUTED = replace(RATE, how="computed")


@pytest.mark.parametrize("how", ["copied", "transcribed"])
def test_untouched_values_name_their_source(how: str) -> None:
    assert source_line(replace(RATE, how=how), 2024, "2026-11-22") == (
        "Källa: SCB via Kolada (Kolada N00000). Avser 2024. "
        "Kopierad 22 november 2026: kopia, inte avstämd mot källan."
    )


def test_our_own_computation_shows_its_formula() -> None:
    assert source_line(DERIVED, 2024, "2026-11-22") == (
        "Egen beräkning på siffror från SCB via Kolada (Kolada N00000). Formel: antal / invånare × 1 000. "
        "Avser 2024. Kopierad 22 november 2026: kopia, inte avstämd mot källan."
    )


def test_what_the_copier_computed_is_said_to_be_so() -> None:
    assert source_line(COMPUTED, "2021–2024", "2026-11-22").startswith(
        "Beräknad av den som kopierade, på publicerade antal från SCB via Kolada (Kolada N00000). "
        "Avser 2021–2024."
    )


@pytest.mark.parametrize("indicator", [DERIVED, COMPUTED])
def test_nobody_is_named_as_source_of_what_they_did_not_publish(indicator: Indicator) -> None:
    assert "Källa" not in source_line(indicator, 2024, "2026-11-22")


def test_refreshed_figures_are_no_longer_an_unchecked_copy() -> None:
    assert source_line(RATE, 2024, "2027-01-02", refreshed=True).endswith("Hämtad 2 januari 2027.")


def test_an_unknown_date_or_table_is_not_made_up() -> None:
    assert source_line(replace(RATE, table=UNKNOWN), 2024, UNKNOWN) == (
        "Källa: SCB via Kolada. Avser 2024. Kopia, inte avstämd mot källan."
    )
