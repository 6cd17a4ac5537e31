"""The command line. Results go to stdout, all else to stderr; the exit status says whose fault it was."""

from __future__ import annotations

import io
import os
import sys

from .. import _errors
from . import _arguments, _show

UNWRITTEN = 2
INTERRUPTED = 130
CLOSED_PIPE = 141
"""As shells say it of any program that is told so."""


def main(arguments: list[str] | None = None) -> int:
    """Runs a command and gives its exit status."""
    # Closed by the caller, who wants the exit status alone.
    sys.stdout = sys.stdout or open(os.devnull, "w")
    sys.stderr = sys.stderr or open(os.devnull, "w")
    for stream in (sys.stdout, sys.stderr):
        # A terminal that has no Korean letters shows their numbers.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(arguments)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        # The interpreter flushes once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return CLOSED_PIPE
        _show.note(f"the result cannot be written: {error.strerror or error}")
        return UNWRITTEN


def _run(arguments: list[str] | None) -> int:
    try:
        given = _arguments.parser().parse_args(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    try:
        status: int = given.run(given)
        return status
    except _errors.Error as error:
        _tell(error, as_json=given.json)
        return _status(error)


def _status(error: _errors.Error) -> int:
    if isinstance(error, _errors.ValidationError):
        return 1
    if isinstance(error, (_errors.ApiError, _errors.WaitFailed)):
        return 3
    if isinstance(error, (_errors.TransportError, _errors.OutcomeUnknown)):
        return 4
    return 2


def _tell(error: _errors.Error, *, as_json: bool) -> None:
    if not as_json:
        _show.note(str(error))
        return
    told: dict[str, object] = {"error": type(error).__name__, "message": str(error)}
    told |= {
        name: value for name, value in vars(error).items() if isinstance(value, (str, int, float, bool, type(None)))
    }
    if isinstance(error, _errors.ValidationError):
        told |= error.report.to_dict()
    _show.note(_show.json_line(told))
