"""What notebooks show of each value: well-formed, small, harmless, and without secrets."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import pytest

import clearway
from clearway import _markup

SMALL = 40_000
HOSTILE = "</pre></code><script>alert(1)</script><img src=x onerror=alert(1)>\"'&\u202e\x00"
CANARY = {"productId": "x23oik7hdq", "apiId": "spqnhzaqr1", "stageId": "k5g0runfax"}


TAGS = frozenset("div style table thead tbody tr th td code pre b small a ul li details summary".split())


class Page(HTMLParser):
    """Reads a piece of HTML strictly: its tags and texts; anything that could act or load fails."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.feed(text)
        self.close()
        assert self.open == []
        text.encode()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        for name, value in attributes:
            assert name in ("class", "href"), name
            if name == "href":
                assert value is not None and value.startswith("https://"), value
                self.links.append(value)
        self.open.append(tag)
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["style"]:
            assert "url(" not in data and "@import" not in data and "#" not in data, (
                "colours that a dark page cannot bear"
            )
        else:
            self.text += data + " "

    def rows(self) -> int:
        return self.tags.count("tr") - self.tags.count("thead")


def page(value: Any) -> Page:
    text = value._repr_html_()
    assert len(text) < SMALL
    return Page(text)


def reply(operation: str, data: Any, status: int = 200, headers: dict[str, str] | None = None) -> clearway.Reply:
    return clearway.parse(operation, status, headers or {}, json.dumps(data).encode())


def violation(**changes: Any) -> clearway.Violation:
    members = {
        "path": "/a",
        "code": "type",
        "message": "it is wrong",
        "fix": None,
        "params": {},
        "source": "https://example.com",
    }
    return clearway.Violation(*(members | changes).values())


def test_a_report_has_a_row_for_each_finding() -> None:
    report = clearway.check("ncloud.update_canary", CANARY | {"useDistributionRate": False, "canaryCacheTtlSec": 0})
    shown = page(report)
    assert shown.rows() == len(report.violations) + len(report.warnings)
    assert report.warnings and f"{len(report.violations)} violations" in shown.text and "1 warning" in shown.text
    for finding in (*report.violations, *report.warnings):
        assert finding.path in shown.text and finding.message in shown.text and (finding.fix or "") in shown.text
        assert finding.source in shown.links


def test_a_report_in_another_language() -> None:
    report = clearway.check("ncloud.update_canary", CANARY, locale="ko")
    assert "'canaryEndpointDomain' 필드는 필수입니다" in page(report).text


def test_a_clear_report_says_so() -> None:
    assert page(clearway.check("ppio.list_endpoints", {})).text.split() == ["clear", "to", "send"]


def test_a_long_report_is_cut_and_says_how_much() -> None:
    report = clearway.check("ncloud.update_canary", {f"unknown{at}": at for at in range(500)})
    total = len(report.violations) + report.more
    shown = page(report)
    assert total > 500 and shown.rows() == _markup.ROWS
    assert f"{total} violations" in shown.text and f"and {total - _markup.ROWS} more violations" in shown.text


def test_a_description_tells_what_is_missing() -> None:
    description = clearway.describe("ncloud.update_canary", {"productId": "p", "useDistributionRate": False})
    shown = page(description)
    required = [state for state in description.values() if state.requirement == "required"]
    missing = [state for state in required if not (state.present or state.awaits)]
    assert len(missing) == 4 and "4 fields missing" in shown.text
    assert all(state.path in shown.text for state in description.values())
    assert "nothing is missing" in page(clearway.describe("ppio.list_endpoints", {})).text


@pytest.mark.parametrize("operation", clearway.operations(), ids=lambda operation: operation.id)
def test_a_description_names_every_field(operation: clearway.Operation) -> None:
    description = clearway.describe(operation.id, {})
    shown = page(description)
    assert all(path in shown.text for path in description)


