"""No secret is in any text, repr, attribute, pickle or traceback of this package, whatever goes wrong."""

from __future__ import annotations

import asyncio
import inspect
import logging
import pickle
import socket
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from types import FunctionType, MethodType, ModuleType
from typing import Any

import pytest

import clearway

MARK = "s3cr3t-of-mine-0123456789abcdef"
PACKAGE = str(Path(clearway.__file__).parent)

#: Every credential of every vendor, in the combinations that go together, and an operation of the vendor's. An access key is no secret: it
#: says whose request it is.
CREDENTIALS: dict[str, tuple[dict[str, str], str, dict[str, Any]]] = {
    "Aieev": ({"api_key": MARK}, "whoami", {}),
    "Edgegap": ({"token": f"token {MARK}", "delete_token": f"{MARK}-too"}, "list_locations", {}),
    "Huaweicloud": (
        {"access_key": "shown-ak", "secret_key": MARK, "security_token": f"{MARK}-st", "project_id": "p"},
        "show_endpoint",
        {"workspace_id": "w", "endpoint_id": "e"},
    ),
    "Ncloud": ({"access_key": "shown-ak", "secret_key": MARK}, "list_stages", {"productId": "p", "apiId": "a"}),
    "Ppio": ({"api_key": MARK}, "get_endpoint_limits", {}),
}
VENDORS = sorted(CREDENTIALS)

Transport = Callable[[Any], Any]


def told(error: BaseException) -> Iterator[str]:
    """All that an error gives away: itself, what it came from, and the locals of this package's frames."""
    seen: BaseException | None = error
    while seen is not None:
        yield from (str(seen), repr(seen), repr(vars(seen)), repr(seen.args))
        if isinstance(seen, clearway.Error):
            yield repr(pickle.dumps(seen))
        yield from frames(seen)
        seen = seen.__cause__ or seen.__context__


def frames(error: BaseException) -> Iterator[str]:
    formatted = traceback.TracebackException.from_exception(error, capture_locals=True)
    for frame in formatted.stack:
        if frame.filename.startswith(PACKAGE):
            yield f"{frame.name}: {frame.locals}"


def keeps(error: BaseException) -> None:
    for text in told(error):
        assert MARK not in text, text


def failing(
    kind: type[BaseException] | tuple[type[BaseException], ...],
    run: Callable[..., Any],
    /,
    *arguments: Any,
    **fields: Any,
) -> BaseException:
    """What it fails with, which keeps the secret."""
    with pytest.raises(kind) as caught:
        run(*arguments, **fields)
    keeps(caught.value)
    return caught.value


def call(vendor: str, transport: Any = None, **options: Any) -> None:
    credentials, operation, input = CREDENTIALS[vendor]
    client = getattr(clearway, vendor)(**credentials, transport=transport, **options)
    result = getattr(client, operation)(**input)
    if isinstance(result, clearway.Pages):
        result.to_list()


def call_async(vendor: str, transport: Any = None, **options: Any) -> None:
    async def main() -> None:
        credentials, operation, input = CREDENTIALS[vendor]
        client = getattr(clearway, f"Async{vendor}")(**credentials, transport=transport, **options)
        result = getattr(client, operation)(**input)
        await (result.to_list() if isinstance(result, clearway.AsyncPages) else result)

    asyncio.run(main())


def request(vendor: str, transport: Any = None, **options: Any) -> None:
    getattr(clearway, vendor)(**CREDENTIALS[vendor][0], transport=transport, **options).request("GET", "/any")


WAYS = [call, call_async, request]
Way = Callable[..., None]


def echo(status: int) -> Transport:
    """A vendor that answers with all that it was asked."""

    def transport(request: Any) -> Any:
        told = "\n".join(f"{name}: {value}" for name, value in request.headers.items())
        body = (
            f'{{"message": "not this: {told!r}", "error": {{"errorCode": "200", "message": "x", "details": {told!r}}}}}'
        )
        return clearway.Response(status, {"Content-Type": "application/json"}, body.replace("'", '"').encode())

    return transport


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("status", [400, 401, 403, 404, 500])
def test_answers_that_echo_the_request(vendor: str, way: Way, status: int) -> None:
    error = failing(clearway.ApiError, way, vendor, echo(status), max_retries=0)
    assert error.status == status  # type: ignore[attr-defined]


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("way", WAYS)
def test_answers_that_echo_in_words_of_their_own(vendor: str, way: Way) -> None:
    def transport(request: Any) -> Any:
        return 401, {"Content-Type": "text/plain"}, f"no good: {' '.join(request.headers.values()).split()} (yours)"

    failing(clearway.ApiError, way, vendor, transport)


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("way", WAYS)
def test_answers_that_are_tuples(vendor: str, way: Way) -> None:
    def transport(request: Any) -> Any:
        return 401, dict(request.headers), "\n".join(f"{name}: {value}" for name, value in request.headers.items())

    failing(clearway.ApiError, way, vendor, transport)


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "error", [ConnectionResetError("reset"), TimeoutError("late"), ConnectionRefusedError("refused")]
)
def test_transports_that_raise(vendor: str, way: Way, error: Exception) -> None:
    def transport(request: Any) -> Any:
        raise error

    failing(clearway.TransportError, way, vendor, transport, max_retries=0)


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("way", WAYS)
def test_transports_that_raise_something_else_or_give_nothing(vendor: str, way: Way) -> None:
    def transport(request: Any) -> Any:
        raise RuntimeError("a mistake")

    failing(RuntimeError, way, vendor, transport)
    failing(clearway.UsageError, way, vendor, lambda request: None)


