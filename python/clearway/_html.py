"""What notebooks show of the package's values, with secrets masked. Imported when one is shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from clearway import _markup as h

if TYPE_CHECKING:
    from collections.abc import Sequence

    from clearway._core import Description, FieldState, Reply, Report, Request, Violation
    from clearway._operations import Operation, Operations

LETTERS = 3000
"""So much is shown of a body."""

LINES = 24
"""JSON of more lines is folded."""

LARGE = 200_000
"""JSON of more characters is shown as it came: no time is lost on lines that are cut away."""

DRIFT = 10
ITEMS, COLUMNS = 20, 8
"""So much is shown of a list, and of where a reply differs from its documented shape."""


def report(report: Report) -> str:
    """Violations and warnings, each with what to do and where the rule comes from."""
    violations, warnings = len(report.violations) + report.more, len(report.warnings) + report.more_warnings
    return h.page(
        [
            h.line(
                h.badge("clear to send", "good") if report.ok else h.badge(h.count(violations, "violation"), "bad"),
                h.badge(h.count(warnings, "warning"), "care") if warnings else "",
            ),
            _findings("violation", report.violations, report.more),
            _findings("warning", report.warnings, report.more_warnings),
        ]
    )


def description(description: Description) -> str:
    """The fields that the draft has or of which there is something to say; the others by name only."""
    telling, others, missing = [], [], 0
    for state in description.values():
        missing += state.requirement == "required" and not (state.present or state.awaits or state.grade == "advice")
        if state.present or state.message or state.requirement != "optional":
            telling.append(_state(state))
        else:
            others.append(h.code(state.path))
    verdict = (
        h.badge(h.count(missing, "field") + " missing", "bad") if missing else h.badge("nothing is missing", "good")
    )
    parts = [h.line(h.code(description.operation), verdict)]
    if telling:
        parts.append(h.table(["field", "is", "given", "why"], telling, "field"))
    if others:
        parts.append(h.fold(h.count(len(others), "optional field") + ", not given", h.line(*others)))
    return h.page(parts)


def request(request: Request) -> str:
    """The request as curl, with secrets masked, and its warnings."""
    name = h.line(h.code(request.operation)) if request.operation else ""
    warnings = _findings("warning", request.report.warnings, request.report.more_warnings)
    return h.page([name, h.block(request.curl(), LETTERS), warnings])


def reply(reply: Reply) -> str:
    """Status, what is odd about the answer, and its data: a table of a list's items, else JSON. Secrets are masked."""
    parts = [
        h.line(
            h.badge(str(reply.status), "good"),
            h.code(reply.operation) if reply.operation else "",
            h.small("request " + reply.request_id) if reply.request_id else "",
        )
    ]
    parts.extend(h.line(h.badge("warning", "care"), h.text(warning)) for warning in reply.warnings)
    if drift := reply.drift:
        rows = [
            [h.code(one.path or "(all)"), one.kind, " or ".join(one.expected), h.text(one.actual)]
            for one in drift[:DRIFT]
        ]
        table = h.table(["path", "differs", "documented", "is"], rows, "difference", len(drift) - len(rows))
        parts.append(h.fold(h.count(len(drift), "difference") + " from the documented shape", table))
    masked = reply._shown_text()
    parts.append(_data(reply.operation, masked) if masked else h.line(h.small("no body")))
    return h.page(parts)


def operation(operation: Operation) -> str:
    """What it does, and its fields as a tree."""
    facts = [f"repeat: {operation.repeat}"]
    if operation.rate_per_second is not None:
        facts.append(f"at most {operation.rate_per_second} a second")
    if operation.pages is not None:
        facts.append("a list page by page" if operation.pages["parameter"] else "a list")
    if operation.revisions:
        facts.append("revisions: " + ", ".join(str(one["name"]) for one in operation.revisions))
    sources = {operation.docs: 0}
    parts = [
        h.line(
            f"<b>{h.text(operation.id)}</b>",
            h.code(f"{operation.method} {operation.path}"),
            h.link(operation.docs, "docs"),
            _deprecation(operation),
        ),
        h.line(h.text(operation.summary), h.small(f"({'; '.join(facts)})")),
        _tree(operation.to_dict(), sources),
    ]
    others = [h.link(source, f"[{number}]") for source, number in sources.items() if number]
    if others:
        parts.append(h.line(h.small("not from the docs, but from"), *others))
    if operation.notes:
        notes = h.tree(h.text(note["text"], 600) for note in operation.notes)
        parts.append(h.fold(h.count(len(operation.notes), "note") + " on the vendor's pages", notes))
    return h.page(parts)


def operations(operations: Operations) -> str:
    """A line an operation, folded by vendor where there are several."""
    vendors: dict[str, list[Sequence[str]]] = {}
    for one in operations:
        id = h.link(one.docs, one.id)
        request = h.code(f"{one.method} {one.path}")
        vendors.setdefault(one.vendor, []).append([id, request, h.text(one.summary) + " " + _deprecation(one)])
    tables = {
        vendor: h.table(["operation", "request", "what it does"], rows, "operation") for vendor, rows in vendors.items()
    }
    if len(tables) == 1:
        return h.page(tables.values())
    folds = [h.fold(f"{vendor}: {len(vendors[vendor])}", table) for vendor, table in tables.items()]
    return h.page([h.line(h.count(len(operations), "operation")), *folds])


