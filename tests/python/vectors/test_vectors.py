"""The shared vectors hold in Python, whichever form an input has."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from vector_files import FILES, inputs, load

import clearway

Case = dict[str, Any]


@pytest.mark.parametrize("name", FILES)
def test_every_case(name: str) -> None:
    file = load(name)
    assert file["operation"].split(".") == name.split("/")[:2]
    for case in file["cases"]:
        try:
            _run(file["operation"], case)
        except AssertionError as error:
            raise AssertionError(f"{name}: {case['name']}: {error}") from error


def test_no_case_is_lost() -> None:
    counts: Counter[str] = Counter()
    operations = set()
    for name in FILES:
        for case in load(name)["cases"]:
            operations.add(".".join(name.split("/")[:2]))
            given = inputs(case)
            assert given or "response" in case, (name, case["name"])
            counts["inputs"] += bool(given)
            counts["responses"] += "response" in case
            counts["requests"] += "request" in case
            counts["described"] += "describe" in case
    assert operations == {operation.id for operation in clearway.operations()}
    least = {"inputs": 4330, "responses": 463, "requests": 2195, "described": 73}
    assert all(counts[what] >= count for what, count in least.items()), counts


def _run(operation: str, case: Case) -> None:
    judged = [_judged(operation, case, given) for given in inputs(case)]
    assert all(one == judged[0] for one in judged[1:]), "the forms of the input are judged alike"
    if "response" in case:
        _parsed(operation, case)


def _options(case: Case) -> dict[str, Any]:
    return {name: value for name, value in case.get("options", {}).items() if name != "empty_as_absent"}


def _judged(operation: str, case: Case, given: Any) -> tuple[clearway.Report, Any]:
    """What becomes of one form of the input, after it was found to be right."""
    options = _options(case)
    report = clearway.check(operation, given, **options)
    _found("violations", report.violations, case.get("violations", []))
    _found("warnings", report.warnings, case.get("warnings", []))
    assert (report.ok, report.more, report.more_warnings) == (not report.violations, 0, 0)
    _described(operation, case, given, report)
    return report, _planned(operation, case, given, report)


def _found(what: str, found: tuple[clearway.Violation, ...], expected: list[Case]) -> None:
    assert [(one.code, one.path) for one in found] == [(one["code"], one["path"]) for one in expected], what
    for one, wanted in zip(found, expected):
        params = {name: one.params.get(name) for name in wanted.get("params", {})}
        assert params == wanted.get("params", {}), f"{what}: {one.path}"


def _described(operation: str, case: Case, given: Any, report: clearway.Report) -> None:
    """What describe says of the input: what the case names, and the very fields that check misses."""
    codes = {violation.code for violation in report.violations}
    if codes & {"invalid_json", "too_large"}:
        with pytest.raises(clearway.UsageError):
            clearway.describe(operation, given, **_options(case))
        return
    description = clearway.describe(operation, given, **_options(case))
    missing = [path for path, state in description.items() if state.requirement == "required" and not state.present]
    forbidden = [
        path
        for path, state in description.items()
        if (state.requirement, state.present, state.code, state.grade)
        == ("forbidden", True, "not_allowed", "violation")
    ]
    # What stands at the wrong level counts for the check where it belongs, and not for the form.
    if not any(one.params.get("reason") in ("wrapper", "inside") for one in report.violations):
        assert sorted(missing) == sorted(
            one.path for one in report.violations if one.code in ("required", "required_if")
        )
        assert sorted(forbidden) == sorted(one.path for one in report.violations if one.code == "not_allowed")
    for path, wanted in case.get("describe", {}).items():
        state = description[path]
        assert {name: getattr(state, name) for name in wanted} == wanted, path


def _planned(operation: str, case: Case, given: Any, report: clearway.Report) -> Any:
    """What is sent, or None where nothing is."""
    wanted = dict(case.get("request", {}))
    options = {name: wanted[name] for name in ("credentials", "site", "base_url", "revision") if name in wanted}
    options["now"] = wanted.get("now_ms", 0) / 1000
    if not report.ok:
        with pytest.raises(clearway.ValidationError) as caught:
            clearway.plan(operation, given, **options, **_options(case))
        assert caught.value.report == report
        return None
    request = clearway.plan(operation, given, **options, **_options(case))
    assert request.report == report
    body = request.body and request.body.decode()
    sent = {
        "method": request.method,
        "url": request.url,
        "headers": request.headers,
        "body": body,
        "string_to_sign": request.string_to_sign,
    }
    if "request" in case:
        expected = {"body": None, **{name: value for name, value in wanted.items() if name in sent}}
        assert {name: sent[name] for name in expected} == expected
    return sent


def _parsed(operation: str, case: Case) -> None:
    response = case["response"]
    answer = (operation, response["status"], response.get("headers", {}), response["body"].encode())
    if "error" in case:
        with pytest.raises(clearway.ApiError) as caught:
            clearway.parse(*answer)
        _refused(caught.value, dict(case["error"]))
        return
    reply, wanted = clearway.parse(*answer), case["reply"]
    data = wanted["data"] if "data" in wanted else json.loads(response["body"])
    assert (reply.operation, reply.status, reply.request_id) == (operation, wanted["status"], wanted.get("request_id"))
    # What is left of a body: neither blanks alone nor a byte order mark.
    text = response["body"].removeprefix("\ufeff") if response["body"].strip() else ""
    assert (reply.text, reply.data, reply.warnings) == (text, data, wanted.get("warnings", []))
    assert [{"path": one.path, "kind": one.kind} for one in reply.drift] == wanted["drift"]


def _refused(error: clearway.ApiError, wanted: Case) -> None:
    hint = wanted.pop("hint", None)
    if isinstance(hint, bool):
        assert (error.hint is not None) == hint
    elif hint is not None:
        assert error.hint == hint
    wanted = {"code": None, "request_id": None, "retry_after": None, **wanted}
    assert {name: getattr(error, name) for name in wanted} == wanted
    assert type(error).__name__ == "".join(word.capitalize() for word in error.kind.split("_"))