@pytest.mark.parametrize("vendor", VENDORS)
@pytest.mark.parametrize("way", WAYS)
def test_sockets(vendor: str, way: Way) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        base = f"http://127.0.0.1:{server.getsockname()[1]}"
        failing(clearway.TimedOut, way, vendor, base_url=base, timeout=0.1, max_retries=0)
    failing(clearway.ConnectFailed, way, vendor, base_url=base, max_retries=0)


@pytest.mark.parametrize("vendor", VENDORS)
def test_constructors(vendor: str) -> None:
    credentials = CREDENTIALS[vendor][0]
    for make in (getattr(clearway, vendor), getattr(clearway, f"Async{vendor}")):
        for name in credentials:
            for wrong in (MARK + "\n", MARK + "\x00", MARK.encode(), [MARK], "\ud800" + MARK):
                failing(clearway.Error, make, **{**credentials, name: wrong})
        for options in (
            {"base_url": f"https://user:{MARK}@example.com/"},
            {"base_url": f"http://example.com/?key={MARK}"},
            {"base_url": f"{MARK}"},
            {"site": MARK},
            {"revision": 5},
            {"timeout": -1},
            {"zzz": MARK},
            {"locale": MARK},
            {"proxy": f"http://user:{MARK}@"},
        ):
            failing(clearway.Error, make, **credentials, **options)
        client = make(**credentials)
        failing(clearway.Error, client.with_options, site=MARK)
        failing(clearway.Error, client.with_options, base_url=f"https://user:{MARK}@example.com/")


@pytest.mark.parametrize("vendor", VENDORS)
def test_clients_show_nothing(vendor: str) -> None:
    credentials = CREDENTIALS[vendor][0]
    for make in (getattr(clearway, vendor), getattr(clearway, f"Async{vendor}")):
        client = make(**credentials)
        for one in (client, client.with_options(timeout=3), client.plan, client.check, client._session):
            members = vars(one) if hasattr(one, "__dict__") else {}
            assert MARK not in f"{one} {one!r} {members} {getattr(one, '__slots__', '')}"
            assert MARK not in "".join(
                f"{name}={getattr(one, name, None)!r}" for name in dir(one) if not name.startswith("__")
            )


@pytest.mark.parametrize("vendor", VENDORS)
def test_requests_show_what_is_asked_for_and_no_more(vendor: str) -> None:
    credentials, operation, input = CREDENTIALS[vendor]
    request = clearway.plan(f"{vendor.lower()}.{operation}", input, credentials=credentials)
    for text in (repr(request), str(request), request.curl(), request._repr_html_(), repr(request.report)):
        assert MARK not in text
    if vendor not in ("Ncloud", "Huaweicloud"):
        assert MARK in request.curl(reveal=True) and MARK in str(request.headers)
    failing(TypeError, pickle.dumps, request)


@pytest.mark.parametrize("vendor", VENDORS)
def test_saved_calls_hold_no_credentials(vendor: str) -> None:
    credentials, operation, input = CREDENTIALS[vendor]
    client = getattr(clearway, vendor)(**credentials)
    call = clearway.Call(f"{vendor.lower()}.{operation}", input)
    step = call.step(client)
    assert isinstance(step, clearway.Send)
    for text in (call.to_json(), repr(call), repr(step), repr(step.request), repr(pickle.dumps(call))):
        assert MARK not in text


