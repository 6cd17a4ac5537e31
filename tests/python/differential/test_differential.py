"""Generated inputs, judged by the checker and by the `jsonschema-rs` package on the derived schemas: they agree."""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema_rs
from generated import generate

import clearway

SCHEMAS = Path(__file__).resolve().parents[3] / "core" / "derived" / "json-schema"

#: What JSON Schema has no words for: it lets these pass.
BEYOND_WORDS = ("order", "relation", "state")

COUNT = 20_000


def test_two_judges_agree() -> None:
    started = time.perf_counter()
    judges = {
        operation.id: jsonschema_rs.validator_for(json.loads((SCHEMAS / f"{operation.id}.input.json").read_text()))
        for operation in clearway.operations()
    }
    verdicts: Counter[bool] = Counter()
    codes: Counter[str] = Counter()
    disputed = []
    for operation, input in generate(COUNT, seed=4):
        report = clearway.check(operation, input)
        refused = any(not _is_beyond_words(violation, input) for violation in report.violations)
        if judges[operation].is_valid(input) == refused:
            found = [(violation.path, violation.code) for violation in report.violations]
            errors = [f"{error.instance_path}: {error.message}" for error in judges[operation].iter_errors(input)]
            disputed.append(f"{operation}: we say {found}, the schema says {errors}\n  of {json.dumps(input)}")
        verdicts[report.ok] += 1
        codes.update({violation.code for violation in report.violations})
    assert not disputed, f"{len(disputed)} disputed:\n" + "\n".join(disputed[:5])
    # Each side has something to say often enough.
    assert verdicts.total() == COUNT and min(verdicts.values()) > COUNT / 5, verdicts
    wanted = "type required unknown_field not_null minimum maximum min_length max_length pattern choice min_items required_if not_allowed"
    assert all(codes[code] >= 20 for code in wanted.split()), codes
    assert time.perf_counter() - started < 60


def _is_beyond_words(violation: clearway.Violation, input: dict[str, Any]) -> bool:
    unique_across_items = violation.code == "unique_items" and "field" in violation.params
    beyond_64_bits = violation.params.get("maximum") == 2**63 - 1 or violation.params.get("minimum") == -(2**63)
    # A pattern does not count the days of a month, which only times at the top have.
    value = input.get(violation.path[1:])
    no_such_day = (
        violation.code == "pattern" and isinstance(value, str) and re.fullmatch(violation.params["pattern"], value)
    )
    # The schema knows `.` and `..`, and not the segments that a server may decode: `../stop`, `%2e%2e`.
    decoded_dots = violation.params.get("reason") == "dots" and value not in (".", "..")
    beyond = unique_across_items or beyond_64_bits or bool(no_such_day) or decoded_dots
    return violation.code in BEYOND_WORDS or beyond
