"""Calls end by their deadlines whatever the clock says: frozen, ticking, set ahead, set back, or a transport's own that stands still."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from freezegun import freeze_time
from lives import async_client, client

import clearway
from clearway import fake

BEGIN = "2026-01-15 08:30:00"
ID = {"request_id": "a69f8e3e0555"}
STARTING = (200, {}, b'{"request_id": "a69f8e3e0555", "current_status": "Status.DEPLOYING", "running": false}')
OK = (200, {}, b'{"request_id": "a69f8e3e0555", "current_status": "Status.READY", "running": true}')
UNAVAILABLE = (503, {}, b'{"message": "busy"}')

#: What happens to the wall clock, of which the transport is told each time that it is asked.
FREEZES: dict[str, tuple[dict[str, Any], Callable[[Any], object]]] = {
    "frozen": ({}, lambda clock: None),
    "ticking": ({"tick": True}, lambda clock: None),
    "15 s each time it is read": ({"auto_tick_seconds": 15}, lambda clock: None),
    "jumping ahead": ({}, lambda clock: clock.move_to("2026-01-16 08:30:00")),
    "jumping back": ({}, lambda clock: clock.move_to("2026-01-14 08:30:00")),
    "jumping back while it ticks": ({"tick": True}, lambda clock: clock.move_to("2026-01-14 08:30:00")),
}
both = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
every_freeze = pytest.mark.parametrize("freeze", FREEZES)


class Answers:
    """A transport that gives these answers, the last one again and again, and knows the requests."""

    def __init__(self, *answers: Any, then: Callable[[], object] = lambda: None) -> None:
        self.answers, self.then = list(answers), then
        self.requests: list[clearway.Request] = []

    def __call__(self, request: clearway.Request) -> Any:
        self.requests.append(request)
        self.then()
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer


class Still(Answers):
    """The same with a clock of its own, which stands still."""

    def time(self) -> float:
        return 1_768_465_800.0

    def sleep(self, seconds: float) -> None:
        pass


def run(vendor: str, is_async: bool, transport: Any, name: str, input: Any, **options: Any) -> clearway.Reply:
    """Calls the method of that name; `wait` is given `timeout` of its own."""
    given = [input] if name != "wait" else ["deployment_ready", input]
    own = {"timeout": options.pop("wait_timeout")} if "wait_timeout" in options else {}
    make = async_client if is_async else client
    made = getattr(make(vendor, transport, **options), name)(*given, **own)
    reply: clearway.Reply = asyncio.run(made) if is_async else made
    return reply


@contextmanager
def taking(least: float, most: float) -> Iterator[None]:
    """By a clock that nobody freezes."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    yield
    assert least <= time.clock_gettime(time.CLOCK_MONOTONIC) - began <= most


@both
@every_freeze
def test_a_call_that_is_repeated_comes_to_its_answer(freeze: str, is_async: bool) -> None:
    options, moves = FREEZES[freeze]
    with taking(0, 2), freeze_time(BEGIN, **options) as clock:
        transport = Answers(UNAVAILABLE, OK, then=lambda: moves(clock))
        reply = run("edgegap", is_async, transport, "get_deployment", ID, deadline=3)
    assert (reply.status, reply.attempts, len(transport.requests)) == (200, 2, 2)


@both
@every_freeze
def test_a_call_that_goes_wrong_again_and_again_ends_by_its_deadline(freeze: str, is_async: bool) -> None:
    options, moves = FREEZES[freeze]
    with taking(0, 2), freeze_time(BEGIN, **options) as clock:
        transport = Answers(UNAVAILABLE, then=lambda: moves(clock))
        with pytest.raises(clearway.Unavailable) as caught:
            run("edgegap", is_async, transport, "get_deployment", ID, deadline=0.7, max_retries=99)
    assert caught.value.attempts == len(transport.requests) >= 1


@both
@every_freeze
def test_a_wait_ends_by_its_timeout(freeze: str, is_async: bool) -> None:
    options, moves = FREEZES[freeze]
    # Sleeps of an event loop are over early where its clock runs ahead.
    least = 0 if is_async and "auto_tick_seconds" in options else 0.6
    with taking(least, 2), freeze_time(BEGIN, **options) as clock:
        transport = Answers(STARTING, then=lambda: moves(clock))
        with pytest.raises(clearway.WaitFailed, match="Status.DEPLOYING") as caught:
            run("edgegap", is_async, transport, "wait", ID, wait_timeout=0.6)
    assert caught.value.timed_out and 0.6 <= caught.value.waited < 2


@both
def test_signatures_keep_the_wall_clock(is_async: bool) -> None:
    with freeze_time(BEGIN) as clock:
        transport = Answers(UNAVAILABLE, (200, {}, b"{}"), then=lambda: clock.move_to("2026-01-14 08:30:00"))
        place = {"productId": "p", "apiId": "a", "stageId": "s"}
        run("ncloud", is_async, transport, "get_stage", place, deadline=3)
    stamps = [request.headers["x-ncp-apigw-timestamp"] for request in transport.requests]
    assert stamps == ["1768465800000", "1768379400000"]