def test_secret_fields_of_an_input() -> None:
    """Values of the fields that the tables call secret."""
    given: dict[str, dict[str, Any]] = {
        "ppio.create_endpoint": {"envs": [{"key": MARK, "value": 5}], "image": {"authId": [MARK]}},
        "edgegap.deploy": {"environment_variables": [{"key": "K", "value": [MARK]}], "application": 5},
        "aieev.update_endpoint": {"endpoint_id": "e", "env": {"A": [MARK]}},
    }
    for operation, input in given.items():
        client = getattr(clearway, operation.partition(".")[0].capitalize())
        client = client(**CREDENTIALS[client.__name__][0])
        name = operation.partition(".")[2]
        failing(clearway.ValidationError, getattr(client, name), **input)
        failing(clearway.ValidationError, getattr(client, name), input)
        failing(clearway.ValidationError, getattr(client.plan, name), **input)
        failing(clearway.ValidationError, clearway.plan, operation, input)


def test_an_input_that_cannot_be_read_is_in_no_frame() -> None:
    class Raises:
        def __index__(self) -> int:
            raise LookupError("mine")

    client = clearway.Edgegap(token="any")
    for run in (
        client.deploy,
        client.plan.deploy,
        client.check.deploy,
        client.describe.deploy,
        clearway.AsyncEdgegap(token="any").plan.deploy,
    ):
        failing(LookupError, run, application=MARK, users=Raises())
        failing(LookupError, run, {"application": MARK, "users": Raises()})
    failing(LookupError, client.wait, "deployment_ready", request_id=MARK, zzz=Raises())
    failing(clearway.UsageError, client.wait, "nothing", request_id=MARK)
    failing(clearway.UsageError, client.request, "GET", "/any", query={"a": MARK, "b": {1}})
    failing(clearway.UsageError, client.request, "POST", "/any", body={"a": MARK, "b": {1}})


class Unreadable:
    """Ends the reading of an input in its middle."""

    def __index__(self) -> int:
        raise LookupError("mine")


def inside(value: Any, seen: set[int]) -> Iterator[str | bytes]:
    """The texts that a local holds, as deep as Python sees: in containers, attributes, closures, and frames that rest."""
    if id(value) in seen or isinstance(value, (type, ModuleType)):
        return
    seen.add(id(value))
    if isinstance(value, (str, bytes)):
        yield value
        return
    yield repr(value)
    held: list[Any] = [*vars(value).values()] if hasattr(value, "__dict__") else []
    held += [getattr(value, slot, None) for kind in type(value).__mro__ for slot in vars(kind).get("__slots__", ())]
    if isinstance(value, Mapping):
        held += [*value.keys(), *value.values()]
    elif isinstance(value, (list, tuple, set, frozenset)):
        held += value
    elif isinstance(value, FunctionType):
        held += [*(value.__defaults__ or ()), *(cell.cell_contents for cell in value.__closure__ or ())]
    elif isinstance(value, MethodType):
        held += [value.__self__, value.__func__]
    frame = next(filter(None, (getattr(value, name, None) for name in ("gi_frame", "cr_frame", "ag_frame"))), None)
    if frame is not None:
        held += frame.f_locals.values()
    for one in held:
        yield from inside(one, seen)


def holds_nothing(error: BaseException) -> set[str]:
    """No frame of this package holds the secret; the names of their files."""
    files = set()
    seen: BaseException | None = error
    while seen is not None:
        for frame, _ in traceback.walk_tb(seen.__traceback__):
            file = frame.f_code.co_filename
            if file.startswith(PACKAGE):
                files.add(file.removeprefix(PACKAGE).strip("/"))
                for name, value in frame.f_locals.items():
                    for text in inside(value, set()):
                        there = MARK.encode() in text if isinstance(text, bytes) else MARK in text
                        assert not there, f"{file}: {frame.f_code.co_name}: {name}"
        seen = seen.__cause__ or seen.__context__
    return files


def test_what_a_local_holds_is_found() -> None:
    class Holder:
        __slots__ = ("held",)

        def __init__(self, held: Any) -> None:
            self.held = held

    def resting(held: Any) -> Iterator[None]:
        yield
        print(held)

    async def awaited(held: Any) -> None:
        print(held)

    generator, coroutine = resting(MARK), awaited(MARK)
    next(generator)
    with closing(coroutine):
        for value in (MARK, MARK.encode(), {"a": [{MARK}]}, Holder((MARK,)), lambda: generator, generator, coroutine):
            texts = [text if isinstance(text, str) else text.decode() for text in inside(value, set())]
            assert any(MARK in text for text in texts), value


