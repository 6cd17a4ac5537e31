"""What is said to those who call the package wrongly: what is wrong, and what to do instead, and never the value."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

import clearway

SECRET = "s3cret-value"
KEYS = {"access_key": "AK", "secret_key": SECRET}
STAGES = {"productId": "p", "apiId": "a"}
Ncloud: Any = clearway.Ncloud
Call: Any = clearway.Call


def ncloud(**options: Any) -> Any:
    return Ncloud(**{**KEYS, **options})


@pytest.mark.parametrize(
    ("run", "wanted"),
    [
        (
            lambda: ncloud(acces_key=SECRET),
            r"unknown option acces_key; credentials are access_key, secret_key; options are site, .*revision$",
        ),
        (lambda: ncloud().with_options(time_out=1), "unknown option time_out; .*proxy, ca, timeout, deadline"),
        (
            lambda: ncloud().with_options(secret_key=SECRET),
            "keeps its credentials: make another one for another secret_key",
        ),
        (
            lambda: Call("ncloud.list_stages", STAGES, retries=1),
            "unknown option retries; use timeout, deadline, max_retries",
        ),
        (lambda: ncloud(secret_key=SECRET.encode()), "credential secret_key is a text"),
        (lambda: ncloud(timeout=0), "timeout is at least 0.001 seconds"),
        (lambda: ncloud().with_options(deadline=0.0001), "deadline is at least 0.001 seconds"),
        (
            lambda: clearway.parse("ncloud.list_stages", 200, {}, {"a": SECRET}),
            "a body is bytes or text, not a value of type dict",
        ),
        (
            lambda: clearway.plan("ncloud.list_stages", STAGES, credentials=KEYS, now=time.time() * 1000),
            "now is Unix time in seconds",
        ),
    ],
)
def test_it_says_what_to_do(run: Callable[[], object], wanted: str) -> None:
    with pytest.raises(clearway.UsageError, match=wanted) as caught:
        run()
    assert SECRET not in str(caught.value)


def test_a_report_is_true_where_it_is_ok() -> None:
    assert clearway.check("ncloud.list_stages", STAGES)
    assert not clearway.check("ncloud.list_stages", {})
