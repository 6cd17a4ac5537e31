"""The classes of errors, and what they say."""

from __future__ import annotations

import pytest

import clearway
from clearway._core import KINDS

#: Each class by its parent's name.
TREE = {
    "Error": Exception,
    "ValidationError": clearway.Error,
    "UsageError": clearway.Error,
    "ApiError": clearway.Error,
    "TransportError": clearway.Error,
    "ConnectFailed": clearway.TransportError,
    "TimedOut": clearway.TransportError,
    "WaitFailed": clearway.Error,
    "OutcomeUnknown": clearway.Error,
}


def class_of(kind: str) -> str:
    return "".join(word.capitalize() for word in kind.split("_"))


@pytest.mark.parametrize("name", TREE)
def test_the_tree(name: str) -> None:
    error = getattr(clearway, name)
    assert TREE[name] in error.__bases__
    assert (error.__module__, error.__qualname__, bool(error.__doc__)) == ("clearway", name, True)


def test_bad_input_and_bad_use_are_value_errors() -> None:
    values = [name for name in dir(clearway) if isinstance(getattr(clearway, name), type)]
    found = [name for name in values if issubclass(getattr(clearway, name), ValueError)]
    assert found == ["UsageError", "ValidationError"]


def test_every_kind_has_a_class_and_every_class_a_kind() -> None:
    assert sorted(one.__name__ for one in clearway.ApiError.__subclasses__()) == sorted(map(class_of, KINDS))
    for kind in KINDS:
        assert getattr(clearway, class_of(kind)).__bases__ == (clearway.ApiError,)


#: An answer of each kind: operation, status, headers, body.
ANSWERS: dict[str, tuple[str, int, dict[str, str], bytes]] = {
    "invalid_request": ("edgegap.get_tag", 400, {}, b'{"message": "no"}'),
    "unauthorized": ("edgegap.get_tag", 401, {}, b'{"message": "no"}'),
    "forbidden": ("edgegap.get_tag", 403, {}, b'{"message": "no"}'),
    "not_found": ("edgegap.get_tag", 404, {}, b'{"message": "no"}'),
    "conflict": ("edgegap.create_tag", 409, {}, b'{"message": "no"}'),
    "gone": ("edgegap.get_tag", 410, {}, b'{"message": "no"}'),
    "too_large": ("edgegap.create_tag", 413, {}, b'{"message": "no"}'),
    "throttled": ("edgegap.get_tag", 429, {"Retry-After": "7"}, b'{"message": "no"}'),
    "quota_exceeded": (
        "ncloud.get_stage",
        429,
        {},
        b'{"error": {"errorCode": "400", "message": "Quota Exceeded", "details": "Quota limit exceeded"}}',
    ),
    "server": ("edgegap.get_tag", 500, {}, b'{"message": "no"}'),
    "unavailable": ("edgegap.get_tag", 503, {}, b"<html>"),
    "vendor_timeout": ("edgegap.get_tag", 504, {}, b""),
    "redirect": ("edgegap.get_tag", 302, {"Location": "https://elsewhere.example"}, b""),
    "malformed": ("edgegap.get_tag", 200, {}, b"<html>"),
}


def answer(kind: str) -> clearway.ApiError:
    with pytest.raises(clearway.ApiError) as caught:
        clearway.parse(*ANSWERS[kind])
    return caught.value


@pytest.mark.parametrize("kind", KINDS)
def test_answers_of_every_kind(kind: str) -> None:
    error = answer(kind)
    assert type(error) is getattr(clearway, class_of(kind))
    assert (error.kind, error.status) == (kind, ANSWERS[kind][1])
    first = str(error).splitlines()[0]
    assert first.startswith(f"{kind} (HTTP {error.status}") and first.endswith(error.message)


def test_what_an_api_error_says() -> None:
    error = clearway.Throttled("throttled", 429, "420", "slow down", "wait a bit", "r-1", 7.0, True)
    lines = [
        "throttled (HTTP 429, code 420): slow down",
        "  hint: wait a bit",
        "  retry after: 7 s",
        "  request id: r-1",
    ]
    assert str(error).splitlines() == lines
    assert str(clearway.Server("server", 500, None, "no")) == "server (HTTP 500): no"
    assert answer("throttled").retry_after == 7 and "retry after: 7 s" in str(answer("throttled"))


