from __future__ import annotations

from collections.abc import Iterator

import pytest

import clearway.fake


@pytest.fixture
def server() -> Iterator[clearway.fake.Server]:
    with clearway.fake.serve() as server:
        yield server
