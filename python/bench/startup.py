"""What it takes to be there: the import, and the wheel."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from statistics import median, quantiles

from measure import Row

IMPORT = "import clearway"
FIRST_REPORT = "import clearway; clearway.check('ncloud.update_canary', {'productId': 'x'})"
WHEEL_MEGABYTES = 3.0


def importing(rounds: int = 101) -> list[Row]:
    """CPU time of whole processes, in turn with an interpreter that does nothing."""
    for code in (IMPORT, FIRST_REPORT):
        _process_ms(code)
    samples = [(_process_ms("pass"), _process_ms(IMPORT), _process_ms(FIRST_REPORT)) for _ in range(rounds)]
    rows = []
    for name, at, budget in (
        ("import clearway, over a bare interpreter", 1, 10.0),
        ("import to first report", 2, None),
    ):
        over = [sample[at] - sample[0] for sample in samples]
        low, _, high = quantiles(over, n=4)
        bare = median(sample[0] for sample in samples)
        rows.append(Row(name, median(over), "ms", budget, detail=f"quartiles {low:.1f}-{high:.1f}, bare {bare:.1f} ms"))
    return rows


def wheel() -> list[Row]:
    """The size of the newest wheel in `dist`, where `make wheel` puts it."""
    folder = Path(__file__).parents[2] / "dist"
    newest = max(folder.glob("clearway-*.whl"), key=lambda path: path.stat().st_mtime, default=None)
    if newest is None:
        raise SystemExit(f"no wheel in {folder}: build one with `make wheel`")
    return [Row("wheel", newest.stat().st_size / 1e6, "MB", WHEEL_MEGABYTES, detail=newest.name)]


def _process_ms(code: str) -> float:
    """By CPU time, since waiting for a processor is nobody's cost."""
    process = os.posix_spawn(sys.executable, [sys.executable, "-I", "-c", code], {"PATH": os.environ["PATH"]})
    _, status, used = os.wait4(process, 0)
    if status != 0:
        raise SystemExit(f"python -c {code!r} failed")
    return (used.ru_utime + used.ru_stime) * 1000
