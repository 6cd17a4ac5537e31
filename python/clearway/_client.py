"""Clients: a session, a transport, and the loop that drives calls."""

from __future__ import annotations

import os
import time

from ._core import Page, Send, Session, Transport, Wait, elapsed_ms, whole
from ._errors import TransportError, UsageError, outcome_unknown, transport_error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from typing import Any

    from typing_extensions import Self

    from ._core import Call, Reply, Request, Response

    Steps = Generator[Page | Wait, None, Reply | None]


OPTIONS = (
    "site base_url allow_http timeout deadline max_retries rate_share transport proxy ca locale allow_unknown revision"
    " strict"
).split()
#: Those of them that no session has.
_KEPT = ("transport", "proxy", "ca")


class Settings(dict):  # type: ignore[type-arg]
    """Options of a client. A proxy or a base URL may have a password, so they show nothing of themselves."""

    __repr__ = object.__repr__


class Base:
    """What sync and async clients have in common."""

    _vendor = ""
    _credentials: tuple[tuple[str, tuple[str, ...]], ...] = ()
    _session: Session
    _transport: Any
    _settings: Settings

    def __init__(self, **options: Any) -> None:
        # Whatever goes wrong, the secrets are in no frame that a traceback could show.
        try:
            credentials = _take_credentials(type(self), options)
            try:
                self._open(options, lambda options: Session(self._vendor, credentials, **options))
            finally:
                credentials.clear()
        finally:
            options.clear()

    def _open(self, options: dict[str, Any], session: Callable[[dict[str, Any]], Session]) -> None:
        _name_site(options)
        settings = Settings((name, options.pop(name)) for name in _KEPT if name in options)
        self._session = session(options)
        transport = settings.get("transport")
        if transport is not None and not callable(transport):
            raise UsageError("a transport is a callable that takes a request and gives a response")
        self._transport = (
            Transport(proxy=settings.get("proxy"), ca=settings.get("ca")) if transport is None else transport
        )
        self._settings = settings

    def with_options(self, **changes: Any) -> Self:
        """The same client with other options. Credentials, rates and, unless `transport`, `proxy` or `ca` changes, connections stay common."""
        other = object.__new__(type(self))
        changes = Settings(changes)
        if any(name in changes for name in _KEPT):
            changes = Settings({**self._settings, **changes})
            other._open(changes, lambda options: self._session.with_options(**options))
        else:
            _name_site(changes)
            other._session, other._transport, other._settings = (
                self._session.with_options(**changes),
                self._transport,
                self._settings,
            )
        return other

    def _close(self) -> None:
        # A transport of the caller's own is the caller's to close.
        if isinstance(self._transport, Transport):
            self._transport.close()

    def _waiting(self, waiter: str, input: Any, fields: dict[str, Any], timeout: float | None) -> Call:
        try:
            waiter = waiter if "." in waiter else f"{self._vendor}.{waiter}"
            for name in fields:
                if name in OPTIONS:
                    instead = f"client.with_options({name}=...).wait(...)"
                    raise UsageError(f"{name} is no field of what is waited for, but an option of a client: {instead}")
            return self._session.call("wait", waiter, input, fields, timeout)
        finally:
            del input, fields

    def __repr__(self) -> str:
        return f"<{type(self).__name__} client>"

    def __reduce__(self) -> str:
        raise TypeError("a client holds credentials and is not pickled; make one where it is needed")


class Client(Base):
    """A client that blocks. It may be shared by threads."""

    def close(self) -> None:
        """Closes the connections that are kept. `with` does so at its end; a client that is forgotten closes them, too."""
        self._close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._close()

    def wait(
        self,
        waiter: str,
        input: Any = None,
        /,
        *,
        timeout: float | None = None,
        progress: bool = False,
        on_state: Callable[[str], object] | None = None,
        **fields: Any,
    ) -> Reply:
        """Asks again and again until what `waiter` names has come, for at most `timeout` seconds; gives the last reply.

        `progress` shows the states as they come, `on_state` is called with the first and with each that differs from the one before. Ends with `WaitFailed` where it will not come.
        """
        try:
            call = self._waiting(waiter, input, fields, timeout)
        finally:
            del input, fields
        if not progress and on_state is None:
            return _reply(_steps(self, call))
        from ._progress import Progress

        with Progress(str(call.waiter), progress, clock(self._transport)[0]) as shown:
            states = States(shown, on_state)
            reply = _reply(_steps(self, call), states.seen)
            states.end(call, reply)
            return reply

    def request(self, method: str, path: str, *, query: Any = None, body: Any = None) -> Reply:
        """A signed call without a table: `path` is the whole path after the host. It is sent once; any 2xx is a reply."""
        try:
            request = self._session.request(method, path, query, body, clock(self._transport)[0]())
        finally:
            del query, body
        try:
            response = received(self._transport(request))
        except Exception as error:
            raise lost(self._session, request, error) from error
        try:
            return self._session.read(request, response, clock(self._transport)[0]())
        finally:
            del response


