"""Transports whose answers are read only when they are asked for their bodies."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from http.client import IncompleteRead
from typing import Any

import pytest

import clearway

LIST = b'{"endpoints": [], "total": 0}'


class Unread:
    """An answer as urllib has them."""

    status = 200
    headers = {"Content-Type": "application/json"}  # noqa: RUF012

    def __init__(self, read: Callable[[], bytes]) -> None:
        self.read = read


class Streamed(Unread):
    """An answer as requests has them with `stream=True`."""

    @property
    def content(self) -> bytes:
        return self.read()


def breaks() -> bytes:
    raise IncompleteRead(b"{", 999)


def interrupts() -> bytes:
    raise KeyboardInterrupt


@pytest.mark.parametrize("kind", [Unread, Streamed])
def test_a_body_that_breaks_off_is_a_failure_to_send_and_is_asked_for_again(kind: type[Unread]) -> None:
    answers = [kind(breaks), kind(breaks), kind(lambda: LIST)]
    client = clearway.Ppio(api_key="k", transport=Patient(lambda _: answers.pop(0)))
    assert client.list_endpoints().first().data["total"] == 0
    assert not answers


def test_the_same_in_an_event_loop() -> None:
    answers = [Unread(breaks), Unread(lambda: LIST)]
    client = clearway.AsyncPpio(api_key="k", transport=Patient(lambda _: answers.pop(0)))
    assert asyncio.run(client.list_endpoints().first()).data["total"] == 0


def test_where_it_may_not_be_sent_again_the_outcome_is_unknown() -> None:
    client = clearway.Edgegap(token="t", transport=lambda _: Unread(breaks))
    with pytest.raises(clearway.OutcomeUnknown, match="IncompleteRead"):
        client.request("POST", "/v1/deploy", body={})
    with pytest.raises(clearway.TransportError, match="IncompleteRead"):
        client.request("GET", "/v1/status/x")


@pytest.mark.parametrize("kind", [Unread, Streamed])
def test_an_interrupt_while_a_body_is_read_passes(kind: type[Unread]) -> None:
    client = clearway.Ppio(api_key="k", transport=lambda _: kind(interrupts))
    with pytest.raises(KeyboardInterrupt):
        client.list_endpoints().first()


def test_an_interrupt_while_an_answer_is_decoded_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    reply = clearway.parse("ppio.list_endpoints", 200, {}, LIST)
    monkeypatch.setattr(json, "loads", lambda _: interrupts())
    with pytest.raises(KeyboardInterrupt):
        _ = reply.data
    monkeypatch.undo()
    assert reply.data == {"endpoints": [], "total": 0}


class Patient:
    """A transport whose time passes at once."""

    def __init__(self, send: Callable[[Any], Any]) -> None:
        self.send, self.now = send, 1.0

    def __call__(self, request: clearway.Request) -> Any:
        return self.send(request)

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds
