"""How results look: plain text for people, with colours on a terminal, and JSON for programs."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TextIO

from .._core import escape
from .._text import escape_lines

if TYPE_CHECKING:
    from .._core import Description, Reply, Report, Violation
    from .._operations import Operation

BOLD, DIM, RED, GREEN, YELLOW = 1, 2, 31, 32, 33


def as_json(value: Any) -> None:
    """A value on a line of its own."""
    _print(json_line(value))


def json_line(value: Any) -> str:
    """A value as JSON on one line. What may not be shown can only stand inside texts, where its escape means the same."""
    return escape(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def text(words: str) -> None:
    """A result that is text."""
    _print(escape_lines(words))


def note(words: str) -> None:
    """What is said beside the result: our own words, with those from outside escaped."""
    _print(words, sys.stderr)


def operations(operations: Iterable[Operation]) -> None:
    """A line for each: id, method, what it does."""
    rows = list(operations)
    width = max(len(one.id) for one in rows)
    for one in rows:
        old = "" if one.deprecated is None else _paint(" (deprecated)", YELLOW)
        _print(f"{_paint(one.id.ljust(width), BOLD)}  {one.method:6}  {one.summary}{old}")


def report(report: Report) -> None:
    """What is wrong, numbered, and then what is odd."""
    violations, warnings = len(report.violations) + report.more, len(report.warnings) + report.more_warnings
    verdict = _paint("clear to send", GREEN) if report.ok else _paint(_count(violations, "violation"), RED)
    _print(verdict + (", " + _paint(_count(warnings, "warning"), YELLOW) if warnings else ""))
    for number, violation in enumerate(report.violations, 1):
        _violation(f"{number}. ", violation, RED)
    _more(report.more)
    for warning in report.warnings:
        _violation("warning: ", warning, YELLOW)
    _more(report.more_warnings)


def warnings(report: Report) -> None:
    """The warnings, where the result is another."""
    for warning in report.warnings:
        _label("warning", f"{_path(warning.path)}: {escape(warning.message)}")
    if report.more_warnings:
        note(f"and {_count(report.more_warnings, 'more warning')}")


def description(description: Description) -> None:
    """A line for each field: path, requirement, whether it is given, and why."""
    states = list(description.values())
    widths = max(len(escape(state.path)) for state in states), max(len(state.requirement) for state in states)
    colours = {"required": BOLD, "forbidden": RED, "ignored": YELLOW}
    for state in states:
        requirement = _paint(state.requirement.ljust(widths[1]), colours.get(state.requirement, DIM))
        given = "given" if state.present else "     "
        why = escape(state.message or (f"depends on {state.awaits}" if state.awaits else ""))
        _print(f"{escape(state.path).ljust(widths[0])}  {requirement}  {given}  {why}".rstrip())


def request(method: str, url: str, headers: Mapping[str, str], body: str | None) -> None:
    """A request as it goes over the wire."""
    _print(f"{_paint(method, BOLD)} {escape(url)}")
    for name, value in headers.items():
        _print(escape(f"{name}: {value}"))
    if body is not None:
        _print(f"\n{escape(body)}")


def reply_notes(reply: Reply) -> None:
    """What is odd about an answer."""
    for warning in reply.warnings:
        _label("warning", escape(warning))
    for drift in reply.drift:
        _label("drift", f"{_path(drift.path)}: {escape(drift.message)}")


def _label(label: str, words: str) -> None:
    note(f"{_paint(label, YELLOW, sys.stderr)}: {words}")


def _violation(label: str, violation: Violation, colour: int) -> None:
    fix = f" ({escape(violation.fix)})" if violation.fix else ""
    _print(f"  {_paint(label, colour)}{_paint(_path(violation.path), BOLD)}: {escape(violation.message)}{fix}")
    _print(_paint(f"     {violation.code}, {violation.source}" if violation.source else f"     {violation.code}", DIM))


def _path(path: str) -> str:
    return escape(path) or "the input"


def _more(count: int) -> None:
    if count:
        _print(f"  and {count} more")


def _count(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _paint(words: str, colour: int, stream: TextIO | None = None) -> str:
    """The words in a colour, where it is shown on a terminal and not unwanted."""
    stream = stream or sys.stdout
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" or not stream.isatty():
        return words
    return f"\x1b[{colour}m{words}\x1b[0m"


def _print(words: str, stream: TextIO | None = None) -> None:
    print(words, file=stream or sys.stdout)
