"""How a Content-Security-Policy names an inline script."""

from __future__ import annotations

import base64
import hashlib


def script_hash(script: str) -> str:
    """The source expression that allows exactly this script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
