"""Times two functions in turn, so that what else the machine does meets both, and says how a figure stands to its budget."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median, quantiles
from time import process_time_ns


@dataclass
class Row:
    """A figure. `budget` is the most, or with `at_least` the least, that `value` may be; without one the row only informs."""

    name: str
    value: float
    unit: str
    budget: float | None = None
    at_least: bool = False
    detail: str = ""

    @property
    def ok(self) -> bool:
        return self.budget is None or (self.value >= self.budget if self.at_least else self.value <= self.budget)


@dataclass
class Pair:
    """What two functions took: medians in microseconds of CPU time, and the median ratio of ours to the peer's with its quartiles."""

    ours: float
    peer: float
    ratio: float
    low: float
    high: float

    def row(self, name: str, budget: float | None) -> Row:
        detail = f"{self.ours:.2f} us to {self.peer:.2f} us, quartiles {self.low:.2f}-{self.high:.2f}"
        return Row(name, self.ratio, "x", budget, detail=detail)


def in_turn(ours: Callable[[], object], peer: Callable[[], object], rounds: int = 101, slice_ms: float = 3.0) -> Pair:
    """Runs both in turn, each for about `slice_ms` a round."""
    counts = [_calibrated(function, slice_ms) for function in (ours, peer)]
    samples: list[tuple[float, float]] = []
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            samples.append((_time(ours, counts[0]), _time(peer, counts[1])))
    finally:
        gc.enable()
    ratios = [a / b for a, b in samples]
    low, _, high = quantiles(ratios, n=4)
    return Pair(median(a for a, _ in samples), median(b for _, b in samples), median(ratios), low, high)


def _time(function: Callable[[], object], count: int) -> float:
    """Microseconds of CPU time a call."""
    start = process_time_ns()
    for _ in range(count):
        function()
    return (process_time_ns() - start) / count / 1000


def _calibrated(function: Callable[[], object], slice_ms: float) -> int:
    count = 1
    while _time(function, count) * count < slice_ms * 500:
        count *= 2
    return max(1, round(slice_ms * 1000 / _time(function, count)))
