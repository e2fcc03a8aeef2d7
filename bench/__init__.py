"""Measures the site beside two yardsticks: Dash's hello world, and a stock Dash page of the same content."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / ".cache" / "bench"
"""What a run leaves behind until the next one: caches and what the servers said."""