def _findings(noun: str, found: Sequence[Violation], more: int) -> str:
    if not found:
        return ""
    rows = [
        [h.code(one.path or "(input)"), h.text(one.message), h.text(one.fix or ""), h.link(one.source, "source")]
        for one in found
    ]
    return h.table([noun, "what", "fix", ""], rows, noun, more)


def _state(state: FieldState) -> Sequence[str]:
    tones = {"required": "" if state.present else "bad", "forbidden": "bad" if state.present else "", "ignored": "care"}
    why = [
        h.text(state.message or ""),
        h.small(f"once {state.awaits} is given") if state.awaits is not None else "",
        h.link(state.source, "source") if state.source else "",
    ]
    given = "yes" if state.present else "no"
    return [
        h.code(state.path),
        h.badge(state.requirement, tones.get(state.requirement, "")),
        given,
        " ".join(filter(None, why)),
    ]


def _deprecation(operation: Operation) -> str:
    if operation.deprecated is None:
        return ""
    return h.badge("deprecated" + (f", use {operation.deprecated}" if operation.deprecated else ""), "care")


def _tree(value: dict[str, Any], sources: dict[str, int]) -> str:
    """The fields and rules of an object; nothing for other values. Sources are numbered as they are met."""
    lines = [_field(field, sources) for field in value.get("fields", ())]
    lines += [f"<small>rule: {_rule(rule, sources)}</small>" for rule in value.get("rules", ())]
    return h.tree(lines) if lines else ""


def _field(field: dict[str, Any], sources: dict[str, int]) -> str:
    held = field.get("items") or field.get("values") or {}
    types = " or ".join(field["types"]) + (" of " + " or ".join(held["types"]) if held else "")
    words = [f"<b>{h.text(field['name'])}</b>", h.small(types)]
    if field["required"]:
        is_advice = field["required"]["grade"] != "violation"
        words.append(h.badge("required (advice)", "care") if is_advice else h.badge("required"))
    words += [
        h.badge(standing, "care")
        for standing in ("deprecated", "ignored", "undocumented", "secret")
        if standing in field
    ]
    words.append(h.text(field["doc"]))
    limits = [_rule(limit, sources) for limit in [*field.get("limits", ()), *held.get("limits", ())]]
    if "default" in field:
        limits.append("default " + h.code(_json(field["default"])))
    if limits:
        words.append(f"<small>({'; '.join(limits)})</small>")
    inside = _tree(field, sources) + _tree(held, sources)
    return h.fold(" ".join(words), inside) if inside else " ".join(words)


def _rule(rule: dict[str, Any], sources: dict[str, int]) -> str:
    """A limit or a rule in the table's own words, whatever members it has."""
    named = str(rule["code"])
    words = [named.replace("_", " ")]
    for name, value in rule.items():
        if name not in ("code", "grade", "source") and value is not None:
            # What a limit is named after needs no label: `minimum`, `choices`.
            words.append(_LABELS.get(name, "" if named.startswith(name.rstrip("s")) else name))
            words.append(h.code(_plain(value)))
    if rule["grade"] != "violation":
        words.append("(advice)")
    number = sources.setdefault(rule["source"], len(sources))
    if number:
        words.append(f"[{number}]")
    return " ".join(filter(None, words))


_LABELS = {"fields": "", "value": "="}


def _data(operation: str | None, masked: str) -> str:
    try:
        data = json.loads(masked)
    except ValueError:
        return h.block(masked, LETTERS)
    items = _items(operation, data)
    if items and all(isinstance(item, dict) for item in items):
        return _records(items)
    if len(masked) > LARGE:
        return h.fold(f"data, {len(masked)} characters", h.block(masked, LETTERS))
    pretty = json.dumps(data, ensure_ascii=False, indent=2)
    lines = pretty.count("\n") + 1
    block = h.block(pretty, LETTERS)
    return block if lines <= LINES else h.fold(f"data, {lines} lines", block)


def _items(operation: str | None, data: Any) -> list[Any] | None:
    """The items of a list's reply; None for other replies, and where they are not where they should be."""
    from clearway._operations import Operation

    pages = Operation(operation).pages if operation else None
    if pages is None:
        return None
    for name in pages["items"].split("/")[1:]:
        data = data.get(name) if isinstance(data, dict) else None
    return data if isinstance(data, list) else None


def _records(items: list[dict[str, Any]]) -> str:
    names = list(dict.fromkeys(name for item in items for name in item))
    rows = [
        [h.text(_plain(item[name]), 80) if name in item else "" for name in names[:COLUMNS]] for item in items[:ITEMS]
    ]
    more = names[COLUMNS:]
    foot = h.line(h.small("not shown: " + ", ".join(more))) if more else ""
    return (
        h.line(h.small(h.count(len(items), "item")))
        + h.table(names[:COLUMNS], rows, "item", len(items) - len(rows))
        + foot
    )


def _plain(value: Any) -> str:
    """Text as it is, lists of scalars with commas, a condition of a rule as `field = value`, all else as JSON."""
    if isinstance(value, dict) and list(value) == ["field", "value"]:
        return f"{value['field']} = {_json(value['value'])}"
    if isinstance(value, list) and not any(isinstance(one, (dict, list)) for one in value):
        return ", ".join(_plain(one) for one in value)
    return value if isinstance(value, str) else _json(value)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
