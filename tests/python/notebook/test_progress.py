"""`clearway._progress` on a terminal of our own, in files, and in a notebook."""

from __future__ import annotations

import asyncio
import json
import os
import pty
import re
import subprocess
import sys
import textwrap

import nbclient
import nbformat
import pytest

import clearway
from clearway import _progress
from clearway._progress import Progress

WAIT = """
moments = iter([0.0, 0.1, 2.1, 4.1, 6.2])
with Progress("edgegap.deployment_ready", True, lambda: next(moments)) as progress:
    progress.state("Status.SEEKING", 2.0)
    progress.state("Status.DEPLOYING", 2.0)
    progress.state("Status.DEPLOYING", 2.0)
print("next")
"""
PAGES = """
with Progress("ppio.list_endpoints") as progress:
    progress.page(100, 250)
    progress.page(250, 250)
print("next")
"""
INTERRUPTED = """
try:
    with Progress("edgegap.deployment_ready", True, lambda: 0.0) as progress:
        progress.state("Status.SEEKING", 2.0)
        raise KeyboardInterrupt
except KeyboardInterrupt:
    print("next")
"""
DONE = "edgegap.deployment_ready: done after 6 s"
DISPLAYS = {"tqdm": (), "rich": ("tqdm",), "line": ("tqdm", "rich")}


def script(code: str, without: tuple[str, ...] = ()) -> str:
    """The code as a program that finds `Progress`, and does not find some modules."""
    return f"""
import importlib.util, sys
find = importlib.util.find_spec
importlib.util.find_spec = lambda name, *more: None if name in {without!r} else find(name, *more)
from clearway._progress import Progress
{code}
"""


def on_terminal(code: str, without: tuple[str, ...] = (), columns: int = 80) -> str:
    """What is written to a terminal of so many columns."""
    ours, theirs = pty.openpty()
    size = (
        f"import fcntl, struct, termios; fcntl.ioctl(2, termios.TIOCSWINSZ, struct.pack('HHHH', 24, {columns}, 0, 0))\n"
    )
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"} | {"TERM": "xterm"}
    program = subprocess.Popen(
        [sys.executable, "-c", size + script(code, without)],
        stdout=theirs,
        stderr=theirs,
        stdin=theirs,
        env=environment,
    )
    os.close(theirs)
    written = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # Linux says so when the other end is closed.
            break
        if not part:
            break
        written += part
    os.close(ours)
    assert program.wait() == 0, written.decode()
    return written.decode()


def on_screen(written: str) -> list[str]:
    """The lines as they stand in the end: a carriage return goes back to the start of the line."""
    lines = []
    for line in written.replace("\r\n", "\n").split("\n"):
        screen: list[str] = []
        for part in strip_escapes(line).split("\r"):
            screen[: len(part)] = part
        lines.append("".join(screen).rstrip())
    return [line for line in lines if line]


def strip_escapes(line: str) -> str:
    # "Erase the line" leaves nothing of what was before it.
    line = line.rpartition("\x1b[2K")[2]
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", line)


@pytest.mark.parametrize("display", DISPLAYS)
def test_a_wait_is_one_line_that_stays(display: str) -> None:
    written = on_terminal(WAIT, DISPLAYS[display])
    assert on_screen(written) == [DONE, "next"]
    assert "Status.SEEKING, 0 s, look 1, next in 2 s" in written or display == "rich"  # Which draws ten times a second.


@pytest.mark.parametrize("display", DISPLAYS)
def test_a_list_counts_its_items(display: str) -> None:
    lines = on_screen(on_terminal(PAGES, DISPLAYS[display]))
    assert lines[0].startswith("ppio.list_endpoints: 250 items")
    assert lines[1:] == ["next"]
    assert (lines[0] != "ppio.list_endpoints: 250 items") == (display != "line"), "tqdm and rich have a bar"


@pytest.mark.parametrize("display", DISPLAYS)
def test_an_interrupt_leaves_a_whole_line(display: str) -> None:
    lines = on_screen(on_terminal(INTERRUPTED, DISPLAYS[display]))
    assert lines == ["edgegap.deployment_ready: interrupted after 0 s", "next"]


