"""Text from outside, as it may be shown."""

from __future__ import annotations

import re

from ._core import escape

_COMMAND = re.compile(r"^(\s*)(::|##\w*\[)", re.ASCII)
"""What GitHub, Azure and TeamCity take for a command to themselves where it begins a line of a job's log."""


def escape_lines(text: str) -> str:
    """A text of several lines, each of them escaped; one that a CI system would obey has its first letter escaped, too."""
    return "\n".join(_inert(escape(line)) for line in text.replace("\r\n", "\n").split("\n"))


def _inert(line: str) -> str:
    return _COMMAND.sub(lambda found: f"{found[1]}\\u{ord(found[2][0]):04x}{found[2][1:]}", line)
