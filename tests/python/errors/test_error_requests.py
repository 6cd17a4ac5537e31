"""What a request ended with says which request it was, what a wait came to, and nothing that a vendor repeats of the credentials."""

from __future__ import annotations

import asyncio
import pickle
import sys
import time
from collections.abc import Callable
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "calls"))
from lives import DEPLOY  # noqa: E402

import clearway  # noqa: E402
from clearway import fake  # noqa: E402

ID = "a69f8e3e0555"
URL = f"https://api.edgegap.com/v1/status/{ID}"
SECRET = "s3cr3t-of-mine-0123456789abcdef"
NOT_FOUND = b'{"message": "no such thing"}'
JSON = {"Content-Type": "application/json"}

both = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])


def answering(*answers: Any) -> Callable[[Any], Any]:
    """A transport that gives these answers, the last one again and again, or raises them."""
    left = list(answers)

    def transport(request: Any) -> Any:
        answer = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    return transport


def call(is_async: bool, transport: Any, name: str, *input: Any, vendor: str = "Edgegap", **fields: Any) -> Any:
    """A method of a client with these credentials; its options are given as `options`."""
    options = fields.pop("options", {})
    credentials = fields.pop("credentials", {"token": SECRET})
    made = getattr(clearway, ("Async" if is_async else "") + vendor)(**credentials, transport=transport, **options)
    result = getattr(made, name)(*input, **fields)
    return asyncio.run(result) if is_async else result


def failing(kind: type[BaseException], *arguments: Any, **fields: Any) -> Any:
    with pytest.raises(kind) as caught:
        call(*arguments, **fields)
    return caught.value


