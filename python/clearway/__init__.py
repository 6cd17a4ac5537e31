"""Checks, signs, sends and reads requests to the endpoint and deployment APIs of five cloud vendors.

`operations()` lists what there is.
"""

from ._clients import CLIENTS as _CLIENTS
from ._core import (
    Call,
    Cancel,
    Description,
    Done,
    Drift,
    FieldState,
    Page,
    Reply,
    Report,
    Request,
    Response,
    Send,
    Transport,
    Violation,
    Wait,
    __version__,
    check,
    describe,
    parse,
    plan,
    sign,
)
from ._error_kinds import (
    Conflict,
    ConnectFailed,
    Forbidden,
    Gone,
    InvalidRequest,
    Malformed,
    NotFound,
    QuotaExceeded,
    Redirect,
    Server,
    Throttled,
    TimedOut,
    TooLarge,
    Unauthorized,
    Unavailable,
    VendorTimeout,
)
from ._errors import (
    ApiError,
    Error,
    OutcomeUnknown,
    TransportError,
    UsageError,
    ValidationError,
    WaitFailed,
)

globals().update(_CLIENTS)

#: What is loaded only when it is asked for, and where it is.
_LATER = {
    "Operation": "_operations",
    "Operations": "_operations",
    "operation": "_operations",
    "operations": "_operations",
    "Pages": "_client",
    "AsyncPages": "_async",
    "fake": "fake",
    "types": "types",
    **dict.fromkeys((f"Async{name}" for name in _CLIENTS), "_async_clients"),
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'clearway' has no attribute {name!r}")
    from importlib import import_module

    module = import_module("." + _LATER[name], __name__)
    value = module if name == _LATER[name] else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_LATER})


__all__ = [name for name in [*globals(), *_LATER] if not name.startswith("_")]