def test_what_a_validation_error_says() -> None:
    with pytest.raises(clearway.ValidationError) as caught:
        clearway.plan("ncloud.update_canary", {"productId": "", "zzz": 1})
    error = caught.value
    assert error.violations == error.report.violations and len(error.violations) > 3
    lines = str(error).splitlines()
    assert lines[0] == f"the input is not clear, for {len(error.violations)} reasons:"
    for number, (line, violation) in enumerate(zip(lines[1:], error.violations), 1):
        assert line.startswith(f"  {number}. {violation.path}: {violation.message}")
    assert len(lines) == len(error.violations) + 1


def test_a_validation_error_in_other_languages() -> None:
    with pytest.raises(clearway.ValidationError) as caught:
        clearway.plan("ncloud.update_canary", {}, locale="ko")
    korean = clearway.check("ncloud.update_canary", {}, locale="ko")
    assert caught.value.report == korean != clearway.check("ncloud.update_canary", {})
    assert korean.violations[0].message in str(caught.value)


def test_the_rest_of_many_violations_is_counted() -> None:
    with pytest.raises(clearway.ValidationError) as caught:
        clearway.plan("ncloud.list_stages", {f"zz{n}": 1 for n in range(500)})
    lines = str(caught.value).splitlines()
    more = caught.value.report.more
    assert lines[0] == f"the input is not clear, for {200 + more} reasons:" and lines[-1] == f"  and {more} more"


def test_what_the_others_say() -> None:
    assert str(clearway.TimedOut("no answer", attempts=3)) == "no answer (attempt 3)"
    assert str(clearway.ConnectFailed("refused")) == "refused"
    assert [one("x").kind for one in (clearway.TransportError, clearway.ConnectFailed, clearway.TimedOut)] == [
        "broken",
        "connect_failed",
        "timed_out",
    ]
    assert "not known whether" in str(clearway.OutcomeUnknown("the connection broke"))
    failed = clearway.WaitFailed("edgegap.deployment_ready", "ERROR", "it crashed", False)
    assert str(failed) == "edgegap.deployment_ready: it crashed"
    assert str(clearway.WaitFailed("w", "LATE", "", True, "id 7", 5.0, "w has timed out")) == "w has timed out"


@pytest.mark.parametrize(
    ("use", "words"),
    [
        (lambda: clearway.check("ncloud.nothing", {}), "ncloud"),
        (lambda: clearway.operation("nothing"), "operation"),
        (lambda: clearway.check("ncloud.update_canary", {}, locale="fr"), "en, ko, zh-CN, ja"),
        (lambda: clearway.plan("ppio.list_endpoints", {}, site="mars"), "ppio"),
        (lambda: clearway.plan("ppio.list_endpoints", {}, revision="first"), "plural"),
        (lambda: clearway.plan("ppio.list_endpoints", {}, base_url="http://example.com"), "http"),
        (lambda: clearway.plan("ppio.list_endpoints", {}, credentials={"apikey": "x"}), "api_key"),
        (lambda: clearway.plan("ppio.list_endpoints", {}, credentials={"api_key": ""}), "api_key"),
        (lambda: clearway.plan("ppio.list_endpoints", {}, credentials={"api_key": "a\nb"}), "api_key"),
        (
            lambda: clearway.plan(
                "ncloud.list_stages", {"productId": "p", "apiId": "a"}, credentials={"access_key": "k"}
            ),
            "secret_key",
        ),
        (lambda: clearway.plan("ppio.list_endpoints", {}, now=-1), "now"),
        (lambda: clearway.sign("nobody", "GET", "https://a.example/", credentials={}), "vendor"),
    ],
)
def test_what_is_used_wrongly_is_told_what_is_valid(use: object, words: str) -> None:
    with pytest.raises(clearway.UsageError, match=words):
        use()  # type: ignore[operator]
