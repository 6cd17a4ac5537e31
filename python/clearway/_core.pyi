"""The compiled half of the package. Import from `clearway`, not from here."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Literal, TypeAlias, TypedDict, TypeVar, final, overload

from typing_extensions import Self, Unpack

from clearway._client import Base
from clearway._input import Input

_T = TypeVar("_T")
# The last known resource: a reply, what is in one, or JSON text.
_Current: TypeAlias = Reply | Mapping[str, Any] | str | bytes
_Headers: TypeAlias = Mapping[str, str] | Iterable[tuple[str, str]]

class _ShownRequest(TypedDict):
    method: str
    url: str
    headers: dict[str, str]
    body: str | None

class _CallOptions(TypedDict, total=False):
    timeout: float
    """Seconds for one attempt, to the last byte of its answer"""
    deadline: float
    """Seconds for one request with its retries"""
    max_retries: int
    locale: str | None
    allow_unknown: bool
    revision: str | None
    strict: bool
    """Whether warnings refuse, as violations do"""

__version__: str
KINDS: tuple[str, ...]
"""The kinds of `ApiError`."""
INPUT_BYTES: int
"""The longest input."""
OUTCOME_UNKNOWN: str
"""What `OutcomeUnknown` says before why."""

def check(
    operation: str,
    input: Input,
    /,
    *,
    current: _Current | None = None,
    locale: str | None = None,
    allow_unknown: bool = False,
) -> Report:
    """Everything that is wrong with an input, at once: a report, never an error for bad input."""

def describe(
    operation: str,
    draft: Input,
    /,
    *,
    current: _Current | None = None,
    locale: str | None = None,
    allow_unknown: bool = False,
) -> Description:
    """The state of every field of an unfinished draft."""

def plan(
    operation: str,
    input: Input,
    /,
    *,
    credentials: Mapping[str, str | None] | None = None,
    site: str | None = None,
    base_url: str | None = None,
    allow_http: bool = False,
    revision: str | None = None,
    now: float | None = None,
    current: _Current | None = None,
    locale: str | None = None,
    allow_unknown: bool = False,
) -> Request:
    """The finished request, signed where credentials are given. `now` is Unix time in seconds."""

def parse(operation: str, status: int, headers: _Headers | None, body: bytes | str | None, /) -> Reply:
    """Reads an answer: a reply, or an `ApiError`."""

def sign(
    vendor: str,
    method: str,
    url: str,
    headers: _Headers | None = None,
    body: bytes | str | None = None,
    *,
    credentials: Mapping[str, str | None],
    now: float | None = None,
) -> dict[str, str]:
    """The headers that sign a call that has no table, to be added to it. `now` is Unix time in seconds."""

def _reply(
    operation: str | None,
    status: int,
    headers: list[tuple[str, str]],
    text: str,
    request_id: str | None,
    warnings: list[str],
    request: tuple[str | None, str | None, int],
    gone: bool,
    report: Report,
) -> Reply:
    """A reply from a pickle."""

def escape(text: str) -> str:
    """The text with every control character, line break and bidirectional mark as JSON escapes it (`\\n`, `\\u001b`)."""

def did_you_mean(name: str, names: Sequence[str]) -> str:
    """What may be meant by a misspelt name: `did you mean token? `, or nothing."""

def elapsed_ms() -> int:
    """Milliseconds of the system's monotonic clock, from about the same beginning in all processes of a machine."""

def whole(response: object) -> Response:
    """What any transport gave back, with all of its body: some read that only when they are asked for it."""

def operations_json() -> str:
    """A list of summaries of all operations, as JSON text."""

def waiters_json() -> str:
    """What there is to wait for, as JSON text."""

def operation_json(id: str) -> str:
    """An operation's static picture, as JSON text."""

def vendors() -> tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...]:
    """The vendors by id, each with its credentials as (name, environment variables)."""

