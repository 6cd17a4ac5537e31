# Derived from core/src/fake by `make generate`; do not edit.
"""The five vendors without an account: a transport for clients, and a server on loopback.

    vendors = clearway.fake.Vendors()
    aieev = clearway.Aieev(api_key="any-key-will-do", transport=vendors)

They verify keys and signatures, validate, walk deployments through their states, page lists and keep the documented rates, and go wrong
where a scenario says so. What there is from the start is in a module for each vendor, such as `clearway.fake.aieev.ENDPOINT`. Any key
or token passes; signatures are verified with the keys that those modules or the caller name.
"""

from __future__ import annotations

from . import aieev, edgegap, huaweicloud, ncloud, ppio
from ._fixtures import Switches
from ._serve import Exchange, Server, serve
from ._vendors import Seen, Vendors

__all__ = [
    "Exchange",
    "Seen",
    "Server",
    "Switches",
    "Vendors",
    "aieev",
    "edgegap",
    "huaweicloud",
    "ncloud",
    "ppio",
    "serve",
]
