"""The vendors over real HTTP."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import _errors
from .._core import FakeVendors, did_you_mean
from ._vendors import Vendors

if TYPE_CHECKING:
    import asyncio

    from typing_extensions import Unpack

    from ._connection import Connection
    from ._fixtures import Switches

GRACE = 0.3
"""Seconds that answers on their way have when the server closes."""


class Exchange(NamedTuple):
    """A request and its answer, as a log tells them. No secrets."""

    method: str
    path: str
    """Without the query."""
    status: int
    operation: str | None
    delay: float
    """Seconds before the answer begins."""
    ending: str
    """whole, truncated or reset"""


def serve(
    port: int = 0,
    *,
    host: str = "127.0.0.1",
    scenario: Mapping[str, Any] | str | os.PathLike[str] | None = None,
    keys: Mapping[str, str] | None = None,
    cors: bool = False,
    log: Callable[[Exchange], None] | None = None,
    **switches: Unpack[Switches],
) -> Server:
    """Serves all five vendors over HTTP/1.1 under `/<vendor>/`, from a thread of its own, until it is closed.

        with clearway.fake.serve() as server:
            client = SomeVendor(..., base_url=server.base_url("somevendor"))

    Port 0 is any free one. Time is real: slow answers are slow, broken connections break. `cors` lets pages of any origin use it. `log` is
    called with each exchange, in the server's thread. `scenario`, `keys` and switches are as `Vendors` has them.
    An address that cannot be had is an `OSError`.
    """
    vendors = Vendors(scenario, keys=keys, real_time=True, **switches)
    return Server(vendors, host, port, cors=cors, log=log)


class Server:
    """A server of the fake vendors that runs. `serve` makes it."""

    vendors: Vendors
    """Its state: what it has seen, and its clock, which can be moved ahead."""
    host: str
    port: int
    url: str

    def __init__(
        self, vendors: Vendors, host: str, port: int, *, cors: bool, log: Callable[[Exchange], None] | None
    ) -> None:
        self.vendors = vendors
        self.host = host
        self._cors = cors
        self._log = log
        self._closing = threading.Lock()
        self._ready = threading.Event()
        self._problem: BaseException | None = None
        self._stop: Callable[[], object] | None = None
        self._thread = threading.Thread(target=self._run, args=(port,), name="clearway-fake", daemon=True)
        self._thread.start()
        self._ready.wait()
        if self._problem is not None:
            raise self._problem

    def base_url(self, vendor: str) -> str:
        """What a client of the vendor takes as its `base_url`."""
        known = [known for known, _ in FakeVendors.vendors()]
        if vendor not in known:
            meant = did_you_mean(vendor, known)
            raise _errors.UsageError(f"unknown vendor; {meant}use one of {', '.join(known)}")
        return f"{self.url}/{vendor}"

    def close(self) -> None:
        """Stops listening, lets answers on their way finish for a moment, and cuts what is left. Twice is the same as once."""
        with self._closing:
            stop, self._stop = self._stop, None
        if stop is not None:
            stop()
        self._thread.join()

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<clearway.fake.Server at {self.url}>"

    def _run(self, port: int) -> None:
        import asyncio

        try:
            asyncio.run(self._serve(port))
        except BaseException as error:
            self._problem = error
        finally:
            self._ready.set()

    async def _serve(self, port: int) -> None:
        import asyncio

        from ._connection import Connection, Site

        loop = asyncio.get_running_loop()
        over = asyncio.Event()
        connections: set[Connection] = set()
        site: Site

        def connection() -> Connection:
            return Connection(site)

        server = await loop.create_server(connection, self.host, port, start_serving=False)
        self.port = server.sockets[0].getsockname()[1]
        self.url = f"http://{_shown_host(self.host)}:{self.port}"
        site = Site(self.vendors, self.url, self._cors, self._log, connections)
        await server.start_serving()
        self._stop = lambda: loop.call_soon_threadsafe(over.set)
        self._ready.set()
        await over.wait()
        await _shut(server, connections)


async def _shut(server: asyncio.Server, connections: set[Connection]) -> None:
    import asyncio

    server.close()
    end = asyncio.get_running_loop().time() + GRACE
    while connections and asyncio.get_running_loop().time() < end:
        for connection in [connection for connection in connections if not connection.is_busy]:
            connection.close()
        await asyncio.sleep(0.01)
    for connection in list(connections):
        connection.close()
    await asyncio.sleep(0)


def _shown_host(host: str) -> str:
    """The host for URLs: this machine, where it listens on all of its addresses."""
    host = {"": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"[{host}]" if ":" in host else host
