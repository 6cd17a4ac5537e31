"""What a server of the fake vendors says of itself: its page, and the lines at its start."""

from __future__ import annotations

import html
import time
from importlib import import_module

from .._core import FakeVendors, escape
from ._fixtures import EXAMPLES
from ._vendors import Vendors

HEADERS = (("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"))
SHOWN = 50
"""So many of the last requests are shown."""


def page(url: str, vendors: Vendors) -> str:
    """The page, without scripts and without anything from elsewhere."""
    rows = [
        f"<tr><td>{_shown(name)}<td><code>{_shown(url)}/{vendor}</code><td>{_shown(_keys(vendor))}"
        for vendor, name in FakeVendors.vendors()
    ]
    seen = [
        f"<tr><td>{_clock(seen.time)}<td>{_shown(seen.method)}<td>{_shown(seen.path)}<td>{seen.status}<td>{_shown(seen.operation or '')}"
        for seen in reversed(vendors.last_seen(SHOWN))
    ]
    requests = "\n".join(seen) or "<tr><td colspan=5>none yet"
    return _PAGE.format(
        vendors="\n".join(rows),
        examples="\n".join(html.escape(line) for line in _examples(url)),
        shown=SHOWN,
        requests=requests,
    )


def welcome(url: str) -> str:
    """What is there and how to use it, as text."""
    width = max(len(vendor) for vendor, _ in FakeVendors.vendors())
    lines = [f"The fake vendors are at {url}, until Ctrl-C.", ""]
    lines += [f"  {url}/{vendor:{width}}  {_keys(vendor)}" for vendor, _ in FakeVendors.vendors()]
    return "\n".join([*lines, "", *(f"  {line}" for line in _examples(url)), ""])


def _examples(url: str) -> list[str]:
    """Lines for a shell."""
    return [line.replace("{url}", url) for line in EXAMPLES]


def _shown(words: str) -> str:
    return html.escape(escape(words))


def _keys(vendor: str) -> str:
    """The key pair that is known from the start, where signatures are verified."""
    constants = vars(import_module(f".{vendor}", __package__)).items()
    keys = [f"{name.lower().replace('_', ' ')} {value}" for name, value in constants if name.endswith("_KEY")]
    return ", ".join(keys) or "any key or token"


def _clock(seconds: float) -> str:
    return time.strftime("%H:%M:%S", time.localtime(seconds))


_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>The fake vendors of clearway</title>
<style>
body {{ font: 15px/1.5 system-ui, sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em }}
table {{ border-collapse: collapse; width: 100% }}
th, td {{ text-align: left; vertical-align: top; padding: .2em .8em .2em 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere }}
code {{ white-space: nowrap }}
pre {{ white-space: pre-wrap; padding: .6em; border: 1px solid #8884 }}
</style>
<h1>The fake vendors of clearway</h1>
<table>
<tr><th>vendor<th>base URL<th>what passes
{vendors}
</table>
<pre>{examples}</pre>
<h2>The last {shown} requests</h2>
<table>
<tr><th>time<th>method<th>path<th>status<th>operation
{requests}
</table>
</html>
"""
