"""Runs the notebooks of python/examples/ and compares what they show with what they have stored; `--write` stores it anew."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path

import nbclient
import nbformat
from nbformat import NotebookNode
from traitlets.config import Config

EXAMPLES = Path(__file__).parents[3] / "python" / "examples"


def notebooks() -> list[Path]:
    """The notebooks there are."""
    return sorted(EXAMPLES.glob("*.ipynb"))


def executed(path: Path) -> NotebookNode:
    """The notebook with the outputs of a run just now, and nothing in it that depends on the machine."""
    notebook = nbformat.read(path, as_version=4)
    # Over sockets of the file system: a kernel warns of others.
    config = Config({"KernelManager": {"transport": "ipc"}})
    nbclient.NotebookClient(notebook, timeout=120, record_timing=False, kernel_name="python3", config=config).execute()
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return notebook


def shown(notebook: NotebookNode) -> list[str]:
    """What a reader sees of the outputs, line by line; of a picture only that there is one."""
    lines = []
    for cell in notebook.cells:
        for output in cell.get("outputs", ()):
            lines.append(f"[{cell.id}] {output.output_type}")
            lines.extend(output.get("text", output.get("evalue", "")).splitlines())
            for kind, data in sorted(output.get("data", {}).items()):
                lines.append(kind)
                lines.extend(data.splitlines() if kind.startswith("text/") else ())
    return lines


def difference(path: Path) -> str:
    """What a run shows that is not what is stored, as a diff; empty where all is the same."""
    stored, now = shown(nbformat.read(path, as_version=4)), shown(executed(path))
    return "\n".join(difflib.unified_diff(stored, now, "stored", "now", lineterm=""))


def main(arguments: list[str]) -> int:
    stale = False
    for path in notebooks():
        if arguments == ["--write"]:
            nbformat.write(executed(path), path)
        elif found := difference(path):
            print(f"{path}\n{found}")
            stale = True
    if stale:
        print("to store what they show now: python tests/python/notebook/run.py --write")
    return int(stale)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