def again(value: Any) -> list[Any]:
    return [pickle.loads(pickle.dumps(value, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]


@both
def test_a_reply_says_what_was_asked(is_async: bool) -> None:
    reply = call(
        is_async, answering((503, {}, b""), (200, JSON, b'{"request_id": "r"}')), "get_deployment", request_id=ID
    )
    for one in (reply, *again(reply)):
        asked = (one.operation, one.method, one.url, one.attempts, one.gone)
        assert asked == ("edgegap.get_deployment", "GET", URL, 2, False)
        assert one == reply and one.report.ok and not one.report.warnings
    parsed = clearway.parse("edgegap.get_deployment", 200, {}, "{}")
    assert (parsed.method, parsed.url, parsed.attempts, parsed.gone) == ("GET", None, 0, False) and parsed.report.ok


@both
def test_a_reply_without_a_table_does_so_too(is_async: bool) -> None:
    reply = call(
        is_async, answering((200, {}, b"[1]")), "request", "GET", "/v9/any", query={"token": "hunter2", "a": 1}
    )
    for one in (reply, *again(reply)):
        assert (one.operation, one.method, one.attempts) == (None, "GET", 1)
        assert one.url == "https://api.edgegap.com/v9/any?token=***&a=1"


@both
def test_errors_in_a_gather_say_whose_they_are(is_async: bool) -> None:
    def transport(request: Any) -> Any:
        return (503, {}, b"") if "broken" in request.url else (404, {"X-Trace": "t", "Set-Cookie": "s=1"}, NOT_FOUND)

    ids = ["one", "broken", "two"]
    if is_async:

        async def main() -> list[Any]:
            made = clearway.AsyncEdgegap(token=SECRET, transport=transport)
            calls = [made.get_deployment(request_id=id) for id in ids]
            return await asyncio.gather(*calls, made.request("DELETE", "/v9/any"), return_exceptions=True)

        found = asyncio.run(main())
    else:
        found = [failing(clearway.ApiError, False, transport, "get_deployment", request_id=id) for id in ids]
        found.append(failing(clearway.ApiError, False, transport, "request", "DELETE", "/v9/any"))
    for error, id in zip(found, ids):
        asked = (error.operation, error.method, error.url, error.attempts)
        assert asked == ("edgegap.get_deployment", "GET", URL.replace(ID, id), 3 if id == "broken" else 1)
        for one in again(error):
            assert (one.operation, one.method, one.url, one.attempts) == asked
            assert one.headers == error.headers and str(one) == str(error)
    assert [type(error) for error in found] == [clearway.NotFound, clearway.Unavailable] + [clearway.NotFound] * 2
    assert dict(found[0].headers) == {"X-Trace": "t", "Set-Cookie": "***"}
    last = (found[3].operation, found[3].method, found[3].url, found[3].attempts)
    assert last == (None, "DELETE", "https://api.edgegap.com/v9/any", 1)


@both
@pytest.mark.parametrize(
    ("raised", "name", "input", "kind", "attempts"),
    [
        (TimeoutError("late"), "get_deployment", {"request_id": ID}, clearway.TimedOut, 3),
        (ConnectionResetError("reset"), "get_deployment", {"request_id": ID}, clearway.TransportError, 3),
        (ConnectionResetError("reset"), "deploy", DEPLOY, clearway.OutcomeUnknown, 1),
        # Nothing was sent, so that it may be sent again, whatever it is.
        (ConnectionRefusedError("refused"), "deploy", DEPLOY, clearway.ConnectFailed, 3),
    ],
)
def test_what_was_lost_says_what_it_was(
    raised: Exception, name: str, input: Any, kind: type[clearway.Error], attempts: int, is_async: bool
) -> None:
    error = failing(kind, is_async, answering(raised), name, input)
    for one in (error, *again(error)):
        assert type(one) is kind
        method, path = ("POST", "/v2/deployments") if name == "deploy" else ("GET", f"/v1/status/{ID}")
        asked = (one.operation, one.method, one.url, one.attempts)
        assert asked == (f"edgegap.{name}", method, f"https://api.edgegap.com{path}", attempts)


@both
def test_a_connection_that_comes_about_late_is_no_failure(is_async: bool) -> None:
    transport = answering(ConnectionRefusedError("refused"), (202, JSON, b'{"request_id": "r"}'))
    assert call(is_async, transport, "deploy", DEPLOY).attempts == 2


@both
def test_a_wait_polls_at_its_end_and_says_how_long_it_was(is_async: bool) -> None:
    vendors = fake.Vendors()
    request_id = clearway.Edgegap(token=SECRET, transport=vendors).deploy(DEPLOY).data["request_id"]
    begun = vendors.time()
    error = failing(
        clearway.WaitFailed, is_async, vendors, "wait", "deployment_ready", {"request_id": request_id}, timeout=2.5
    )
    assert vendors.seen[-1].time - begun >= 2.498
    assert (error.timed_out, error.resource) == (True, f"request_id {request_id}") and 2.5 <= error.waited < 3
    state = error.state
    assert state.startswith("Status.")
    expected = f"edgegap.deployment_ready timed out after 2.5 s (request_id {request_id}); the last state is {state}"
    assert str(error) == expected
    for one in again(error):
        assert (str(one), vars(one)) == (str(error), vars(error))


@both
def test_a_wait_that_comes_true_in_its_last_moment(is_async: bool) -> None:
    polls: list[float] = []

    class Vendor:
        now = 0.0

        def time(self) -> float:
            return 1_768_465_800.0 + self.now

        def sleep(self, seconds: float) -> None:
            self.now += seconds

        def __call__(self, request: Any) -> Any:
            polls.append(self.now)
            ready = self.now >= 4.9
            state = "READY" if ready else "DEPLOYING"
            return (
                200,
                JSON,
                b'{"current_status": "Status.%s", "running": %s}' % (state.encode(), str(ready).lower().encode()),
            )

    reply = call(is_async, Vendor(), "wait", "deployment_ready", request_id=ID, timeout=5)
    assert reply.data["running"] and polls[-1] == 5


@both
def test_a_wait_that_ends_with_the_resource(is_async: bool) -> None:
    running = (200, JSON, b'{"current_status": "Status.READY", "running": true}')
    gone = (404, JSON, b'{"message": "Deployment not found"}')
    reply = call(is_async, Gone(running, gone), "wait", "deployment_stopped", request_id=ID)
    for one in (reply, *again(reply)):
        assert (one.gone, one.data, one.status, one.text) == (True, None, 404, gone[2].decode())
        assert (one.url, one.attempts, one == reply) == (URL, 1, True)
        assert one.items == [] and len(one.to_frame()) == 0


class Gone:
    """A transport in virtual time that gives these answers."""

    def __init__(self, *answers: Any) -> None:
        self._now, self._answer = 1_768_465_800.0, answering(*answers)

    def time(self) -> float:
        return self._now

    def sleep(self, seconds: float) -> None:
        self._now += seconds

    def __call__(self, request: Any) -> Any:
        return self._answer(request)


CANARY = {
    "productId": "p",
    "apiId": "a",
    "stageId": "s",
    "useDistributionRate": True,
    "canaryDistributionRate": 101,
    "canaryEndpointDomain": "https://canary.example.com",
}
NCLOUD: dict[str, Any] = {"vendor": "Ncloud", "credentials": {"access_key": "AK", "secret_key": SECRET}}


@both
def test_a_reply_has_what_check_warns_of(is_async: bool) -> None:
    warnings = clearway.check("ncloud.update_canary", CANARY).warnings
    assert [one.path for one in warnings] == ["/canaryDistributionRate"]
    reply = call(is_async, answering((200, JSON, b"{}")), "update_canary", CANARY, **NCLOUD)
    for one in (reply, *again(reply)):
        assert one.report.ok and one.report.warnings == warnings
    korean = call(is_async, answering((200, JSON, b"{}")), "update_canary", CANARY, **NCLOUD, options={"locale": "ko"})
    assert korean.report == clearway.check("ncloud.update_canary", CANARY, locale="ko") != reply.report
    assert korean == reply, "the same answer"


@both
def test_a_strict_client_refuses_what_check_warns_of(is_async: bool) -> None:
    sent: list[Any] = []
    error = failing(
        clearway.ValidationError, is_async, sent.append, "update_canary", CANARY, **NCLOUD, options={"strict": True}
    )
    assert not sent and not error.violations and len(error.report.warnings) == 1
    assert "/canaryDistributionRate" in str(error)


def test_a_strict_call_refuses_what_check_warns_of() -> None:
    made = clearway.Ncloud(access_key="AK", secret_key=SECRET)
    with pytest.raises(clearway.ValidationError, match="/canaryDistributionRate"):
        clearway.Call("ncloud.update_canary", CANARY, strict=True)
    saved = clearway.Call("ncloud.update_canary", CANARY).to_json()
    assert isinstance(clearway.Call.from_json(saved).step(made), clearway.Send)


@both
@pytest.mark.parametrize(
    ("target", "shown", "moved"),
    [
        (
            "https://api-v2.edgegap.com/v1/status/x?token=hunter2",
            "https://api-v2.edgegap.com/v1/status/x?token=***",
            True,
        ),
        ("https://login.example.com/?token=hunter2", "https://login.example.com/?token=***", False),
        ("http://api.edgegap.com/v1", "http://api.edgegap.com/v1", False),
        ("/elsewhere", "/elsewhere", False),
    ],
)
def test_a_redirect_names_its_target(target: str, shown: str, moved: bool, is_async: bool) -> None:
    headers = {"Location": target, "Set-Cookie": "id=hunter2"}
    error = failing(clearway.Redirect, is_async, answering((308, headers, b"")), "get_deployment", request_id=ID)
    assert shown in error.message and "not followed" in error.message
    assert ("set the base URL to https://api-v2.edgegap.com" in (error.hint or "")) is moved
    assert shown in dict(error.headers)["Location"] and "hunter2" not in repr(error.headers) + str(error)


@both
@pytest.mark.parametrize("off", [-3700, -30, 30, 3700])
def test_a_clock_that_is_off_is_named(off: int, is_async: bool) -> None:
    headers = {**JSON, "Date": formatdate(time.time() - off, usegmt=True)}
    body = b'{"error": {"errorCode": "200", "message": "Authentication Failed", "details": "Expired timestamp."}}'
    place = {"productId": "p", "apiId": "a", "stageId": "s"}
    calls: list[tuple[Any, ...]] = [("get_stage", place), ("request", "GET", "/x")]
    transport = answering((401, headers, body))
    hints = [failing(clearway.Unauthorized, is_async, transport, *given, **NCLOUD).hint for given in calls]
    for hint in hints:
        assert hint.endswith("; Expired timestamp.")
        way = {-3700: " s behind the vendor's", 3700: " s ahead of the vendor's"}.get(off)
        assert way in hint if way else "clock that signed" not in hint, hint
        if way:
            seconds = int(hint.partition(way)[0].rpartition(" ")[2])
            assert abs(seconds - 3700) <= 2


HUAWEI: dict[str, Any] = {"vendor": "Huaweicloud", "credentials": {"token": SECRET, "project_id": "p"}}
PLACE = {"workspace_id": "w", "endpoint_id": "e"}
#: Where a vendor may repeat a token: in the answer that is made of it.
ECHOES: dict[str, Callable[[bytes], Any]] = {
    "code": lambda secret: (400, JSON, b'{"error_code": "%s", "error_msg": "no"}' % secret),
    "message": lambda secret: (400, JSON, b'{"error_code": "1", "error_msg": "no %s"}' % secret),
    "hint": lambda secret: (400, JSON, b'{"error_code": "1", "error_msg": "no", "solution_msg": "not %s"}' % secret),
    "request id": lambda secret: (400, {**JSON, "X-Request-Id": secret.decode()}, b"{}"),
    "header": lambda secret: (400, {**JSON, "X-Odd": secret.decode(), secret.decode(): "x"}, b"{}"),
    "plain text": lambda secret: (400, {}, b"no %s" % secret),
    "redirect": lambda secret: (302, {"Location": "https://example.com/" + secret.decode()}, b""),
    "unavailable": lambda secret: (503, JSON, b'{"error_code": "%s", "error_msg": "%s"}' % (secret, secret)),
}


@both
@pytest.mark.parametrize("place", ECHOES)
@pytest.mark.parametrize("name", ["show_endpoint", "request"])
def test_a_credential_that_a_vendor_repeats_is_masked(name: str, place: str, is_async: bool) -> None:
    given: Any = ("GET", "/x") if name == "request" else (PLACE,)
    transport = answering(ECHOES[place](SECRET.encode()))
    error = failing(clearway.ApiError, is_async, transport, name, *given, **HUAWEI)
    assert SECRET not in f"{error} {error!r} {vars(error)} {error.args} {error.headers} {error.body}"
    assert "***" in f"{error} {error.headers} {error.body} {error.request_id}"
    for one in again(error):
        assert SECRET not in f"{one!r} {vars(one)}"


@pytest.mark.parametrize("place", ECHOES)
def test_what_is_saved_of_a_call_has_no_credential_that_a_vendor_repeats(place: str) -> None:
    made = clearway.Huaweicloud(**HUAWEI["credentials"])
    call = clearway.Call("huaweicloud.show_endpoint", PLACE)
    assert isinstance(call.step(made), clearway.Send)
    _, headers, body = ECHOES[place](SECRET.encode())
    step = call.step(made, answer=(503, headers, body))
    assert isinstance(step, clearway.Wait) and SECRET not in call.to_json() + repr(step) + step.detail


def test_what_is_saved_of_a_connection_that_broke_has_no_credential() -> None:
    made = clearway.Huaweicloud(**HUAWEI["credentials"])
    call = clearway.Call("huaweicloud.show_endpoint", PLACE)
    call.step(made)
    step = call.step(made, failed=("broken", f"the connection to {SECRET} broke\x1b[2J"))
    assert isinstance(step, clearway.Wait) and SECRET not in call.to_json() + step.detail and "\x1b" not in step.detail


def test_states_and_reasons_of_a_wait_are_masked_and_escaped() -> None:
    odd = f"{SECRET}\x1b[2J\r\n".encode().replace(b"\x1b", rb"\u001b").replace(b"\r\n", rb"\r\n")
    made = clearway.Edgegap(token=SECRET)
    call = clearway.Call.wait("edgegap.deployment_ready", {"request_id": ID}, wait_timeout=1)
    assert isinstance(call.step(made, now=0.0), clearway.Send)
    step = call.step(made, answer=(200, JSON, b'{"current_status": "%s", "running": false}' % odd), now=0.0)
    assert isinstance(step, clearway.Wait)
    assert step.detail == call.state == r"***\u001b[2J\r\n" and SECRET not in call.to_json()
    assert isinstance(call.step(made, now=1.0), clearway.Send)
    with pytest.raises(clearway.WaitFailed) as caught:
        call.step(made, answer=(200, JSON, b'{"current_status": "%s", "running": false}' % odd), now=1.0)
    assert caught.value.state == r"***\u001b[2J\r\n" and r"***\u001b[2J" in str(caught.value)


@both
def test_what_a_vendor_says_is_escaped_and_its_body_is_not(is_async: bool) -> None:
    odd = "no\x1b]0;owned\x07\r\n::error::\x00 \u202e"
    error = failing(
        clearway.ApiError, is_async, answering((502, {"X-Odd": "\x1b[2J"}, odd.encode())), "request", "GET", "/x"
    )
    assert error.message == r"no\u001b]0;owned\u0007\r\n::error::\u0000 \u202e"
    assert error.body == odd and dict(error.headers)["X-Odd"] == r"\u001b[2J"
    assert not set(str(error)) & set("\x1b\x07\r\x00\u202e")
    reply = call(is_async, answering((200, {"X-Odd": SECRET}, odd.encode())), "request", "GET", "/x")
    assert reply.text == odd and reply.headers["x-odd"] == SECRET, "a reply is the vendor's, as it came"