@final
class Violation:
    """One thing that is wrong, or worth a warning."""

    def __new__(
        cls, path: str, code: str, message: str, fix: str | None, params: Mapping[str, Any], source: str
    ) -> Self: ...
    @property
    def path(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def fix(self) -> str | None: ...
    @property
    def params(self) -> dict[str, Any]: ...
    @property
    def source(self) -> str: ...
    def to_dict(self) -> dict[str, Any]: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Report:
    """All that a check found, at once. It is true where it is `ok`."""

    def __new__(
        cls,
        violations: Iterable[Violation] | None = None,
        warnings: Iterable[Violation] | None = None,
        more: int = 0,
        more_warnings: int = 0,
    ) -> Self: ...
    @property
    def ok(self) -> bool: ...
    @property
    def violations(self) -> tuple[Violation, ...]: ...
    @property
    def warnings(self) -> tuple[Violation, ...]: ...
    @property
    def more(self) -> int: ...
    @property
    def more_warnings(self) -> int: ...
    def __bool__(self) -> bool: ...
    def to_dict(self) -> dict[str, Any]: ...
    def to_frame(self) -> Any: ...
    def _repr_html_(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class FieldState:
    """One field of a draft, given or not."""

    def __new__(
        cls,
        path: str,
        requirement: str,
        present: bool,
        code: str | None = None,
        grade: str | None = None,
        message: str | None = None,
        params: dict[str, Any] | None = None,
        source: str | None = None,
        awaits: str | None = None,
    ) -> Self: ...
    @property
    def path(self) -> str: ...
    @property
    def requirement(self) -> str: ...
    @property
    def present(self) -> bool: ...
    @property
    def code(self) -> str | None: ...
    @property
    def grade(self) -> str | None: ...
    @property
    def message(self) -> str | None: ...
    @property
    def params(self) -> dict[str, Any] | None: ...
    @property
    def source(self) -> str | None: ...
    @property
    def awaits(self) -> str | None: ...
    def to_dict(self) -> dict[str, Any]: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Description(Mapping[str, FieldState]):
    """The state of every field of a draft by JSON Pointer, in the order of the vendor's page."""

    def __new__(cls, operation: str, states: Sequence[FieldState]) -> Self: ...
    @property
    def operation(self) -> str: ...
    def __getitem__(self, path: str, /) -> FieldState: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...
    @overload
    def get(self, path: str, default: None = None) -> FieldState | None: ...
    @overload
    def get(self, path: str, default: _T) -> FieldState | _T: ...  # pyright: ignore[reportIncompatibleMethodOverride]
    def to_dict(self) -> list[dict[str, Any]]: ...
    def to_frame(self) -> Any: ...
    def _repr_html_(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Request:
    """A finished request, as data."""

    @property
    def operation(self) -> str | None: ...
    @property
    def method(self) -> str: ...
    @property
    def url(self) -> str: ...
    @property
    def headers(self) -> dict[str, str]: ...
    @property
    def body(self) -> bytes | None: ...
    @property
    def report(self) -> Report: ...
    @property
    def string_to_sign(self) -> str | None: ...
    @property
    def timeout(self) -> float | None: ...
    @property
    def _summary(self) -> tuple[str | None, str, str, int]:
        """Operation, method, URL as it may be shown, and attempts."""

    def curl(self, reveal: bool = False) -> str: ...
    def shown(self, reveal: bool = False) -> _ShownRequest:
        """The request as it may be shown, with secrets masked unless `reveal` is set."""

    def _repr_html_(self) -> str: ...

@final
class Drift:
    """Where an answer differs from the documented shape."""

    def __new__(cls, path: str, kind: str, expected: list[str], actual: str, message: str) -> Self: ...
    @property
    def path(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def expected(self) -> list[str]: ...
    @property
    def actual(self) -> str: ...
    @property
    def message(self) -> str:
        """All of it in words."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Reply:
    """A vendor's answer."""

    @property
    def operation(self) -> str | None: ...
    @property
    def status(self) -> int: ...
    @property
    def method(self) -> str | None:
        """The request's method; None where that is not known."""

    @property
    def url(self) -> str | None:
        """The request's URL as it may be shown, without secrets; None where nothing was sent by a client."""

    @property
    def attempts(self) -> int:
        """How often the request was sent; 0 where nothing was sent by a client."""

    @property
    def gone(self) -> bool:
        """Whether a wait ended because the resource is gone: status and text are those of the vendor's error, `data` is None."""

    @property
    def report(self) -> Report:
        """What check says of the input that was sent: no violations, perhaps warnings."""

    @property
    def request_id(self) -> str | None: ...
    @property
    def headers(self) -> dict[str, str]: ...
    @property
    def text(self) -> str: ...
    @property
    def data(self) -> Any: ...
    @property
    def warnings(self) -> list[str]: ...
    @property
    def drift(self) -> list[Drift]: ...
    @property
    def items(self) -> list[Any]:
        """What a list operation answers on this page."""

    @property
    def total(self) -> int | None:
        """How many items a list has on all its pages together, where the vendor says so."""

    def _shown_text(self) -> str: ...
    def to_frame(self) -> Any: ...
    def _repr_html_(self) -> str: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Response:
    """What a transport gives back."""

    def __new__(cls, status: int, headers: _Headers, body: bytes) -> Self: ...
    @property
    def status(self) -> int: ...
    @property
    def headers(self) -> list[tuple[str, str]]: ...
    @property
    def body(self) -> bytes: ...
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...

@final
class Call:
    """A whole call as one machine without IO: it says what to send and how long to wait, and is told what came of it.

    Step it with nothing; answer a `Send` with `answer=` or `failed=`, everything else with nothing, until it gives
    `Done` or raises. It may be saved after any step.
    """

    def __new__(
        cls, operation: str, input: Input, /, *, current: _Current | None = None, **options: Unpack[_CallOptions]
    ) -> Self: ...
    @staticmethod
    def pages(operation: str, input: Input, /, **options: Unpack[_CallOptions]) -> Call:
        """All pages of a list."""

    @staticmethod
    def wait(
        waiter: str, input: Input, /, *, wait_timeout: float | None = None, **options: Unpack[_CallOptions]
    ) -> Call:
        """A wait for a state. `wait_timeout` is seconds in all; the waiter's own figure where left out."""

    @staticmethod
    def from_json(text: str) -> Call:
        """Takes up a saved call. A request that was under way when it was saved, and may not be repeated, ends it as
        `OutcomeUnknown`.
        """

    def __copy__(self) -> Call:
        """The same call once more, as it is now."""

    def to_json(self) -> str:
        """The call as JSON text, without credentials, to go on elsewhere."""

    @property
    def operation(self) -> str: ...
    @property
    def waiter(self) -> str | None: ...
    @property
    def state(self) -> str | None:
        """The state that was seen last, where it is a wait: also the one that ended it."""
    @property
    def _reached(self) -> str:
        """What a wait has come to, in a word or two: the last state, or the name of the waiter where another field decides."""
    @property
    def in_flight(self) -> bool:
        """Whether a request was sent and its answer is outstanding."""

    @property
    def over(self) -> bool:
        """Whether nothing more comes of it."""

    def step(
        self,
        client: Base | Session,
        *,
        answer: object | None = None,
        failed: tuple[str, str] | None = None,
        now: float | None = None,
        _wall: float | None = None,
        _elapsed_ms: int | None = None,
    ) -> Send | Wait | Page | Done:
        """Moves on, and raises what the call ends with. After a `Send` it is told the `answer` (a response), or that it
        `failed` (a pair of kind and message); after anything else, nothing. `now` is Unix time in seconds of a clock of
        the caller's own, by which then everything passes; the system's clocks are used where it is left out.
        """

    def cancel(self, client: Base | Session) -> None:
        """Gives the call up."""

@final
class Send:
    """This request is to be sent at once and as it is, without following redirects, and its answer told."""

    __match_args__ = ("request", "timeout")
    @property
    def request(self) -> Request: ...
    @property
    def timeout(self) -> float:
        """Seconds, to the last byte of the answer."""

@final
class Wait:
    """So many seconds are to pass."""

    __match_args__ = ("seconds", "why", "detail")
    @property
    def seconds(self) -> float: ...
    @property
    def why(self) -> Literal["rate", "retry", "state"]: ...
    @property
    def detail(self) -> str:
        """The state that was seen, or what went wrong."""

@final
class Page:
    """A page of a list; the next step asks for the next one."""

    __match_args__ = ("reply",)
    @property
    def reply(self) -> Reply: ...

@final
class Done:
    """The end, and what was called for; None after the last page of a list."""

    __match_args__ = ("reply",)
    @property
    def reply(self) -> Reply | None: ...

class _SessionOptions(_CallOptions, total=False):
    site: str | None
    base_url: str | None
    allow_http: bool
    rate_share: float | None

@final
class Session:
    """What the calls of one client have in common: vendor, credentials, site, rates, options. Never pickled."""

    def __new__(
        cls, vendor: str, credentials: Mapping[str, str | None] | None = None, /, **options: Unpack[_SessionOptions]
    ) -> Self: ...
    @property
    def vendor(self) -> str: ...
    def with_options(self, **changes: Unpack[_SessionOptions]) -> Session:
        """The same client with other options; rates and credentials stay common."""

    def check(self, operation: str, input: Input | None, fields: dict[str, Any]) -> Report: ...
    def describe(self, operation: str, input: Input | None, fields: dict[str, Any]) -> Description: ...
    def plan(
        self, operation: str, input: Input | None, fields: dict[str, Any], now: float | None = None
    ) -> Request: ...
    def call(
        self, kind: str, id: str, input: Input | None, fields: dict[str, Any], wait_timeout: float | None = None
    ) -> Call:
        """A call of an operation (`once`), of all pages of a list (`pages`), or a wait (`wait`), which ends after
        `wait_timeout` seconds.
        """

    def request(self, method: str, path: str, query: Any = None, body: Any = None, now: float | None = None) -> Request:
        """A signed request for a path without a table."""

    def redacted(self, text: str) -> str:
        """A text from outside as it may be shown: without this client's credentials and what looks like others, escaped."""

    def read(self, request: Request, response: object, now: float | None = None) -> Reply:
        """Reads the answer to such a request, which came now."""

@final
class Transport:
    """HTTP over sockets: connections are kept, nothing is decided here."""

    def __new__(cls, *, proxy: str | None = None, ca: str | os.PathLike[str] | None = None) -> Self: ...
    def __call__(self, request: Any) -> Response:
        """Sends a request, of whatever class, within the timeout it brings."""

    def close(self) -> None:
        """Closes the connections that are kept. What is sent after that opens new ones."""

    def send(self, request: Any, timeout: float, cancel: Cancel | None = None) -> Response: ...

@final
class Cancel:
    """Ends a send that another thread is in."""

    def __new__(cls) -> Self: ...
    def set(self) -> None: ...

@final
class FakeVendors:
    """The fake vendors as a function of requests and times."""

    BODY_BYTES: ClassVar[int]
    def __new__(
        cls, scenario: str | None = None, keys: list[tuple[str, str]] = ..., switches: Mapping[str, object] = ...
    ) -> Self: ...
    @staticmethod
    def vendors() -> list[tuple[str, str]]: ...
    def handle(
        self, method: str, url: str, headers: list[tuple[str, str]], body: bytes | None, now_ms: int
    ) -> tuple[int, list[tuple[str, str]], bytes, int, str, str | None]: ...
    def seen(self, last: int) -> list[tuple[str | None, str, str, int, int]]: ...
    def container_environment(self, request_id: str) -> dict[str, str] | None: ...