def methods_of(vendor: str, name: str) -> dict[str, Callable[..., Any]]:
    """Each of the clients' methods for an operation, by the file that it stands in and what it is."""
    credentials = CREDENTIALS[vendor][0]
    client, twin = getattr(clearway, vendor)(**credentials), getattr(clearway, f"Async{vendor}")(**credentials)

    def awaited(*arguments: Any, **fields: Any) -> None:
        made = getattr(twin, name)(*arguments, **fields)

        async def main() -> None:
            await (made if inspect.isawaitable(made) else made.to_list())

        asyncio.run(main())

    verbs = {verb: getattr(getattr(client, verb), name) for verb in ("plan", "check", "describe")}
    return {"client": getattr(client, name), "async": awaited, **verbs}


@pytest.mark.parametrize("operation", [operation.id for operation in clearway.operations()])
def test_no_frame_of_a_method_holds_its_input(operation: str) -> None:
    vendor, _, name = operation.partition(".")
    # A field that is secret holds it, and all others as well.
    fields = dict.fromkeys([field["name"] for field in clearway.operation(operation).fields] or ["any"], MARK)
    option = next(name for name in ("max_retries", "deadline") if name not in fields)
    wrong: list[tuple[type[BaseException], dict[str, Any]]] = [
        (LookupError, {**fields, "zzz": Unreadable()}),
        (clearway.UsageError, {**fields, option: MARK}),
    ]
    for kind, run in methods_of(vendor.capitalize(), name).items():
        file = f"_clients/{'async_' if kind == 'async' else ''}{vendor}.py"
        for expected, given in wrong:
            assert file in holds_nothing(failing(expected, run, **given)), kind
        assert file in holds_nothing(failing(LookupError, run, {**fields, "zzz": Unreadable()})), kind


LOST = (clearway.TransportError, clearway.OutcomeUnknown)


@pytest.mark.parametrize(
    ("answer", "kinds"), [(None, LOST), (400, clearway.ApiError), (500, clearway.ApiError)], ids=["lost", "400", "500"]
)
def test_no_frame_of_what_is_sent_holds_it(answer: int | None, kinds: Any) -> None:
    """Where a call fails behind its method: as it is sent, answered, gone through and waited for."""
    players = [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}]
    variables = [{"key": "KEY", "value": MARK, "is_hidden": True}]
    deploy = {"application": "game", "version": "1", "users": players, "environment_variables": variables}

    def lost(request: Any) -> Any:
        raise ConnectionResetError("reset")

    transport = lost if answer is None else echo(answer)
    client = clearway.Edgegap(**CREDENTIALS["Edgegap"][0], transport=transport, max_retries=0)
    twin = clearway.AsyncEdgegap(**CREDENTIALS["Edgegap"][0], transport=transport, max_retries=0)
    # What was sent has driven a loop, and the file of that is in the traceback.
    calls: list[tuple[str, Callable[[], Any]]] = [
        ("_client.py", lambda: client.deploy(**deploy)),
        ("_client.py", lambda: client.deploy(deploy)),
        ("_client.py", lambda: client.list_deployments(limit=5).to_list()),
        ("_client.py", lambda: client.wait("deployment_ready", request_id="r")),
        ("_client.py", lambda: client.request("POST", "/any", body={"b": MARK})),
        ("_async.py", lambda: asyncio.run(twin.deploy(**deploy))),
        ("_async.py", lambda: asyncio.run(twin.list_deployments(limit=5).to_list())),
        ("_async.py", lambda: asyncio.run(twin.wait("deployment_ready", request_id="r"))),
        ("_async.py", lambda: asyncio.run(twin.request("POST", "/any", body={"b": MARK}))),
    ]
    for file, call in calls:
        assert file in holds_nothing(failing(kinds, call))
    invalid = failing(clearway.ValidationError, client.deploy, {**deploy, "application": 5})
    assert holds_nothing(invalid) == {"_clients/edgegap.py", "_methods.py"}


def test_sign_and_plan_used_wrongly() -> None:
    for credentials in ({"api_key": MARK + "\n"}, {"apikey": MARK}, {"api_key": [MARK]}, [MARK], MARK, {MARK: 5}):
        failing(clearway.Error, clearway.plan, "ppio.list_endpoints", {}, credentials=credentials)
        failing(clearway.Error, clearway.sign, "ppio", "GET", "https://a.example/", credentials=credentials)
    for url in (f"ftp://{MARK}@a", f"https://user:{MARK}@a.example/", MARK):
        failing(clearway.Error, clearway.sign, "ppio", "GET", url, credentials={"api_key": "k"})


@pytest.mark.parametrize("way", WAYS)
def test_nothing_is_logged(way: Way, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level(logging.DEBUG)
    for vendor in VENDORS:
        failing(clearway.ApiError, way, vendor, echo(401))
    out, err = capfd.readouterr()
    assert MARK not in caplog.text + out + err
