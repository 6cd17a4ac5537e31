"""How a wait or a list is coming along, in one line: what `progress=True` shows.

In a notebook it is tqdm's widget or a line of the output; on a terminal it is tqdm, rich, or a line that is written over; elsewhere
(a log) each new state is a line. Nothing here ever fails a call: a display that breaks is given up.
"""

from __future__ import annotations

import contextlib
import sys
import time
import unicodedata

from ._core import escape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Any, Protocol, TextIO

    from typing_extensions import Self

    class _Display(Protocol):
        def show(self, line: str, news: str, count: int | None, total: int | None) -> None:
            """The line as it is now; `news` differs where a log should have the line, too."""

        def close(self, line: str) -> None:
            """The last line, which stays."""


STATE_COLUMNS = 40
"""A vendor's state is cut to so many."""


class Progress:
    """Tells how one call is coming along. Times are seconds, told by `now`."""

    def __init__(self, label: str, enabled: bool = True, now: Callable[[], float] = time.monotonic) -> None:
        self._label = escape(label)
        self._display: _Display | None = None
        if enabled:
            self._safely(self._open)
        self._now, self._since = now, now()
        self._looks = 0
        self._count: int | None = None

    def state(self, state: str, next_look_in: float) -> None:
        """What was seen at a look of a wait that goes on."""
        shown = cut(escape(state), STATE_COLUMNS) or "no state"
        self._looks += 1
        elapsed = self._now() - self._since
        self._show(f"{shown}, {elapsed:.0f} s, look {self._looks}, next in {next_look_in:.0f} s", shown)

    def page(self, count: int, total: int | None = None) -> None:
        """So many items of a list have come, all its pages together."""
        self._count = count
        self._show(f"{count} of {total} items" if total else _items(count), str(count), count, total)

    def close(self, outcome: str = "done") -> None:
        """The end, which stays on display."""
        if self._count is None:
            words = f"{cut(escape(outcome), STATE_COLUMNS)} after {self._now() - self._since:.0f} s"
        else:
            words = _items(self._count) if outcome == "done" else f"{_items(self._count)}, {outcome}"
        self._give_up(f"{self._label}: {words}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        else:
            # No error: Ctrl-C, a cancelled task, or a caller that does not want the rest of a list.
            self.close("failed" if issubclass(kind, Exception) else "interrupted")

    def _open(self) -> None:
        self._display = _display(self._label)

    def _show(self, words: str, news: str, count: int | None = None, total: int | None = None) -> None:
        display = self._display
        if display is not None:
            self._safely(lambda: display.show(f"{self._label}: {words}", news, count, total))

    def _safely(self, act: Any) -> None:
        """A closed pipe, a display library of another age: whatever it is, the call goes on without a display."""
        try:
            act()
        except Exception:
            self._give_up("")

    def _give_up(self, line: str) -> None:
        display, self._display = self._display, None
        if display is not None:
            with contextlib.suppress(Exception):
                display.close(line)


def _display(label: str) -> _Display | None:
    if _in_notebook():
        return _NotebookTqdm(label) if _installed("tqdm") and _installed("ipywidgets") else _Output(label)
    if sys.stderr is None:
        return None
    if not sys.stderr.isatty():
        return _Log(label)
    return _Tqdm(label) if _installed("tqdm") else _Rich(label) if _installed("rich") else _Line(label)


class _Tqdm:
    """A bar of tqdm's, on the terminal."""

    module = "tqdm"

    def __init__(self, label: str) -> None:
        import importlib

        tqdm = importlib.import_module(self.module).tqdm
        self._bar = tqdm(
            desc=label, bar_format="{desc}", file=sys.stderr, dynamic_ncols=True, miniters=0, mininterval=0
        )

    def show(self, line: str, news: str, count: int | None, total: int | None) -> None:
        if count is not None and total:
            self._bar.bar_format = "{desc} |{bar}|"
            self._bar.reset(total)
            self._bar.n = min(count, total)
        self._bar.set_description_str(self._fit(line))

    def close(self, line: str) -> None:
        self._bar.set_description_str(self._fit(line))
        self._bar.close()

    def _fit(self, line: str) -> str:
        return cut(line, _width())  # Which tqdm does with bars only.


class _NotebookTqdm(_Tqdm):
    """A bar of tqdm's as a widget."""

    module = "tqdm.notebook"

    def _fit(self, line: str) -> str:
        return line


class _Rich:
    """A spinner of rich's on the terminal, and a bar where the total is known."""

    def __init__(self, label: str) -> None:
        from rich.console import Console
        from rich.progress import Progress as Bars
        from rich.progress import SpinnerColumn, TextColumn

        self._bars = Bars(
            SpinnerColumn(), TextColumn("{task.description}", markup=False), console=Console(file=sys.stderr)
        )
        self._bars.start()
        self._task = self._bars.add_task(label, total=None)

    def show(self, line: str, news: str, count: int | None, total: int | None) -> None:
        if total and len(self._bars.columns) == 2:
            from rich.progress import BarColumn

            self._bars.columns = (*self._bars.columns, BarColumn())
        self._bars.update(self._task, description=line, completed=count, total=total)

    def close(self, line: str) -> None:
        try:
            self._bars.columns = self._bars.columns[1:]
            self._bars.update(self._task, description=line)
        finally:
            self._bars.stop()


class _Output:
    """A line of a notebook's output, shown anew."""

    def __init__(self, label: str) -> None:
        from IPython.display import display

        self._handle = display({"text/plain": label}, raw=True, display_id=True)

    def show(self, line: str, news: str, count: int | None, total: int | None) -> None:
        self._handle.update({"text/plain": line}, raw=True)

    def close(self, line: str) -> None:
        self._handle.update({"text/plain": line}, raw=True)


class _Line:
    """One line of the terminal, written over."""

    def __init__(self, label: str) -> None:
        self._stream = sys.stderr
        self._before = 0

    def show(self, line: str, news: str, count: int | None, total: int | None) -> None:
        self._write(line, "")

    def close(self, line: str) -> None:
        self._write(line, "\n")

    def _write(self, line: str, end: str) -> None:
        shown = cut(line, _width())
        _write(self._stream, "\r" + shown + " " * max(self._before - columns(shown), 0) + end)
        self._before = columns(shown)


class _Log:
    """A line for each new state: for files and pipes."""

    def __init__(self, label: str) -> None:
        self._stream = sys.stderr
        self._news = ""

    def show(self, line: str, news: str, count: int | None, total: int | None) -> None:
        if news != self._news:
            self._news = news
            _write(self._stream, line + "\n")

    def close(self, line: str) -> None:
        _write(self._stream, line + "\n")


def columns(text: str) -> int:
    """How wide a text is on a terminal: an ideograph takes two columns, an accent none."""
    return sum(map(_columns, text))


def cut(text: str, most: int) -> str:
    """The text in so many columns, with `…` where something is cut off."""
    if columns(text) <= most:
        return text
    kept, width = [], 1
    for letter in text:
        width += _columns(letter)
        if width > most:
            break
        kept.append(letter)
    return "".join(kept) + "…"


def _columns(letter: str) -> int:
    return 0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _items(count: int) -> str:
    return f"{count} item" if count == 1 else f"{count} items"


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "ascii"
    stream.write(text.encode(encoding, "replace").decode(encoding))
    stream.flush()


def _width() -> int:
    """How wide a line may be: one as wide as the terminal would go over to the next."""
    import shutil

    return max(shutil.get_terminal_size().columns - 1, 10)


def _in_notebook() -> bool:
    # Looked up, not imported: who is in a notebook has it.
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return type(shell).__name__ == "ZMQInteractiveShell" or type(shell).__module__.startswith("google.colab")


def _installed(module: str) -> bool:
    from importlib.util import find_spec

    return module in sys.modules or find_spec(module) is not None
