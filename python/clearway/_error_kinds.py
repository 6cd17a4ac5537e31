# derived by `make generate`; do not edit
"""A class of errors for each kind that has one."""

from ._errors import ApiError, TransportError


class InvalidRequest(ApiError, kind="invalid_request"):
    """The vendor finds the request wrong."""


class Unauthorized(ApiError, kind="unauthorized"):
    """The credentials are missing, wrong or expired."""


class Forbidden(ApiError, kind="forbidden"):
    """The credentials are good, and not for this."""


class NotFound(ApiError, kind="not_found"):
    """There is no such thing."""


class Conflict(ApiError, kind="conflict"):
    """The resource's state does not allow it now."""


class Gone(ApiError, kind="gone"):
    """It was there, and is not any more."""


class TooLarge(ApiError, kind="too_large"):
    """The request is larger than the vendor takes."""


class Throttled(ApiError, kind="throttled"):
    """Too many requests a second; later it may work."""


class QuotaExceeded(ApiError, kind="quota_exceeded"):
    """A day's or month's quota is used up; waiting seconds does not help."""


class Server(ApiError, kind="server"):
    """The vendor failed."""


class Unavailable(ApiError, kind="unavailable"):
    """The vendor cannot answer now."""


class VendorTimeout(ApiError, kind="vendor_timeout"):
    """The vendor gave up waiting for itself; the request may have taken effect."""


class Redirect(ApiError, kind="redirect"):
    """The vendor points elsewhere, which is not followed."""


class Malformed(ApiError, kind="malformed"):
    """Not an answer that the vendor documents."""


class ConnectFailed(TransportError, kind="connect_failed"):
    """No connection came about, so nothing was sent."""


class TimedOut(TransportError, kind="timed_out"):
    """The time was over before the answer was whole."""
