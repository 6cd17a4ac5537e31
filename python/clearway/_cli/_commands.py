"""What the commands do. Each gives its exit status, or raises an error that has one."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

import clearway

from .. import _core, _operations
from .._errors import Error, UsageError, ValidationError
from . import _environment, _show


def operations(given: Namespace) -> int:
    """A line for each operation."""
    known = list(dict.fromkeys(one.vendor for one in _operations.operations()))
    if given.vendor not in (None, *known):
        meant = _core.did_you_mean(given.vendor, known)
        raise UsageError(f"unknown vendor; {meant}use one of {', '.join(known)}")
    found = [one for one in _operations.operations() if given.vendor in (None, one.vendor)]
    if given.json:
        names = ("id", "summary", "method", "path", "docs", "deprecated")
        _show.as_json([{name: getattr(one, name) for name in names} for one in found])
    else:
        _show.operations(found)
    return 0


def operation(given: Namespace) -> int:
    """All about one operation."""
    found = _operations.operation(given.operation)
    if given.json:
        _show.as_json(found.to_dict())
    else:
        _show.text(getattr(_client_class(found.vendor), found.name).__doc__ or "")
    return 0


def check(given: Namespace) -> int:
    """The report; the status says whether the input is clear."""
    report = _check(given, _read(given.file))
    if given.json:
        _show.as_json(report.to_dict())
    else:
        _show.report(report)
    return 0 if report.ok else 1


def describe(given: Namespace) -> int:
    """The state of every field."""
    description = _core.describe(
        given.operation,
        _read(given.file),
        current=_current(given),
        allow_unknown=given.allow_unknown,
        **_set(given, "locale"),
    )
    if given.json:
        _show.as_json(description.to_dict())
    else:
        _show.description(description)
    return 0


def plan(given: Namespace) -> int:
    """The request, with its secrets masked unless they are asked for."""
    vendor = _operations.operation(given.operation).vendor
    credentials = None if given.unsigned else _environment.credentials(vendor)
    request = _core.plan(
        given.operation,
        _read(given.file),
        credentials=credentials,
        current=_current(given),
        allow_http=given.allow_http,
        allow_unknown=given.allow_unknown,
        **_set(given, "locale", "site", "base_url", "revision"),
    )
    _show.warnings(request.report)
    if credentials is None and not given.unsigned:
        _show.note(f"not signed: there are no credentials in the environment; set {_environment.missing_text(vendor)}")
    if given.curl:
        _show.text(request.curl(reveal=given.reveal))
        return 0
    shown = request.shown(reveal=given.reveal)
    if given.json:
        _show.as_json({"operation": given.operation, **shown})
    else:
        _show.request(**shown)
    return 0


def call(given: Namespace) -> int:
    """The answer: what came, or all items of a list."""
    found = _operations.operation(given.operation)
    given_input = _read(given.file)
    is_list = found.pages is not None
    if given.jsonl and not is_list:
        raise UsageError(f"{found.id} is no list, so it has no items for --jsonl")
    client = _client(given, found.vendor, "allow_unknown", "locale")
    report = _check(given, given_input)
    if not report.ok:
        raise ValidationError(report)
    _show.warnings(report)
    answer = getattr(client, found.name)(given_input)
    if not is_list:
        _show_reply(given, answer)
        return 0
    items = _items(answer, progress=given.progress)
    if given.jsonl:
        for item in items:
            _show.as_json(item)
            sys.stdout.flush()
    else:
        # All or nothing: half an array would be no JSON.
        _show_data(given, list(items))
    return 0


def wait(given: Namespace) -> int:
    """The last answer of a wait."""
    known = [waiter["id"] for waiter in json.loads(_core.waiters_json())]
    if given.waiter not in known:
        meant = _core.did_you_mean(given.waiter, known)
        raise UsageError(f"unknown waiter; {meant}there are {', '.join(known)}")
    client = _client(given, given.waiter.partition(".")[0], "locale")
    _show_reply(
        given, client.wait(given.waiter, _read(given.file), timeout=given.wait_timeout, progress=given.progress)
    )
    return 0


def _check(given: Namespace, given_input: bytes) -> _core.Report:
    return _core.check(
        given.operation,
        given_input,
        current=_current(given),
        allow_unknown=given.allow_unknown,
        **_set(given, "locale"),
    )


def _client(given: Namespace, vendor: str, *options: str) -> Any:
    names = ("site", "base_url", "revision", "timeout", "deadline", "max_retries", "proxy", "ca", *options)
    return _client_class(vendor)(allow_http=given.allow_http, **_set(given, *names))


def _client_class(vendor: str) -> Any:
    return getattr(clearway, vendor.capitalize())


def _set(given: Namespace, *names: str) -> dict[str, Any]:
    """Those of the options that were given."""
    return {name: getattr(given, name) for name in names if getattr(given, name) is not None}


def _items(pages: Any, *, progress: bool) -> Iterator[Any]:
    for page in pages.pages(progress=progress):
        _show.reply_notes(page)
        yield from page.items


def _show_reply(given: Namespace, reply: _core.Reply) -> None:
    _show.reply_notes(reply)
    try:
        data = reply.data
    except Error:
        # A log, or another text.
        data = reply.text
    if data is None:
        _show.note(f"done (HTTP {reply.status}, nothing in it)")
    _show_data(given, data)


def _show_data(given: Namespace, data: Any) -> None:
    if given.json:
        _show.as_json(data)
    elif isinstance(data, str):
        _show.text(data)
    elif data is not None:
        _show.text(json.dumps(data, ensure_ascii=False, indent=2))


def _current(given: Namespace) -> bytes | None:
    if given.current is None:
        return None
    text = _read(given.current)
    if len(text) > _core.INPUT_BYTES:
        raise UsageError(
            f"{_core.escape(given.current)} has more than {_core.INPUT_BYTES} bytes, which no resource has"
        )
    return text


_READ = 2 * _core.INPUT_BYTES + 4
"""UTF-16 takes two bytes where UTF-8 takes one, and may have a mark before it."""


def _read(path: str | None) -> bytes:
    """The bytes of a file, as they are; of more than an input may have, enough for the check to say so."""
    if path is None:
        return b"{}"
    try:
        if path == "-":
            text = sys.stdin.buffer.read(_READ)
        else:
            with open(path, "rb") as file:
                text = file.read(_READ)
    except OSError as error:
        raise UsageError(f"{_core.escape(path)} cannot be read: {error.strerror or error}") from None
    return text
