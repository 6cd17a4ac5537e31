# derived by `make generate`; do not edit
"""A client for each vendor, with a method for each operation: a module a vendor, and one for its asynchronous twin."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike
    from typing import Any, TypedDict

    from .._core import Request

    class _Options(TypedDict, total=False):
        base_url: str | None
        """Replaces the site's scheme, host and port, and may put a prefix before the path"""
        allow_http: bool
        """Plain http to other machines than this one, too"""
        timeout: float
        """Seconds for one attempt, to the last byte of its answer; 30 where left out"""
        deadline: float
        """Seconds for one request with its retries; 120 where left out"""
        max_retries: int
        """How often a request that failed may be sent again; 2 where left out"""
        rate_share: float | None
        """The part of the documented rates that is used here, above 0 and at most 1: 0.25 in one of four processes"""
        transport: Callable[[Request], Any] | None
        """Sends a request and gives the response, instead of the built-in one"""
        proxy: str | None
        """URL of a proxy; that of the environment where left out"""
        ca: str | PathLike[str] | None
        """File of the certificates to trust, PEM; those of the system where left out"""
        locale: str | None
        """Language of messages: en, ko, zh-CN or ja"""
        allow_unknown: bool
        """Fields that no table knows are sent, with a warning"""
        revision: str | None
        """Another documented form of the operations that have it"""
        strict: bool
        """Warnings refuse, as violations do"""
