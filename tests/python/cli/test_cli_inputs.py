"""The commands that send nothing: operations, operation, check, describe, plan."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from command import environment, run

import clearway
from clearway import _core, fake

DEPLOY = {
    "application": "game",
    "version": "1",
    "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}],
}
CLEAR = json.dumps(DEPLOY)
WRONG = '{"application": 5, "verson": "1"}'


def test_operations_are_listed() -> None:
    done = run("operations")
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert [line.split()[0] for line in lines] == [one.id for one in clearway.operations()]
    assert any(line.startswith("ncloud.update_canary ") and "PATCH" in line for line in lines)


def test_operations_of_one_vendor_as_json() -> None:
    listed = json.loads(run("operations", "--vendor", "ppio", "--json").out)
    assert [one["id"] for one in listed] == [one.id for one in clearway.operations() if one.vendor == "ppio"]
    assert listed[0]["docs"].startswith("https://")


def test_a_vendor_there_is_not() -> None:
    done = run("operations", "--vendor", "acme")
    assert (done.status, done.out) == (2, "")
    assert "use one of aieev, edgegap, huaweicloud, ncloud, ppio" in done.err


def test_an_operation_is_shown_with_its_fields() -> None:
    done = run("operation", "ncloud.update_canary")
    assert done.status == 0
    assert "useDistributionRate" in done.out and clearway.operation("ncloud.update_canary").docs in done.out
    told = json.loads(run("operation", "ncloud.update_canary", "--json").out)
    assert told == clearway.operation("ncloud.update_canary").to_dict()


@pytest.mark.parametrize("arguments", [("operation",), ("check", "-"), ("describe",), ("plan",), ("call",)])
def test_an_operation_there_is_not(arguments: tuple[str, ...]) -> None:
    name, *rest = arguments
    done = run(name, "edgegap.deploi", *rest, given="{}")
    assert (done.status, done.out) == (2, "")
    assert "edgegap.deploy" in done.err


def test_a_clear_input() -> None:
    assert run("check", "edgegap.deploy", "-", given=CLEAR) == (0, "clear to send\n", "")


def test_an_input_that_breaks_rules() -> None:
    done = run("check", "edgegap.deploy", "-", given=WRONG)
    assert (done.status, done.err) == (1, "")
    report = clearway.check("edgegap.deploy", WRONG)
    assert done.out.startswith(f"{len(report.violations)} violations\n")
    for number, violation in enumerate(report.violations, 1):
        assert f"  {number}. {violation.path}: {violation.message}" in done.out
        assert f"{violation.code}, {violation.source}" in done.out
    assert "did you mean version?" in done.out


def test_a_warning_refuses_nothing() -> None:
    given = json.dumps({**DEPLOY, "application": "x"})
    done = run("check", "edgegap.deploy", "-", given=given)
    assert done.status == 0
    assert done.out.startswith("clear to send, 1 warning\n  warning: /application: ")


def test_a_report_as_json_is_the_report() -> None:
    done = run("check", "edgegap.deploy", "-", "--json", given=WRONG)
    assert (done.status, done.out.count("\n")) == (1, 1)
    assert json.loads(done.out) == clearway.check("edgegap.deploy", WRONG).to_dict()


@pytest.mark.parametrize("locale", ["ko", "zh-CN", "ja", "en"])
def test_reports_speak_the_readers_language(locale: str) -> None:
    expected = clearway.check("edgegap.deploy", WRONG, locale=locale).violations[0].message
    assert expected in run("check", "edgegap.deploy", "-", "--locale", locale, given=WRONG).out


def test_a_terminal_without_the_letters_shows_their_numbers() -> None:
    done = run("check", "edgegap.deploy", "-", "--locale", "ko", given=WRONG, PYTHONIOENCODING="ascii")
    assert (done.status, "\\u" in done.out) == (1, True)


def test_a_locale_there_is_not() -> None:
    done = run("check", "edgegap.deploy", "-", "--locale", "xx", given=WRONG)
    assert (done.status, done.out) == (2, "")
    assert "ko" in done.err


@pytest.mark.parametrize(
    "given", [b"", b"{", b"\xff\xfe{}", b"[]", b"null", b'{"a":NaN}', b"[" * 100_000, b'{"a":1,"a":2}']
)
def test_what_is_no_input_is_a_violation(given: bytes) -> None:
    done = run("check", "edgegap.deploy", "-", "--json", given=given)
    assert (done.status, json.loads(done.out)["ok"]) == (1, False)


@pytest.mark.parametrize("command", ["check", "plan", "call", "describe"])
def test_an_input_without_end_is_not_read_to_its_end(command: str) -> None:
    """Nor kept: a few times what an input may have is all the memory that it takes."""
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (700 << 20, 700 << 20));"
        f"sys.argv = ['clearway', {command!r}, 'edgegap.deploy', '/dev/zero', '--json'];"
        "from clearway._cli import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment(EDGEGAP_API_TOKEN="t"), timeout=30
    )
    assert done.returncode == (2 if command == "describe" else 1), done
    assert b"too large" in done.stdout + done.stderr or b"too_large" in done.stdout + done.stderr
    with open("/dev/zero", "rb") as endless:
        done = subprocess.run(
            [sys.executable, "-m", "clearway", command, "edgegap.deploy", "-"],
            stdin=endless,
            capture_output=True,
            env=environment(EDGEGAP_API_TOKEN="t"),
            timeout=30,
        )
    assert done.returncode == (2 if command == "describe" else 1), done


def test_a_resource_without_end_is_wrong_use() -> None:
    done = run("check", "edgegap.deploy", "-", "--current", "/dev/zero", given=CLEAR)
    assert (done.status, done.out) == (2, "")
    assert done.err == f"/dev/zero has more than {_core.INPUT_BYTES} bytes, which no resource has\n"


@pytest.mark.parametrize("encoding", ["cp949", "euc-kr"])
def test_a_file_of_another_encoding_is_named_as_such(encoding: str) -> None:
    given = json.dumps({**DEPLOY, "tags": ["한국어"]}, ensure_ascii=False).encode(encoding)
    violation = json.loads(run("check", "edgegap.deploy", "-", "--json", given=given).out)["violations"][0]
    assert violation["code"] == "invalid_json"
    assert "UTF-8" in violation["message"] and "UTF-8" in violation["fix"]


def test_the_resource_may_be_in_utf_16(tmp_path: Path) -> None:
    current = tmp_path / "current.json"
    current.write_bytes('{"is_active": true}'.encode("utf-16"))
    given = json.dumps({"endpoint_id": fake.aieev.ENDPOINT, "container_port": 8080})
    done = run("check", "aieev.update_endpoint", "-", "--current", str(current), "--json", given=given)
    assert [one["code"] for one in json.loads(done.out)["violations"]] == ["state"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be"])
def test_files_as_windows_writes_them_are_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "deploy.json"
    path.write_bytes(CLEAR.encode(encoding))
    assert run("check", "edgegap.deploy", str(path)).status == 0


def test_files_in_other_encodings_are_named(tmp_path: Path) -> None:
    path = tmp_path / "deploy.json"
    path.write_bytes(b'{"application": "caf\xe9"}')
    done = run("check", "edgegap.deploy", str(path))
    assert done.status == 1
    assert "the input is not UTF-8" in done.out + done.err and "save it as UTF-8" in done.out + done.err


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "none.json", tmp_path):
        done = run("check", "edgegap.deploy", str(path))
        assert (done.status, done.out) == (2, "")
        assert f"{path} cannot be read: " in done.err


def test_rules_that_depend_on_the_resource(tmp_path: Path) -> None:
    current = tmp_path / "current.json"
    current.write_text('{"is_active": true}')
    given = json.dumps({"endpoint_id": fake.aieev.ENDPOINT, "name": "another"})
    arguments = ("aieev.update_endpoint", "-", "--json")
    without = run("check", *arguments, given=given)
    report = json.loads(run("check", *arguments, "--current", str(current), given=given).out)
    assert report == clearway.check("aieev.update_endpoint", given, current=current.read_text()).to_dict()
    assert report != json.loads(without.out)
    done = run("check", *arguments, "--current", str(tmp_path / "none"), given=given)
    assert done.status == 2


def test_unknown_fields_may_pass() -> None:
    given = json.dumps({**DEPLOY, "region": "mars"})
    assert run("check", "edgegap.deploy", "-", given=given).status == 1
    assert run("check", "edgegap.deploy", "-", "--allow-unknown", given=given).status == 0


def test_a_draft_is_described() -> None:
    draft = '{"useDistributionRate": true}'
    done = run("describe", "ncloud.update_canary", "-", given=draft)
    assert (done.status, done.err) == (0, "")
    lines = {line.split()[0]: line for line in done.out.splitlines()}
    described = clearway.describe("ncloud.update_canary", draft)
    assert list(lines) == list(described)
    for path, state in described.items():
        assert state.requirement in lines[path]
        assert ("given" in lines[path].split()) == state.present
    told = json.loads(run("describe", "ncloud.update_canary", "--json", "-", given=draft).out)
    assert told == described.to_dict()
    assert "required" in run("describe", "ncloud.update_canary").out


def test_a_draft_that_is_no_json_is_wrong_use() -> None:
    assert run("describe", "ncloud.update_canary", "-", given="{").status == 2


def test_a_plan_without_credentials_is_unsigned_and_says_so() -> None:
    done = run("plan", "edgegap.deploy", "-", given=CLEAR)
    assert done.status == 0
    assert done.out.startswith("POST https://api.edgegap.com/v2/deployments\n")
    assert "Authorization" not in done.out
    assert done.out.endswith("\n\n" + json.dumps(DEPLOY, separators=(",", ":")) + "\n")
    assert "not signed" in done.err and "EDGEGAP_API_TOKEN" in done.err
    quiet = run("plan", "edgegap.deploy", "-", "--unsigned", given=CLEAR, EDGEGAP_API_TOKEN="t0p")
    assert quiet == (0, done.out, "")


def test_a_plan_masks_secrets_unless_they_are_asked_for() -> None:
    variables = [{"key": "PASSWORD", "value": "it's h1dden", "is_hidden": True}]
    given = json.dumps({**DEPLOY, "environment_variables": variables})
    for form in ((), ("--curl",), ("--json",)):
        done = run("plan", "edgegap.deploy", "-", *form, given=given, EDGEGAP_API_TOKEN="t0p")
        assert (done.status, done.err) == (0, "")
        assert "***" in done.out and "t0p" not in done.out and "h1dden" not in done.out
        revealed = run("plan", "edgegap.deploy", "-", "--reveal", *form, given=given, EDGEGAP_API_TOKEN="t0p").out
        assert "token t0p" in revealed and "h1dden" in revealed
    told = json.loads(
        run("plan", "edgegap.deploy", "-", "--json", "--reveal", given=given, EDGEGAP_API_TOKEN="t0p").out
    )
    request = clearway.plan("edgegap.deploy", given, credentials={"token": "t0p"})
    assert request.body is not None
    assert told == {
        "operation": "edgegap.deploy",
        "method": request.method,
        "url": request.url,
        "headers": request.headers,
        "body": request.body.decode(),
    }


def test_a_plan_without_a_body() -> None:
    done = run("plan", "edgegap.list_deployments", "--json", "--unsigned")
    assert json.loads(done.out)["body"] is None
    assert run("plan", "edgegap.list_deployments", "--unsigned").out.count("\n") == 2


def test_curl_sends_what_was_planned(server: fake.Server) -> None:
    ids = {"productId": fake.ncloud.PRODUCT_ID, "apiId": fake.ncloud.API_ID, "stageId": fake.ncloud.STAGE_ID}
    plans = [
        ("edgegap.deploy", DEPLOY, {"EDGEGAP_API_TOKEN": "any"}),
        (
            "ncloud.get_stage",
            ids,
            {"NCLOUD_ACCESS_KEY": fake.ncloud.ACCESS_KEY, "NCLOUD_SECRET_KEY": fake.ncloud.SECRET_KEY},
        ),
    ]
    for operation, given, variables in plans:
        base_url = server.base_url(operation.partition(".")[0])
        options = ("--curl", "--reveal", "--base-url", base_url)
        planned = run("plan", operation, "-", *options, given=json.dumps(given), **variables)
        sent = subprocess.run(
            planned.out.strip() + " --fail --silent", shell=True, capture_output=True, env=environment(), timeout=20
        )
        assert sent.returncode == 0, server.vendors.seen


def test_an_input_that_is_not_clear_has_no_plan() -> None:
    done = run("plan", "edgegap.deploy", "-", given=WRONG)
    assert (done.status, done.out) == (1, "")
    assert "4. /users: " in done.err
    error = json.loads(run("plan", "edgegap.deploy", "-", "--json", given=WRONG).err)
    assert error["error"] == "ValidationError" and len(error["violations"]) == 4


def test_warnings_are_told_beside_the_plan() -> None:
    done = run("plan", "edgegap.deploy", "-", "--unsigned", given=json.dumps({**DEPLOY, "application": "x"}))
    assert done.status == 0
    assert done.err.startswith("warning: /application: ")


def test_half_of_the_credentials_are_wrong_use() -> None:
    given = '{"productId": "a", "apiId": "b", "stageId": "c"}'
    done = run("plan", "ncloud.get_stage", "-", given=given, NCLOUD_ACCESS_KEY="a")
    assert (done.status, done.out) == (2, "")
    assert "secret_key" in done.err


def test_sites_addresses_and_revisions() -> None:
    given = '{"productId": "a", "apiId": "b", "stageId": "c"}'
    gov = run("plan", "ncloud.get_stage", "-", "--site", "gov", "--unsigned", given=given).out
    assert gov.startswith("GET https://apigateway.apigw.gov-ntruss.com/")
    assert run("plan", "ncloud.get_stage", "-", "--site", "mars", "--unsigned", given=given).status == 2
    plural = run("plan", "ppio.list_endpoints", "--revision", "plural", "--unsigned").out
    assert plural.splitlines()[0].endswith("/endpoints")
    plain = ("plan", "ppio.list_endpoints", "--unsigned", "--base-url", "http://ppio.example.com")
    assert run(*plain).status == 2
    assert run(*plain, "--allow-http").out.startswith("GET http://ppio.example.com/")