class Pages:
    """All pages of a list. Nothing is sent before it is asked for its items; each time it is, the list is read anew."""

    def __init__(self, client: Client, call: Call) -> None:
        self._client, self._call = client, call

    def __iter__(self) -> Iterator[Any]:
        """The items of all pages."""
        for page in self.pages():
            yield from page.items

    def pages(self, *, progress: bool = False) -> Iterator[Reply]:
        """The pages, one reply each."""
        from copy import copy

        from ._progress import Progress

        count = 0
        with Progress(self._call.operation, progress) as shown:
            for step in _steps(self._client, copy(self._call)):
                if isinstance(step, Page):
                    count += len(step.reply.items)
                    shown.page(count, step.reply.total)
                    yield step.reply

    def first(self) -> Reply:
        """The first page."""
        return next(self.pages())

    def to_list(self, *, progress: bool = False) -> list[Any]:
        """The items of all pages."""
        return [item for page in self.pages(progress=progress) for item in page.items]

    def to_frame(self, *, progress: bool = False) -> Any:
        """The items of all pages as a pandas DataFrame."""
        from ._frames import records

        return records(self.to_list(progress=progress))

    def __repr__(self) -> str:
        return f"<Pages of {self._call.operation}: iterate, or ask for .first(), .pages(), .to_list(), .to_frame()>"


def once(client: Client, call: Call) -> Reply:
    """Drives a call to its end."""
    return _reply(_steps(client, call))


def _steps(client: Client, call: Call) -> Steps:
    """Drives a call: gives its pages, and the states it waits for, as they come."""
    session, transport = client._session, client._transport
    clock = Clock(transport)
    try:
        step = call.step(session, **clock.passed())
        while True:
            if isinstance(step, Send):
                clock.passed()
                try:
                    response = received(transport(step.request))
                except Exception as error:
                    failed = failure(error)
                    step = call.step(session, failed=failed, **clock.sent(failed[0], step.timeout))
                else:
                    try:
                        step = call.step(session, answer=response, **clock.passed())
                    finally:
                        # It may repeat the credentials that it was sent, and a traceback would show it.
                        del response
            elif isinstance(step, Wait):
                if step.why == "state":
                    yield step
                clock.sleep(step.seconds)
                step = call.step(session, **clock.passed(step.seconds))
            elif isinstance(step, Page):
                yield step
                step = call.step(session, **clock.passed())
            else:
                return step.reply
    finally:
        # Interrupted, or nobody wants the rest.
        call.cancel(session)


def _reply(steps: Steps, tell: Callable[[Page | Wait], object] | None = None) -> Reply:
    try:
        while True:
            step = next(steps)
            if tell is not None:
                tell(step)
    except StopIteration as end:
        reply: Reply = end.value
        return reply


class States:
    """Passes the states of a wait on: each poll to the progress line, each change to `on_state`, whose result is given back."""

    def __init__(self, progress: Any, on_state: Callable[[str], object] | None) -> None:
        self._progress, self._on_state = progress, on_state
        self._last: str | None = None

    def seen(self, step: Page | Wait) -> object:
        """The wait goes on."""
        if not isinstance(step, Wait):
            return None
        self._progress.state(step.detail, step.seconds)
        return self._changed(step.detail)

    def end(self, call: Call, reply: Reply) -> object:
        """What was waited for has come; where that is the end of the resource, there is no state."""
        if call.state is None or reply.status >= 400:
            self._progress.close("gone")
            return None
        self._progress.close(call._reached)
        return self._changed(call.state)

    def _changed(self, state: str) -> object:
        is_new, self._last = state != self._last, state
        return self._on_state(state) if is_new and self._on_state is not None else None


def clock(transport: Any) -> tuple[Callable[[], float], Callable[[float], Any]]:
    """How the time is told and passed: a transport that has a clock of its own is asked."""
    if type(transport) is Transport:
        return time.time, time.sleep
    now = getattr(transport, "time", None)
    # Mocks have whatever they are asked for, and it is no time.
    if not callable(now) or not isinstance(now(), (float, int)):
        return time.time, time.sleep
    return now, getattr(transport, "sleep", time.sleep)