@pytest.mark.parametrize("display", DISPLAYS)
def test_states_cannot_write_elsewhere_or_go_over_the_edge(display: str) -> None:
    code = """
with Progress("wait", True, lambda: 0.0) as progress:
    progress.state("\\x1b[2J\\rready\\u202e " + "준비" * 40, 2.0)
    raise SystemExit
"""
    for columns in (20, 40, 80):
        written = on_terminal(code, DISPLAYS[display], columns)
        assert "\x1b[2J" not in written and "\u202e" not in written
        for line in re.split(r"[\r\n]", strip_escapes(written)):
            assert _progress.columns(line) <= columns, line
        assert [line[:15] for line in on_screen(written)] == ["wait: interrupt"]
        assert "wait: \\u001b[2J\\rready" in written or columns == 20 or display == "rich"


def test_a_log_gets_each_new_state_once() -> None:
    run = subprocess.run([sys.executable, "-c", script(WAIT)], capture_output=True, text=True, check=True)
    assert run.stderr.splitlines() == [
        "edgegap.deployment_ready: Status.SEEKING, 0 s, look 1, next in 2 s",
        "edgegap.deployment_ready: Status.DEPLOYING, 2 s, look 2, next in 2 s",
        DONE,
    ]
    assert run.stdout == "next\n"


