"""The wheel that `make wheel` leaves, installed without an index into an environment with nothing in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

DIST = Path(__file__).parents[3] / "dist"
SCRIPT = """
import importlib.metadata, sys
import clearway
assert importlib.metadata.requires("clearway") is None, "it depends on nothing"
assert not clearway.check("ncloud.update_canary", {"useDistributionRate": False}).ok
edgegap = clearway.Edgegap(token="any", transport=clearway.fake.Vendors())
players = [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]
reply = edgegap.deploy(application="game", version="1", users=players)
assert edgegap.wait("deployment_ready", reply).data["running"]
with clearway.fake.serve() as server:
    assert list(clearway.Edgegap(token="any", base_url=server.base_url("edgegap")).list_locations())
print(clearway.__version__, sys.version_info[:2])
"""


def wheel() -> Path:
    found = list(DIST.glob("clearway-*.whl"))
    assert len(found) == 1, "run make wheel, which leaves one in dist/"
    return found[0]


def interpreters() -> list[str]:
    """This one, and any other of a supported version."""
    found = {os.path.realpath(sys.executable): sys.executable}
    for name in (f"python3.{minor}" for minor in range(10, 20)):
        path = shutil.which(name)
        if path is not None and _can_venv(path):
            found.setdefault(os.path.realpath(path), path)
    return list(found.values())


def _can_venv(python: str) -> bool:
    return subprocess.run([python, "-c", "import ensurepip"], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("python", interpreters(), ids=lambda path: Path(path).name)
def test_an_empty_environment(python: str, tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP"))}

    def run(*command: str | Path) -> str:
        done = subprocess.run(command, capture_output=True, text=True, env=clean, cwd=tmp_path, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run(python, "-m", "venv", tmp_path / "venv")
    here = tmp_path / "venv" / "bin" / "python"
    run(here, "-m", "pip", "install", "--quiet", "--no-index", "--disable-pip-version-check", wheel())
    version = run(here, "-W", "error", "-c", SCRIPT).split()[0]
    assert run(tmp_path / "venv" / "bin" / "clearway", "--version").endswith(f"{version}\n")


def test_what_is_in_it() -> None:
    assert wheel().stat().st_size <= 3_000_000
    with zipfile.ZipFile(wheel()) as archive:
        names = archive.namelist()
    assert {"clearway/py.typed", "clearway/_core.pyi", "clearway/_clients/__init__.py"} <= set(names)
    assert [name for name in names if name.endswith(".so")] == ["clearway/_core.abi3.so"]
    assert not [name for name in names if "__pycache__" in name or "/tests/" in name]
    assert any(re.search(r"/licenses/LICENSE-MIT$", name) for name in names)


def test_its_name_is_for_every_python_from_3_10() -> None:
    assert re.fullmatch(r"clearway-\d+\.\d+\.\d+-cp310-abi3-\w+\.whl", wheel().name)
