"""The shared vectors; `tests/vectors/README.md` describes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2] / "vectors"

#: One file an operation and a maker.
FILES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("*/*/*.json"))


def load(name: str) -> dict[str, Any]:
    file: dict[str, Any] = json.loads((ROOT / name).read_text(encoding="utf-8"))
    return file


def inputs(case: dict[str, Any]) -> list[Any]:
    """A case's input in all its forms: JSON text and bytes, and the object where there is one."""
    if "text" in case:
        return [case["text"], case["text"].encode()]
    if "input" not in case:
        return []
    given = case["input"]
    if case.get("options", {}).get("empty_as_absent"):
        # An option for the forms of web pages: in Python, who has nothing to say leaves the field out.
        given = _without_empty(given)
    text = json.dumps(given, ensure_ascii=False)
    return [text, text.encode(), json.dumps(given), given]


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(inner) for key, inner in value.items() if inner != ""}
    return [_without_empty(item) for item in value] if isinstance(value, list) else value
