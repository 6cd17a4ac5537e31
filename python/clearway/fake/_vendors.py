"""The vendors as a transport."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import _errors
from .._core import INPUT_BYTES, FakeVendors, Response

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from ._fixtures import Switches

LATENCY = 0.04
"""Seconds of virtual time that a request and its answer are on their way, beside what the vendor takes."""


_LATEST = 1e12
"""Far behind what the vendors can write as a date."""


class Seen(NamedTuple):
    """What was asked, and what was answered. No secrets."""

    operation: str | None
    """The operation's id, where the request is one."""
    method: str
    path: str
    """The vendor's path, without the query."""
    status: int
    """What was answered, also where the answer was lost on the way."""
    time: float
    """Unix time in seconds."""


class Vendors:
    """The five vendors with one state, as the `transport` of any client, sync or async, of any vendor.

    Time is virtual: it begins at `start` (Unix seconds; now, where left out) and passes only where a client waits, so that waits and
    back-offs end at once and the same calls have the same answers. With `real_time` it is the system's, and slow answers are slow; in
    asynchronous code use `serve` for that, since they would block the event loop.

    `scenario` says what goes wrong: a dict `{"faults": [{"effect": "throttle", "nth": 1, "times": 2}]}`, the same as
    JSON text, or the path of a file of it. `keys` are further key pairs for the vendors that verify signatures:
    `{id: key}`. What `clearway.fake.Switches` names is off unless it is given as `True`.

    It may be shared by threads.
    """

    sleep: Callable[[float], None]
    """Lets so many seconds pass at once. Not there in real time: clients wait in their own way then."""

    def __init__(
        self,
        scenario: Mapping[str, Any] | str | os.PathLike[str] | None = None,
        *,
        keys: Mapping[str, str] | None = None,
        start: float | None = None,
        real_time: bool = False,
        **switches: Unpack[Switches],
    ) -> None:
        if real_time and start is not None:
            raise _errors.UsageError("real time has no start: give start or real_time, not both")
        if start is not None and not 0 <= start < float("inf"):
            raise _errors.UsageError("time starts at Unix seconds of 0 or more")
        text = None if scenario is None else _scenario_text(scenario)
        self._vendors = FakeVendors(text, list((keys or {}).items()), switches)
        self._start = None if real_time else time.time() if start is None else start
        self._passed = 0.0
        self._lock = threading.Lock()
        if not real_time:
            self.sleep = self.advance

    def __call__(self, request: Any) -> Response:
        """Answers a request: anything with `method`, `url`, `headers`, `body`, and perhaps a `timeout` in seconds."""
        headers = request.headers
        pairs = list(headers.items() if hasattr(headers, "items") else headers)
        body = request.body
        if isinstance(body, str):
            body = body.encode()
        timeout = getattr(request, "timeout", None)
        status, answer_headers, answer_body, delay, ending, _ = self.answer(request.method, request.url, pairs, body)
        self._take(delay, timeout)
        if ending == "reset":
            raise _errors.transport_error("broken", "the connection was reset")
        if ending == "truncated":
            raise _errors.transport_error("broken", "the connection ended within the answer")
        return Response(status, answer_headers, answer_body)

    def time(self) -> float:
        """The time that it is for the vendors, in Unix seconds."""
        return (time.time() if self._start is None else self._start) + self._passed

    def advance(self, seconds: float) -> None:
        """Moves the vendors' clock ahead, in real time as well. Signatures made with another clock are refused when it is minutes ahead."""
        if not 0 <= seconds < float("inf"):
            raise _errors.UsageError("time passes forward: give seconds of 0 or more")
        with self._lock:
            self._passed += seconds

    @property
    def seen(self) -> list[Seen]:
        """What was asked since the start, the oldest first; at least the last 10,000 requests are kept."""
        return self.last_seen(sys.maxsize)

    def last_seen(self, count: int) -> list[Seen]:
        """The last so many of `seen`."""
        seen = self._vendors.seen(count)
        return [
            Seen(operation, method, path, status, now_ms / 1000) for operation, method, path, status, now_ms in seen
        ]

    def container_environment(self, request_id: str) -> dict[str, str] | None:
        """What the container of a deployment finds in its environment, such as the token that it stops itself with."""
        return self._vendors.container_environment(request_id)

    def answer(
        self, method: str, url: str, headers: list[tuple[str, str]], body: bytes | None
    ) -> tuple[int, list[tuple[str, str]], bytes, float, str, str | None]:
        """An answer for servers: status, headers, body, seconds before it begins, `whole`, `truncated` or `reset`, and the operation's id.

        What breaks on the way is for the caller to break: a truncated body is cut already, and a reset has nothing to send.
        """
        now_ms = int(min(self.time(), _LATEST) * 1000)
        status, answer_headers, answer_body, delay_ms, ending, operation = self._vendors.handle(
            method, url, headers, body, now_ms
        )
        return status, answer_headers, answer_body, delay_ms / 1000, ending, operation

    def __repr__(self) -> str:
        return f"<clearway.fake.Vendors in {'real' if self._start is None else 'virtual'} time>"

    def _take(self, delay: float, timeout: float | None) -> None:
        """Lets the time of an exchange pass, of which the client waits for `timeout` at most."""
        is_real = self._start is None
        takes = delay if is_real else delay + LATENCY
        is_late = timeout is not None and takes > timeout
        passes = timeout if timeout is not None and is_late else takes
        if is_real:
            time.sleep(passes)
        else:
            self.advance(passes)
        if is_late:
            raise _errors.transport_error("timed_out", "the vendor did not answer in time")


def _scenario_text(scenario: Mapping[str, Any] | str | os.PathLike[str]) -> str:
    if isinstance(scenario, Mapping):
        return json.dumps(dict(scenario))
    if isinstance(scenario, str) and scenario.lstrip()[:1] in ("{", "["):
        return scenario
    try:
        with open(scenario, "rb") as file:
            text = file.read(INPUT_BYTES + 1)
            if len(text) <= INPUT_BYTES:
                return text.decode("utf-8-sig")
        reason = f"it has more than {INPUT_BYTES} bytes"
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not a path of a UTF-8 file, nor JSON text"
    raise _errors.UsageError(f"the scenario is not readable: {reason}")
