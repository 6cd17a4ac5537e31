"""The notebooks run, and what is stored in them is what they show."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
import run


@pytest.mark.parametrize("path", run.notebooks(), ids=lambda path: path.stem)
def test_stored_outputs_are_what_a_run_shows(path: Path) -> None:
    assert run.difference(path) == "", "store it anew: python tests/python/notebook/run.py --write"


def test_there_are_notebooks() -> None:
    assert {path.stem for path in run.notebooks()} >= {"tour"}


def test_an_output_that_is_not_stored_is_told(tmp_path: Path) -> None:
    path = tmp_path / "stale.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("print('new')", id="a")]), path)
    assert "+new" in run.difference(path).splitlines()