@both
@every_freeze
def test_the_rates_are_kept(freeze: str, is_async: bool) -> None:
    """20 a second, by a clock that nobody freezes."""
    options, moves = FREEZES[freeze]

    def calls(made: Any) -> None:
        for _ in range(22):
            made.get_deployment(ID)

    async def async_calls(made: Any) -> None:
        await asyncio.gather(*[made.get_deployment(ID) for _ in range(22)])

    least = 0 if is_async and "auto_tick_seconds" in options else 1
    with taking(least, 2.5), freeze_time(BEGIN, **options) as clock:
        transport = Answers(OK, then=lambda: moves(clock))
        if is_async:
            token = f"frozen-async-{freeze}".replace(" ", "-")
            asyncio.run(async_calls(clearway.AsyncEdgegap(token=token, transport=transport)))
        else:
            calls(clearway.Edgegap(token=f"frozen-{freeze}".replace(" ", "-"), transport=transport))


@both
def test_a_transport_whose_clock_stands_still(is_async: bool) -> None:
    with taking(0, 1):
        reply = run("edgegap", is_async, Still(UNAVAILABLE, OK), "get_deployment", ID, deadline=3)
        assert (reply.status, reply.attempts) == (200, 2)
        with pytest.raises(clearway.Unavailable):
            run("edgegap", is_async, Still(UNAVAILABLE), "get_deployment", ID, deadline=3, max_retries=99)
        with pytest.raises(clearway.WaitFailed) as caught:
            run("edgegap", is_async, Still(STARTING), "wait", ID, wait_timeout=30)
        assert caught.value.timed_out and caught.value.waited == 30
        # Each attempt that times out takes its timeout.
        late = Still(TimeoutError("invented"))
        with pytest.raises(clearway.TimedOut):
            run("edgegap", is_async, late, "get_deployment", ID, timeout=4, deadline=10, max_retries=99)
        assert len(late.requests) == 3
        # And so does each poll.
        late = Still(TimeoutError("invented"))
        with pytest.raises(clearway.Error):
            run("edgegap", is_async, late, "wait", ID, timeout=4, deadline=10, wait_timeout=30, max_retries=99)
        assert len(late.requests) <= 8


def test_an_attempt_that_timed_out_early_by_the_systems_clock_takes_what_it_took() -> None:
    """A transport may have a shorter timeout of its own."""
    late = Answers(TimeoutError("invented"), OK)
    assert run("edgegap", False, late, "get_deployment", ID, deadline=30).attempts == 2


@pytest.mark.parametrize("sleeps", [False, True])
@pytest.mark.parametrize("saves", [False, True])
def test_driven_by_hand_on_the_systems_clocks(saves: bool, sleeps: bool) -> None:
    """Whoever steps too early is told the rest of the wait, until the time is over in fact."""
    made = client("edgegap", None, max_retries=99, deadline=0.5)
    for call, answer, expected in (
        (clearway.Call("edgegap.get_deployment", ID, max_retries=99, deadline=0.5), UNAVAILABLE, clearway.Unavailable),
        (clearway.Call.wait("edgegap.deployment_ready", ID, wait_timeout=0.5), STARTING, clearway.WaitFailed),
    ):
        waits, outcome = 0, {}
        with taking(0, 1.5), freeze_time(BEGIN), pytest.raises(expected):
            while True:
                if saves:
                    call = clearway.Call.from_json(call.to_json())
                step = call.step(made, **outcome)
                outcome = {}
                if isinstance(step, clearway.Send):
                    outcome = {"answer": answer}
                else:
                    assert isinstance(step, clearway.Wait)
                    waits += 1
                    if sleeps:
                        time.sleep(min(step.seconds, 0.05))
        assert waits >= 1


@pytest.mark.parametrize("saves", [False, True])
def test_driven_by_hand_on_a_clock_of_ones_own(saves: bool) -> None:
    """Which is told with each step, and moved by each wait."""
    now, outcome = 1_768_465_800.0, {}
    call = clearway.Call.wait("edgegap.deployment_ready", ID, wait_timeout=30)
    made = client("edgegap", None)
    with taking(0, 1), pytest.raises(clearway.WaitFailed) as caught:
        while True:
            if saves:
                call = clearway.Call.from_json(call.to_json())
            step = call.step(made, now=now, **outcome)
            outcome = {}
            if isinstance(step, clearway.Send):
                outcome = {"answer": STARTING}
            else:
                assert isinstance(step, clearway.Wait)
                now += step.seconds
    assert (caught.value.waited, now) == (30, 1_768_465_830.0)


def test_calls_saved_by_the_first_releases() -> None:
    vectors = json.loads((Path(__file__).parents[2] / "vectors/saved/form_1.json").read_text(encoding="utf-8"))
    assert len(vectors["calls"]) == 12
    for saved in vectors["calls"]:
        call = clearway.Call.from_json(saved["saved"])
        assert next_of(call, vectors["now_ms"] / 1000) == saved["next"], saved["name"]
        assert json.loads(call.to_json())["call"] == 2
        assert clearway.Call.from_json(call.to_json()).to_json() == call.to_json()


def next_of(call: clearway.Call, now: float) -> str:
    made = client(call.operation.partition(".")[0], fake.Vendors())
    if call.over:
        return "over"
    try:
        return type(call.step(made, now=now)).__name__.lower()
    except clearway.OutcomeUnknown:
        return "outcome_unknown"
    except clearway.UsageError:
        return "usage"
