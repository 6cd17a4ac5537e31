"""Checks, signs, sends and reads requests to the endpoint and deployment APIs of five cloud vendors.

`operations()` lists what there is.
"""

from clearway import fake, types
from clearway._async import AsyncPages
from clearway._async_clients import ASYNC_CLIENTS
from clearway._client import Pages
from clearway._clients import CLIENTS
from clearway._core import (
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
from clearway._core import (
    __version__ as __version__,
)
from clearway._error_kinds import (
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
from clearway._errors import (
    ApiError,
    Error,
    OutcomeUnknown,
    TransportError,
    UsageError,
    ValidationError,
    WaitFailed,
)
from clearway._operations import Operation, Operations, operation, operations

__all__ = [
]
