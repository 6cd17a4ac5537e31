# Derived from core/src/fake by `make generate`; do not edit.
"""What is listed of all fake vendors."""

from __future__ import annotations

from typing import TypedDict

EXAMPLES: tuple[str, ...] = (
    "python -c \"import clearway; print(clearway.Edgegap(token='any', base_url='{url}/edgegap').list_locations().first().text)\"",
    "curl -H 'Authorization: token any' {url}/edgegap/v1/locations",
)
"""Lines for a shell; `{url}` in them is where the vendors are served."""


class Switches(TypedDict, total=False):
    """What is off unless it is turned on."""

    ppio_pages_from_one: bool
    """PPIO's pages are counted from 1, and not from 0: none of its documents says which is right."""
