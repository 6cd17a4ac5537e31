"""Everything that can go wrong, by whose fault. Plain Python, so that it can be pickled and subclassed.

The classes that are for one kind alone are printed: `_error_kinds.py`.
"""

from __future__ import annotations

from ._core import OUTCOME_UNKNOWN, escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar

    from ._core import Report, Violation

    # Operation, method, URL as it may be shown, and how often it was sent.
    _Summary = tuple[str | None, str | None, str | None, int]


class Error(Exception):
    """Any failure of this package. Its text shows what comes from outside escaped, as JSON does."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if cls.__module__.startswith("clearway."):
            # Where users find it, in tracebacks and pickles.
            cls.__module__ = "clearway"

    def __str__(self) -> str:
        return escape(super().__str__())


Error.__module__ = "clearway"


class ValidationError(Error, ValueError):
    """The input breaks rules, or only warns where a client is strict; nothing was sent. `report` has everything that is wrong."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report

    @property
    def violations(self) -> tuple[Violation, ...]:
        return self.report.violations

    def __str__(self) -> str:
        return violations_text(self.report)


class UsageError(Error, ValueError):
    """This package was called in a way that cannot work, whatever the input."""


class _OfRequest:
    """What belongs to a request, and says to which."""

    #: The operation's id; None for a call that has no table.
    operation: str | None = None
    method: str | None = None
    #: The request's URL as it may be shown, without secrets; None where nothing was sent by a client.
    url: str | None = None
    #: How often the request was sent; 0 where nothing was sent by a client.
    attempts: int = 0

    def _belongs_to(self, request: _Summary) -> None:
        self.operation, self.method, self.url, self.attempts = request


class ApiError(_OfRequest, Error):
    """The vendor said no. `kind` says what it means, and has a subclass of its own."""

    _by_kind: ClassVar[dict[str, type[ApiError]]] = {}

    def __init_subclass__(cls, kind: str | None = None) -> None:
        super().__init_subclass__()
        if kind is not None:
            cls._by_kind[kind] = cls

    #: The answer's headers as they may be shown, as pairs: cookies and what sounds secret masked.
    headers: tuple[tuple[str, str], ...] = ()

    def __init__(
        self,
        kind: str,
        status: int,
        code: str | None,
        message: str,
        hint: str | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        retryable: bool = False,
        body: str = "",
    ) -> None:
        super().__init__(kind, status, code, message, hint, request_id, retry_after, retryable, body)
        self.kind = kind
        self.status = status
        self.code = code
        self.message = message
        self.hint = hint
        self.request_id = request_id
        #: Seconds to wait, where the vendor says so.
        self.retry_after = retry_after
        #: Whether the very same request may be sent again, later: it was turned away by a rate, or repeating it changes nothing.
        self.retryable = retryable
        #: The answer's text, with secrets masked, cut at 4096 bytes.
        self.body = body

    def __str__(self) -> str:
        code = f", code {escape(self.code)}" if self.code else ""
        lines = [f"{self.kind} (HTTP {self.status}{code}): {escape(self.message)}"]
        if self.hint:
            lines.append(f"  hint: {escape(self.hint)}")
        if self.retry_after is not None:
            lines.append(f"  retry after: {self.retry_after:g} s")
        if self.request_id:
            lines.append(f"  request id: {escape(self.request_id)}")
        return "\n".join(lines)


class TransportError(_OfRequest, Error):
    """No whole answer came. `kind` is connect_failed, timed_out, broken or too_large."""

    _by_kind: ClassVar[dict[str, type[TransportError]]] = {}
    _kind = "broken"

    def __init_subclass__(cls, kind: str | None = None) -> None:
        super().__init_subclass__()
        if kind is not None:
            cls._by_kind[kind], cls._kind = cls, kind

    def __init__(self, message: str, kind: str | None = None, attempts: int = 1) -> None:
        kind = kind or self._kind
        super().__init__(message, kind, attempts)
        self.message = message
        self.kind = kind
        #: How often the request was sent.
        self.attempts = attempts

    def __str__(self) -> str:
        attempt = f" (attempt {self.attempts})" if self.attempts > 1 else ""
        return escape(self.message) + attempt


class OutcomeUnknown(_OfRequest, Error):
    """A request that may not be repeated was sent, and what became of it is not known: look before you send it again."""

    def __init__(self, message: str, kind: str = "broken", attempts: int = 1) -> None:
        super().__init__(message, kind, attempts)
        self.message = message
        self.kind = kind
        self.attempts = attempts

    def __str__(self) -> str:
        return OUTCOME_UNKNOWN + escape(self.message)


class WaitFailed(Error):
    """What was waited for has not come. `timed_out` says that it still may."""

    def __init__(
        self,
        waiter: str,
        state: str,
        reason: str,
        timed_out: bool,
        resource: str = "",
        waited: float = 0.0,
        message: str = "",
    ) -> None:
        super().__init__(waiter, state, reason, timed_out, resource, waited, message)
        self.waiter = waiter
        #: What was waited for, by its ids: `request_id a69f8e3e0555`.
        self.resource = resource
        #: How long the wait has taken, in seconds.
        self.waited = waited
        self.message = message
        #: The state that was seen last; empty where none was.
        self.state = state
        #: The vendor's reason, where it gives one.
        self.reason = reason
        self.timed_out = timed_out

    def __str__(self) -> str:
        return escape(self.message or f"{self.waiter}: {self.reason or self.state}")


def api_error(own: tuple[Any, ...], headers: list[tuple[str, str]], request: _Summary) -> ApiError:
    """The error of a kind, with what its answer's headers and its request were."""
    error = ApiError._by_kind.get(own[0], ApiError)(*own)
    error.headers = tuple(headers)
    error._belongs_to(request)
    return error


def transport_error(kind: str, message: str, attempts: int = 1, request: _Summary | None = None) -> TransportError:
    """The error of a kind."""
    error = TransportError._by_kind.get(kind, TransportError)(message, kind, attempts)
    if request is not None:
        error._belongs_to(request)
    return error


def outcome_unknown(kind: str, message: str, attempts: int, request: _Summary) -> OutcomeUnknown:
    error = OutcomeUnknown(message, kind, attempts)
    error._belongs_to(request)
    return error


def violations_text(report: Report) -> str:
    """A numbered list of what is wrong, with paths and what to do."""
    count = len(report.violations) + report.more
    if not count:
        # A client that is strict refuses these, too.
        return _listed("the input has warnings, which strict refuses:", report.warnings, report.more_warnings)
    head = "the input is not clear:" if count == 1 else f"the input is not clear, for {count} reasons:"
    return _listed(head, report.violations, report.more)


def _listed(head: str, found: tuple[Violation, ...], more: int) -> str:
    lines = [head]
    for number, violation in enumerate(found, 1):
        fix = f" ({escape(violation.fix)})" if violation.fix else ""
        lines.append(f"  {number}. {escape(violation.path) or 'the input'}: {escape(violation.message)}{fix}")
    if more:
        lines.append(f"  and {more} more")
    return "\n".join(lines)
