"""What goes wrong."""

from __future__ import annotations


class Error(Exception):
    """Whatever goes wrong here."""


class UsageError(Error, ValueError):
    """A setting or an argument that cannot be used."""


class TransportError(Error):
    """No whole answer came. `kind`: connect_failed, timed_out, broken or too_large."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class ConnectFailed(TransportError):
    """No connection came about: nothing was sent."""


class TimedOut(TransportError):
    """The time was over before the answer was whole."""


def transport_error(kind: str, message: str) -> TransportError:
    return {"connect_failed": ConnectFailed, "timed_out": TimedOut}.get(kind, TransportError)(kind, message)
