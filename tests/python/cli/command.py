"""Runs the command line as a pipeline would."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NamedTuple

from clearway import _core

CREDENTIALS = {variable for _, names in _core.vendors() for _, variables in names for variable in variables}


class Done(NamedTuple):
    status: int
    out: str
    err: str


def environment(**variables: str) -> dict[str, str]:
    """The tests' own environment, without credentials and proxies but those given."""
    dropped = {*CREDENTIALS, "PYTHONUNBUFFERED", "NO_COLOR"}
    kept = {
        name: value for name, value in os.environ.items() if name not in dropped and not name.lower().endswith("_proxy")
    }
    return {**kept, **variables}


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "clearway", *arguments]


def run(*arguments: str, given: bytes | str | None = None, **variables: str) -> Done:
    """A command with these bytes on stdin, to its end."""
    stdin = given.encode() if isinstance(given, str) else given
    done = subprocess.run(
        command(*arguments), input=stdin, capture_output=True, env=environment(**variables), timeout=30
    )
    result = Done(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in result.err, result.err
    return result
