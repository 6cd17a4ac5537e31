"""JSON text as the input: str, bytes, bytearray; broken in every way."""

from __future__ import annotations

import json
from typing import Any

import pytest
from places import CANARY, canary, found

import clearway

VALID = json.dumps(canary())


class Text(str):
    pass


class Raw(bytes):
    pass


@pytest.mark.parametrize(
    "form", [str, Text, str.encode, lambda text: bytearray(text, "utf-8"), lambda text: Raw(text.encode())]
)
def test_forms(form: Any) -> None:
    expected = clearway.plan(CANARY, canary())
    request = clearway.plan(CANARY, form(VALID))
    assert (request.url, request.body, request.report) == (expected.url, expected.body, expected.report)
    assert clearway.describe(CANARY, form(VALID)).to_dict() == clearway.describe(CANARY, canary()).to_dict()
    assert clearway.Call(CANARY, form(VALID)).to_json() == clearway.Call(CANARY, VALID).to_json()
    client = clearway.Ncloud(access_key="k", secret_key="s")
    assert client.plan.update_canary(form(VALID)).body == expected.body


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("", 0),
        ("   ", 3),
        ("{", 1),
        ('{"productId":', 13),
        ('{"productId":"p",}', 17),
        ("{'productId':1}", 1),
        ("{} x", 3),
        ("\ufeff{", 4),
        ('{"a":01}', 6),
        ('{"a":"\n"}', 6),
        ("{}{}", 2),
    ],
)
def test_text_that_is_no_json(text: str, offset: int) -> None:
    for given in (text, text.encode(), bytearray(text.encode())):
        report = clearway.check(CANARY, given)
        (broken,) = [violation for violation in report.violations if violation.code == "invalid_json"]
        assert (broken.path, broken.params["offset"]) == ("", offset)
        assert "required" not in [violation.code for violation in report.violations]
        with pytest.raises(clearway.ValidationError) as caught:
            clearway.plan(CANARY, given)
        assert caught.value.report == report
        with pytest.raises(clearway.UsageError):
            clearway.describe(CANARY, given)


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff",
        b'{"productId":"\xff"}',
        b'{"\xc3":1}',
        b"\xff\xfe{\x00}",
        VALID.replace("p", "\ud55c", 1).encode("cp949"),
        VALID.replace("p", "\xe9", 1).encode("latin-1"),
        VALID.encode("utf-32"),
    ],
)
def test_bytes_that_are_no_text(raw: bytes) -> None:
    for given in (raw, bytearray(raw)):
        violation = clearway.check(CANARY, given).violations[-1]
        assert (violation.path, violation.code, violation.params["reason"]) == ("", "invalid_json", "encoding")
        assert "UTF-8" in violation.message and violation.fix is not None and "UTF-8" in violation.fix
        for verb in (clearway.plan, clearway.Call):
            with pytest.raises(clearway.ValidationError):
                verb(CANARY, given)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_as_files_have_it(encoding: str) -> None:
    raw = VALID.encode(encoding)
    expected = clearway.plan(CANARY, VALID)
    assert clearway.check(CANARY, raw).ok
    assert clearway.plan(CANARY, raw).body == expected.body
    assert clearway.describe(CANARY, raw).to_dict() == clearway.describe(CANARY, VALID).to_dict()
    assert clearway.Call(CANARY, raw).to_json() == clearway.Call(CANARY, VALID).to_json()


def test_text_with_a_byte_order_mark() -> None:
    marked = "\ufeff" + VALID
    assert clearway.plan(CANARY, marked).body == clearway.plan(CANARY, VALID).body
    client = clearway.Ncloud(access_key="k", secret_key="s")
    assert client.plan.update_canary(marked).body == client.plan.update_canary(VALID).body
    current = "\ufeff" + json.dumps({"isCanary": False})
    for given in (current, current.encode(), current[1:].encode("utf-16")):
        assert found(clearway.check(CANARY, VALID, current=given)) == [("", "state")]


def test_text_with_half_a_surrogate_pair() -> None:
    # The text itself cannot be UTF-8; an escape can, and is judged where it is.
    assert found(clearway.check(CANARY, '{"productId":"\ud800"}')) == [("", "invalid_json")]
    escaped = json.dumps(canary(productId="\ud800"))
    assert found(clearway.check(CANARY, escaped)) == [("/productId", "unsafe_text")]


def test_other_buffers_are_no_text() -> None:
    assert found(clearway.check(CANARY, memoryview(VALID.encode()))) == [("", "type")]  # type: ignore[arg-type]


def test_keys_given_twice() -> None:
    assert found(clearway.check(CANARY, VALID[:-1] + ',"productId":"q"}')) == [("/productId", "duplicate_key")]


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity"])
def test_numbers_that_are_none(number: str) -> None:
    text = VALID[:-1] + f',"canaryThrottleRps":{number}}}'
    assert found(clearway.check(CANARY, text)) == [("/canaryThrottleRps", "not_finite")]
    assert clearway.check(CANARY, text) == clearway.check(CANARY, json.loads(text))


def test_bytes_may_change_after_the_call() -> None:
    raw = bytearray(VALID.encode())
    call = clearway.Call(CANARY, raw)
    saved = call.to_json()
    raw[:] = b"x" * len(raw)
    assert call.to_json() == saved