@pytest.mark.parametrize(
    "broken",
    [
        "sys.stderr = None",
        "sys.stderr.close()",
        "import os; os.close(2)",
        "import io; sys.stderr = io.StringIO()",
        "import io; sys.stderr = io.TextIOWrapper(io.BytesIO(), encoding='ascii')",
    ],
)
def test_a_broken_stream_fails_nothing(broken: str) -> None:
    code = broken + WAIT.replace("Status.SEEKING", "Status.찾는 중")
    run = subprocess.run([sys.executable, "-c", script(code)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout) == (0, "next\n")


def test_a_broken_display_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a display library raises, at whatever moment."""
    shown: list[str] = []

    class Broken:
        def show(self, line: str, *more: object) -> None:
            shown.append(line)
            raise RuntimeError("no display")

        def close(self, line: str) -> None:
            shown.append("closed")
            raise RuntimeError("no display")

    monkeypatch.setattr(_progress, "_display", lambda label: Broken())
    with Progress("wait", True, lambda: 0.0) as progress:
        progress.state("a", 2.0)
        progress.state("b", 2.0)
    assert shown == ["wait: a, 0 s, look 1, next in 2 s", "closed"]


@pytest.mark.parametrize(
    ("error", "outcome"), [(KeyboardInterrupt, "interrupted"), (ValueError, "failed"), (GeneratorExit, "interrupted")]
)
def test_the_end_says_how_it_ended(
    error: type[BaseException], outcome: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(error), Progress("wait", True, lambda: 0.0):
        raise error
    with pytest.raises(error), Progress("list") as progress:
        progress.page(1)
        raise error
    assert capsys.readouterr().err.splitlines() == [
        f"wait: {outcome} after 0 s",
        "list: 1 item",
        f"list: 1 item, {outcome}",
    ]


def test_nothing_is_shown_where_nothing_was_asked_for(capfd: pytest.CaptureFixture[str]) -> None:
    with Progress("wait", enabled=False) as progress:
        progress.state("a", 2.0)
        progress.page(1, 2)
    assert capfd.readouterr() == ("", "")


def test_a_notebook_has_a_line_of_output() -> None:
    """Without ipywidgets; it is shown anew in its place."""
    cell = nbformat.v4.new_code_cell(script(textwrap.dedent(WAIT), ("ipywidgets",)))
    notebook = nbformat.v4.new_notebook(cells=[cell])
    nbclient.NotebookClient(notebook, timeout=60).execute()
    outputs = [output.get("data", {}).get("text/plain", output.get("text")) for output in cell.outputs]
    assert outputs == [DONE, "next\n"]


def test_clients_show_how_their_calls_are_coming_along(capsys: pytest.CaptureFixture[str]) -> None:
    vendors = clearway.fake.Vendors(start=1_768_465_800)
    edgegap = clearway.Edgegap(token="any", transport=vendors)
    user = {"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}
    request_id = edgegap.deploy(application="game", version="1", users=[user]).data["request_id"]
    edgegap.wait("deployment_ready", request_id=request_id, progress=True)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("edgegap.deployment_ready: Status.") and "look 1, next in" in lines[0]
    assert re.fullmatch(r"edgegap\.deployment_ready: Status\.READY after \d+ s", lines[-1]) and not lines[-1].endswith(
        " 0 s"
    )

    with pytest.raises(clearway.InvalidRequest):
        edgegap.wait("deployment_ready", request_id="0123456789ab", progress=True)
    assert capsys.readouterr().err == "edgegap.deployment_ready: failed after 0 s\n"

    pages = clearway.Ppio(api_key="any", transport=vendors).list_endpoints(pageSize=10)
    assert pages.first().total == clearway.fake.ppio.ENDPOINTS == 27
    assert len(pages.to_list(progress=True)) == 27
    shown = ["10 of 27 items", "20 of 27 items", "27 of 27 items", "27 items"]
    assert capsys.readouterr().err.splitlines() == [f"ppio.list_endpoints: {line}" for line in shown]


def test_what_was_reached_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    """An endpoint that is off may have the status RUNNING, and one that is gone has none."""
    vendors = clearway.fake.Vendors(start=1_768_465_800)
    aieev = clearway.Aieev(api_key="any", transport=vendors)
    endpoint = {"endpoint_id": clearway.fake.aieev.ENDPOINT}
    aieev.stop_endpoint(endpoint)
    aieev.wait("endpoint_stopped", endpoint, progress=True)
    last = capsys.readouterr().err.splitlines()[-1]
    assert re.fullmatch(r"aieev\.endpoint_stopped: endpoint stopped after \d+ s", last)

    edgegap = clearway.Edgegap(token="any", transport=vendors)
    user = {"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}
    request_id = edgegap.deploy(application="game", version="1", users=[user]).data["request_id"]
    edgegap.wait("deployment_ready", request_id=request_id)
    edgegap.stop_deployment(request_id=request_id)
    edgegap.wait("deployment_stopped", request_id=request_id, progress=True)
    last = capsys.readouterr().err.splitlines()[-1]
    assert re.fullmatch(r"edgegap\.deployment_stopped: (gone|Status\.TERMINATED) after \d+ s", last)


@pytest.mark.parametrize("is_async", [False, True])
def test_on_state_hears_of_each_change_once(is_async: bool) -> None:
    states = ["A", "A", "B", "B", "B", "A", "Status.READY"]
    answers = iter(states)

    class Vendor:
        now = 0.0

        def __call__(self, request: clearway.Request) -> tuple[int, dict[str, str], str]:
            return 200, {}, json.dumps({"current_status": next(answers)})

        def time(self) -> float:
            return self.now

        def sleep(self, seconds: float) -> None:
            self.now += seconds

    heard: list[str] = []
    if is_async:

        async def hear(state: str) -> None:
            heard.append(state)

        client = clearway.AsyncEdgegap(token="any", transport=Vendor())
        asyncio.run(client.wait("deployment_ready", request_id="r", on_state=hear))
    else:
        clearway.Edgegap(token="any", transport=Vendor()).wait(
            "deployment_ready", request_id="r", on_state=heard.append
        )
    assert heard == ["A", "B", "A", "Status.READY"]


def test_a_client_shows_a_wait_without_blocking(capsys: pytest.CaptureFixture[str]) -> None:
    async def wait() -> None:
        ppio = clearway.AsyncPpio(api_key="any", transport=clearway.fake.Vendors(start=1_768_465_800))
        await ppio.wait("endpoint_serving", id=clearway.fake.ppio.ENDPOINT, progress=True)

    asyncio.run(wait())
    assert re.fullmatch(r"ppio\.endpoint_serving: serving after \d+ s\n", capsys.readouterr().err)


def test_columns_and_cuts() -> None:
    assert _progress.columns("준비 e\u0301") == 6
    assert _progress.cut("준비", 4) == "준비"
    assert _progress.cut("준비 중", 5) == "준비…"
    assert _progress.cut("준비 중", 4) == "준…"
