"""`python -m clearway.fake`: the five vendors over HTTP on this machine."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
import time

from .._core import escape
from .._errors import UsageError
from .._parser import Parser
from . import Exchange, _page, serve

EPILOG = """\
Base URLs and known keys are printed at the start; a page at / shows them and the last requests.

A scenario is a file such as
  {"faults": [{"effect": "throttle", "operation": "VENDOR.OPERATION", "nth": 1, "retry_after": 2}]}
with the effects throttle, quota, unavailable, bad_gateway, gateway_timeout, error, redirect, delay, reset, truncate, unknown_state and
drift, each for all requests or those of a vendor or an operation, from the nth, so many times.

Exit status: 0 after Ctrl-C or SIGTERM, 2 where it cannot start.
"""


def main() -> int:
    """Serves until it is told to stop."""
    arguments = _parser().parse_args()
    log = None if arguments.quiet else _log
    over = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: over.set())
    try:
        server = serve(arguments.port, host=arguments.host, scenario=arguments.scenario, cors=arguments.cors, log=log)
    except UsageError as error:
        return _fail(str(error))
    except UnicodeError:
        return _fail(f"cannot listen on {escape(arguments.host)}: it is no name of a host")
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno and error.errno > 0 else error.strerror
        return _fail(f"cannot listen on {escape(arguments.host)} port {arguments.port}: {reason}")
    with server:
        if not _is_loopback(server.host):
            print(
                f"warning: {server.host} can be reached from other machines, and everybody is let in", file=sys.stderr
            )
        print(_page.welcome(server.url), flush=True)
        # Where a signal does not interrupt a wait, it is seen after this time.
        while not over.wait(0.2):
            pass
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="python -m clearway.fake",
        description="Serves the five vendors over HTTP, as they document themselves, without an account.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=_port, default=8787, help="8787 where left out; 0 is any free one")
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on; this machine alone where left out"
    )
    parser.add_argument("--scenario", metavar="FILE", help="what goes wrong, and when, as JSON")
    parser.add_argument("--cors", action="store_true", help="let web pages of any origin use it")
    parser.add_argument("--quiet", action="store_true", help="no line for each request")
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise ValueError
    return port


def _log(exchange: Exchange) -> None:
    notes = [exchange.operation or "-"]
    if exchange.delay:
        notes.append(f"after {exchange.delay:g} s")
    if exchange.ending != "whole":
        notes.append(exchange.ending)
    clock = time.strftime("%H:%M:%S")
    print(clock, escape(f"{exchange.method} {exchange.path}"), exchange.status, *notes, file=sys.stderr, flush=True)


def _is_loopback(host: str) -> bool:
    return host in ("localhost", "::1") or host.startswith("127.")


def _fail(message: str) -> int:
    print(f"python -m clearway.fake: {message}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
