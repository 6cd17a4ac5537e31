"""Whole calls over loopback by the CPU time of the client: checked, signed, sent, read. The server is another process, and not ours."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
import requests
from huaweicloudsdkcore.auth.credentials import BasicCredentials  # type: ignore[import-untyped]
from huaweicloudsdkdataartsfabric.v1 import DataArtsFabricClient, ShowEndpointRequest  # type: ignore[import-untyped]
from measure import Row, in_turn
from verbs import documented

import clearway

WORKSPACE = "1b0f6cf0-3a5e-4c7f-9a54-6f2f9f1d2c3b"
ENDPOINT = "0b5633ba2b904511ad514346f4d23d4b"
ACCESS_KEY, SECRET_KEY = "HWAKEXAMPLE000000001", "hwSecretKeyExample/0000000000000000000001"
PROJECT = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"


def clients() -> list[Row]:
    """One call and the same GET by libraries that check and sign nothing, in one thread each."""
    with serving(ppio_endpoint()) as url:
        client = clearway.Ppio(api_key="sk_0123456789abcdef", base_url=url)
        headers = {"Accept": "application/json", "Authorization": "Bearer sk_0123456789abcdef"}
        target = f"{url}/gpu-instance/openapi/v1/endpoint?id=ep-7c1f"

        def ours() -> object:
            return client.get_endpoint(id="ep-7c1f").data

        # Neither looks for proxies with each request.
        with httpx2.Client(headers=headers, trust_env=False) as by_httpx2, requests.Session() as by_requests:
            by_requests.headers.update(headers)
            by_requests.trust_env = False
            assert ours() == by_httpx2.get(target).json() == by_requests.get(target).json(), "all read the same"
            to_httpx2 = in_turn(ours, lambda: by_httpx2.get(target).json(), slice_ms=10)
            to_requests = in_turn(ours, lambda: by_requests.get(target).json(), slice_ms=10)
        rows = [
            Row(
                "calls a CPU second, to httpx2",
                1 / to_httpx2.ratio,
                "x",
                3,
                True,
                _took(to_httpx2.ours, to_httpx2.peer),
            ),
            Row(
                "calls a CPU second, to requests",
                1 / to_requests.ratio,
                "x",
                3,
                True,
                _took(to_requests.ours, to_requests.peer),
            ),
            Row("calls a second, 64 threads share a client", _by_threads(ours, 64), "/s"),
        ]
    return rows


def huawei() -> list[Row]:
    """The same operation by the official SDK, signed by both."""
    # The SDK fails on the documented reply of this operation, not on that of an endpoint in a list.
    page = json.loads(documented("huaweicloud", "list_endpoints", "response")["response"]["body"])
    with serving(json.dumps(page["endpoints"][0])) as url:
        client = clearway.Huaweicloud(access_key=ACCESS_KEY, secret_key=SECRET_KEY, project_id=PROJECT, base_url=url)
        credentials = BasicCredentials(ACCESS_KEY, SECRET_KEY, PROJECT)
        sdk = DataArtsFabricClient.new_builder().with_credentials(credentials).with_endpoint(url).build()

        def ours() -> Any:
            return client.show_endpoint(workspace_id=WORKSPACE, endpoint_id=ENDPOINT).data

        def peer() -> Any:
            return sdk.show_endpoint(ShowEndpointRequest(workspace_id=WORKSPACE, endpoint_id=ENDPOINT))

        assert ours()["id"] == peer().id, "both read the endpoint"
        pair = in_turn(ours, peer, slice_ms=10)
        return [Row("calls a CPU second, to the Huawei SDK", 1 / pair.ratio, "x", 5, True, _took(pair.ours, pair.peer))]


def ppio_endpoint() -> str:
    body: str = documented("ppio", "get_endpoint", "response")["response"]["body"]
    return body


@contextmanager
def serving(body: str) -> Iterator[str]:
    """A server that answers everything with that body; gives its URL."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "body.json")
        path.write_text(body)
        command = [sys.executable, str(Path(__file__).with_name("server.py")), str(path)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None and server.stdin is not None
            try:
                yield f"http://127.0.0.1:{int(server.stdout.readline())}"
            finally:
                server.stdin.close()


def _by_threads(call: Callable[[], object], count: int) -> float:
    """Calls a second of wall time."""
    each = 200

    def work(_: int) -> None:
        for _ in range(each):
            call()

    with ThreadPoolExecutor(count) as pool:
        list(pool.map(work, range(count)))
        start = time.perf_counter()
        list(pool.map(work, range(count)))
        return count * each / (time.perf_counter() - start)


def _took(ours: float, peer: float) -> str:
    return f"{ours:.0f} us to {peer:.0f} us"
