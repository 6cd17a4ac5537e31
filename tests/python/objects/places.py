"""Inputs with a place for any value: one where an integer is asked for, one where anything goes."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import clearway

CANARY = "ncloud.update_canary"
UPDATE = "huaweicloud.update_endpoint"
THROTTLE = "/canaryThrottleRps"
USER_CONFIG = "/config/ray_service_config/ray_serve_config/applications/0/deployments/0/user_config"

_FILE = Path(__file__).resolve().parents[2] / "vectors" / "huaweicloud" / "update_endpoint" / "documented.json"
_EXAMPLE: str = json.dumps(json.loads(_FILE.read_text())["cases"][0]["input"])


def canary(**fields: Any) -> dict[str, Any]:
    """A valid input, and fields beside it or instead of its own."""
    valid = {"useDistributionRate": True, "canaryDistributionRate": 10, "canaryEndpointDomain": "NONE"}
    return {"productId": "p", "apiId": "a", "stageId": "s", **valid, **fields}


def update(user_config: Any) -> dict[str, Any]:
    """A valid input in which anything goes at `USER_CONFIG`, as long as it is an object."""
    example: dict[str, Any] = json.loads(_EXAMPLE)
    service = example["config"]["ray_service_config"]["ray_serve_config"]
    service["applications"][0]["deployments"][0]["user_config"] = user_config
    return example


def found(report: clearway.Report) -> list[tuple[str, str]]:
    return [(violation.path, violation.code) for violation in report.violations]


def canary_found(**fields: Any) -> list[tuple[str, str]]:
    return found(clearway.check(CANARY, canary(**fields)))


def free_found(value: Any) -> list[tuple[str, str]]:
    """What is found in a value where anything goes; paths begin there."""
    whole = found(clearway.check(UPDATE, update({"x": value})))
    return [(path.removeprefix(USER_CONFIG + "/x"), code) for path, code in whole]


def sent(value: Any) -> Any:
    """What arrives at the vendor of a value where anything goes."""
    body = clearway.plan(UPDATE, update({"x": value})).body
    assert body is not None
    found: Any = json.loads(body)
    for name in USER_CONFIG.split("/")[1:]:
        found = found[int(name) if name.isdigit() else name]
    return found["x"]


def same(object: Any, plain: Any) -> None:
    """The object is judged, and sent, as its plain form is as JSON text: as one field of an input, and somewhere inside of one."""
    for operation, inputs in (
        (CANARY, (canary(canaryThrottleRps=object), canary(canaryThrottleRps=plain))),
        (CANARY, (canary(canaryEndpointDomain=object), canary(canaryEndpointDomain=plain))),
        (CANARY, (canary(canaryConditions=object), canary(canaryConditions=plain))),
        (UPDATE, (update({"x": object}), update({"x": plain}))),
        (UPDATE, (update({"x": [1, object, {"y": object}]}), update({"x": [1, plain, {"y": plain}]}))),
        (UPDATE, (update(object), update(plain))),
    ):
        given, text = inputs[0], json.dumps(inputs[1])
        report = clearway.check(operation, text)
        assert clearway.check(operation, given) == report
        described, wanted = clearway.describe(operation, given), clearway.describe(operation, text)
        assert described.to_dict() == wanted.to_dict()
        if report.ok:
            assert _values(clearway.plan(operation, given).body) == _values(clearway.plan(operation, text).body)


def _values(body: bytes | None) -> Any:
    """What a body says. Where anything goes, text keeps its spelling of numbers: 1.0 is 1."""

    def number(digits: str) -> Any:
        return "number", Decimal(digits)

    return body and json.loads(body, parse_int=number, parse_float=number)
