"""Values as pandas DataFrames."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pandas as pd
import pytest

import clearway


def reply(operation: str, data: Any, status: int = 200) -> clearway.Reply:
    return clearway.parse(operation, status, {}, json.dumps(data).encode())


def test_a_report() -> None:
    draft = {"productId": "x23oik7hdq", "canaryCacheTtlSec": 0, "useDistributionRate": True}
    report = clearway.check("ncloud.update_canary", draft, locale="ja")
    frame = report.to_frame()
    assert list(frame.columns) == ["severity", "path", "code", "message", "fix", "source"]
    assert list(frame["severity"]) == ["violation"] * len(report.violations) + ["warning"] * len(report.warnings)
    assert list(frame["path"]) == [one.path for one in (*report.violations, *report.warnings)]
    assert frame["message"][0] == report.violations[0].message


def test_a_clear_report_has_its_columns() -> None:
    frame = clearway.check("ppio.list_endpoints", {}).to_frame()
    assert frame.shape == (0, 6)


def test_a_description() -> None:
    description = clearway.describe("ncloud.update_canary", {"useDistributionRate": False})
    frame = description.to_frame().set_index("path")
    assert len(frame) == len(description)
    assert frame.loc["/canaryConditions", "requirement"] == "required"
    assert frame.loc["/canaryConditions", "code"] == "required_if"
    assert bool(frame.loc["/useDistributionRate", "present"])


def test_operations() -> None:
    frame = clearway.operations().to_frame().set_index("id")
    assert len(frame) == len(clearway.operations())
    assert frame.loc["ncloud.update_canary", "method"] == "PATCH"


def test_a_reply_of_a_list_has_a_row_an_item() -> None:
    items = [{"request_id": "a", "ports": {"game": {"external": 1}}, "tags": ["x"]}, {"request_id": "b"}]
    frame = reply("edgegap.list_deployments", {"data": items}).to_frame()
    assert list(frame["request_id"]) == ["a", "b"]
    assert frame["ports.game.external"][0] == 1 and pd.isna(frame["ports.game.external"][1])
    assert frame["tags"][0] == ["x"]


@pytest.mark.parametrize(
    ("operation", "data", "rows"),
    [
        ("edgegap.list_deployments", {"data": []}, []),
        ("edgegap.list_deployments", {}, []),
        ("aieev.list_replicas", [{"id": 1}, {"id": 2}], [{"id": 1}, {"id": 2}]),
        ("ppio.get_endpoint", {"endpoint": {"id": "x"}}, [{"endpoint.id": "x"}]),
        ("aieev.list_replicas", ["a", "b"], [{"value": "a"}, {"value": "b"}]),
    ],
)
def test_other_replies(operation: str, data: Any, rows: list[dict[str, Any]]) -> None:
    assert reply(operation, data).to_frame().to_dict("records") == rows


def test_all_pages_of_a_list() -> None:
    ppio = clearway.Ppio(api_key="any", transport=clearway.fake.Vendors(start=1_768_465_800))
    frame = ppio.list_endpoints(pageSize=10).to_frame()
    assert len(frame) == clearway.fake.ppio.ENDPOINTS > 20
    assert frame["id"].is_unique


def test_without_pandas_the_error_says_how_to_get_it() -> None:
    code = """
import sys
sys.modules["pandas"] = None
import clearway
try:
    clearway.operations().to_frame()
except ImportError as error:
    print(error, error.name)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "to_frame() needs pandas: pip install pandas pandas\n"


def test_pandas_is_not_loaded_before_it_is_needed() -> None:
    code = "import sys, clearway; clearway.operations()._repr_html_(); print('pandas' in sys.modules, 'numpy' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False False\n"
