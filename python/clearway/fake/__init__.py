"""The five vendors without an account: a transport for clients, and a server on loopback.

    vendors = clearway.fake.Vendors()
    edgegap = clearway.Edgegap(token="any", transport=vendors)

They verify keys and signatures, validate, walk deployments through their states, page lists and keep the documented rates, and go wrong
where a scenario says so. What there is from the start is in the modules `aieev`, `edgegap`, `huaweicloud`, `ncloud` and `ppio`, such as
`clearway.fake.ncloud.ACCESS_KEY`. Any key or token passes; signatures are verified with the keys that those modules or the caller name.
"""

from __future__ import annotations

from . import aieev, edgegap, huaweicloud, ncloud, ppio
from ._serve import Exchange, Server, serve
from ._vendors import Seen, Vendors

__all__ = ["Exchange", "Seen", "Server", "Vendors", "aieev", "edgegap", "huaweicloud", "ncloud", "ppio", "serve"]
