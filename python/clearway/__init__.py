# derived by `make generate`; do not edit
"""Checks, signs, sends and reads requests to the endpoint and deployment APIs of five cloud vendors.

`operations()` lists what there is.
"""

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
    check,
    describe,
    parse,
    plan,
    sign,
)
from ._core import (
    __version__ as __version__,
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

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import fake, types
    from ._async import AsyncPages
    from ._client import Pages
    from ._clients.aieev import Aieev
    from ._clients.async_aieev import AsyncAieev
    from ._clients.async_edgegap import AsyncEdgegap
    from ._clients.async_huaweicloud import AsyncHuaweicloud
    from ._clients.async_ncloud import AsyncNcloud
    from ._clients.async_ppio import AsyncPpio
    from ._clients.edgegap import Edgegap
    from ._clients.huaweicloud import Huaweicloud
    from ._clients.ncloud import Ncloud
    from ._clients.ppio import Ppio
    from ._operations import Operation, Operations, operation, operations

#: What is loaded only when it is asked for, and where it is.
_LATER = {
    "AsyncPages": "_async",
    "Operation": "_operations",
    "Operations": "_operations",
    "Pages": "_client",
    "fake": "fake",
    "operation": "_operations",
    "operations": "_operations",
    "types": "types",
    "Aieev": "_clients.aieev",
    "AsyncAieev": "_clients.async_aieev",
    "AsyncEdgegap": "_clients.async_edgegap",
    "AsyncHuaweicloud": "_clients.async_huaweicloud",
    "AsyncNcloud": "_clients.async_ncloud",
    "AsyncPpio": "_clients.async_ppio",
    "Edgegap": "_clients.edgegap",
    "Huaweicloud": "_clients.huaweicloud",
    "Ncloud": "_clients.ncloud",
    "Ppio": "_clients.ppio",
}

if not TYPE_CHECKING:
    # To type checkers there would be any name.
    def __getattr__(name):
        if name not in _LATER:
            raise AttributeError(f"module 'clearway' has no attribute {name!r}")
        from importlib import import_module

        module = import_module("." + _LATER[name], __name__)
        value = module if name == _LATER[name] else getattr(module, name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_LATER} - {"TYPE_CHECKING"})


__all__ = [
    "Aieev",
    "ApiError",
    "AsyncAieev",
    "AsyncEdgegap",
    "AsyncHuaweicloud",
    "AsyncNcloud",
    "AsyncPages",
    "AsyncPpio",
    "Call",
    "Cancel",
    "Conflict",
    "ConnectFailed",
    "Description",
    "Done",
    "Drift",
    "Edgegap",
    "Error",
    "FieldState",
    "Forbidden",
    "Gone",
    "Huaweicloud",
    "InvalidRequest",
    "Malformed",
    "Ncloud",
    "NotFound",
    "Operation",
    "Operations",
    "OutcomeUnknown",
    "Page",
    "Pages",
    "Ppio",
    "QuotaExceeded",
    "Redirect",
    "Reply",
    "Report",
    "Request",
    "Response",
    "Send",
    "Server",
    "Throttled",
    "TimedOut",
    "TooLarge",
    "Transport",
    "TransportError",
    "Unauthorized",
    "Unavailable",
    "UsageError",
    "ValidationError",
    "VendorTimeout",
    "Violation",
    "Wait",
    "WaitFailed",
    "check",
    "describe",
    "fake",
    "operation",
    "operations",
    "parse",
    "plan",
    "sign",
    "types",
]