def test_a_request_is_curl_with_its_secrets_masked() -> None:
    secret, value = "ncp_iam_VerySecretKey0000", "hunter2"
    draft = CANARY | {"useDistributionRate": True, "canaryDistributionRate": 101, "canaryEndpointDomain": "NONE"}
    request = clearway.plan("ncloud.update_canary", draft, credentials={"access_key": "AKEY1", "secret_key": secret})
    shown = page(request)
    assert "curl -X PATCH" in shown.text and "canaryDistributionRate" in shown.text
    assert shown.rows() == len(request.report.warnings) == 1
    assert secret not in shown.text and "AKEY1" in shown.text

    variable = {"key": "PASSWORD", "value": value, "is_hidden": True}
    user = {"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}
    draft = {"application": "game", "version": "1", "users": [user], "environment_variables": [variable]}
    shown = page(clearway.plan("edgegap.deploy", draft, credentials={"token": "t0ken-t0ken"}))
    assert "PASSWORD" in shown.text and value not in shown.text and "t0ken" not in shown.text


def test_a_reply_of_a_list_is_a_table() -> None:
    items = [{"request_id": f"id{at}", **{f"column{n}": at * n for n in range(12)}} for at in range(100)]
    shown = page(reply("edgegap.list_deployments", {"data": items}))
    assert shown.rows() == 20 + 10, "and ten differences"
    assert "id19" in shown.text and "id20" not in shown.text
    assert "100 items" in shown.text and "and 80 more items" in shown.text and "not shown: column7," in shown.text
    assert "200 differences from the documented shape" in shown.text and "and 190 more differences" in shown.text


def test_a_short_reply_is_open_and_a_long_one_is_folded() -> None:
    short = page(reply("edgegap.deploy", {"request_id": "abc"}, 202, {"x-request-id": "r-1", "sunset": "tomorrow"}))
    assert "202" in short.text and "edgegap.deploy" in short.text and '"request_id": "abc"' in short.text
    assert "Sunset: tomorrow" in short.text or "sunset: tomorrow" in short.text
    assert "details" not in short.tags
    long = page(reply("edgegap.deploy", {"request_id": "abc", "more": list(range(5000))}, 202))
    assert "more characters" in long.text and "data, 5005 lines" in long.text


def test_a_very_long_reply_is_not_laid_out_in_vain() -> None:
    found = reply("edgegap.deploy", {"request_id": "abc", "more": [[at] for at in range(300_000)]}, 202)
    shown = page(found)
    assert f"data, {len(found._shown_text())} characters" in shown.text and "more characters" in shown.text


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"3", b'"text"', b"null", b'[[1, 2], "x"]', b'{"endpoints": 3}', b'{"endpoints": [1]}']
)
def test_replies_of_any_shape(body: bytes) -> None:
    for operation in ("ppio.list_endpoints", "ppio.get_endpoint"):
        try:
            found = clearway.parse(operation, 200, {}, body)
        except clearway.ApiError:
            continue  # Of a success without the body that is documented, there is no reply.
        assert page(found).text


def test_secrets_of_a_reply_are_masked() -> None:
    found = reply(
        "ppio.get_endpoint", {"endpoint": {"envs": [{"key": "PASSWORD", "value": "hunter2"}], "apiToken": "t0ken"}}
    )
    shown = page(found)
    assert "PASSWORD" in shown.text and "hunter2" not in shown.text and "t0ken" not in shown.text
    assert found.data["endpoint"]["envs"][0]["value"] == "hunter2"


def test_nothing_hostile_gets_through() -> None:
    values = [
        clearway.check("ncloud.update_canary", {HOSTILE: 1, "useDistributionRate": HOSTILE}),
        clearway.describe("ncloud.update_canary", {"canaryConditions": [{HOSTILE: 1}]}),
        clearway.Report((violation(path=HOSTILE, message=HOSTILE, fix=HOSTILE),)),
        clearway.plan("ppio.get_endpoint", {"id": "</pre><script>alert(1)</script>"}),
        reply("edgegap.deploy", {"request_id": HOSTILE, HOSTILE: "\ud800"}, 202, {"x-request-id": "<b>"}),
        reply("edgegap.list_deployments", {"data": [{HOSTILE: HOSTILE, "lone": "\ud800"}]}),
    ]
    for value in values:
        shown = page(value)
        assert "\u202e" not in shown.text and "\x00" not in shown.text
    assert "<script>" in page(values[0]).text, "shown as text"


def test_only_links_to_the_web_are_links() -> None:
    for source in ("javascript:alert(1)", "data:text/html,x", "//example.com", ""):
        assert page(clearway.Report((violation(source=source),))).links == []
    assert page(clearway.Report((violation(),))).links == ["https://example.com"]


@pytest.mark.parametrize("operation", clearway.operations(), ids=lambda operation: operation.id)
def test_an_operation_shows_all_its_fields(operation: clearway.Operation) -> None:
    shown = page(operation)
    assert operation.id in shown.text and operation.path in shown.text and operation.docs in shown.links

    def names(value: dict[str, Any]) -> list[str]:
        inner = [*value.get("fields", ()), *(value[held] for held in ("items", "values") if held in value)]
        return [field["name"] for field in value.get("fields", ())] + [name for one in inner for name in names(one)]

    assert all(name in shown.text for name in names(operation.to_dict()))
    assert ("deprecated" in shown.text) >= (operation.deprecated is not None)


def test_the_list_of_operations_is_folded_by_vendor() -> None:
    shown = page(clearway.operations())
    assert shown.tags.count("details") == 5 and shown.rows() == len(clearway.operations())
    one = page(clearway.operations()[:2])
    assert one.tags.count("details") == 0 and one.rows() == 2
    assert page(clearway.operations()[:0]).text == "0 operations "
