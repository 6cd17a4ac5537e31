"""What is said to those who call the package wrongly: what is wrong, and what to do instead, and never the value."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

import pytest

import clearway

SECRET = "s3cret-value"
KEYS = {"access_key": "AK", "secret_key": SECRET}
STAGES = {"productId": "p", "apiId": "a"}
Ncloud: Any = clearway.Ncloud
Huaweicloud: Any = clearway.Huaweicloud
Ppio: Any = clearway.Ppio
Call: Any = clearway.Call


def ncloud(**options: Any) -> Any:
    return Ncloud(**{**KEYS, **options})


@pytest.mark.parametrize(
    ("run", "wanted"),
    [
        (
            lambda: ncloud(acces_key=SECRET),
            r"unknown option acces_key; did you mean access_key\? credentials are access_key, secret_key; options are site, .*strict$",
        ),
        (lambda: ncloud(nothing=1), "^unknown option nothing; credentials are access_key"),
        (
            lambda: ncloud().with_options(time_out=1),
            r"unknown option time_out; did you mean timeout\? .*proxy, ca, timeout, deadline",
        ),
        (lambda: Huaweicloud(token="t", regoin="x"), r"unknown option regoin; did you mean region\?"),
        (
            lambda: Call("ncloud.list_stages", STAGES, time_out=1),
            r"unknown option time_out; did you mean timeout\? use",
        ),
        (lambda: ncloud(site="gob"), r"unknown site; did you mean gov\? ncloud has public, gov, fin"),
        (lambda: ncloud(locale="zh_cn"), r"unknown locale; did you mean zh-CN\? use one of"),
        (lambda: clearway.check("ncloud.get_stag", {}), r"did you mean ncloud.get_stage\? ncloud has"),
        (lambda: clearway.operation("get_stage"), r"did you mean ncloud.get_stage\? ids begin with one of"),
        (
            lambda: Ppio(api_key="k").wait("endpoint_servin", id="e"),
            r"unknown waiter; did you mean ppio.endpoint_serving\? there are",
        ),
        (
            lambda: clearway.sign("ncoud", "GET", "https://h/", credentials=KEYS),
            r"unknown vendor; did you mean ncloud\? use one of",
        ),
        (
            lambda: clearway.plan("ncloud.list_stages", STAGES, credentials={"accesskey": "a"}),
            r"unknown credential; did you mean access_key\? use one of",
        ),
        (
            lambda: clearway.plan("ppio.list_endpoints", {}, revision="plurals"),
            r"unknown revision; did you mean plural\? ppio.list_endpoints has plural",
        ),
        (
            lambda: ncloud().list_stages(**STAGES, max_retries=0),
            r"max_retries is no field of ncloud.list_stages, but an option of a client: "
            r"client.with_options\(max_retries=...\).list_stages\(...\)",
        ),
        (
            lambda: ncloud().plan.list_stages(STAGES, current={}),
            r"an option of the functions: clearway.check\(.*current=...",
        ),
        (
            lambda: ncloud().check.list_stages(**STAGES, timeout=5),
            r"client.with_options\(timeout=...\).check.list_stages",
        ),
        (lambda: ncloud().list_stages(**STAGES, progress=True), r"an option of wait\(\), and of a list's pages\(\)"),
        (lambda: ncloud().get_stage(**STAGES, stageId="s", on_state=print), r"an option of wait\(\)"),
        (
            lambda: Ppio(api_key="k").wait("endpoint_serving", id="e", deadline=1),
            r"client.with_options\(deadline=...\).wait",
        ),
        (lambda: ncloud().get_stage(**STAGES, stageId="s", timeout=0), "timeout is at least 0.001 seconds"),
        (lambda: ncloud().get_stage(**STAGES, stageId="s", timeout="5"), "timeout is a number of seconds"),
        (lambda: ncloud(strict=1), "strict is True or False"),
        (
            lambda: ncloud().with_options(secret_key=SECRET),
            "keeps its credentials: make another one for another secret_key",
        ),
        (
            lambda: Call("ncloud.list_stages", STAGES, retries=1),
            "unknown option retries; use timeout, deadline, max_retries",
        ),
        (lambda: ncloud(secret_key=SECRET.encode()), "credential secret_key is a text"),
        (lambda: ncloud(timeout=0), "timeout is at least 0.001 seconds"),
        (lambda: ncloud().with_options(deadline=0.0001), "deadline is at least 0.001 seconds"),
        (
            lambda: clearway.parse("ncloud.list_stages", 200, {}, {"a": SECRET}),
            "a body is bytes or text, not a value of type dict",
        ),
        (
            lambda: clearway.plan("ncloud.list_stages", STAGES, credentials=KEYS, now=time.time() * 1000),
            "now is Unix time in seconds",
        ),
    ],
)
def test_it_says_what_to_do(run: Callable[[], object], wanted: str) -> None:
    with pytest.raises(clearway.UsageError, match=wanted) as caught:
        run()
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("is_async", [False, True])
def test_a_misspelt_credential_is_why_there_is_none(is_async: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EDGEGAP_API_TOKEN", raising=False)
    client: Any = clearway.AsyncEdgegap if is_async else clearway.Edgegap
    with pytest.raises(
        clearway.UsageError, match=r"^unknown option tokn; did you mean token\? credentials are"
    ) as caught:
        client(tokn=SECRET, transport=print)
    assert SECRET not in str(caught.value)
    with pytest.raises(clearway.UsageError, match="^no credentials for edgegap"):
        client(site="public", transport=print, proxy=None, timeout=5)


@pytest.mark.parametrize("is_async", [False, True])
def test_a_timeout_of_one_call(is_async: bool) -> None:
    sent: list[float | None] = []

    def transport(request: clearway.Request) -> tuple[int, dict[str, str], str]:
        sent.append(request.timeout)
        return 200, {}, "{}"

    def run(make: Callable[[Any], Any]) -> None:
        if is_async:
            asyncio.run(make(clearway.AsyncNcloud(**KEYS, transport=transport, timeout=9)))
        else:
            make(clearway.Ncloud(**KEYS, transport=transport, timeout=9))

    run(lambda client: client.get_stage(**STAGES, stageId="s", timeout=2.5))
    run(lambda client: client.get_stage({**STAGES, "stageId": "s"}, timeout=3))
    run(lambda client: client.get_stage({**STAGES, "stageId": "s"}))
    run(lambda client: client.list_stages(STAGES, timeout=4).to_list())
    assert sent == [2.5, 3.0, 9.0, 4.0]


def test_fields_that_are_called_like_options_are_fields() -> None:
    """`region` is a field of one operation, and `policy` of another."""
    edgegap = clearway.Edgegap(token="t", transport=print)
    assert edgegap.check.deploy_v1(app_name="a", version_name="v", region="eu").violations != ()
    report = edgegap.check.deploy_v1({"app_name": "a", "version_name": "v", "ip_list": ["203.0.113.7"], "region": "eu"})
    assert report.ok


WARNED = {"productId": "p", "apiId": "a", "stageId": "s", "useDistributionRate": True, "canaryDistributionRate": 101}
WARNED["canaryEndpointDomain"] = "https://canary.example.com"


def test_a_strict_client_refuses_warnings() -> None:
    sent: list[object] = []

    def transport(request: object) -> tuple[int, dict[str, str], str]:
        sent.append(request)
        return 200, {}, "{}"

    lenient = ncloud(transport=transport)
    strict = lenient.with_options(strict=True)
    report = clearway.check("ncloud.update_canary", WARNED)
    assert report.ok and report.warnings
    lenient.update_canary(WARNED)
    strict.with_options(strict=False).update_canary(WARNED)
    assert len(sent) == 2
    for run in (
        lambda: strict.update_canary(WARNED),
        lambda: strict.plan.update_canary(**WARNED),
        lambda: ncloud(transport=transport, strict=True).update_canary(WARNED),
        lambda: Call("ncloud.update_canary", WARNED, strict=True),
        lambda: asyncio.run(clearway.AsyncNcloud(**KEYS, transport=transport, strict=True).update_canary(WARNED)),  # type: ignore[arg-type]
    ):
        with pytest.raises(clearway.ValidationError) as caught:
            run()
        assert caught.value.report == report
        assert str(caught.value).startswith(
            "the input has warnings, which strict refuses:\n  1. /canaryDistributionRate: "
        )
    assert len(sent) == 2
    strict.get_stage(**STAGES, stageId="s")
    assert len(sent) == 3


def test_a_report_is_true_where_it_is_ok() -> None:
    assert clearway.check("ncloud.list_stages", STAGES)
    assert not clearway.check("ncloud.list_stages", {})
