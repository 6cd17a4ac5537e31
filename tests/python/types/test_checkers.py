"""Type checkers on files that use the package as strangers do, and on the package itself."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import uses_everything

HERE = Path(__file__).parent
CONFIG = str(HERE / "mypy.ini")


def test_what_the_checkers_pass_runs() -> None:
    uses_everything.main()


def mypy(file: str) -> dict[int, str]:
    """The lines that mypy finds wrong, with what it says."""
    output = run("mypy", "--config-file", CONFIG, file)
    found = re.findall(rf"^{re.escape(file)}:(\d+): error: (.*)$", output, re.MULTILINE)
    assert found or "Success" in output, output
    return {int(line): message for line, message in found}


def pyright(file: str) -> dict[int, str]:
    """The lines that pyright finds wrong, with what it says."""
    output = json.loads(run("pyright", "--outputjson", "--pythonpath", sys.executable, file))
    assert output["summary"]["filesAnalyzed"] == 1
    return {found["range"]["start"]["line"] + 1: found["message"] for found in output["generalDiagnostics"]}


checkers = pytest.mark.parametrize("check", [mypy, pyright], ids=["mypy", "pyright"])


@checkers
def test_right_use_passes(check: Callable[[str], dict[int, str]]) -> None:
    assert check("uses_everything.py") == {}


@checkers
def test_wrong_use_is_flagged_line_by_line(check: Callable[[str], dict[int, str]]) -> None:
    lines = (HERE / "wrong.py").read_text().splitlines()
    expected = {number: line for number, line in enumerate(lines, 1) if line.endswith("# error")}
    assert len(expected) > 50
    found = check("wrong.py")
    assert {number: line for number, line in expected.items() if number not in found} == {}, "not flagged"
    assert {number: message for number, message in found.items() if number not in expected} == {}, "flagged"


def test_the_package_is_strictly_typed() -> None:
    assert "Success" in run("mypy", "--config-file", CONFIG, "--package", "clearway")


def test_the_stubs_are_those_of_the_built_module() -> None:
    allowed = str(HERE / "stubtest-allowed.txt")
    output = run("mypy.stubtest", "clearway", "--allowlist", allowed, "--mypy-config-file", CONFIG)
    assert "Success" in output, output


def run(module: str, *arguments: str) -> str:
    """What the module prints, run from here so that paths are short."""
    command = [sys.executable, "-m", module, *arguments]
    plain = {**os.environ, "NO_COLOR": "1", "MYPY_FORCE_COLOR": "0"}
    done = subprocess.run(command, cwd=HERE, env=plain, capture_output=True, text=True, timeout=300, check=False)
    return done.stdout + done.stderr if module.startswith("mypy") else done.stdout
