"""A request as it may be shown, and a call that is copied."""

from __future__ import annotations

import copy

import clearway

DEPLOY = {
    "application": "game",
    "version": "1",
    "users": [{"user_type": "ip_address", "user_data": {"ip_address": "1.2.3.4"}}],
    "environment_variables": [{"key": "K", "value": "hush\u202e", "is_hidden": True}],
}


def test_a_request_shows_its_secrets_only_where_they_are_asked_for() -> None:
    request = clearway.plan("edgegap.deploy", DEPLOY, credentials={"token": "t-invented"})
    shown = request.shown()
    assert (shown["method"], shown["url"]) == ("POST", request.url)
    assert "t-invented" in str(request.headers) and "t-invented" not in str(shown)
    assert shown["body"] is not None and "hush" not in shown["body"] and "\u202e" not in shown["body"]
    assert request.body is not None
    whole = {"method": "POST", "url": request.url, "headers": request.headers, "body": request.body.decode()}
    assert request.shown(reveal=True) == whole


def test_a_call_is_copied_as_it_is() -> None:
    call = clearway.Call("edgegap.deploy", {**DEPLOY, "version": ""}, allow_unknown=True, locale="ko")
    client = clearway.Edgegap(token="t-invented")
    again = copy.copy(call)
    assert isinstance(call.step(client), clearway.Send)
    assert call.in_flight and not again.in_flight
    assert isinstance(again.step(client), clearway.Send)
