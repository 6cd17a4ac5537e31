"""Pieces of HTML for notebooks: no scripts, nothing from elsewhere, the page's own colours under translucent badges.

Arguments named `words` are plain text, which is escaped and cut; those named `inside`, `parts` and `rows` are HTML already.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from clearway._core import escape
from clearway._text import escape_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROWS = 50
"""A table shows as many rows, and says how many more there are."""

_STYLE = (
    "<style>.clearway{line-height:1.5;color:inherit;overflow-wrap:anywhere}"
    # As specific as this, for notebooks have rules of their own for tables and code.
    ".clearway table.cw{border-collapse:collapse;margin:.4em 0;border:0}"
    ".clearway table.cw tr{background:none;border:0}"
    ".clearway table.cw th,.clearway table.cw td{text-align:left;vertical-align:top;white-space:normal;"
    "padding:.25em 1.2em .25em 0;border:0;border-bottom:1px solid rgba(128,128,128,.3);max-width:36em}"
    # Korean breaks between words, as nothing else makes it do.
    ".clearway table.cw td{word-break:keep-all}.clearway table.cw td:first-child{overflow-wrap:normal}"
    ".clearway table.cw a{white-space:nowrap}"
    ".clearway code{background:none;padding:0;font-size:.95em;color:inherit}"
    ".clearway pre{font-family:var(--jp-code-font-family,monospace);white-space:pre-wrap;margin:.4em 0;padding:.5em .8em;background:rgba(128,128,128,.1);color:inherit}"
    ".clearway a{color:inherit;text-decoration:underline}"
    ".clearway ul{list-style:none;margin:0;padding-left:1.3em}"
    ".clearway summary{cursor:pointer}"
    ".clearway small{opacity:.75}"
    ".clearway b.cw{font-weight:600;padding:0 .45em;border-radius:.3em;white-space:nowrap;background:rgba(128,128,128,.18)}"
    ".clearway b.good{background:rgba(30,160,80,.25)}.clearway b.bad{background:rgba(220,60,60,.28)}"
    ".clearway b.care{background:rgba(215,150,0,.3)}</style>"
)


def page(parts: Iterable[str]) -> str:
    """What a notebook is given."""
    return f'<div class="clearway">{_STYLE}{"".join(parts)}</div>'


def line(*parts: str) -> str:
    """Pieces side by side; empty ones are left out."""
    return "<div>" + " ".join(part for part in parts if part) + "</div>"


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], noun: str, more: int = 0) -> str:
    """Rows of HTML cells, and how many more there are."""
    head = "".join(f"<th>{text(heading)}</th>" for heading in headings)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows[:ROWS])
    left_out = max(len(rows) - ROWS, 0) + more
    foot = line(small(f"and {count(left_out, 'more ' + noun)}")) if left_out else ""
    return f'<table class="cw"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{foot}'


def fold(summary: str, inside: str) -> str:
    """What is shown at a click on its summary, both HTML."""
    return f"<details><summary>{summary}</summary>{inside}</details>"


def tree(lines: Iterable[str]) -> str:
    """One level of a tree."""
    return "<ul>" + "".join(f"<li>{inside}</li>" for inside in lines) + "</ul>"


def badge(words: str, tone: str = "") -> str:
    """A word in a box; the tone is `good`, `bad`, `care` or none."""
    return f'<b class="cw {tone}">{text(words)}</b>'


def link(url: str, words: str) -> str:
    """A link to the web; plain text for any other URL."""
    if not url.startswith(("https://", "http://")):
        return text(words)
    return f'<a href="{html.escape(url)}">{text(words)}</a>'


def code(words: str, at_most: int = 160) -> str:
    """Text as code."""
    return f"<code>{text(words, at_most)}</code>"


def block(words: str, at_most: int) -> str:
    """Lines of code."""
    return f"<pre>{html.escape(escape_lines(_cut(words, at_most)))}</pre>"


def small(words: str) -> str:
    """An aside."""
    return f"<small>{text(words)}</small>"


def text(words: str, at_most: int = 400) -> str:
    """Text from anywhere on one line: escaped, and cut after so many characters."""
    return html.escape(escape(_cut(words, at_most)))


def _cut(words: str, at_most: int) -> str:
    return words if len(words) <= at_most else f"{words[:at_most]}… ({len(words) - at_most} more characters)"


def count(number: int, noun: str) -> str:
    """`1 warning`, `2 warnings`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