class Clock:
    """The clocks of one call: reads the time, counts what passes, and sleeps, by the system's clocks, or by a transport that has one of its own.

    What passes is counted by a clock that never goes back, and no less than what was slept or timed out: clocks of tests stand still.
    """

    def __init__(self, transport: Any) -> None:
        self.now, self.sleep = clock(transport)
        self._is_own = self.now is not time.time
        self._ms = 0

    def passed(self, at_least: float = 0.0) -> dict[str, Any]:
        """The times to step with, where so many seconds have passed at least."""
        now = self.now()
        counted = int(now * 1000) if self._is_own else elapsed_ms()
        self._ms = max(counted, self._ms + round(at_least * 1000))
        return {"now" if self._is_own else "_wall": now, "_elapsed_ms": self._ms}

    def sent(self, kind: str, timeout: float) -> dict[str, Any]:
        """The same after an attempt that failed: where it timed out while a clock of the transport's own stood still, it took its timeout."""
        before = self._ms
        times = self.passed()
        return self.passed(timeout) if self._is_own and kind == "timed_out" and self._ms == before else times


def received(response: Any) -> Response:
    """What a transport gave back, with all of its body; says what is wrong with the usual slips of a transport."""
    try:
        if response is None:
            raise UsageError("the transport gave no response but None: does its last line return it?")
        if hasattr(response, "__await__"):
            if hasattr(response, "close"):
                # Nobody is going to await it, which Python would warn of.
                response.close()
            raise UsageError("the transport is asynchronous: it is for the Async clients")
        return whole(response)
    finally:
        # It may repeat the credentials that it was sent, and a traceback would show it.
        del response


def failure(error: Exception) -> tuple[str, str]:
    """What a transport raised, as kind and message; raises it again where it is no failure to send."""
    if isinstance(error, TransportError):
        return error.kind, error.message
    # Other libraries name their errors alike, and are not imported here for it.
    names = [one.__name__ for one in type(error).__mro__]
    message = f"{type(error).__name__}: {error}"[:500]
    if any(
        name in names
        for name in (
            "ConnectionRefusedError",
            "gaierror",
            "ConnectError",
            "ConnectTimeout",
            "ClientConnectorError",
            "NewConnectionError",
        )
    ):
        return "connect_failed", message
    if any(name in names for name in ("TimeoutError", "TimeoutException", "Timeout", "ServerTimeoutError")):
        return "timed_out", message
    if any(
        name in names
        for name in ("OSError", "HTTPException", "HTTPError", "TransportError", "RequestException", "ClientError")
    ):
        return "broken", message
    raise error


def lost(session: Session, request: Request, error: Exception) -> Exception:
    """The error of a request without a table whose answer did not come."""
    kind, message = failure(error)
    message = session.redacted(message)
    make = outcome_unknown if kind != "connect_failed" and request.method in ("POST", "PATCH") else transport_error
    return make(kind, message, 1, request._summary)


def _name_site(options: dict[str, Any]) -> None:
    """What some vendors call a region is a site."""
    if "region" in options:
        if "site" in options:
            raise UsageError("site and region are the same: give one of them")
        options["site"] = options.pop("region")


def _take_credentials(client: type[Base], options: dict[str, Any]) -> dict[str, str]:
    """The credentials among the options, or else from the environment."""
    known = client._credentials
    given = {name: options.pop(name) for name, _ in known if name in options}
    given = {name: value for name, value in given.items() if value is not None}
    if given:
        return given
    given = from_environment(known)
    if not given:
        # A misspelt credential is why there are none.
        Session(
            client._vendor, **{name: value for name, value in options.items() if name not in _KEPT and name != "region"}
        )
        wanted = "; ".join(f"{name} ({' or '.join(variables)})" if variables else name for name, variables in known)
        raise UsageError(
            f"no credentials for {client._vendor}: give them by name, or set their environment variables: {wanted}"
        )
    return given


def from_environment(known: tuple[tuple[str, tuple[str, ...]], ...]) -> dict[str, str]:
    """The credentials that the environment has, of those known with their variables: the first that is set counts."""
    found = {name: next(filter(None, map(os.environ.get, variables)), None) for name, variables in known}
    return {name: value for name, value in found.items() if value}
