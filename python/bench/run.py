"""Measures the installed package against its peers and prints each figure with its budget.

    python run.py [--check] [--json] [plan sign parse import calls huawei memory wheel]

Needs requirements.txt beside it, and a wheel of the profile `wheel`: a debug build says nothing.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from dataclasses import asdict
from typing import cast

from measure import Row

#: Each theme, and where its function is.
THEMES = {
    "plan": "verbs.plan",
    "sign": "verbs.sign",
    "parse": "verbs.parse",
    "import": "startup.importing",
    "calls": "calls.clients",
    "huawei": "calls.huawei",
    "memory": "memory.memory",
    "wheel": "startup.wheel",
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures the installed package against its peers.")
    parser.add_argument(
        "themes", nargs="*", metavar="THEME", help=f"some of: {', '.join(THEMES)}; all where none is given"
    )
    parser.add_argument("--check", action="store_true", help="exit with 1 where a budget is missed")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    arguments = parser.parse_args()
    unknown = [theme for theme in arguments.themes if theme not in THEMES]
    if unknown:
        parser.error(f"unknown: {', '.join(unknown)}; use some of {', '.join(THEMES)}")

    rows: list[Row] = []
    for theme in arguments.themes or THEMES:
        print(f"measuring {theme}", file=sys.stderr, flush=True)
        module, _, function = THEMES[theme].partition(".")
        measured = cast("list[Row]", getattr(importlib.import_module(module), function)())
        rows += measured
        if not arguments.json:
            print_rows(measured)
    if arguments.json:
        print(json.dumps([{**asdict(row), "ok": row.ok} for row in rows], indent=2))
    return 1 if arguments.check and not all(row.ok for row in rows) else 0


def print_rows(rows: list[Row]) -> None:
    for row in rows:
        budget = "" if row.budget is None else f"{'at least' if row.at_least else 'at most'} {row.budget:g} {row.unit}"
        verdict = "" if row.budget is None else "ok" if row.ok else "OVER"
        print(f"{row.name:<58} {row.value:>10.2f} {row.unit:<3} {budget:<16} {verdict:<5} {row.detail}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
