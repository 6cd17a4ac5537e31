"""Async clients that are used again in a forked process."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time

import pytest
from lives import async_client

from clearway import fake

#: What a child that hangs is given, in seconds.
PATIENCE = 10


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_the_pool_of_the_parent_is_not_the_childs() -> None:
    with fake.serve() as server:
        made = async_client("ppio", None, base_url=server.base_url("ppio"))

        async def main() -> int:
            return int((await made.get_endpoint(id=fake.ppio.ENDPOINT)).status)

        assert asyncio.run(main()) == 200
        child = os.fork()
        if child == 0:
            status = 1
            try:
                status = 0 if asyncio.run(main()) == 200 else 2
            finally:
                os._exit(status)
        assert ended(child) == 0
        assert asyncio.run(main()) == 200


def ended(child: int) -> int:
    """The exit status of a process, which is ended where it does not end by itself."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print("the child has not ended", file=sys.stderr)
    return -signal.SIGKILL
