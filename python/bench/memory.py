"""How much memory stays behind after 200,000 of each: measured in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from measure import Row

TIMES = 200_000
#: Until allocators and caches have what they keep.
WARM_UP = 20_000


def memory() -> list[Row]:
    return [_in_child(what) for what in ("check", "plan", "call")]


def _in_child(what: str) -> Row:
    done = subprocess.run([sys.executable, __file__, what], capture_output=True, text=True, check=True)
    return Row(
        f"memory after {TIMES} times {what}",
        float(done.stdout) / 1e6,
        "MB",
        2.0,
        detail="largest growth of RSS after warming up",
    )


def _growth(function: Callable[[], object]) -> int:
    """The most that RSS grew by, in bytes."""
    for _ in range(WARM_UP):
        function()
    before = most = _rss()
    for n in range(TIMES):
        function()
        if n % 1000 == 999:
            most = max(most, _rss())
    return most - before


def _rss() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _run(what: str) -> int:
    import clearway

    if what == "call":
        from calls import ppio_endpoint, serving

        with serving(ppio_endpoint()) as url:
            client = clearway.Ppio(api_key="sk_0123456789abcdef", base_url=url)
            return _growth(lambda: client.get_endpoint(id="ep-7c1f").data)
    from verbs import documented

    input = documented("huaweicloud", "update_endpoint")["input"]
    spoilt = {**input, "name": "?", "cap": {"cap_id": 7}, "surplus": True}
    huaweicloud = clearway.Huaweicloud(token="MIIPexampleToken")
    if what == "check":
        return _growth(lambda: clearway.check("huaweicloud.update_endpoint", spoilt, locale="ko").violations)
    return _growth(lambda: huaweicloud.plan.update_endpoint(input).body)


if __name__ == "__main__":
    print(_run(sys.argv[1]))
