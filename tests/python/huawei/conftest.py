from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Huawei's client writes an id of its own into the home folder. Nothing here looks for a host of the vendor."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    resolve = socket.getaddrinfo

    def loopback(host: Any, *rest: Any, **options: Any) -> Any:
        assert host in ("127.0.0.1", "localhost"), f"{host} is asked for"
        return resolve(host, *rest, **options)

    monkeypatch.setattr(socket, "getaddrinfo", loopback)
