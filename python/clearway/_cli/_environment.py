"""Credentials from the environment."""

from __future__ import annotations

from .._client import from_environment
from .._core import vendors


def credentials(vendor: str) -> dict[str, str] | None:
    """A vendor's credentials by name; None where the environment has none of them."""
    return from_environment(_names(vendor)) or None


def missing_text(vendor: str) -> str:
    """Which variables there are to set."""
    return ", ".join(" or ".join(variables) for _, variables in _names(vendor) if variables)


def help_text() -> str:
    """The variables of every vendor."""
    lines = []
    for vendor, names in vendors():
        label = vendor
        for name, variables in names:
            if variables:
                lines.append(f"  {label:13}  {' or '.join(variables)} ({name})")
                label = ""
    return "\n".join(lines)


def _names(vendor: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return dict(vendors())[vendor]
